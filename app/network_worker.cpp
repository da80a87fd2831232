// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/network_worker.h"

#include "app/connz_poller.h"
#include "app/console_publisher.h"
#include "app/message_decoder.h"
#include "app/offset_prober.h"
#include "core/client/client.h"
#include "core/client/subscription.h"
#include "timesync/time_source.h"

namespace nunect::app {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

// Events keep the table live; the poll brings counters, and what no event told.
static constexpr auto connzInterval = 5s;
static constexpr auto statszInterval = 5s;

NetworkWorker::NetworkWorker(nats::ClientOptions options, QString unitId,
                             std::shared_ptr<Mailbox> mailbox)
    : m_options(std::move(options))
    , m_unitId(std::move(unitId))
    , m_mailbox(std::move(mailbox))
{
}

NetworkWorker::~NetworkWorker() = default;

void NetworkWorker::put(decltype(store::Update::value) value)
{
    m_mailbox->put(stamped(std::move(value)));
}

void NetworkWorker::start()
{
    makeClient();
    m_connz = std::make_unique<ConnzPoller>(
        *m_client, [this](store::ConnectionListing listing) { put(std::move(listing)); },
        [this](store::DecodeFailure failure) { put(std::move(failure)); });
    m_publisher = std::make_unique<ConsolePublisher>(*m_client, m_unitId,
                                                     [this](auto value) { put(std::move(value)); });
    connect(m_publisher.get(), &ConsolePublisher::rttMeasured, this, [this](double us) {
        m_link.rttUs = us < 0 ? std::nullopt : std::optional(us);
        m_link.rttAtMs = monotonicMs();
        m_mailbox->put(m_link);
    });
    m_offsets = std::make_unique<OffsetProber>(
        *m_client, m_unitId, [this](store::OffsetUpdate update) { put(std::move(update)); },
        [this](store::DecodeFailure failure) { put(std::move(failure)); });
    m_statszTimer = std::make_unique<QTimer>();
    connect(m_statszTimer.get(), &QTimer::timeout, this, &NetworkWorker::pollServers);

    startClock();
    subscribe();
    m_publisher->start();
    m_client->connectToServer();
    m_connz->start(connzInterval);
    m_statszTimer->start(statszInterval);
}

void NetworkWorker::stop()
{
    m_statszTimer.reset();
    m_connz.reset();
    m_offsets.reset();
    m_clock.reset();
    if (m_client)
        m_client->close();
    m_publisher.reset();
    m_client.reset();
}

void NetworkWorker::reconnect() { m_client->connectToServer(); }

void NetworkWorker::makeClient()
{
    m_client = std::make_unique<nats::Client>(m_options);
    connect(m_client.get(), &nats::Client::stateChanged, this, &NetworkWorker::onState);
    connect(m_client.get(), &nats::Client::event, this, &NetworkWorker::onEvent);
}

void NetworkWorker::startClock()
{
    m_clock
        = std::make_unique<timesync::TimeSource>(timesync::TimeSourceOptions::fromEnvironment());
    connect(m_clock.get(), &timesync::TimeSource::updated, this, [this] {
        m_publisher->setClock(m_clock->stamp());
        m_offsets->setClock(m_clock->stamp());
        m_mailbox->put(m_clock->metric());
        put(store::OwnClock{m_clock->stamp(), m_clock->metric()});
    });
    m_clock->start();
}

void NetworkWorker::subscribe()
{
    for (const char *subject :
         {"ops.heartbeat.*", "ops.metric.rtt.>", "ops.metric.time.>", "ops.log.>"}) {
        connect(m_client->subscribe(subject), &nats::Subscription::messageReceived, this,
                &NetworkWorker::takeOps);
    }
    connect(m_client->subscribe("$SYS.>"_ba), &nats::Subscription::messageReceived, this,
            [this](const nats::Message &message) {
                if (auto value = decodeSystem(message))
                    put(std::move(*value));
            });
}

void NetworkWorker::takeOps(const nats::Message &message)
{
    auto value = decodeOps(message);
    if (!value)
        return;
    if (const auto *heartbeat = std::get_if<store::HeartbeatUpdate>(&*value))
        m_offsets->heard(heartbeat->message);
    put(std::move(*value));
}

void NetworkWorker::onState(nats::State state)
{
    m_link.state = state;
    if (state != nats::State::Closed)
        m_link.gaveUp.reset();
    if (state == nats::State::Connected) {
        m_link.everUp = true;
        m_link.problem.clear();
        m_link.nextTryMs.reset();
        m_link.server = m_client->serverInfo();
        m_connz->pollNow();
        pollServers();
    } else {
        m_link.rttUs.reset();
    }
    m_mailbox->put(m_link);
}

void NetworkWorker::onEvent(const nats::Event &event)
{
    using Notice = store::ConnectionNotice;
    using Type = nats::Event::Type;
    const auto notice = [this](Notice::Type type, const QString &text) { put(Notice{type, text}); };
    switch (event.type) {
    case Type::Connected:
        notice(Notice::Up, u"Connected to %1."_s.arg(m_client->serverInfo().serverName));
        m_publisher->logger().info(u"console connected"_s);
        break;
    case Type::Disconnected:
        m_link.problem = event.text;
        notice(Notice::Down, event.text);
        break;
    case Type::Reconnecting:
        m_link.problem = event.text;
        m_link.nextTryMs = monotonicMs() + event.delay.count();
        break;
    case Type::GaveUp:
        m_link.problem = event.text;
        m_link.gaveUp = event.code;
        m_link.nextTryMs.reset();
        notice(Notice::GaveUp, event.text);
        break;
    case Type::PermissionDenied:
        notice(Notice::Denied, event.text);
        break;
    case Type::LameDuck:
    case Type::ServerError:
    case Type::ServersChanged:
    case Type::SlowConsumer:
    case Type::Drained:
    case Type::CertificateExpiring:
        notice(Notice::Other, event.text);
        break;
    }
    m_mailbox->put(m_link);
}

void NetworkWorker::pollServers()
{
    if (m_client->state() != nats::State::Connected)
        return;
    m_client->requestMany(
        "$SYS.REQ.SERVER.PING.STATSZ"_ba, {}, 2s, 300ms,
        [this](const nats::Message &reply) {
            if (auto stats = domain::decodeStatsz(reply.payload()))
                put(*stats);
            else
                put(store::DecodeFailure{reply.subject().toByteArray(), stats.error().text,
                                         reply.payload().toByteArray()});
        },
        [](const Result<int> &) {});
}

} // namespace nunect::app
