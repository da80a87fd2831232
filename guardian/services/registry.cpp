// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/registry.h"

#include "core/domain/routez.h"
#include "core/util/timestamp.h"
#include "guardian/registry/advice.h"
#include "guardian/registry/policy.h"
#include "timesync/clock_epoch.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace nunect::guardian {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

static constexpr char subjectPrefix[] = "ops.registry.get.";
static constexpr const char *questions[] = {"leafs", "need", "traffic", "advice"};
/// Traffic and the hub's servers are looked at each so many readings.
static constexpr int trafficTicks
    = registry::LeafLinks::trafficSpanMs / RegistryService::period.count();
/// What has not changed is written again within so many readings: half of the TTL.
static constexpr int refreshTicks = RegistryService::needTtl / RegistryService::period / 2;
/// Nothing is asked again before that: a server that needs longer than a reading's period for its
/// answer would have to make it again and again.
static constexpr std::chrono::milliseconds patience = 3000ms;

static constexpr char linkOptions[] = R"({"subscriptions":true,"account":"OPS"})";
/// Each leaf link holds a subscription on `$LDS.`, by which servers detect loops, and no client
/// may.
static constexpr char connectionOptions[]
    = R"({"acc":"OPS","filter_subject":"$LDS.>","subscriptions_detail":true})";

static qint64 nowMs() { return timesync::monotonicNs() / 1'000'000; }

static std::vector<MicroService::Endpoint> endpoints()
{
    std::vector<MicroService::Endpoint> all;
    for (const char *what : questions) {
        const auto name = QString::fromLatin1(what);
        all.push_back({name, QLatin1StringView(subjectPrefix) + name});
    }
    return all;
}

