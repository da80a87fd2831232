// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/headers.h"
#include "core/contract/messages.h"

#include <QByteArray>
#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace nunect::guardian {

/// A message that has arrived.
struct BusMessage
{
    QByteArray subject;
    QByteArray reply; ///< where an answer goes; empty if none is wanted
    QByteArray payload;
    qint64 receivedNs = 0;          ///< wall clock as it reached this process
    qint64 receivedMonotonicNs = 0; ///< CLOCK_MONOTONIC at the same moment
    contract::Headers headers{};    ///< not yet there for a Responder
};

/// What the guardian's services need of a messaging connection.
///
/// Lives on the Qt thread; all its callbacks and signals come there, from the event loop, but for
/// those of respond().
class Bus : public QObject
{
    Q_OBJECT

public:
    using OnMessage = std::function<void(const BusMessage &)>;
    /// What a request is answered with.
    struct Answer
    {
        contract::HeaderList headers;
        QByteArray payload;
    };
    /// Called on whichever thread the request came in on.
    using Responder = std::function<Answer(const BusMessage &)>;
    /// Called there too, once the answer has gone, with the request and its headers.
    using OnAnswered = std::function<void(const BusMessage &)>;
    /// The answer, or nothing: none came in time, nobody listens, or the connection was lost.
    using OnReply = std::function<void(const std::optional<BusMessage> &)>;
    /// Microseconds, or nothing for the same reasons.
    using OnRtt = std::function<void(std::optional<double> rttUs)>;

    using QObject::QObject;

    virtual bool isConnected() const = 0;
    /// The server of the present connection, or of the last one.
    virtual contract::ServerIdentity server() const = 0;
    /// How that server was reached, `nats://host:port`.
    virtual QString url() const = 0;

    /// Hands a message to the connection. False while there is none: nothing is kept for later,
    /// since what services send is only true now.
    virtual bool publish(const QByteArray &subject, const contract::HeaderList &headers,
                         const QByteArray &payload)
        = 0;

    /// Calls \a onMessage for each message on \a subject, over all reconnects.
    virtual void subscribe(const QByteArray &subject, OnMessage onMessage) = 0;

    /// Ends what subscribe() began on exactly that \a subject; none of its messages comes any more.
    virtual void unsubscribe(const QByteArray &subject) = 0;

    /// Answers each request on \a subject, over all reconnects, without the way through the event
    /// loop: for answers that measure time. What can wait until a request is answered is
    /// \a onAnswered's, if there is one. The bus must not outlive what the two use.
    virtual void respond(const QByteArray &subject, Responder responder, OnAnswered onAnswered) = 0;

    /// Asks once; \a onReply is called exactly once, but not after the bus is gone.
    virtual void request(const QByteArray &subject, const contract::HeaderList &headers,
                         const QByteArray &payload, std::chrono::milliseconds timeout,
                         OnReply onReply)
        = 0;

    /// Time from PING to PONG on this connection; \a onRtt is called exactly once, as above.
    virtual void measureRtt(std::chrono::milliseconds timeout, OnRtt onRtt) = 0;

Q_SIGNALS:
    void connected();
    /// A connection that was there is gone.
    void disconnected(const QString &reason);
    /// One try of all servers has failed; the next follows by itself. \a reason holds no secret;
    /// \a serverAway: no server was reached, as against one that did not want us.
    void connectFailed(const QString &reason, bool serverAway);
    /// The server or the library complains about something on a connection that goes on.
    void problem(const QString &text);
};

} // namespace nunect::guardian
