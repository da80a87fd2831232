// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "core/client/transport.h"
#include "tests/support/event_log.h"

#include <QPointer>
#include <QTest>

#include <memory>
#include <vector>

namespace nunect::test {

/// A transport whose other end is the test.
class FakeTransport final : public nats::Transport
{
    Q_OBJECT

public:
    void open(const QUrl &url, const nats::TlsOptions &, const nats::UpgradeOptions &) override
    {
        openedUrl = url;
    }
    void send(const QByteArray &bytes) override { sent += bytes; }
    void close() override { isClosed = true; }

    /// What the client has sent since the last call.
    QByteArray takeSent() { return std::exchange(sent, {}); }

    /// The whole login, as a server does it.
    void logIn(const QByteArray &info = "{\"server_name\":\"fake\",\"proto\":1,\"headers\":true}")
    {
        Q_EMIT opened();
        Q_EMIT received("INFO " + info + " \r\n");
        Q_EMIT received("PONG\r\n");
    }

    QUrl openedUrl;
    QByteArray sent;
    bool isClosed = false;
};

/// Makes the transports of one client, and keeps count of them.
class FakeNetwork
{
public:
    std::function<std::unique_ptr<nats::Transport>()> factory()
    {
        return [this] {
            auto transport = std::make_unique<FakeTransport>();
            all.push_back(transport.get());
            return transport;
        };
    }

    size_t attempts() const { return all.size(); }
    FakeTransport &last() const { return *all.back(); }

    std::vector<QPointer<FakeTransport>> all;
};

/// The server ends the connection.
inline void lose(FakeNetwork &network)
{
    Q_EMIT network.last().closed(nats::ErrorCode::Network,
                                 QStringLiteral("hub.example:8443 closed it."));
}

/// Short times, and a login.
inline nats::ClientOptions fakeOptions()
{
    using namespace std::chrono_literals;
    using namespace Qt::Literals::StringLiterals;
    nats::ClientOptions options;
    options.url = QUrl(u"wss://hub.example:8443"_s);
    options.name = u"test"_s;
    options.credentials = []() -> Result<nats::Credentials> {
        return nats::Credentials{u"console"_s, QByteArray("s3cret")};
    };
    options.pingInterval = 1h;
    options.connectTimeout = 1h;
    options.reconnect = {10ms, 40ms, 0.0, 1};
    return options;
}

} // namespace nunect::test
