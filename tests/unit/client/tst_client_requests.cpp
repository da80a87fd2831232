// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/client/fake_transport.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::test;

/// Requests through the inbox, and PINGs.
class TestClientRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void requestGetsItsReply();
    void inboxesOfAnotherPrefix();
    void wrongInboxPrefix();
    void repliesFindTheirRequests();
    void noResponders();
    void requestTimesOut();
    void requestWithoutConnection();
    void lostConnectionFailsRequests();
    void deniedRequestFailsAtOnce();
    void deniedInboxFailsAllRequests();
    void inboxComesBackAfterReconnect();
    void manyReplies();
    void manyWithoutReply();
    void manyEndAtTheTimeout();
    void rttOfTwoProbesInOrder();
    void lateRttIsNotTakenForTheNext();
    void rttWithoutConnection();

private:
    /// The reply subject in the last request that was sent.
    QByteArray lastInbox() const;
    void answer(const QByteArray &inbox, const QByteArray &payload);
    void request(const QByteArray &subject, std::chrono::milliseconds timeout = 1h);
    void probe(std::chrono::milliseconds timeout = 1h);

    std::unique_ptr<FakeNetwork> m_network;
    std::unique_ptr<Client> m_client;
    QByteArrayList m_replies;
    QList<ErrorCode> m_errors;
    QList<std::chrono::nanoseconds> m_rtts;
};

void TestClientRequests::init()
{
    m_replies.clear();
    m_errors.clear();
    m_rtts.clear();
    m_network = std::make_unique<FakeNetwork>();
    m_client = std::make_unique<Client>(fakeOptions(), m_network->factory());
    m_client->connectToServer();
    m_network->last().logIn();
    m_network->last().takeSent();
}

void TestClientRequests::cleanup() { m_client.reset(); }

QByteArray TestClientRequests::lastInbox() const
{
    const QByteArray &sent = m_network->last().sent;
    const qsizetype start = sent.lastIndexOf("_INBOX.");
    return start < 0 ? QByteArray() : sent.sliced(start, sent.indexOf(' ', start) - start);
}

void TestClientRequests::answer(const QByteArray &inbox, const QByteArray &payload)
{
    Q_EMIT m_network->last().received("MSG " + inbox + " 1 " + QByteArray::number(payload.size())
                                      + "\r\n" + payload + "\r\n");
}

void TestClientRequests::request(const QByteArray &subject, std::chrono::milliseconds timeout)
{
    m_client->request(
        subject, "?"_ba, {}, timeout,
        [this](const Message &reply) { m_replies += reply.payload().toByteArray(); },
        [this](const RequestError &error) { m_errors += error.code; });
}

void TestClientRequests::probe(std::chrono::milliseconds timeout)
{
    m_client->measureRtt(
        timeout, [this](std::chrono::nanoseconds rtt) { m_rtts += rtt; },
        [this](const RequestError &error) { m_errors += error.code; });
}

void TestClientRequests::requestGetsItsReply()
{
    request("svc"_ba);
    const QByteArray inbox = lastInbox();
    const QByteArray wildcard = inbox.first(inbox.lastIndexOf('.') + 1) + '*';
    QCOMPARE(m_network->last().takeSent(),
             "SUB "_ba + wildcard + " 1\r\nPUB svc "_ba + inbox + " 1\r\n?\r\n"_ba);
    answer(inbox, "one"_ba);
    answer(inbox, "two"_ba); // too late: it is over
    QCOMPARE(m_replies, QByteArrayList{"one"_ba});

    request("svc"_ba);
    QVERIFY(m_network->last().sent.startsWith("PUB svc ")); // the inbox is there already
    QVERIFY(lastInbox() != inbox);
    QVERIFY(m_errors.isEmpty());
}

