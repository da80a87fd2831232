// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/direct_batch.h"
#include "core/client/jetstream/jetstream.h"
#include "core/client/jetstream/ordered_consumer.h"
#include "tests/unit/client/fake_transport.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::nats::jetstream;
using namespace nunect::test;

/// What a real server cannot be made to do on demand: lost messages, flow control, heartbeats that
/// stop, and the batches of servers newer than those at hand.
class TestJetStreamFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void lostMessageMakesANewConsumer();
    void flowControlIsAnswered();
    void stalledConsumerIsAnswered();
    void heartbeatThatTellsOfALoss();
    void silentConsumerIsReplaced();
    void lateAnswerIsNotTakenForTheNext();
    void batch();
    void batchRefusals_data();
    void batchRefusals();

private:
    void deliver(const QByteArray &bytes) { Q_EMIT m_network->last().received(bytes); }
    QByteArray sent() { return m_network->last().takeSent(); }
    void makeConsumer();
    void answerCreate(const QByteArray &sent, quint64 pending);
    void message(quint64 consumerSequence, quint64 streamSequence);
    void status(const QByteArray &headers, const QByteArray &reply = {});
    void batchMessage(const QByteArray &headers);

    std::unique_ptr<FakeNetwork> m_network;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<JetStream> m_jetStream;
    std::unique_ptr<OrderedConsumer> m_consumer;
    QByteArray m_sid;   ///< of the newest inbox
    QByteArray m_inbox; ///< its subject
};

void TestJetStreamFlow::init()
{
    m_network = std::make_unique<FakeNetwork>();
    m_client = std::make_unique<Client>(fakeOptions(), m_network->factory());
    m_client->connectToServer();
    m_network->last().logIn(
        R"({"server_name":"fake","proto":1,"headers":true,"version":"2.11.0"})"_ba);
    QCOMPARE(m_client->state(), State::Connected);
    m_jetStream = std::make_unique<JetStream>(m_client.get());
    (void)sent();
}

void TestJetStreamFlow::cleanup()
{
    m_consumer.reset();
    m_jetStream.reset();
    m_client.reset();
    m_network.reset();
}

/// Word \a index of the line in \a bytes that starts with \a operation.
static QByteArray wordOf(const QByteArray &bytes, const QByteArray &operation, int index)
{
    const qsizetype at = bytes.indexOf(operation);
    if (at < 0)
        return {};
    return bytes.mid(at, bytes.indexOf('\r', at) - at).split(' ').value(index);
}

/// The server's answer to the request for a consumer in \a bytes.
void TestJetStreamFlow::answerCreate(const QByteArray &bytes, quint64 pending)
{
    m_inbox = wordOf(bytes, "SUB _INBOX"_ba, 1);
    m_sid = wordOf(bytes, "SUB _INBOX"_ba, 2);
    const QByteArray replyTo = wordOf(bytes, "PUB $JS.API.CONSUMER.CREATE"_ba, 2);
    QVERIFY(!m_sid.isEmpty() && !replyTo.isEmpty());
    // The subscription for replies was made second, at the first request.
    const QByteArray body = R"({"stream_name":"A","name":"c1","config":{},"num_pending":)"_ba
        + QByteArray::number(pending) + '}';
    deliver("MSG "_ba + replyTo + " 2 " + QByteArray::number(body.size()) + "\r\n" + body + "\r\n");
}

void TestJetStreamFlow::makeConsumer()
{
    OrderedConsumerOptions options;
    options.idleHeartbeat = 50ms;
    m_consumer = std::make_unique<OrderedConsumer>(m_jetStream.get(), u"A"_s, options);
    m_consumer->start();
    answerCreate(sent(), 10);
    QCOMPARE(m_consumer->state(), OrderedConsumer::State::CatchingUp);
}

