// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client_options.h"
#include "core/client/event.h"
#include "core/protocol/headers.h"
#include "core/protocol/message.h"
#include "core/protocol/server_info.h"
#include "core/util/result.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace nunect::nats {

class ClientPrivate;
class Subscription;
class Transport;

/// Why a request got no answer.
struct RequestError
{
    ErrorCode code;
    QString text;
};

/// Counts since the client was made, over all its connections.
struct Statistics
{
    quint64 inMessages = 0;
    quint64 inBytes = 0;
    quint64 outMessages = 0;
    quint64 outBytes = 0;
    quint64 connects = 0;
    quint64 reconnects = 0; ///< connects after the first
    quint64 overrun = 0;    ///< messages dropped since more than the backlog limit waited
    quint64 dropped = 0;    ///< those and the ones that subscriptions dropped
};

/// A NATS client over WebSocket that never blocks.
///
/// Thread: everything happens on the thread that the client lives on; give it a thread of its own
/// (moveToThread before connectToServer()) to keep parsing away from a GUI.
/// Ownership: the client owns its subscriptions. In a slot or handler of its own, end a client with
/// close() and deleteLater().
/// Errors are values and events, never exceptions.
///
/// Sends `echo:false`, `verbose:false`, `pedantic:false`, and, if the server offers headers,
/// `headers:true` and `no_responders:true`. Without headers a request that nobody answers fails by
/// its timeout only. Reconnects for ever, re-subscribes with the same sids, and answers the
/// server's PING at once.
class Client : public QObject
{
    Q_OBJECT

public:
    explicit Client(ClientOptions options, QObject *parent = nullptr);
    /// For tests: \a makeTransport is called for every attempt.
    Client(ClientOptions options, std::function<std::unique_ptr<Transport>()> makeTransport,
           QObject *parent = nullptr);
    ~Client() override;

    /// Starts connecting; what comes of it is told by event() and stateChanged(). Does nothing
    /// unless Closed.
    void connectToServer();
    /// Ends the connection and all attempts. Pending requests fail with Disconnected; what
    /// publishBuffered() keeps is lost.
    void close();
    /// Ends all subscriptions, delivers what is on its way, has the server take what was published,
    /// then closes; Event::Drained tells. After \a timeout it closes anyway.
    void drain(std::chrono::milliseconds timeout = std::chrono::seconds(30));

    State state() const;
    /// What the server said of itself last; empty before the first connection.
    const ServerInfo &serverInfo() const;
    Statistics statistics() const;
    /// The server that the client is connected, or connecting, to; empty in between.
    QUrl serverUrl() const;
    /// All servers that it may connect to: those given and those discovered.
    QList<QUrl> servers() const;

    /// Subscribes now if connected, and after every connect. The subscription stays the client's;
    /// end it with Subscription::unsubscribe(). A subject or queue group that is not valid is a
    /// mistake in the program: the subscription is Ended from the start, and the log says so.
    Subscription *subscribe(const QByteArray &subject, const QByteArray &queueGroup = {});

    /// Hands one message to the connection. Fails at once, with nothing sent, while there is no
    /// connection, if subject or headers are not valid, if the server takes no headers, or if the
    /// message is larger than it takes (INFO max_payload).
    Result<void> publish(QByteArrayView subject, QByteArrayView payload,
                         const HeaderList &headers = {}, QByteArrayView replyTo = {});

    /// As publish(), but while there is no connection the message is kept, in order, up to
    /// ClientOptions::reconnectBuffer, and sent after the next connect. Fails with nothing kept if
    /// there is no room, and while Closed.
    Result<void> publishBuffered(QByteArrayView subject, QByteArrayView payload,
                                 const HeaderList &headers = {}, QByteArrayView replyTo = {});

    using ReplyHandler = std::function<void(const Message &)>;
    using ErrorHandler = std::function<void(const RequestError &)>;

    /// Asks and waits for one reply. Exactly one of the two handlers is called, once, from the
    /// event loop, unless the client is destroyed before.
    void request(QByteArrayView subject, QByteArrayView payload, const HeaderList &headers,
                 std::chrono::milliseconds timeout, ReplyHandler onReply, ErrorHandler onError);

    /// A subject of one's own below ClientOptions::inboxPrefix, for replies that a subscription
    /// takes; another at each call.
    QByteArray newInbox() const;

    /// Asks and takes every reply that comes within \a timeout, or until \a quiet has passed since
    /// the last one: for `$SYS.REQ.SERVER.PING.*`, where each server answers and none says that it
    /// was the last. \a onDone gets the number of replies, or an error if there was none.
    void requestMany(QByteArrayView subject, QByteArrayView payload,
                     std::chrono::milliseconds timeout, std::chrono::milliseconds quiet,
                     ReplyHandler onReply, std::function<void(Result<int>)> onDone);

    /// PING to PONG on this connection, in nanoseconds of a monotonic clock. Fails with
    /// Disconnected or, after \a timeout, RequestTimeout.
    void measureRtt(std::chrono::milliseconds timeout,
                    std::function<void(std::chrono::nanoseconds)> onRtt, ErrorHandler onError);

Q_SIGNALS:
    void stateChanged(nunect::nats::State state);
    void event(const nunect::nats::Event &event);

private:
    std::unique_ptr<ClientPrivate> d;
};

} // namespace nunect::nats