void TestClientRequests::inboxesOfAnotherPrefix()
{
    ClientOptions options = fakeOptions();
    options.inboxPrefix = "_INBOX_me"_ba;
    Client client(options, m_network->factory());
    client.connectToServer();
    m_network->last().logIn();
    m_network->last().takeSent();
    client.request(
        "svc"_ba, {}, {}, 1h, [](const Message &) {}, [](const RequestError &) {});
    const QByteArray sent = m_network->last().takeSent();
    QVERIFY2(sent.startsWith("SUB _INBOX_me.") && sent.contains("PUB svc _INBOX_me."),
             sent.constData());
    const QByteArray inbox = client.newInbox();
    QVERIFY2(inbox.startsWith("_INBOX_me."), inbox.constData());
    QVERIFY(inbox != client.newInbox());
}

void TestClientRequests::wrongInboxPrefix()
{
    ClientOptions options = fakeOptions();
    options.inboxPrefix = "_INBOX.>"_ba;
    Client client(options, m_network->factory());
    EventLog log(client);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"inbox prefix"_s));
    client.connectToServer();
    QCOMPARE(client.state(), State::Closed);
    QCOMPARE(log.of(Event::GaveUp).value(0).code, ErrorCode::InvalidArgument);
}

void TestClientRequests::repliesFindTheirRequests()
{
    request("a"_ba);
    const QByteArray first = lastInbox();
    request("b"_ba);
    const QByteArray second = lastInbox();
    answer(second, "for b"_ba);
    answer(first, "for a"_ba);
    answer(first + "x"_ba, "for nobody"_ba);
    QCOMPARE(m_replies, (QByteArrayList{"for b"_ba, "for a"_ba}));
}

void TestClientRequests::noResponders()
{
    request("nobody"_ba);
    Q_EMIT m_network->last().received("HMSG "_ba + lastInbox()
                                      + " 1  16 16\r\nNATS/1.0 503\r\n\r\n\r\n"_ba);
    QCOMPARE(m_errors, QList{ErrorCode::NoResponders});
    QVERIFY(m_replies.isEmpty());
}

void TestClientRequests::requestTimesOut()
{
    request("slow"_ba, 20ms);
    const QByteArray inbox = lastInbox();
    QTRY_COMPARE(m_errors, QList{ErrorCode::RequestTimeout});
    answer(inbox, "late"_ba);
    QVERIFY(m_replies.isEmpty());
}

void TestClientRequests::requestWithoutConnection()
{
    m_client->close();
    request("svc"_ba);
    QVERIFY(m_errors.isEmpty()); // from the event loop, not from within the call
    QTRY_COMPARE(m_errors, QList{ErrorCode::Disconnected});
}

void TestClientRequests::lostConnectionFailsRequests()
{
    request("a"_ba);
    request("b"_ba);
    Q_EMIT m_network->last().closed(ErrorCode::Network, u"gone"_s);
    QTRY_COMPARE(m_errors, (QList{ErrorCode::Disconnected, ErrorCode::Disconnected}));
}

void TestClientRequests::deniedRequestFailsAtOnce()
{
    request("secret"_ba);
    request("open"_ba);
    Q_EMIT m_network->last().received(
        "-ERR 'Permissions Violation for Publish to \"secret\"'\r\n"_ba);
    QTRY_COMPARE(m_errors, QList{ErrorCode::PermissionDenied});
    answer(lastInbox(), "fine"_ba);
    QCOMPARE(m_replies, QByteArrayList{"fine"_ba});
}

void TestClientRequests::deniedInboxFailsAllRequests()
{
    request("a"_ba);
    const QByteArray inbox = lastInbox();
    Q_EMIT m_network->last().received("-ERR 'Permissions Violation for Subscription to \""_ba
                                      + inbox.first(inbox.lastIndexOf('.')) + ".*\"'\r\n"_ba);
    QTRY_COMPARE(m_errors.size(), 1);
    request("b"_ba);
    QTRY_COMPARE(m_errors, (QList{ErrorCode::PermissionDenied, ErrorCode::PermissionDenied}));
}

