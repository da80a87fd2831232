// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "core/protocol/message.h"

#include <QByteArray>
#include <QHash>
#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

class QTimer;

namespace nunect::nats {

/// Brings replies to those who asked, through one inbox for all: each request gets a reply subject
/// `{inbox}.{token}`, and one subscription to wildcard() hears them all.
///
/// Every expectation ends exactly once, from the event loop: by its reply, by time, or by fail().
class ReplyMux : public QObject
{
    Q_OBJECT

public:
    using ReplyHandler = std::function<void(const Message &)>;
    /// Why it failed; nothing if it is fulfilled. Then the number of replies.
    using EndHandler = std::function<void(const std::optional<RequestError> &, int)>;

    /// \a inbox is a subject of this one's own.
    explicit ReplyMux(const QByteArray &inbox, QObject *parent = nullptr);
    ~ReplyMux() override;

    QByteArray wildcard() const { return m_prefix + '*'; }

    /// Waits for one reply to a request on \a subject; gives the reply subject to send with it.
    /// \a onEnd is called only if it fails.
    QByteArray expectOne(const QByteArray &subject, std::chrono::milliseconds timeout,
                         ReplyHandler onReply, EndHandler onEnd);
    /// Waits for all replies within \a timeout, or until \a quiet has passed since the last.
    QByteArray expectMany(const QByteArray &subject, std::chrono::milliseconds timeout,
                          std::chrono::milliseconds quiet, ReplyHandler onReply, EndHandler onEnd);

    /// A message on a subject that wildcard() matches. One that nobody waits for is dropped.
    void deliver(const Message &message);

    void fail(const QByteArray &replySubject, const RequestError &error);
    /// Fails all requests that were sent to \a subject.
    void failRequestsTo(const QByteArray &subject, const RequestError &error);
    void failAll(const RequestError &error);

private:
    struct Pending
    {
        QByteArray subject;
        bool many = false;
        std::chrono::milliseconds quiet{0};
        std::chrono::steady_clock::time_point deadline;
        int replies = 0;
        QTimer *timer = nullptr;
        ReplyHandler onReply;
        EndHandler onEnd;
    };

    QByteArray add(Pending pending, std::chrono::milliseconds timeout);
    void onTime(const QByteArray &replySubject);
    void finish(const QByteArray &replySubject, const std::optional<RequestError> &error);

    QByteArray m_prefix;
    quint64 m_lastToken = 0;
    QHash<QByteArray, Pending> m_pending; ///< by reply subject
};

} // namespace nunect::nats