RegistryService::RegistryService(Bus &bus, const Sender &sender, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_sender(sender)
    , m_micro(bus, sender, u"nunect-registry"_s,
              u"which subjects are needed at which leaf node, and what its link carries"_s,
              endpoints())
    , m_timer(this)
    , m_again(this)
    , m_approvals(bus, this)
    , m_need(bus, "nunect_need", needTtl, this)
    , m_traffic(bus, "nunect_traffic", trafficTtl, this)
{
    for (KeyValueMirror *mirror : {&m_need, &m_traffic})
        connect(mirror, &KeyValueMirror::problem, this, &RegistryService::problem);
    connect(&m_approvals, &Approvals::problem, this, &RegistryService::problem);
    connect(&m_approvals, &Approvals::changed, this, [this] {
        tellLeafs();
        if (m_entries.contains("advice"))
            updateAdvice(m_links.leafs(nowMs()));
    });
    connect(&m_timer, &QTimer::timeout, this, &RegistryService::poll);
    connect(&bus, &Bus::connected, this, &RegistryService::begin);
    connect(&bus, &Bus::disconnected, &m_timer, &QTimer::stop);
    m_again.setSingleShot(true);
    m_again.setInterval(period / 4);
    connect(&m_again, &QTimer::timeout, this, [this] {
        for (const QString &server : std::as_const(m_servers))
            askLinks(server, false);
    });
    connect(&bus, &Bus::disconnected, &m_again, &QTimer::stop);
    bus.subscribe(contract::allLeafTrafficSubjects,
                  [this](const BusMessage &message) { onTraffic(message); });
    bus.subscribe(QByteArray(subjectPrefix) + '*',
                  [this](const BusMessage &request) { answer(request); });
}

void RegistryService::begin()
{
    m_servers = {m_bus.server().id};
    m_links.keepServers(m_servers);
    m_tick = 0;
    poll();
    m_timer.start(period);
}

void RegistryService::poll()
{
    m_wasReadAgain = false;
    const bool withTraffic = m_tick++ % trafficTicks == 0;
    if (withTraffic) {
        askRoutes();
        m_approvals.read();
        tellLeafs();
    }
    for (const QString &server : std::as_const(m_servers))
        askLinks(server, withTraffic);
    m_need.refresh(refreshTicks);
    m_traffic.refresh(refreshTicks);
}

/// Hands on what the server answers; an answer that stays out shows by the reading's age.
void RegistryService::ask(const QString &server, const QByteArray &endpoint,
                          const QByteArray &options, OnPayload onPayload)
{
    const QByteArray subject = "$SYS.REQ.SERVER." + server.toLatin1() + '.' + endpoint;
    if (m_asked.contains(subject))
        return;
    m_asked.insert(subject);
    m_bus.request(subject, m_sender.requestHeaders(), options, patience,
                  [this, subject, server, onPayload](const std::optional<BusMessage> &reply) {
                      m_asked.remove(subject);
                      if (reply && m_servers.contains(server))
                          onPayload(reply->payload);
                  });
}

/// A hub may be several servers, each with leafs of its own.
void RegistryService::askRoutes()
{
    const QString own = m_bus.server().id;
    ask(own, "ROUTEZ", {}, [this, own](QByteArrayView payload) {
        const Result<domain::Routez> routez = domain::decodeRoutez(payload);
        if (!routez)
            return Q_EMIT problem(routez.error().text);
        m_servers = {own};
        for (const domain::Route &route : routez->routes)
            m_servers.insert(route.remoteId);
        m_links.keepServers(m_servers);
    });
}

void RegistryService::askLinks(const QString &server, bool withTraffic)
{
    ask(server, "LEAFZ", linkOptions, [this, server, withTraffic](QByteArrayView payload) {
        const Result<domain::Leafz> leafz = domain::decodeLeafz(payload);
        if (!leafz)
            return Q_EMIT problem(leafz.error().text);
        m_links.setLinks(*leafz, nowMs());
        if (withTraffic || m_links.wantsNames())
            return askConnections(server);
        update();
    });
}

void RegistryService::askConnections(const QString &server)
{
    ask(server, "CONNZ", connectionOptions, [this](QByteArrayView payload) {
        const Result<domain::ConnzPage> connz = domain::decodeConnz(payload);
        if (!connz)
            return Q_EMIT problem(connz.error().text);
        m_links.setConnections(*connz, nowMs());
        update();
        updateTraffic();
    });
}

void RegistryService::onTraffic(const BusMessage &message)
{
    const Result<contract::LeafTraffic> traffic = contract::decodeLeafTraffic(message.payload);
    if (!traffic) {
        return Q_EMIT problem(
            u"%1: %2"_s.arg(QString::fromUtf8(message.subject), traffic.error().text));
    }
    if (m_links.setTraffic(*traffic, nowMs()) && m_entries.contains("advice"))
        updateAdvice(m_links.leafs(nowMs()));
}

/// Most readings tell nothing new.
void RegistryService::update()
{
    if (std::exchange(m_revision, m_links.revision()) == m_links.revision())
        return;
    if (!std::exchange(m_wasReadAgain, true))
        m_again.start();
    const std::vector<registry::Leaf> leafs = m_links.leafs(nowMs());
    m_entries["leafs"] = registry::leafEntries(leafs);
    m_entries["need"] = registry::needEntries(leafs);
    m_need.set(registry::bucketValues(m_entries["need"]));
}

void RegistryService::updateTraffic()
{
    const std::vector<registry::Leaf> leafs = m_links.leafs(nowMs());
    updateAdvice(leafs);
    m_entries["traffic"] = registry::trafficEntries(leafs);
    m_traffic.set(registry::bucketValues(m_entries["traffic"],
                                         "\"ts\":\"" + toRfc3339(nowNs()).toLatin1() + "\","));
}

void RegistryService::updateAdvice(const std::vector<registry::Leaf> &leafs)
{
    m_entries["advice"] = registry::adviceEntries(
        registry::withApproved(registry::adviseOn(leafs), m_approvals.all(), leafs));
}

/// Also those of which nothing is approved, so that they know, and those that are away: their links
/// may be up again before this hub says so.
void RegistryService::tellLeafs()
{
    if (!m_approvals.isKnown())
        return;
    std::set<QString> names = m_links.names();
    for (const registry::Advice &advice : m_approvals.all())
        names.insert(advice.leaf);
    for (const QString &name : names) {
        m_sender.publishUnnumbered(registry::policySubject(name),
                                   registry::encode(registry::policyOf(name, m_approvals.all())));
    }
}

void RegistryService::answer(const BusMessage &request)
{
    if (request.reply.isEmpty())
        return;
    const QByteArray what = request.subject.sliced(qstrlen(subjectPrefix));
    const auto isAsked = [&what](const char *one) { return what == one; };
    if (std::none_of(std::begin(questions), std::end(questions), isAsked))
        return refuse(request, "404", u"there is no '%1' to get"_s.arg(QString::fromUtf8(what)));
    const auto entries = m_entries.find(what);
    if (entries == m_entries.end() || !m_links.ageMs(nowMs()))
        return refuse(request, "503", u"the hub has not told of its leafs yet"_s);
    answerWith(request, entries->second);
}

void RegistryService::answerWith(const BusMessage &request, const registry::Entries &entries)
{
    const Result<registry::Request> wanted = registry::decodeRequest(request.payload);
    if (!wanted)
        return refuse(request, "400", wanted.error().text);
    const qint64 ageMs = *m_links.ageMs(nowMs());
    m_sender.publishUnnumbered(request.reply,
                               registry::answerPage(entries, *wanted, nowNs(), ageMs));
    m_micro.count(QString::fromUtf8(request.subject.sliced(qstrlen(subjectPrefix))),
                  std::chrono::nanoseconds(timesync::monotonicNs() - request.receivedMonotonicNs));
}

void RegistryService::refuse(const BusMessage &request, const QByteArray &code, const QString &text)
{
    contract::HeaderList headers = m_sender.requestHeaders();
    headers.append({"Nats-Service-Error", text.toUtf8().simplified()});
    headers.append({"Nats-Service-Error-Code", code});
    m_bus.publish(request.reply, headers, registry::answerError(text));
    m_micro.count(QString::fromUtf8(request.subject.sliced(qstrlen(subjectPrefix))),
                  std::chrono::nanoseconds(timesync::monotonicNs() - request.receivedMonotonicNs),
                  text);
}

} // namespace nunect::guardian