void TestClientRequests::inboxComesBackAfterReconnect()
{
    request("a"_ba);
    const QByteArray inbox = lastInbox();
    Q_EMIT m_network->last().closed(ErrorCode::Network, u"gone"_s);
    QTRY_COMPARE(m_network->attempts(), 2u);
    m_network->last().logIn();
    QVERIFY(m_network->last().sent.endsWith("SUB "_ba + inbox.first(inbox.lastIndexOf('.'))
                                            + ".* 1\r\n"_ba));
    request("a"_ba);
    answer(lastInbox(), "back"_ba);
    QCOMPARE(m_replies, QByteArrayList{"back"_ba});
}

void TestClientRequests::manyReplies()
{
    std::optional<Result<int>> done;
    m_client->requestMany(
        "all"_ba, {}, 1h, 30ms,
        [this](const Message &reply) { m_replies += reply.payload().toByteArray(); },
        [&done](const Result<int> &result) { done = result; });
    const QByteArray inbox = lastInbox();
    answer(inbox, "1"_ba);
    answer(inbox, "2"_ba);
    answer(inbox, "3"_ba);
    QVERIFY(!done);
    QTRY_VERIFY(done.has_value());
    QVERIFY(done->ok());
    QCOMPARE(done->value(), 3);
    answer(inbox, "4"_ba);
    QCOMPARE(m_replies, (QByteArrayList{"1"_ba, "2"_ba, "3"_ba}));
}

void TestClientRequests::manyWithoutReply()
{
    QStringList errors;
    const auto onDone = [&errors](const Result<int> &result) {
        errors += result ? u"ok"_s : result.error().text;
    };
    m_client->requestMany(
        "all"_ba, {}, 20ms, 10ms, [](const Message &) {}, onDone);
    QTRY_COMPARE(errors, QStringList{u"No answer on all in time."_s});
    m_client->requestMany(
        "none"_ba, {}, 1h, 1h, [](const Message &) {}, onDone);
    Q_EMIT m_network->last().received("HMSG "_ba + lastInbox()
                                      + " 1 16 16\r\nNATS/1.0 503\r\n\r\n\r\n"_ba);
    QCOMPARE(errors.value(1), u"Nobody answers on none."_s);
}

void TestClientRequests::manyEndAtTheTimeout()
{
    std::optional<Result<int>> done;
    m_client->requestMany(
        "all"_ba, {}, 60ms, 1h, [](const Message &) {},
        [&done](const Result<int> &result) { done = result; });
    answer(lastInbox(), "1"_ba);
    QTRY_VERIFY(done.has_value());
    QVERIFY(done->ok());
    QCOMPARE(done->value(), 1);
}

void TestClientRequests::rttOfTwoProbesInOrder()
{
    probe();
    QElapsedTimer age;
    age.start();
    QTRY_VERIFY(age.elapsed() >= 50);
    probe();
    QCOMPARE(m_network->last().takeSent(), "PING\r\nPING\r\n"_ba);
    Q_EMIT m_network->last().received("PONG\r\n"_ba);
    QCOMPARE(m_rtts.size(), 1);
    QVERIFY(m_rtts[0] >= 50ms);
    Q_EMIT m_network->last().received("PONG\r\nPONG\r\n"_ba); // one more than we asked for
    QCOMPARE(m_rtts.size(), 2);
    QVERIFY(m_rtts[1] < m_rtts[0]);
    QVERIFY(m_errors.isEmpty());
}

void TestClientRequests::lateRttIsNotTakenForTheNext()
{
    probe(20ms);
    QTRY_COMPARE(m_errors, QList{ErrorCode::RequestTimeout});
    probe();
    Q_EMIT m_network->last().received("PONG\r\n"_ba); // the first one's
    QVERIFY(m_rtts.isEmpty());
    Q_EMIT m_network->last().received("PONG\r\n"_ba);
    QCOMPARE(m_rtts.size(), 1);
    QVERIFY(m_rtts[0] < 20ms);
}

void TestClientRequests::rttWithoutConnection()
{
    probe();
    m_client->close();
    probe();
    QTRY_COMPARE(m_errors, (QList{ErrorCode::Disconnected, ErrorCode::Disconnected}));
    QVERIFY(m_rtts.isEmpty());
}

QTEST_GUILESS_MAIN(TestClientRequests)
#include "tst_client_requests.moc"
