// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/chrony_socket.h"

#include "tests/unit/timesync/chrony_replies.h"

#include <QElapsedTimer>
#include <QNetworkProxyFactory>
#include <QTest>
#include <QUdpSocket>

#include <functional>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using namespace nunect::test;
using Kind = ChronyFailure::Kind;

/// A daemon in this process: answers each datagram with those that \a answer makes of it.
class FakeChronyd
{
public:
    using Answer = std::function<QList<QByteArray>(ChronyQuestion question, quint32 sequence)>;

    explicit FakeChronyd(Answer answer, const QHostAddress &at = QHostAddress::LocalHost)
    {
        if (!m_socket.bind(at, 0))
            qFatal("%s", qPrintable(m_socket.errorString()));
        QObject::connect(&m_socket, &QUdpSocket::readyRead, &m_socket, [this, answer] {
            while (m_socket.hasPendingDatagrams()) {
                QByteArray request(2000, '\0');
                QHostAddress from;
                quint16 port = 0;
                m_socket.readDatagram(request.data(), request.size(), &from, &port);
                ++questions;
                const auto question = ChronyQuestion(qFromBigEndian<quint16>(request.data() + 4));
                const auto sequence = qFromBigEndian<quint32>(request.data() + 8);
                for (const QByteArray &reply : answer(question, sequence))
                    m_socket.writeDatagram(reply, from, port);
            }
        });
    }

    ChronyAddress address() const { return {m_socket.localAddress().toString(), port()}; }
    quint16 port() const { return m_socket.localPort(); }
    QUdpSocket &socket() { return m_socket; }
    int questions = 0;

private:
    QUdpSocket m_socket;
};

static QByteArray goodAnswer(ChronyQuestion question, quint32 sequence)
{
    return chronyReply(question, sequence,
                       question == ChronyQuestion::Tracking ? trackingData : sourceCountData(0));
}

class TestChronySocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // No question of a proxy, which Qt answers in a thread of its own.
    void initTestCase() { QNetworkProxyFactory::setUseSystemConfiguration(false); }
    void reads_data();
    void reads();
    void readsAgain();
    void passesOverOtherAnswers();
    void unusable_data();
    void unusable();
    void silence();
    void silenceAfterOtherAnswers();
    void nothingListens();
    void listenerGoesAway();
    void addressesThatAreNone_data();
    void addressesThatAreNone();
    void mayBeDestroyedAtAnyTime();
};

/// Asks and waits for what comes; never longer than a second.
static ChronySocket::Answer ask(ChronySocket &socket, const ChronyAddress &address,
                                std::chrono::milliseconds limit = 900ms)
{
    std::optional<ChronySocket::Answer> answer;
    socket.ask(address, limit, [&answer](const ChronySocket::Answer &came) { answer = came; });
    if (answer || !socket.isAsking())
        return ChronyFailure{Kind::Unusable, u"answered from within ask()"_s};
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 5000))
        return ChronyFailure{Kind::Unusable, u"no answer at all"_s};
    return *answer;
}

void TestChronySocket::reads_data()
{
    QTest::addColumn<QHostAddress>("at");
    QTest::newRow("v4") << QHostAddress(QHostAddress::LocalHost);
    QTest::newRow("v6") << QHostAddress(QHostAddress::LocalHostIPv6);
}

void TestChronySocket::reads()
{
    QFETCH(QHostAddress, at);
    FakeChronyd daemon(
        [](auto question, auto sequence) { return QList{goodAnswer(question, sequence)}; }, at);
    ChronySocket socket;
    const auto answer = ask(socket, daemon.address());
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().text));
    QCOMPARE(answer->tracking.refId, u"7F000002"_s);
    QVERIFY(!socket.isAsking());
}

void TestChronySocket::readsAgain()
{
    FakeChronyd daemon(
        [](auto question, auto sequence) { return QList{goodAnswer(question, sequence)}; });
    ChronySocket socket;
    for (int i = 0; i < 3; ++i)
        QVERIFY(ask(socket, {u"localhost"_s, daemon.port()}));
    QCOMPARE(daemon.questions, 6);
}

void TestChronySocket::passesOverOtherAnswers()
{
    FakeChronyd daemon([](auto question, auto sequence) {
        return QList{goodAnswer(question, sequence - 1), goodAnswer(question, sequence),
                     goodAnswer(question, sequence)};
    });
    ChronySocket socket;
    QVERIFY(ask(socket, daemon.address()));
}

