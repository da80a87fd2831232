// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

// Clients that live through outages and tell when each lost its server and when it was back.
//   bench_fleet URL CA-FILE CLIENTS SUBSCRIPTIONS
//
// Prints READY once all are connected and subscribed; then, for each outage, a line
// {"lost":[...]} when all have noticed, and a line {"connected":[...],"confirmed":[...]} when all
// are back with the server's word that it has their subscriptions. Times in nanoseconds of the
// monotonic clock.

#include "core/client/client.h"
#include "core/client/subscription.h"
#include "tests/bench/client/meter.h"

#include <QCoreApplication>
#include <QUrl>

#include <cstdio>
#include <memory>
#include <vector>

using namespace nunect;

static void printList(const char *name, const std::vector<qint64> &times)
{
    std::printf("\"%s\":[", name);
    for (size_t i = 0; i < times.size(); ++i)
        std::printf("%s%lld", i == 0 ? "" : ",", static_cast<long long>(times[i]));
    std::printf("]");
}

class Fleet : public QObject
{
public:
    Fleet(const nats::ClientOptions &options, int clients, int subscriptions)
    {
        for (int i = 0; i < clients; ++i) {
            auto client = std::make_unique<nats::Client>(options);
            for (int s = 0; s < subscriptions; ++s)
                client->subscribe("bench.fleet." + QByteArray::number(s));
            connect(client.get(), &nats::Client::event, this,
                    [this, c = client.get()](const nats::Event &event) { onEvent(c, event); });
            m_clients.push_back(std::move(client));
        }
        m_clients[0]->connectToServer();
    }

private:
    void onEvent(nats::Client *client, const nats::Event &event)
    {
        if (event.type == nats::Event::Connected) {
            m_connected.push_back(bench::monotonicNs());
            // The server works in order: its PONG comes after it has taken the SUBs.
            client->measureRtt(
                std::chrono::seconds(30), [this](std::chrono::nanoseconds) { onConfirmed(); },
                [](const nats::RequestError &) {}); // lost again: its next connect counts
        } else if (event.type == nats::Event::Disconnected) {
            m_lost.push_back(bench::monotonicNs());
            if (m_lost.size() == m_clients.size()) {
                std::printf("{");
                printList("lost", m_lost);
                std::printf("}\n");
                std::fflush(stdout);
            }
        } else if (event.type == nats::Event::GaveUp) {
            std::fprintf(stderr, "%s\n", qPrintable(event.text));
            QCoreApplication::exit(1);
        }
    }

    void onConfirmed()
    {
        m_confirmed.push_back(bench::monotonicNs());
        if (m_confirmed.size() < m_clients.size()) {
            if (!m_ready) // one after the other, so that the first connect is no storm
                m_clients[m_confirmed.size()]->connectToServer();
            return;
        }
        if (m_ready) {
            std::printf("{");
            printList("connected", m_connected);
            std::printf(",");
            printList("confirmed", m_confirmed);
            std::printf("}\n");
            std::fflush(stdout);
        } else {
            m_ready = true;
            bench::printReady();
        }
        m_lost.clear();
        m_connected.clear();
        m_confirmed.clear();
    }

    std::vector<std::unique_ptr<nats::Client>> m_clients;
    bool m_ready = false;
    std::vector<qint64> m_lost;
    std::vector<qint64> m_connected;
    std::vector<qint64> m_confirmed;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() != 5)
        return 2;
    nats::ClientOptions options;
    options.url = QUrl(arguments[1]);
    options.tls.caFile = arguments[2];
    const int clients = arguments[3].toInt();
    if (clients > 1)
        options.reconnect = nats::ReconnectOptions::forFleet();
    const Fleet fleet(options, clients, arguments[4].toInt());
    return app.exec();
}
