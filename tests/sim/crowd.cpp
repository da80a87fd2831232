// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/sim/crowd.h"

#include "core/client/subscription.h"
#include "tests/sim/names.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace nunect::sim {

/// 150 a second, each of which costs a TLS handshake.
static constexpr int connectsAtOnce = 3;
static constexpr auto connectPause = 20ms;

Crowd::Crowd(const nats::ClientOptions &options, QList<LoginLine> logins, int connections,
             QObject *parent)
    : QObject(parent)
{
    m_connecting.setInterval(connectPause);
    connect(&m_connecting, &QTimer::timeout, this, &Crowd::connectSome);
    for (int i = 0; i < connections; ++i) {
        nats::ClientOptions own = options;
        own.reconnect = nats::ReconnectOptions::forFleet();
        if (!logins.isEmpty())
            own.credentials = logins[i % logins.size()].credentials;
        make(own, i);
    }
    const int same = static_cast<int>(std::max<qsizetype>(1, logins.size()));
    for (int i = 0; i < connections; ++i) {
        nats::Client &client = *m_clients[size_t(i)];
        // The next one with the same login: others may be in another account.
        const QString next = connectionName((i + same) % connections);
        for (const QByteArray &subject :
             {QByteArray("show.cue"), "show." + next.toUtf8() + ".level"}) {
            connect(client.subscribe(subject), &nats::Subscription::messageReceived, this,
                    [this](const nats::Message &) { ++m_received; });
        }
    }
}

Crowd::~Crowd() = default;

void Crowd::make(nats::ClientOptions options, int index)
{
    options.name = connectionName(index);
    auto client = std::make_unique<nats::Client>(options);
    connect(client.get(), &nats::Client::stateChanged, this,
            [this, was = false](nats::State state) mutable {
                const bool is = state == nats::State::Connected;
                m_connected += int(is) - int(was);
                was = is;
            });
    connect(client.get(), &nats::Client::event, this, &Crowd::event);
    m_clients.push_back(std::move(client));
}

void Crowd::connectToServer()
{
    for (int i = 0; i < size(); ++i)
        m_waiting.push_back(i);
    m_connecting.start();
}

void Crowd::connectSome()
{
    for (int i = 0; i < connectsAtOnce && !m_waiting.empty(); ++i) {
        m_clients[size_t(m_waiting.front())]->connectToServer();
        m_waiting.pop_front();
    }
    if (m_waiting.empty())
        m_connecting.stop();
}

void Crowd::send(const Step &step)
{
    for (const int index : step.connectionsLeft) {
        std::erase(m_waiting, index);
        m_clients[size_t(index)]->close();
    }
    for (const int index : step.connectionsBack) {
        m_waiting.push_back(index);
        m_connecting.start();
    }
    for (const PlainMessage &message : step.plainMessages) {
        nats::Client &client = *m_clients[size_t(message.connection)];
        const bool isStarting
            = client.state() == nats::State::Closed || client.state() == nats::State::Connecting;
        if (client.publish(message.subject, message.payload))
            ++m_sent;
        else if (!isStarting)
            ++m_dropped;
    }
}

void Crowd::close()
{
    m_connecting.stop();
    m_waiting.clear();
    for (const auto &client : m_clients)
        client->close();
}

} // namespace nunect::sim