void TestChronySocket::unusable_data()
{
    QTest::addColumn<QByteArray>("beginning"); // of the answer
    QTest::addColumn<QString>("text");         // after the address
    QTest::newRow("version 7") << "07"_ba << u"chronyd speaks version 7 of its protocol, not 6"_s;
    QTest::newRow("refused") << "0602000000210001000200000000000000000000"_ba
                             << u"chronyd answers question 0, not"_s;
    QTest::newRow("no chronyd") << "48454c4c4f"_ba << u"no answer of chronyd's (type 69)"_s;
}

void TestChronySocket::unusable()
{
    QFETCH(QByteArray, beginning);
    QFETCH(QString, text);
    FakeChronyd daemon([beginning](auto question, auto sequence) {
        return QList{patched(goodAnswer(question, sequence), 0, beginning.constData())};
    });
    ChronySocket socket;
    const auto answer = ask(socket, daemon.address(), 200ms);
    QVERIFY(!answer);
    QVERIFY2(answer.error().text.contains(text), qPrintable(answer.error().text));
    QVERIFY(answer.error().text.contains(u"127.0.0.1:%1"_s.arg(daemon.port())));
}

void TestChronySocket::silence()
{
    FakeChronyd daemon([](auto, auto) { return QList<QByteArray>(); });
    ChronySocket socket;
    QElapsedTimer timer;
    timer.start();
    const auto answer = ask(socket, daemon.address(), 300ms);
    QVERIFY2(timer.elapsed() >= 280, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Silent);
    QCOMPARE(
        answer.error().text,
        u"chronyd at 127.0.0.1:%1 does not answer: it hangs, or is closed to this machine"_s.arg(
            daemon.port()));
    QCOMPARE(daemon.questions, 1);
}

void TestChronySocket::silenceAfterOtherAnswers()
{
    FakeChronyd daemon(
        [](auto question, auto sequence) { return QList{goodAnswer(question, sequence + 1)}; });
    ChronySocket socket;
    const auto answer = ask(socket, daemon.address(), 200ms);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Silent);
    QVERIFY2(answer.error().text.contains("(chronyd answers question "_L1),
             qPrintable(answer.error().text));
}

void TestChronySocket::nothingListens()
{
    QUdpSocket probe;
    QVERIFY(probe.bind(QHostAddress(QHostAddress::LocalHost), 0));
    const quint16 port = probe.localPort();
    probe.close();
    ChronySocket socket;
    const auto answer = ask(socket, {u"127.0.0.1"_s, port});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Gone);
    QCOMPARE(answer.error().text,
             u"chronyd does not run (nothing listens on 127.0.0.1:%1)"_s.arg(port));
}

void TestChronySocket::listenerGoesAway()
{
    FakeChronyd *of = nullptr;
    FakeChronyd daemon([&of](auto question, auto sequence) {
        // Its first answer is its last.
        QMetaObject::invokeMethod(
            &of->socket(), [&of] { of->socket().close(); }, Qt::QueuedConnection);
        return question == ChronyQuestion::Tracking ? QList{goodAnswer(question, sequence)}
                                                    : QList<QByteArray>();
    });
    of = &daemon;
    const ChronyAddress address = daemon.address();
    ChronySocket socket;
    const auto answer = ask(socket, address, 300ms);
    QVERIFY(!answer);
    QVERIFY2(answer.error().kind == Kind::Gone || answer.error().kind == Kind::Silent,
             qPrintable(answer.error().text));
}

void TestChronySocket::addressesThatAreNone_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("text");
    QTest::newRow("name") << u"clock.example"_s
                          << u"clock.example is a name, which chronyc has to look up"_s;
    QTest::newRow("path") << u"/run/chrony/chronyd.sock"_s
                          << u"/run/chrony/chronyd.sock is a socket for chronyc"_s;
}

void TestChronySocket::addressesThatAreNone()
{
    QFETCH(QString, host);
    QFETCH(QString, text);
    ChronySocket socket;
    const auto answer = ask(socket, {host, {}});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Unusable);
    QCOMPARE(answer.error().text, text);
}

void TestChronySocket::mayBeDestroyedAtAnyTime()
{
    FakeChronyd daemon(
        [](auto question, auto sequence) { return QList{goodAnswer(question, sequence)}; });
    int calls = 0;
    auto socket = std::make_unique<ChronySocket>();
    socket->ask(daemon.address(), 900ms, [&calls](const auto &) { ++calls; });
    socket.reset();
    QTRY_COMPARE(daemon.questions, 1); // it was sent
    // And from within its own last call.
    socket = std::make_unique<ChronySocket>();
    socket->ask(daemon.address(), 900ms, [&socket, &calls](const auto &) {
        ++calls;
        socket.reset();
    });
    QTRY_COMPARE(calls, 1);
    QVERIFY(!socket);
}

QTEST_GUILESS_MAIN(TestChronySocket)
#include "tst_chrony_socket.moc"
