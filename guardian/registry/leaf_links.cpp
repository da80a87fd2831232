// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/leaf_links.h"

#include <algorithm>

namespace nunect::registry {

using namespace Qt::Literals::StringLiterals;

// A reading may come a moment early and still be the one that is due.
static constexpr qint64 earlyMs = 500;

/// Whether what a leaf said at \a atMs is too old to tell what goes on now.
static bool isOver(qint64 atMs, qint64 nowMs)
{
    return nowMs - atMs > 3 * LeafLinks::trafficSpanMs;
}

template<typename T>
static QString addressOf(const T &link)
{
    return u"%1:%2"_s.arg(link.ip).arg(link.port);
}

/// Those of \a leafz by address, but for the one to a hub above this one, of which it is a leaf.
static std::map<QString, const domain::LeafNode *> leafsIn(const domain::Leafz &leafz)
{
    std::map<QString, const domain::LeafNode *> found;
    for (const domain::LeafNode &leaf : leafz.leafs) {
        if (!leaf.isSpoke.value_or(false))
            found.emplace(addressOf(leaf), &leaf);
    }
    return found;
}

void LeafLinks::setLinks(const domain::Leafz &leafz, qint64 nowMs)
{
    Server &server = m_servers[leafz.server.id];
    const bool isSample = server.readMs == 0 || nowMs - server.sampledMs >= trafficSpanMs - earlyMs;
    const auto told = leafsIn(leafz);
    bool isNews = std::erase_if(server.links,
                                [&told](const auto &link) { return !told.contains(link.first); })
        > 0;
    for (const auto &[address, leaf] : told) {
        const auto [place, isNew] = server.links.try_emplace(address);
        Link &link = place->second;
        const QString name = leaf->name.isEmpty() ? link.name : leaf->name;
        Subjects needs = needsOf(leaf->subscriptionSubjects);
        isNews = isNews || isNew || name != link.name || needs != link.needs;
        link.name = name;
        link.needs = std::move(needs);
        if (isSample)
            link.rates.add(domain::countersOf(*leaf), domain::SampleTime::of(leafz.nowNs, nowMs));
    }
    m_revision += isNews ? 1 : 0;
    server.readMs = nowMs;
    if (isSample)
        server.sampledMs = nowMs;
}

bool LeafLinks::wantsNames() const
{
    return std::any_of(m_servers.begin(), m_servers.end(), [](const auto &server) {
        return std::any_of(server.second.links.begin(), server.second.links.end(),
                           [](const auto &link) { return link.second.name.isEmpty(); });
    });
}

void LeafLinks::setConnections(const domain::ConnzPage &page, qint64 nowMs)
{
    const auto server = m_servers.find(page.server.id);
    if (server == m_servers.end())
        return;
    for (const domain::Connection &connection : page.connections) {
        const QString address = addressOf(connection);
        const auto link = server->second.links.find(address);
        if (link == server->second.links.end() || connection.kind != "Leafnode"_L1)
            continue;
        if (link->second.name.isEmpty()) {
            link->second.name = connection.name.isEmpty() ? address : connection.name;
            ++m_revision;
        }
        link->second.flows.add(connection.subscriptionDetails,
                               domain::SampleTime::of(page.nowNs, nowMs));
    }
}

bool LeafLinks::setTraffic(const contract::LeafTraffic &traffic, qint64 nowMs)
{
    std::erase_if(m_told, [nowMs](const auto &told) { return isOver(told.second.atMs, nowMs); });
    Told &told = m_told[traffic.leaf];
    const bool isNews = told.traffic.acting != traffic.acting;
    told = {traffic, nowMs};
    return isNews;
}

void LeafLinks::keepServers(const QSet<QString> &ids)
{
    m_revision += std::erase_if(m_servers,
                                [&ids](const auto &server) { return !ids.contains(server.first); });
}

std::optional<qint64> LeafLinks::ageMs(qint64 nowMs) const
{
    std::optional<qint64> oldest;
    for (const auto &[id, server] : m_servers)
        oldest = std::max(oldest.value_or(0), nowMs - server.readMs);
    return oldest;
}

std::set<QString> LeafLinks::names() const
{
    std::set<QString> found;
    for (const auto &[id, server] : m_servers) {
        for (const auto &[address, link] : server.links) {
            if (!link.name.isEmpty())
                found.insert(link.name);
        }
    }
    return found;
}

static void addRates(std::optional<domain::Rates> *sum, const std::optional<domain::Rates> &rates)
{
    if (rates)
        *sum = sum->value_or(domain::Rates()) += *rates;
}

static void addFlows(std::vector<Flow> *flows, const std::optional<FlowMeter::Rates> &rates)
{
    if (!rates)
        return;
    for (const auto &[subject, perS] : *rates)
        flows->push_back({true, subject, perS});
}

std::vector<Leaf> LeafLinks::leafs(qint64 nowMs) const
{
    std::map<QString, Leaf> byName;
    for (const auto &[id, server] : m_servers) {
        for (const auto &[address, link] : server.links) {
            if (link.name.isEmpty())
                continue;
            // A leaf that has come back has two links until the hub notices the end of the old one.
            Leaf &leaf = byName[link.name];
            leaf.name = link.name;
            leaf.address = address;
            leaf.needs.insert(link.needs.begin(), link.needs.end());
            addRates(&leaf.rates, link.rates.rates());
            addFlows(&leaf.flows, link.flows.rates());
        }
    }
    std::vector<Leaf> found;
    for (auto &[name, leaf] : byName) {
        const auto told = m_told.find(name);
        if (told != m_told.end() && !isOver(told->second.atMs, nowMs)) {
            for (const contract::LeafTraffic::Flow &flow : told->second.traffic.flows) {
                if (flow.toHubPerS && *flow.toHubPerS > 0)
                    leaf.flows.push_back({false, flow.prefix, *flow.toHubPerS});
            }
            leaf.recorded = told->second.traffic.recorded;
            leaf.acting = told->second.traffic.acting;
        }
        std::stable_sort(leaf.flows.begin(), leaf.flows.end(), [](const Flow &a, const Flow &b) {
            return a.messagesPerS > b.messagesPerS;
        });
        found.push_back(std::move(leaf));
    }
    return found;
}

} // namespace nunect::registry
