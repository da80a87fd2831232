// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/monitoring/monitoring_poller.h"

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

using store::Endpoint;
using store::MonitoringFeed;

MonitoringPoller::MonitoringPoller(nats::Client &client, MonitoringOptions options, Put put,
                                   QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_options(std::move(options))
    , m_put(std::move(put))
    , m_nats(client)
    , m_https(m_options.urls, m_options.tls)
    , m_choice(!m_options.urls.isEmpty())
    , m_queries([this](Endpoint endpoint) { return sourcesFor(endpoint); },
                [this](UpdateValue value) { m_put(std::move(value)); })
{
    m_clock.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MonitoringPoller::onTime);
}

MonitoringPoller::~MonitoringPoller() = default;

void MonitoringPoller::setDemand(const EndpointSet &demand, Pace pace)
{
    m_demand = demand;
    m_schedule.setPace(pace, m_clock.elapsed());
    m_schedule.setDemand(demand, m_clock.elapsed());
    arm();
}

void MonitoringPoller::connected()
{
    m_choice.restart();
    m_hasMetAll = false;
    m_schedule.restart(m_clock.elapsed());
    arm();
}

void MonitoringPoller::heard(const UpdateValue &event)
{
    const qint64 nowMs = m_clock.elapsed();
    if (const auto *notice = std::get_if<domain::ServerNotice>(&event)) {
        if (notice->type == domain::ServerNotice::Shutdown)
            m_known.ended(notice->server.id, nowMs);
        else
            m_known.heard(notice->server, nowMs);
    } else if (const auto *stats = std::get_if<domain::ServerStats>(&event)) {
        m_known.heard(stats->server, nowMs);
    } else if (const auto *came = std::get_if<Boxed<domain::ClientConnected>>(&event)) {
        m_known.heard((*came)->server, nowMs);
    } else if (const auto *left = std::get_if<Boxed<domain::ClientDisconnected>>(&event)) {
        m_known.heard((*left)->server, nowMs);
    } else if (const auto *refused = std::get_if<Boxed<domain::AuthFailed>>(&event)) {
        m_known.heard((*refused)->server, nowMs);
    }
}

MonitoringSource &MonitoringPoller::source(MonitoringFeed feed)
{
    if (feed == MonitoringFeed::Https)
        return m_https;
    return m_nats;
}

std::vector<MonitoringSource *> MonitoringPoller::sourcesFor(Endpoint endpoint)
{
    const bool isConnected = m_client.state() == nats::State::Connected;
    std::vector<MonitoringSource *> sources;
    for (const MonitoringFeed feed : m_choice.feeds(endpoint, isConnected, m_clock.elapsed()))
        sources.push_back(&source(feed));
    return sources;
}

void MonitoringPoller::arm()
{
    const auto next = m_schedule.nextMs();
    if (next)
        m_timer.start(static_cast<int>(std::max<qint64>(0, *next - m_clock.elapsed())));
    else
        m_timer.stop();
}

void MonitoringPoller::onTime()
{
    const qint64 nowMs = m_clock.elapsed();
    m_known.forgetOld(nowMs);
    for (const Endpoint endpoint : m_schedule.takeDue(nowMs)) {
        const auto sources = sourcesFor(endpoint);
        if (sources.empty())
            m_schedule.finished(endpoint, false, nowMs); // connected() will ask
        else
            run(endpoint, *sources.front());
    }
    arm();
}

void MonitoringPoller::run(Endpoint endpoint, MonitoringSource &source)
{
    MonitoringRoundTask::Handlers handlers;
    handlers.put
        = [this, feed = source.feed()](UpdateValue value) { take(std::move(value), feed); };
    handlers.heard
        = [this](const domain::ServerRef &server) { m_known.heard(server, m_clock.elapsed()); };
    handlers.isAll = [this](const std::set<QString> &answered) {
        return m_hasMetAll && m_known.missing(answered).empty();
    };
    handlers.onDone = [this, endpoint, &source](const RoundResult &result) {
        endRound(endpoint, source, result);
    };
    auto &round = m_rounds[endpoint];
    round = std::make_shared<MonitoringRoundTask>(source, endpoint, m_options.limits,
                                                  std::move(handlers), m_leafEnds);
    round->start();
    if (endpoint == Endpoint::Connz)
        askTotals(source);
}

void MonitoringPoller::askTotals(MonitoringSource &source)
{
    if (source.feed() == MonitoringFeed::Https) {
        // VARZ has them, too.
        if (!m_demand.contains(Endpoint::Varz)
            && m_schedule.begin(Endpoint::Varz, m_clock.elapsed()))
            run(Endpoint::Varz, source);
        return;
    }
    const std::weak_ptr<bool> alive = m_alive;
    m_nats.collect(
        "$SYS.REQ.SERVER.PING.STATSZ"_ba, {},
        [this, alive](const SourceReply &reply) {
            if (alive.expired())
                return true;
            if (auto stats = domain::decodeStatsz(reply.payload)) {
                m_known.heard(stats->server, m_clock.elapsed());
                m_put(*std::move(stats));
            } else {
                m_put(store::DecodeFailure{reply.asked, stats.error().text, reply.payload});
            }
            return false; // there is no round that waits for its end
        },
        [](const std::vector<SourceProblem> &) {});
}

