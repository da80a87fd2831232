// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/jetstream/consumer_message.h"
#include "core/client/jetstream/error.h"
#include "core/client/jetstream/inbox.h"
#include "core/client/jetstream/ordered_tracker.h"

#include <QObject>
#include <QTimer>

namespace nunect::nats::jetstream {

class JetStream;

struct OrderedConsumerOptions
{
    QByteArray filterSubject; ///< empty: all of the stream; may hold wildcards
    DeliverPolicy deliverPolicy = DeliverPolicy::All;
    quint64 startSequence = 0; ///< of ByStartSequence
    qint64 startTimeNs = 0;    ///< of ByStartTime, since the Unix epoch
    ReplayPolicy replayPolicy = ReplayPolicy::Instant;
    bool headersOnly = false;
    /// A consumer that is silent for three of these is replaced.
    std::chrono::milliseconds idleHeartbeat{5000};
};

/// Every message of a stream, or of a part of it, in the stream's order and each one once, over
/// lost messages, lost connections and restarted servers (ADR-17). It replaces its consumer on the
/// server by one that starts after the last message whenever something is amiss.
///
/// Tries again for ever, and says in its state that it does; only a request that the server will
/// never take (code 400) ends it. Owned by its parent; JetStream must outlive it. In a slot of its
/// own signals, end it with stop() or deleteLater().
class OrderedConsumer : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Stopped,
        Starting,   ///< there was no consumer on the server yet
        CatchingUp, ///< messages from before are on their way
        Live,       ///< has all there is, and gets what comes
        Recovering, ///< what is shown gets older: no connection, or no consumer at the moment
        Failed,     ///< given up; lastError() says why
    };
    Q_ENUM(State)

    OrderedConsumer(JetStream *jetStream, const QString &stream,
                    const OrderedConsumerOptions &options, QObject *parent = nullptr);
    ~OrderedConsumer() override;

    void start();
    /// No message is delivered after this call. start() then goes on after the last one.
    void stop();

    State state() const { return m_state; }
    const JetStreamError &lastError() const { return m_lastError; }
    /// Of the last message delivered; 0 before the first.
    quint64 streamSequence() const { return m_tracker.streamSequence(); }
    /// How many consumers there were on the server.
    int recreations() const { return m_recreations; }

Q_SIGNALS:
    void messageReceived(const nunect::nats::jetstream::ConsumerMessage &message);
    /// There is no more for now: once after start(), and after each recovery. Comes for an empty
    /// stream, too.
    void caughtUp();
    /// The stream turned out to end before what was delivered of it, because it was made anew or
    /// restored. Delivery goes on from its new end; what is before that is not delivered.
    void streamRewound();
    void stateChanged(nunect::nats::jetstream::OrderedConsumer::State state);
    /// A consumer could not be made; unless this is Failed now, it will be tried again.
    void errorOccurred(const nunect::nats::jetstream::JetStreamError &error);

private:
    void create();
    void onCreated(const Reply<ConsumerInfo> &reply);
    void onMessage(const Message &message);
    void onStatus(const Message &message);
    void onTick();
    void onClientState();
    void recover();
    void dropConsumer();
    void tellRewind();
    void afterProgress();
    void setState(State state);
    bool isRunning() const { return m_state != State::Stopped && m_state != State::Failed; }

    JetStream *const m_jetStream;
    const QString m_stream;
    OrderedTracker m_tracker;
    Inbox m_inbox;
    QString m_consumer; ///< on the server; empty while there is none that we know of
    QTimer m_silence;
    QTimer m_retry;
    std::chrono::milliseconds m_retryDelay{0};
    State m_state = State::Stopped;
    JetStreamError m_lastError{JetStreamError::NoAnswer, {}};
    quint64 m_generation = 0; ///< tells late answers to earlier requests apart
    int m_recreations = 0;
    int m_rewinds = 0;
    bool m_wasCreated = false;
};

} // namespace nunect::nats::jetstream
