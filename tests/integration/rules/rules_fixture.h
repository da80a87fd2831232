// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/subscription.h"
#include "tests/integration/client/client_fixture.h"
#include "tests/support/scripted_server.h"

#include <algorithm>

namespace nunect::test {

/// Waits short enough for a test, and no PINGs of the client's own.
inline nats::ClientOptions quietOptions(const QUrl &url)
{
    nats::ClientOptions options;
    options.url = url;
    options.name = QStringLiteral("rules");
    options.pingInterval = std::chrono::hours(1);
    options.reconnect.initial = std::chrono::milliseconds(20);
    options.reconnect.maximum = std::chrono::milliseconds(100);
    options.reconnect.jitter = 0.1;
    options.reconnect.quickTries = 1;
    return options;
}

/// Connects \a clients, and waits until their servers have taken all that was sent to them.
inline bool connectAll(const QList<nats::Client *> &clients)
{
    for (nats::Client *client : clients)
        client->connectToServer();
    return std::ranges::all_of(clients, [](nats::Client *client) {
        return QTest::qWaitFor([&] { return client->state() == nats::State::Connected; })
            && settled(*client);
    });
}

/// A client with its events, and what has come on the one subject that it hears.
struct Listener
{
    explicit Listener(const nats::ClientOptions &options, const QByteArray &subject = "a")
        : client(options)
        , log(client)
        , subscription(client.subscribe(subject))
    {
        QObject::connect(
            subscription, &nats::Subscription::messageReceived, &client,
            [this](const nats::Message &message) { payloads += message.payload().toByteArray(); });
    }

    /// Connects, and waits until the scripted \a server has its SUB.
    bool listenOn(ScriptedServer &server)
    {
        client.connectToServer();
        return QTest::qWaitFor([&] {
            return !server.peers().isEmpty() && sid(server) != 0
                && client.state() == nats::State::Connected;
        });
    }
    /// Breaks the link to the scripted \a server, and lets no other come before LISTEN(server).
    bool loseLink(ScriptedServer &server)
    {
        server.pause();
        server.last().abort();
        return QTest::qWaitFor([&] { return client.state() == nats::State::Reconnecting; });
    }
    /// Waits for a connection whose server has taken all that was sent to it.
    bool isSettled()
    {
        return QTest::qWaitFor([&] { return client.state() == nats::State::Connected; })
            && settled(client);
    }
    quint64 sid(ScriptedServer &server) const
    {
        return server.last().sidOf(subscription->subject());
    }

    nats::Client client;
    EventLog log;
    nats::Subscription *subscription;
    QList<QByteArray> payloads;
};

/// One MSG line with its payload.
inline QByteArray msg(quint64 sid, const QByteArray &payload, const QByteArray &subject = "a")
{
    return "MSG " + subject + ' ' + QByteArray::number(sid) + ' '
        + QByteArray::number(payload.size()) + "\r\n" + payload + "\r\n";
}

/// One HMSG line with its headers and payload.
inline QByteArray hmsg(quint64 sid, const QByteArray &block, const QByteArray &payload,
                       const QByteArray &subject = "a")
{
    return "HMSG " + subject + ' ' + QByteArray::number(sid) + ' '
        + QByteArray::number(block.size()) + ' ' + QByteArray::number(block.size() + payload.size())
        + "\r\n" + block + payload + "\r\n";
}

} // namespace nunect::test

/// Lets a scripted server or a relay take connections, or fails the test.
#define LISTEN(server)                                                                             \
    do {                                                                                           \
        const nunect::Result<void> listening = (server).listen();                                  \
        QVERIFY2(listening, qPrintable(listening ? QString() : listening.error().text));           \
    } while (false)
