// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/offset_prober.h"

#include "tests/unit/client/fake_transport.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>
#include <vector>

namespace nunect::test {

inline constexpr qint64 second = 1'000'000'000; // in ns, as the next
inline constexpr qint64 ms = 1'000'000;

/// Stays for a minute and more unless it is told otherwise.
inline contract::Heartbeat heartbeat(const QString &unit, int intervalMs = 60'000)
{
    contract::Heartbeat message;
    message.unit = unit;
    message.intervalMs = intervalMs;
    return message;
}

/// A prober of which the server, the units behind it and our two clocks are the test.
class ProberFixture : public QObject
{
    Q_OBJECT

protected:
    struct Request
    {
        QString unit;
        QByteArray replyTo;
        QByteArray text;
    };

    void setUp();
    void tearDown();
    void start(app::OffsetProber::Pace pace);
    /// What has been asked since the last call goes to the end of m_requests.
    void take();
    /// All units asked until now.
    QStringList asked();
    void answer(const Request &request, const QByteArray &headers);
    /// After \a awayNs, of which nothing is spent at the responder, whose clock is ahead.
    void answerAfter(const Request &request, qint64 awayNs, qint64 aheadNs);
    void advance(qint64 ns);
    /// What is to come at once has come after this.
    void letOthersRun();

    std::unique_ptr<FakeNetwork> m_network;
    std::unique_ptr<nats::Client> m_client;
    std::unique_ptr<app::OffsetProber> m_prober;
    timesync::ClockSample m_now;
    QList<Request> m_requests;
    std::vector<store::OffsetUpdate> m_updates;
    std::vector<store::DecodeFailure> m_failures;
};

inline void ProberFixture::setUp()
{
    m_now = {1'795'428'000 * second, 5000 * second};
    m_requests.clear();
    m_updates.clear();
    m_failures.clear();
    m_network = std::make_unique<FakeNetwork>();
    m_client = std::make_unique<nats::Client>(fakeOptions(), m_network->factory());
}

inline void ProberFixture::tearDown()
{
    m_prober.reset();
    m_client.reset();
}

inline void ProberFixture::start(app::OffsetProber::Pace pace)
{
    m_prober = std::make_unique<app::OffsetProber>(
        *m_client, QStringLiteral("me"),
        [this](store::OffsetUpdate update) { m_updates.push_back(update); },
        [this](store::DecodeFailure failure) { m_failures.push_back(failure); }, pace,
        [this] { return m_now; });
    m_client->connectToServer();
    m_network->last().logIn();
    m_network->last().takeSent();
}

inline void ProberFixture::take()
{
    static const QRegularExpression form(
        QStringLiteral("HPUB ops\\.echo\\.(\\S+) (\\S+) \\d+ \\d+\r\n"));
    const QByteArray sent = m_network->last().takeSent();
    auto found = form.globalMatch(QString::fromLatin1(sent));
    while (found.hasNext()) {
        const auto match = found.next();
        const QByteArray rest = sent.sliced(match.capturedEnd());
        m_requests.append({match.captured(1), match.captured(2).toLatin1(),
                           rest.first(rest.indexOf("\r\n\r\n") + 4)});
    }
}

inline QStringList ProberFixture::asked()
{
    take();
    QStringList units;
    for (const Request &request : std::as_const(m_requests))
        units.append(request.unit);
    return units;
}

inline void ProberFixture::answer(const Request &request, const QByteArray &headers)
{
    const QByteArray block = "NATS/1.0" + headers + "\r\n\r\n";
    const QByteArray size = QByteArray::number(block.size());
    Q_EMIT m_network->last().received("HMSG " + request.replyTo + " 1 " + size + ' ' + size + "\r\n"
                                      + block + "\r\n");
}

inline void ProberFixture::answerAfter(const Request &request, qint64 awayNs, qint64 aheadNs)
{
    const QByteArray stamp = QByteArray::number(m_now.realtimeNs + awayNs / 2 + aheadNs);
    advance(awayNs);
    answer(request,
           "\r\nX-Unit-ID: " + request.unit.toLatin1() + "\r\nX-RX-Timestamp: " + stamp
               + "\r\nX-TX-Timestamp: " + stamp);
}

inline void ProberFixture::advance(qint64 ns)
{
    m_now.realtimeNs += ns;
    m_now.monotonicNs += ns;
}

inline void ProberFixture::letOthersRun()
{
    bool past = false;
    QTimer::singleShot(std::chrono::milliseconds(30), this, [&past] { past = true; });
    QTRY_VERIFY(past);
}

} // namespace nunect::test
