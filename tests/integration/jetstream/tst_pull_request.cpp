// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/direct_batch.h"
#include "core/client/jetstream/pull_request.h"
#include "tests/integration/jetstream/jetstream_fixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::nats::jetstream;
using namespace nunect::test;

/// Pulls with each of their ends, and acknowledgements, on a real server.
class TestPullRequest : public JetStreamTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void wholeBatch();
    void noWait();
    void expires();
    void waitsForMessages();
    void maxBytes();
    void heartbeats();
    void unavailable();
    void deletedConsumer();
    void lostConnection();
    void acknowledgements();
    void rejectWithDelay();
    void terminate();
    void inProgress();
    void directBatch();

private:
    struct Pulled
    {
        QList<ConsumerMessage> messages;
        std::optional<PullEnd> end;
    };

    void makeConsumer(std::chrono::nanoseconds ackWait = 30s);
    void store(int count);
    std::shared_ptr<Pulled> startPull(const PullLimits &limits, const QString &consumer);
    Pulled pull(const PullLimits &limits, const QString &consumer = u"worker"_s);
};

void TestPullRequest::init()
{
    JetStreamTest::init();
    if (QTest::currentTestFailed())
        return;
    VERIFY_REPLY(createStream(js(), streamOf(u"A"_s)));
    makeConsumer();
}

void TestPullRequest::makeConsumer(std::chrono::nanoseconds ackWait)
{
    ConsumerConfig config;
    config.name = u"worker"_s;
    config.durable = true;
    config.ackWait = ackWait;
    VERIFY_REPLY(
        await<ConsumerInfo>([&](auto done) { js().createConsumer(u"A"_s, config, done); }));
}

void TestPullRequest::store(int count)
{
    for (int i = 0; i < count; ++i)
        VERIFY_REPLY(publish(js(), "A.x"_ba, QByteArray(100, 'x')));
}

std::shared_ptr<TestPullRequest::Pulled> TestPullRequest::startPull(const PullLimits &limits,
                                                                    const QString &consumer)
{
    const auto pulled = std::make_shared<Pulled>();
    auto *request = new PullRequest(&js(), u"A"_s, consumer, limits, this);
    connect(request, &PullRequest::messageReceived, this,
            [pulled](const ConsumerMessage &message) { pulled->messages += message; });
    connect(request, &PullRequest::finished, this,
            [pulled](const PullEnd &end) { pulled->end = end; });
    request->start();
    return pulled;
}

TestPullRequest::Pulled TestPullRequest::pull(const PullLimits &limits, const QString &consumer)
{
    const auto pulled = startPull(limits, consumer);
    if (!QTest::qWaitFor([pulled] { return pulled->end.has_value(); }, 10000))
        pulled->end = PullEnd{PullEnd::Lost, -1, u"finished() never came"_s};
    return *pulled;
}

static PullLimits limitsOf(int batch, bool noWait = false, std::chrono::nanoseconds expires = 5s)
{
    PullLimits limits;
    limits.batch = batch;
    limits.noWait = noWait;
    limits.expires = expires;
    return limits;
}

void TestPullRequest::wholeBatch()
{
    store(5);
    const Pulled pulled = pull(limitsOf(3));
    QCOMPARE(pulled.end->reason, PullEnd::Complete);
    QCOMPARE(pulled.end->messages, 3);
    QCOMPARE(pulled.messages.size(), 3);
    QCOMPARE(pulled.messages[2].delivery.streamSequence, 3u);
    QCOMPARE(pulled.messages[2].delivery.pending, 2u);
    QCOMPARE(pulled.messages[2].delivery.consumer.toByteArray(), "worker"_ba);
}

void TestPullRequest::noWait()
{
    Pulled pulled = pull(limitsOf(3, true));
    QCOMPARE(pulled.end->reason, PullEnd::NoMessages);
    QCOMPARE(pulled.messages.size(), 0);
    store(2);
    pulled = pull(limitsOf(3, true));
    QCOMPARE(pulled.end->reason, PullEnd::NoMessages);
    QCOMPARE(pulled.end->messages, 2);
    QCOMPARE(pulled.messages.size(), 2);
}