void TestJetStreamFlow::message(quint64 consumerSequence, quint64 streamSequence)
{
    deliver("MSG A.x "_ba + m_sid + " $JS.ACK.A.c1.1." + QByteArray::number(streamSequence) + '.'
            + QByteArray::number(consumerSequence) + ".1600000000000000000.5 1\r\nx\r\n");
}

void TestJetStreamFlow::status(const QByteArray &headers, const QByteArray &reply)
{
    const QByteArray block = "NATS/1.0 " + headers + "\r\n\r\n";
    const QByteArray size = QByteArray::number(block.size());
    deliver("HMSG " + m_inbox + ' ' + m_sid + ' ' + reply + ' ' + size + ' ' + size + "\r\n" + block
            + "\r\n");
}

void TestJetStreamFlow::lostMessageMakesANewConsumer()
{
    makeConsumer();
    QList<quint64> seen;
    connect(m_consumer.get(), &OrderedConsumer::messageReceived, this,
            [&seen](const ConsumerMessage &m) { seen += m.delivery.streamSequence; });
    message(1, 1);
    message(2, 2);
    const QByteArray oldSid = m_sid;
    message(4, 4);
    const QByteArray bytes = sent();
    QVERIFY(bytes.contains("UNSUB " + oldSid + "\r\n"));
    QVERIFY(bytes.contains("PUB $JS.API.CONSUMER.DELETE.A.c1 "_ba));
    QVERIFY2(bytes.contains(R"("deliver_policy":"by_start_sequence")"_ba), bytes.constData());
    QVERIFY(bytes.contains(R"("opt_start_seq":3)"_ba));
    QCOMPARE(m_consumer->state(), OrderedConsumer::State::Recovering);
    message(5, 5); // of the old one, on its way
    answerCreate(bytes, 2);
    QVERIFY(m_sid != oldSid);
    message(1, 3);
    message(2, 4);
    QCOMPARE(seen, (QList<quint64>{1, 2, 3, 4}));
    QCOMPARE(m_consumer->recreations(), 2);
}

void TestJetStreamFlow::flowControlIsAnswered()
{
    makeConsumer();
    (void)sent();
    status("100 FlowControl Request"_ba, "$JS.FC.A.c1.xyz"_ba);
    QCOMPARE(sent(), "PUB $JS.FC.A.c1.xyz 0\r\n\r\n"_ba);
}

void TestJetStreamFlow::stalledConsumerIsAnswered()
{
    makeConsumer();
    message(1, 1);
    (void)sent();
    status("100 Idle Heartbeat\r\nNats-Last-Consumer: 1\r\nNats-Last-Stream: 1"_ba);
    QCOMPARE(sent(), ""_ba);
    status("100 Idle Heartbeat\r\nNats-Last-Consumer: 1\r\nNats-Last-Stream: 1\r\n"
           "Nats-Consumer-Stalled: $JS.FC.A.c1.abc"_ba);
    QCOMPARE(sent(), "PUB $JS.FC.A.c1.abc 0\r\n\r\n"_ba);
}

void TestJetStreamFlow::heartbeatThatTellsOfALoss()
{
    makeConsumer();
    message(1, 1);
    status("100 Idle Heartbeat\r\nNats-Last-Consumer: 2\r\nNats-Last-Stream: 2"_ba);
    QCOMPARE(m_consumer->state(), OrderedConsumer::State::Recovering);
    QVERIFY(sent().contains(R"("opt_start_seq":2)"_ba));
}

void TestJetStreamFlow::silentConsumerIsReplaced()
{
    makeConsumer();
    message(1, 1);
    QTRY_COMPARE(m_consumer->recreations(), 2);
    QVERIFY(sent().contains(R"("opt_start_seq":2)"_ba));
}

/// Two consumers are asked for; only the answer about the second counts.
void TestJetStreamFlow::lateAnswerIsNotTakenForTheNext()
{
    m_consumer
        = std::make_unique<OrderedConsumer>(m_jetStream.get(), u"A"_s, OrderedConsumerOptions());
    m_consumer->start();
    const QByteArray first = sent();
    m_consumer->stop();
    m_consumer->start();
    const QByteArray second = sent();
    answerCreate(first, 0);
    QCOMPARE(m_consumer->state(), OrderedConsumer::State::Starting);
    answerCreate(second, 0);
    QCOMPARE(m_consumer->state(), OrderedConsumer::State::Live);
}

