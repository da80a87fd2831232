// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/jetstream/consumer_message.h"
#include "core/client/jetstream/error.h"
#include "core/client/jetstream/inbox.h"

#include <QObject>
#include <QTimer>

namespace nunect::nats::jetstream {

class JetStream;

/// How much a pull may bring. Zero means no limit of that kind.
struct PullLimits
{
    int batch = 1;
    qint64 maxBytes = 0; ///< headers and overhead count, too
    std::chrono::nanoseconds expires{5'000'000'000};
    bool noWait = false;                       ///< only what is there now
    std::chrono::nanoseconds idleHeartbeat{0}; ///< at most half of `expires`; 0: none
};

/// Why a pull has ended.
struct PullEnd
{
    enum Reason {
        Complete,    ///< the whole batch came
        NoMessages,  ///< noWait: there is none, or no more (404)
        Expired,     ///< (408)
        Refused,     ///< a limit does not fit, the consumer was deleted, ...: `text` says it (409)
        Lost,        ///< no sign of the server any more; messages may be on their way to nowhere
        Unavailable, ///< there is no such stream or consumer
    };
    Reason reason;
    int messages = 0;
    QString text; ///< for people
};

/// One pull from a consumer: up to a batch of messages, then finished(). Owned by its parent;
/// deletes itself later once it has finished. JetStream must outlive it.
class PullRequest : public QObject
{
    Q_OBJECT

public:
    PullRequest(JetStream *jetStream, const QString &stream, const QString &consumer,
                const PullLimits &limits, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void messageReceived(const nunect::nats::jetstream::ConsumerMessage &message);
    /// Once; the last signal.
    void finished(const nunect::nats::jetstream::PullEnd &end);

private:
    void onMessage(const Message &message);
    void onStatus(const Message &message);
    void onTick();
    void finish(PullEnd::Reason reason, const QString &text);
    void finishLater(PullEnd::Reason reason, const QString &text);

    JetStream *const m_jetStream;
    const QString m_stream;
    const QString m_consumer;
    const PullLimits m_limits;
    Inbox m_inbox;
    QTimer m_deadline;
    QTimer m_silence;
    int m_messages = 0;
    int m_silentTicks = 0;
    bool m_finished = false;
};

} // namespace nunect::nats::jetstream