void TestPullRequest::expires()
{
    QElapsedTimer time;
    time.start();
    const Pulled pulled = pull(limitsOf(3, false, 300ms));
    QCOMPARE(pulled.end->reason, PullEnd::Expired);
    QVERIFY2(time.elapsed() >= 250, qPrintable(QString::number(time.elapsed())));
}

void TestPullRequest::waitsForMessages()
{
    const auto pulled = startPull(limitsOf(2), u"worker"_s);
    QVERIFY(settled(*m_site->client));
    store(2);
    QTRY_VERIFY(pulled->end.has_value());
    QCOMPARE(pulled->end->reason, PullEnd::Complete);
    QCOMPARE(pulled->messages.size(), 2);
}

void TestPullRequest::maxBytes()
{
    store(5);
    PullLimits limits = limitsOf(5);
    limits.maxBytes = 400; // room for two with their subjects
    const Pulled some = pull(limits);
    QCOMPARE(some.end->reason, PullEnd::Refused);
    QVERIFY2(some.end->text.contains("409"_L1), qPrintable(some.end->text));
    QVERIFY(some.messages.size() >= 1);
    QVERIFY(some.messages.size() < 5);
    limits.maxBytes = 10;
    const Pulled none = pull(limits);
    QCOMPARE(none.end->reason, PullEnd::Refused);
    QCOMPARE(none.messages.size(), 0);
}

void TestPullRequest::heartbeats()
{
    PullLimits limits = limitsOf(1, false, 6s);
    limits.idleHeartbeat = 300ms;
    const auto pulled = startPull(limits, u"worker"_s);
    QElapsedTimer time;
    time.start();
    QVERIFY(settled(*m_site->client));
    QTRY_VERIFY(time.elapsed() > 1300); // kept alive by four of them
    QVERIFY(!pulled->end);
    VERIFY_REPLY(await<quint64>([&](auto done) { js().purgeStream(u"A"_s, {}, done); }));
    m_site->server.suspend(); // faster than the PINGs notice
    QTRY_VERIFY(pulled->end.has_value());
    QCOMPARE(pulled->end->reason, PullEnd::Lost);
    QVERIFY2(pulled->end->text.contains("heartbeats"_L1), qPrintable(pulled->end->text));
    m_site->server.resume();
    PullLimits tooRare = limitsOf(1, false, 1s);
    tooRare.idleHeartbeat = 900ms;
    const Pulled refused = pull(tooRare);
    QVERIFY(refused.end->reason == PullEnd::Refused);
}

void TestPullRequest::unavailable()
{
    const Pulled missing = pull(limitsOf(1, false, 300ms), u"nobody"_s);
    // The API's import keeps old servers from saying that nobody is there.
    QVERIFY(missing.end->reason == PullEnd::Unavailable || missing.end->reason == PullEnd::Lost);
    const Pulled invalid = pull(limitsOf(1), u"a.b"_s);
    QCOMPARE(invalid.end->reason, PullEnd::Unavailable);
    m_site->client->close();
    const Pulled offline = pull(limitsOf(1));
    QCOMPARE(offline.end->reason, PullEnd::Lost);
}

void TestPullRequest::deletedConsumer()
{
    const auto pulled = startPull(limitsOf(1), u"worker"_s);
    QVERIFY(settled(*m_site->client));
    VERIFY_REPLY(await<void>([&](auto done) { js().deleteConsumer(u"A"_s, u"worker"_s, done); }));
    QTRY_VERIFY(pulled->end.has_value());
    QCOMPARE(pulled->end->reason, PullEnd::Refused);
    QVERIFY2(pulled->end->text.contains("Deleted"_L1), qPrintable(pulled->end->text));
}

void TestPullRequest::lostConnection()
{
    const auto pulled = startPull(limitsOf(1), u"worker"_s);
    QVERIFY(settled(*m_site->client));
    m_site->server.kill();
    QTRY_VERIFY(pulled->end.has_value());
    QCOMPARE(pulled->end->reason, PullEnd::Lost);
}

