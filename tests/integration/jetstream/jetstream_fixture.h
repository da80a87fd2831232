// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "core/client/jetstream/jetstream.h"
#include "tests/integration/client/client_fixture.h"
#include "tests/support/nats_server.h"

#include <QTest>

#include <memory>
#include <optional>

namespace nunect::test {

/// Calls \a start with a callback and waits for what it is called with.
template<typename T, typename Start>
nats::jetstream::Reply<T> await(Start start)
{
    using namespace nats::jetstream;
    // Shared, as a late answer must not meet a dead stack.
    const auto reply = std::make_shared<std::optional<Reply<T>>>();
    start(Callback<T>([reply](const Reply<T> &answer) { *reply = answer; }));
    if (QTest::qWaitFor([reply] { return reply->has_value(); }, 10000))
        return **reply;
    return JetStreamError{JetStreamError::BadReply, QStringLiteral("the callback never came")};
}

template<typename T>
QString errorText(const nats::jetstream::Reply<T> &reply)
{
    return reply ? QString() : reply.error().text;
}

/// A server with JetStream and a client that is logged in to it.
class JetStreamSite
{
public:
    static NatsServerOptions serverOptions()
    {
        NatsServerOptions options;
        options.jetStream = true;
        options.config = twoUsers();
        return options;
    }

    explicit JetStreamSite(const NatsServerOptions &options = serverOptions())
        : server(options)
    {
    }

    /// Why it did not start; nothing if it did.
    QString start()
    {
        if (const auto started = server.start(); !started)
            return started.error().text;
        client = std::make_unique<nats::Client>(optionsFor(server));
        jetStream = std::make_unique<nats::jetstream::JetStream>(client.get());
        client->connectToServer();
        const bool up
            = QTest::qWaitFor([this] { return client->state() == nats::State::Connected; }, 10000);
        return up ? QString() : QStringLiteral("no connection");
    }

    NatsServer server;
    std::unique_ptr<nats::Client> client;
    std::unique_ptr<nats::jetstream::JetStream> jetStream; // goes before the client
};

/// A test whose functions have a site of their own each.
class JetStreamTest : public QObject
{
    Q_OBJECT

protected:
    nats::jetstream::JetStream &js() { return *m_site->jetStream; }

    std::unique_ptr<JetStreamSite> m_site;

protected Q_SLOTS:
    void init()
    {
        m_site = std::make_unique<JetStreamSite>();
        const QString problem = m_site->start();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    void cleanup() { m_site.reset(); }
};

/// A stream `name` for `name.>`, kept in files.
inline nats::jetstream::StreamConfig streamOf(const QString &name)
{
    nats::jetstream::StreamConfig config;
    config.name = name;
    config.subjects = {name.toUtf8() + ".>"};
    config.allowDirect = true;
    return config;
}

inline nats::jetstream::Reply<nats::jetstream::StreamInfo>
createStream(nats::jetstream::JetStream &jetStream, const nats::jetstream::StreamConfig &config)
{
    return await<nats::jetstream::StreamInfo>(
        [&](auto done) { jetStream.createStream(config, done); });
}

inline nats::jetstream::Reply<nats::jetstream::PubAck>
publish(nats::jetstream::JetStream &jetStream, const QByteArray &subject, const QByteArray &payload,
        const nats::jetstream::PublishOptions &options = {}, const nats::HeaderList &headers = {})
{
    return await<nats::jetstream::PubAck>(
        [&](auto done) { jetStream.publish(subject, payload, headers, options, done); });
}

} // namespace nunect::test

/// Fails the test with the error's text if \a reply is one.
#define VERIFY_REPLY(reply)                                                                        \
    do {                                                                                           \
        const auto &verified = (reply);                                                            \
        QVERIFY2(verified, qPrintable(nunect::test::errorText(verified)));                         \
    } while (false)
