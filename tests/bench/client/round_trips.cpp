// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

// Requests in turn by the client and by a bare QWebSocket that writes the same bytes, in one
// program and against one responder, so that whatever disturbs the one disturbs the other.
//   bench_round_trips URL CA-FILE REQUESTS

#include "core/client/client.h"
#include "tests/bench/client/bare_socket.h"
#include "tests/bench/client/meter.h"
#include "tests/bench/client/workload.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace nunect;

static constexpr char echoSubject[] = "bench.echo";
static constexpr char bareInbox[] = "_INBOX.0123456789012345678901."; // as long as the client's

static double microseconds(const std::vector<qint64> &sorted, double share)
{
    const auto at = static_cast<size_t>(share * static_cast<double>(sorted.size()));
    return static_cast<double>(sorted[std::min(at, sorted.size() - 1)]) / 1000;
}

static void print(const char *who, std::vector<qint64> times)
{
    std::sort(times.begin(), times.end());
    std::printf("{\"who\":\"%s\",\"requests\":%zu,\"p50\":%.1f,\"p90\":%.1f,\"p99\":%.1f,"
                "\"p999\":%.1f}\n",
                who, times.size(), microseconds(times, 0.5), microseconds(times, 0.9),
                microseconds(times, 0.99), microseconds(times, 0.999));
}

class Race : public QObject
{
public:
    Race(const QUrl &url, const QString &caFile, int requests)
        : m_client(options(url, caFile))
        , m_left(2 * (requests + warmUp))
    {
        m_clientTimes.reserve(static_cast<size_t>(requests));
        m_bareTimes.reserve(static_cast<size_t>(requests));
        connect(&m_client, &nats::Client::event, this, [this](const nats::Event &event) {
            if (event.type == nats::Event::Connected)
                oneReady();
            else
                fail(event.text);
        });
        connect(&m_bare, &QWebSocket::binaryMessageReceived, this, &Race::onBareMessage);
        m_client.connectToServer();
        bench::openBare(m_bare, url, caFile);
    }

private:
    static constexpr int warmUp = 500;

    static nats::ClientOptions options(const QUrl &url, const QString &caFile)
    {
        nats::ClientOptions options;
        options.url = url;
        options.tls.caFile = caFile;
        return options;
    }

    static void fail(const QString &text)
    {
        std::fprintf(stderr, "%s\n", qPrintable(text));
        QCoreApplication::exit(1);
    }

    void oneReady()
    {
        if (++m_ready == 2)
            scheduleNext();
    }

    /// In a turn of the event loop of its own, so that none pays for what the other leaves to do.
    void scheduleNext() { QMetaObject::invokeMethod(this, &Race::next, Qt::QueuedConnection); }

    void next()
    {
        if (m_left == 0) {
            print("nunect", m_clientTimes);
            print("websocket", m_bareTimes);
            QCoreApplication::quit();
            return;
        }
        if (m_left-- % 2 == 0)
            askClient();
        else
            askBare();
    }

    void askClient()
    {
        m_askedAt = bench::monotonicNs();
        m_client.request(
            echoSubject, m_payload, {}, std::chrono::seconds(2),
            [this](const nats::Message &) { answered(m_clientTimes); },
            [](const nats::RequestError &error) { fail(error.text); });
    }

    void askBare()
    {
        m_askedAt = bench::monotonicNs();
        m_bare.sendBinaryMessage(
            QByteArray("PUB ") + echoSubject + ' ' + bareInbox + QByteArray::number(++m_token, 36)
            + ' ' + QByteArray::number(m_payload.size()) + "\r\n" + m_payload + "\r\n");
    }

    void onBareMessage(const QByteArray &message)
    {
        if (message.startsWith("MSG ")) {
            answered(m_bareTimes);
        } else if (message.startsWith("INFO")) {
            m_bare.sendBinaryMessage(QByteArray(bench::connectLine) + "SUB " + bareInbox
                                     + "* 1\r\nPING\r\n");
        } else if (message.contains("PONG")) {
            oneReady();
        } else if (message.startsWith("PING")) {
            m_bare.sendBinaryMessage("PONG\r\n");
        }
    }

    void answered(std::vector<qint64> &times)
    {
        const qint64 time = bench::monotonicNs() - m_askedAt;
        if (times.size() < times.capacity() && ++m_answers > 2 * warmUp)
            times.push_back(time);
        scheduleNext();
    }

    nats::Client m_client;
    QWebSocket m_bare;
    const QByteArray m_payload = QByteArray(128, 'x');
    int m_ready = 0;
    int m_left;
    int m_answers = 0;
    quint64 m_token = 0;
    qint64 m_askedAt = 0;
    std::vector<qint64> m_clientTimes;
    std::vector<qint64> m_bareTimes;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() != 4)
        return 2;
    Race race(QUrl(arguments[1]), arguments[2], arguments[3].toInt());
    return app.exec();
}
