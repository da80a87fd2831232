// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "tests/support/event_log.h"
#include "tests/support/nats_server.h"

#include <QTest>

namespace nunect::test {

/// A login that may do everything, and one that may do little.
inline QString twoUsers()
{
    return QStringLiteral(R"(authorization { users: [
        { user: "console", password: "s3cret" }
        { user: "guest", password: "guest-pw", permissions: {
            publish: ["open.>", "_INBOX.>"], subscribe: ["open.>", "_INBOX.>"] } }
    ] })");
}

inline nats::ClientOptions optionsFor(const NatsServer &server, const QString &caFile = {},
                                      const QString &user = QStringLiteral("console"),
                                      const QByteArray &password = "s3cret")
{
    nats::ClientOptions options;
    options.url = server.webSocketUrl();
    options.tls.caFile = caFile;
    options.name = QStringLiteral("test-") + user;
    options.credentials = [user, password]() -> Result<nats::Credentials> {
        return nats::Credentials{user, password};
    };
    return options;
}

/// Waits until \a client's server has taken all that was sent to it: it works in order, so once the
/// PONG is here the SUBs before it count, and whatever they caused to be sent here has come.
inline bool settled(nats::Client &client)
{
    bool answered = false;
    bool failed = false;
    client.measureRtt(
        std::chrono::seconds(5), [&answered](std::chrono::nanoseconds) { answered = true; },
        [&failed](const nats::RequestError &) { failed = true; });
    return QTest::qWaitFor([&] { return answered || failed; }, 6000) && answered;
}

/// What happens first to a client of \a options: it is connected, or why it is not.
inline nats::Event firstEvent(const nats::ClientOptions &options)
{
    nats::Client client(options);
    EventLog log(client);
    client.connectToServer();
    if (!QTest::qWaitFor([&log] { return !log.events.isEmpty(); }, 10000))
        return {nats::Event::GaveUp, {}, QStringLiteral("nothing happened"), {}, {}};
    return log.events.first();
}

} // namespace nunect::test

/// Starts \a server, or fails the test with what the server said.
#define START_SERVER(server)                                                                       \
    do {                                                                                           \
        const nunect::Result<void> started = (server).start();                                     \
        QVERIFY2(started, qPrintable(started ? QString() : started.error().text));                 \
    } while (false)
