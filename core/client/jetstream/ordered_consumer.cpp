// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/ordered_consumer.h"

#include "core/client/jetstream/jetstream.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace nunect::nats::jetstream {

static constexpr auto firstRetry = 50ms;
static constexpr auto lastRetry = 5s;
static constexpr int badRequest = 400;

static ConsumerConfig configFrom(const OrderedConsumerOptions &options)
{
    ConsumerConfig config;
    config.deliverPolicy = options.deliverPolicy;
    config.startSequence = options.startSequence;
    config.startTimeNs = options.startTimeNs;
    config.filterSubject = options.filterSubject;
    // The server wants to be told subjects for this, be it all of them.
    if (options.deliverPolicy == DeliverPolicy::LastPerSubject && options.filterSubject.isEmpty())
        config.filterSubject = ">";
    config.replayPolicy = options.replayPolicy;
    config.headersOnly = options.headersOnly;
    config.idleHeartbeat = options.idleHeartbeat;
    // ADR-17: cheap for the server, and nothing is ever sent a second time.
    config.ackPolicy = AckPolicy::None;
    config.maxDeliver = 1;
    config.ackWait = 22h;
    config.flowControl = true;
    config.memoryStorage = true;
    config.replicas = 1;
    return config;
}

OrderedConsumer::OrderedConsumer(JetStream *jetStream, const QString &stream,
                                 const OrderedConsumerOptions &options, QObject *parent)
    : QObject(parent)
    , m_jetStream(jetStream)
    , m_stream(stream)
    , m_tracker(configFrom(options))
    , m_silence(this)
    , m_retry(this)
{
    m_silence.setInterval(options.idleHeartbeat);
    m_retry.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &OrderedConsumer::onTick);
    connect(&m_retry, &QTimer::timeout, this, &OrderedConsumer::create);
    connect(jetStream->client(), &Client::stateChanged, this, &OrderedConsumer::onClientState);
}

OrderedConsumer::~OrderedConsumer() = default;

void OrderedConsumer::start()
{
    if (isRunning())
        return;
    m_retryDelay = 0ms;
    setState(State::Starting);
    if (m_state == State::Starting && m_jetStream->client()->state() == nats::State::Connected)
        create();
}

void OrderedConsumer::stop()
{
    dropConsumer();
    if (isRunning())
        setState(State::Stopped);
}

void OrderedConsumer::create()
{
    dropConsumer();
    m_inbox = Inbox(m_jetStream->client());
    connect(m_inbox.subscription(), &Subscription::messageReceived, this,
            &OrderedConsumer::onMessage);
    m_tracker.begin();
    ++m_recreations;
    ConsumerConfig config = m_tracker.nextConfig();
    config.deliverSubject = m_inbox.subject();
    const QPointer<OrderedConsumer> alive(this);
    m_jetStream->createConsumer(
        m_stream, config,
        [this, alive, generation = m_generation](const Reply<ConsumerInfo> &reply) {
            if (alive && generation == m_generation)
                onCreated(reply);
        });
}

void OrderedConsumer::onCreated(const Reply<ConsumerInfo> &reply)
{
    if (reply) {
        m_wasCreated = true;
        m_consumer = reply->name;
        m_retryDelay = 0ms;
        m_silence.start();
        m_tracker.created(*reply);
        const quint64 generation = m_generation;
        tellRewind();
        if (generation == m_generation)
            afterProgress();
        return;
    }
    m_lastError = reply.error();
    dropConsumer();
    const bool final = m_lastError.kind == JetStreamError::InvalidArgument
        || (!m_wasCreated && m_lastError.api.code == badRequest);
    if (final) {
        setState(State::Failed);
    } else if (m_jetStream->client()->state() == nats::State::Connected) {
        m_retryDelay
            = std::clamp<std::chrono::milliseconds>(m_retryDelay * 2, firstRetry, lastRetry);
        m_retry.start(m_retryDelay);
    }
    Q_EMIT errorOccurred(m_lastError);
}

void OrderedConsumer::onMessage(const Message &message)
{
    const auto delivery = parseAckSubject(message.replyTo());
    if (!delivery) {
        onStatus(message);
        return;
    }
    if (m_tracker.message(*delivery) == OrderedTracker::Verdict::Recreate) {
        recover();
        return;
    }
    const quint64 generation = m_generation;
    tellRewind();
    if (generation == m_generation)
        Q_EMIT messageReceived({message, *delivery});
    if (generation == m_generation)
        afterProgress();
}

/// Heartbeats, and requests to say that we have kept up.
void OrderedConsumer::onStatus(const Message &message)
{
    if (message.status() != 100)
        return;
    QByteArray answerTo = message.replyTo().toByteArray(); // flow control
    const QByteArrayView last = message.header("Nats-Last-Consumer");
    if (!last.isNull()) {
        answerTo = message.header("Nats-Consumer-Stalled").toByteArray();
        const quint64 lastSequence = last.toByteArray().toULongLong();
        if (m_tracker.heartbeat(lastSequence, !answerTo.isEmpty())
            == OrderedTracker::Verdict::Recreate) {
            recover();
            return;
        }
    }
    // One that cannot be sent is asked for again, or the connection is gone anyway.
    if (!answerTo.isEmpty())
        (void)m_jetStream->client()->publish(answerTo, {});
    afterProgress();
}

void OrderedConsumer::onTick()
{
    if (m_tracker.tick() == OrderedTracker::Verdict::Recreate)
        recover();
}

void OrderedConsumer::onClientState()
{
    if (!isRunning())
        return;
    if (m_jetStream->client()->state() == nats::State::Connected) {
        m_retryDelay = 0ms;
        create();
        return;
    }
    dropConsumer();
    if (m_state != State::Starting)
        setState(State::Recovering);
}

void OrderedConsumer::recover()
{
    dropConsumer();
    const quint64 generation = m_generation;
    setState(State::Recovering);
    if (generation == m_generation && isRunning())
        create();
}

/// Forgets the consumer on the server, and asks the server to do so, too; if that does not reach
/// it, it does so by itself, as nobody listens any more.
void OrderedConsumer::dropConsumer()
{
    ++m_generation;
    m_retry.stop();
    m_silence.stop();
    m_inbox = Inbox();
    if (!m_consumer.isEmpty() && m_jetStream->client()->state() == nats::State::Connected)
        m_jetStream->deleteConsumer(m_stream, m_consumer, [](const Reply<void> &) {});
    m_consumer.clear();
}

void OrderedConsumer::tellRewind()
{
    if (m_rewinds == m_tracker.rewinds())
        return;
    m_rewinds = m_tracker.rewinds();
    Q_EMIT streamRewound();
}

/// Moves on to CatchingUp or Live.
void OrderedConsumer::afterProgress()
{
    if (m_state == State::Live || m_consumer.isEmpty())
        return;
    const quint64 generation = m_generation;
    if (!m_tracker.isCaughtUp()) {
        setState(State::CatchingUp);
        return;
    }
    setState(State::Live);
    if (generation == m_generation && m_state == State::Live)
        Q_EMIT caughtUp();
}

void OrderedConsumer::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace nunect::nats::jetstream