/// The totals that VARZ and STATSZ have in common.
static domain::ServerStats statsOf(const domain::ServerRef &server, const domain::Varz &varz)
{
    domain::ServerStats stats;
    stats.server = server;
    stats.startNs = varz.startNs;
    stats.memoryBytes = varz.memoryBytes;
    stats.cpuPercent = varz.cpuPercent;
    stats.cores = varz.cores;
    stats.connections = varz.connections;
    stats.totalConnections = static_cast<qint64>(varz.totalConnections);
    stats.subscriptions = varz.subscriptions;
    stats.sent = {varz.outMessages, varz.outBytes};
    stats.received = {varz.inMessages, varz.inBytes};
    stats.slowConsumers = varz.slowConsumers;
    stats.activeServers = varz.remotes + 1;
    return stats;
}

void MonitoringPoller::take(UpdateValue value, MonitoringFeed feed)
{
    if (const auto *boxed = std::get_if<Boxed<store::MonitoringReply>>(&value)) {
        const store::MonitoringReply *reply = &**boxed;
        if (const auto *routez = std::get_if<domain::Routez>(&reply->data)) {
            for (const domain::Route &route : routez->routes)
                m_known.mentioned(route.remoteId, route.remoteName.value_or(QString()),
                                  m_clock.elapsed());
        } else if (const auto *varz = std::get_if<domain::Varz>(&reply->data);
                   varz && feed == MonitoringFeed::Https) {
            m_put(statsOf(reply->server, *varz));
        }
    }
    m_put(std::move(value));
}

void MonitoringPoller::endRound(Endpoint endpoint, MonitoringSource &source,
                                const RoundResult &result)
{
    // Before that the first one's answer would be all that anybody waits for.
    if (source.feed() == MonitoringFeed::Nats && !result.answered.empty())
        m_hasMetAll = true;
    const bool hasMore = source.feed() == MonitoringFeed::Nats && !m_options.urls.isEmpty();
    if (hasMore && result.answered.empty()) {
        m_choice.natsFailed(endpoint, m_clock.elapsed());
        run(endpoint, m_https);
    } else if (hasMore && !m_known.missing(result.answered).empty()) {
        fillIn(endpoint, result);
    } else {
        finish(endpoint, source.feed(), result);
    }
}

/// Which server a value is of; empty: it is of none.
static QString serverOf(const UpdateValue &value)
{
    if (const auto *reply = std::get_if<Boxed<store::MonitoringReply>>(&value))
        return (*reply)->server.id;
    if (const auto *listing = std::get_if<store::ConnectionListing>(&value))
        return listing->server.id;
    return {};
}

/// Those that do not answer over our own connection may do so at their monitoring ports: a leaf
/// node whose link is down lives all the same.
void MonitoringPoller::fillIn(Endpoint endpoint, const RoundResult &told)
{
    MonitoringRoundTask::Handlers handlers;
    handlers.put = [this, answered = told.answered](UpdateValue value) {
        if (!answered.contains(serverOf(value)))
            take(std::move(value), MonitoringFeed::Https);
    };
    handlers.heard
        = [this](const domain::ServerRef &server) { m_known.heard(server, m_clock.elapsed()); };
    handlers.isAll = [](const std::set<QString> &) { return false; };
    handlers.onDone = [this, endpoint, told](const RoundResult &more) {
        RoundResult both = told;
        both.answered.insert(more.answered.begin(), more.answered.end());
        for (SourceProblem problem : more.problems) {
            problem.server = {}; // known by its name already
            both.problems.push_back(std::move(problem));
        }
        both.leftOut += more.leftOut;
        finish(endpoint, MonitoringFeed::Nats, both);
    };
    auto &round = m_rounds[endpoint];
    round = std::make_shared<MonitoringRoundTask>(m_https, endpoint, m_options.limits,
                                                  std::move(handlers), m_leafEnds);
    round->start();
}

void MonitoringPoller::finish(Endpoint endpoint, MonitoringFeed feed, const RoundResult &result)
{
    m_rounds.erase(endpoint);
    m_put(summary(endpoint, feed, result));
    const bool denied = std::any_of(result.problems.begin(), result.problems.end(),
                                    [](const SourceProblem &problem) { return problem.denied; });
    m_schedule.finished(endpoint, denied, m_clock.elapsed());
    arm();
}

store::MonitoringRound MonitoringPoller::summary(Endpoint endpoint, MonitoringFeed feed,
                                                 const RoundResult &result) const
{
    static constexpr qsizetype maxTexts = 3;
    store::MonitoringRound round;
    round.endpoint = endpoint;
    round.feed = feed;
    round.answered.assign(result.answered.begin(), result.answered.end());
    round.missing = m_known.missing(result.answered);
    QStringList texts = result.leftOut;
    for (const SourceProblem &problem : result.problems) {
        texts += problem.text;
        // Behind a URL that never answered there is a server whose id nobody knows.
        if (problem.server.id.isEmpty() && !problem.server.name.isEmpty())
            round.missing.push_back(problem.server);
    }
    texts.removeDuplicates();
    if (texts.size() > maxTexts) {
        const qsizetype more = texts.size() - maxTexts;
        texts = texts.first(maxTexts) + QStringList{u"And %1 more like that."_s.arg(more)};
    }
    round.problem = texts.join(u' ');
    return round;
}

} // namespace nunect::app
