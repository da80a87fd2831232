// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/leaf_traffic.h"

#include "core/util/timestamp.h"
#include "guardian/registry/needs.h"
#include "timesync/clock_epoch.h"

#include <algorithm>

namespace nunect::guardian {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

static constexpr std::chrono::milliseconds patience = 2000ms;
/// The server makes no larger page.
static constexpr int pageSize = 1024;

LeafTrafficService::LeafTrafficService(Bus &bus, const Sender &sender, AddRecord addRecord,
                                       QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_sender(sender)
    , m_addRecord(std::move(addRecord))
    , m_timer(this)
{
    m_message.unit = sender.unit();
    m_message.intervalMs = static_cast<int>(period.count());
    connect(&m_timer, &QTimer::timeout, this, &LeafTrafficService::begin);
    connect(&bus, &Bus::connected, this, [this] {
        begin();
        m_timer.start(period);
    });
    connect(&bus, &Bus::disconnected, &m_timer, &QTimer::stop);
}

void LeafTrafficService::begin()
{
    ++m_round;
    m_linkSubscriptions.clear();
    m_localSubscriptions.clear();
    askPage(0);
}

/// Every server answers this to every account, about that account alone.
void LeafTrafficService::askPage(qint64 offset)
{
    const QByteArray options = R"({"subscriptions_detail":true,"limit":)"
        + QByteArray::number(pageSize) + R"(,"offset":)" + QByteArray::number(offset) + '}';
    m_bus.request(
        "$SYS.REQ.SERVER.PING.CONNZ", m_sender.requestHeaders(), options, patience,
        [this, round = m_round](const std::optional<BusMessage> &reply) { onPage(reply, round); });
}

void LeafTrafficService::onPage(const std::optional<BusMessage> &reply, quint64 round)
{
    if (round != m_round || !m_bus.isConnected())
        return;
    if (!reply)
        return Q_EMIT problem(u"the server does not tell of its connections (CONNZ)"_s);
    const Result<domain::ConnzPage> page = domain::decodeConnz(reply->payload);
    if (!page)
        return Q_EMIT problem(page.error().text);
    if (page->server.id != m_bus.server().id) {
        return Q_EMIT problem(
            u"another server, %1, answers for this one: the leaf's link lets $SYS through"_s.arg(
                page->server.name));
    }
    take(*page);
    const qint64 seen = page->offset + page->count;
    if (page->count > 0 && seen < page->total)
        return askPage(seen);
    finish(domain::SampleTime::of(page->nowNs, timesync::monotonicNs() / 1'000'000));
}

void LeafTrafficService::take(const domain::ConnzPage &page)
{
    for (const domain::Connection &connection : page.connections) {
        auto &subscriptions
            = connection.kind == "Leafnode"_L1 ? m_linkSubscriptions : m_localSubscriptions;
        subscriptions.insert(subscriptions.end(), connection.subscriptionDetails.begin(),
                             connection.subscriptionDetails.end());
    }
}

void LeafTrafficService::finish(domain::SampleTime at)
{
    m_toHub.add(m_linkSubscriptions, at);
    m_local.add(m_localSubscriptions, at);
    if (m_toHub.rates() && m_local.rates())
        publish();
}

static double sumOf(const contract::LeafTraffic::Flow &flow)
{
    return flow.toHubPerS.value_or(0) + flow.localPerS.value_or(0);
}

void LeafTrafficService::publish()
{
    std::map<QString, contract::LeafTraffic::Flow> byPrefix;
    const auto flowOf = [&byPrefix](const QString &subject) -> contract::LeafTraffic::Flow & {
        const QString prefix = registry::prefixOf(subject);
        return byPrefix.try_emplace(prefix, contract::LeafTraffic::Flow{prefix, 0, 0})
            .first->second;
    };
    for (const auto &[subject, perS] : *m_toHub.rates())
        *flowOf(subject).toHubPerS += perS;
    for (const auto &[subject, perS] : *m_local.rates())
        *flowOf(subject).localPerS += perS;
    std::vector<contract::LeafTraffic::Flow> flows;
    for (const auto &[prefix, flow] : byPrefix)
        flows.push_back(flow);
    std::stable_sort(flows.begin(), flows.end(),
                     [](const auto &a, const auto &b) { return sumOf(a) > sumOf(b); });
    m_message.flows.clear();
    qsizetype size = 0;
    for (const contract::LeafTraffic::Flow &flow : flows) {
        size += flow.prefix.size();
        if (m_message.flows.size() == maxFlows || size > maxPrefixesSize)
            break;
        m_message.flows.push_back(flow);
    }
    m_message.more = static_cast<int>(flows.size() - m_message.flows.size());
    m_message.leaf = m_bus.server().name;
    if (m_addRecord)
        m_addRecord(&m_message);
    m_message.tsNs = nowNs();
    ++m_message.seq;
    if (!m_sender.publishPeriodic(contract::leafTrafficSubject(m_message.unit), m_message.seq,
                                  contract::encode(m_message)))
        --m_message.seq;
}

} // namespace nunect::guardian