void TestPullRequest::acknowledgements()
{
    store(3);
    const Pulled pulled = pull(limitsOf(3));
    QCOMPARE(pulled.messages.size(), 3);
    QVERIFY(js().acknowledge(pulled.messages[0]));
    VERIFY_REPLY(await<void>([&](auto done) { js().acknowledge(pulled.messages[1], done); }));
    const auto info
        = await<ConsumerInfo>([&](auto done) { js().consumerInfo(u"A"_s, u"worker"_s, done); });
    VERIFY_REPLY(info);
    QCOMPARE(info->ackFloor.stream, 2u);
    QCOMPARE(info->ackPending, 1);
    QVERIFY(js().reject(pulled.messages[2]));
    const Pulled again = pull(limitsOf(1));
    QCOMPARE(again.messages.size(), 1);
    QCOMPARE(again.messages[0].delivery.streamSequence, 3u);
    QCOMPARE(again.messages[0].delivery.deliveries, 2u);
}

void TestPullRequest::rejectWithDelay()
{
    store(1);
    const Pulled first = pull(limitsOf(1));
    QVERIFY(js().reject(first.messages.value(0), 500ms));
    QElapsedTimer time;
    time.start();
    const Pulled second = pull(limitsOf(1));
    QCOMPARE(second.messages.size(), 1);
    QVERIFY2(time.elapsed() >= 400, qPrintable(QString::number(time.elapsed())));
}

void TestPullRequest::terminate()
{
    store(1);
    const Pulled first = pull(limitsOf(1));
    QVERIFY(js().terminate(first.messages.value(0)));
    const Pulled second = pull(limitsOf(1, false, 300ms));
    QCOMPARE(second.end->reason, PullEnd::Expired);
    const auto info
        = await<ConsumerInfo>([&](auto done) { js().consumerInfo(u"A"_s, u"worker"_s, done); });
    QCOMPARE(info->ackPending, 0);
}

void TestPullRequest::inProgress()
{
    VERIFY_REPLY(await<void>([&](auto done) { js().deleteConsumer(u"A"_s, u"worker"_s, done); }));
    makeConsumer(1s);
    store(1);
    const Pulled first = pull(limitsOf(1));
    QElapsedTimer time;
    time.start();
    QTRY_VERIFY(time.elapsed() >= 700);
    QVERIFY(js().inProgress(first.messages.value(0)));
    const Pulled second = pull(limitsOf(1));
    QCOMPARE(second.messages.size(), 1);
    QCOMPARE(second.messages[0].delivery.deliveries, 2u);
    QVERIFY2(time.elapsed() >= 1600, qPrintable(QString::number(time.elapsed())));
}

/// A server of before 2.11 would ignore most of the query and answer with one message.
void TestPullRequest::directBatch()
{
    store(5);
    DirectBatchQuery query;
    query.batch = 3;
    query.sequence = 2;
    query.nextBySubject = "A.>"_ba;
    auto *batch = new DirectBatch(&js(), u"A"_s, query, this);
    QSignalSpy messages(batch, &DirectBatch::messageReceived);
    std::optional<Reply<DirectBatchEnd>> end;
    connect(batch, &DirectBatch::finished, this,
            [&end](const Reply<DirectBatchEnd> &reply) { end = reply; });
    batch->start();
    QTRY_VERIFY(end.has_value());
    if (js().serverVersion() < ServerVersion{2, 11, 0}) {
        QVERIFY(!*end);
        QCOMPARE(end->error().kind, JetStreamError::Unsupported);
        QCOMPARE(messages.size(), 0);
        return;
    }
    VERIFY_REPLY(*end);
    QCOMPARE((*end)->messages, 3);
    QCOMPARE((*end)->lastSequence, 4u);
    QCOMPARE(messages.size(), 3);
}

QTEST_GUILESS_MAIN(TestPullRequest)
#include "tst_pull_request.moc"