void TestJetStreamFlow::batchMessage(const QByteArray &headers)
{
    const QByteArray block = "NATS/1.0" + headers + "\r\n\r\n";
    deliver("HMSG " + m_inbox + ' ' + m_sid + ' ' + QByteArray::number(block.size()) + ' '
            + QByteArray::number(block.size() + 1) + "\r\n" + block + "x\r\n");
}

void TestJetStreamFlow::batch()
{
    DirectBatchQuery query;
    query.batch = 2;
    query.sequence = 5;
    query.nextBySubject = "a.>"_ba;
    auto *batch = new DirectBatch(m_jetStream.get(), u"A"_s, query, this);
    QSignalSpy messages(batch, &DirectBatch::messageReceived);
    std::optional<Reply<DirectBatchEnd>> end;
    connect(batch, &DirectBatch::finished, this,
            [&end](const Reply<DirectBatchEnd> &reply) { end = reply; });
    batch->start();
    const QByteArray bytes = sent();
    QVERIFY(bytes.contains("PUB $JS.API.DIRECT.GET.A _INBOX."_ba));
    QVERIFY(bytes.contains(R"({"batch":2,"next_by_subj":"a.>","seq":5})"_ba));
    m_inbox = wordOf(bytes, "SUB _INBOX"_ba, 1);
    m_sid = wordOf(bytes, "SUB _INBOX"_ba, 2);
    for (const QByteArray &n : {"5"_ba, "6"_ba}) {
        batchMessage("\r\nNats-Stream: A\r\nNats-Subject: a.b\r\nNats-Sequence: " + n
                     + "\r\nNats-Time-Stamp: 2020-09-13T12:26:40Z\r\nNats-Num-Pending: 3"_ba);
    }
    QVERIFY(!end);
    status("204 EOB\r\nNats-Num-Pending: 3\r\nNats-Last-Sequence: 6"_ba);
    QVERIFY(end && *end);
    QCOMPARE((*end)->messages, 2);
    QCOMPARE((*end)->pending, 3u);
    QCOMPARE((*end)->lastSequence, 6u);
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages[1][0].value<StoredMessage>().sequence, 6u);
}

void TestJetStreamFlow::batchRefusals_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<JetStreamError::Kind>("kind");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << "404 Message Not Found"_ba << JetStreamError::Refused << 404;
    QTest::newRow("too many") << "413 Too Many Results"_ba << JetStreamError::Refused << 413;
    QTest::newRow("bad") << "408 Bad Request"_ba << JetStreamError::Refused << 408;
    QTest::newRow("nobody") << "503"_ba << JetStreamError::Unavailable << 503;
}

void TestJetStreamFlow::batchRefusals()
{
    QFETCH(QByteArray, headers);
    QFETCH(JetStreamError::Kind, kind);
    QFETCH(int, code);
    auto *batch = new DirectBatch(m_jetStream.get(), u"A"_s, {}, this);
    std::optional<Reply<DirectBatchEnd>> end;
    connect(batch, &DirectBatch::finished, this,
            [&end](const Reply<DirectBatchEnd> &reply) { end = reply; });
    batch->start();
    const QByteArray bytes = sent();
    m_inbox = wordOf(bytes, "SUB _INBOX"_ba, 1);
    m_sid = wordOf(bytes, "SUB _INBOX"_ba, 2);
    status(headers);
    QVERIFY(end && !*end);
    QCOMPARE(end->error().kind, kind);
    QCOMPARE(end->error().api.code, code);
}

QTEST_GUILESS_MAIN(TestJetStreamFlow)
#include "tst_jetstream_flow.moc"
