// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/jetstream/jetstream_fixture.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::nats::jetstream;
using namespace nunect::test;

/// Messages into streams and out of them, on a real server.
class TestJetStreamMessages : public JetStreamTest
{
    Q_OBJECT

private Q_SLOTS:
    void publishAndDuplicates();
    void publishExpectations();
    void publishWhereNoStreamIs();
    void sequencesBeyond53Bits();
    void getMessages_data();
    void getMessages();
    void getMissingMessages();
    void directGetWhereItIsNotAllowed();
};

void TestJetStreamMessages::publishAndDuplicates()
{
    VERIFY_REPLY(createStream(js(), streamOf(u"A"_s)));
    PublishOptions options;
    options.messageId = "id-1"_ba;
    const auto first = publish(js(), "A.x"_ba, "one"_ba, options);
    VERIFY_REPLY(first);
    QCOMPARE(first->stream, u"A"_s);
    QCOMPARE(first->sequence, 1u);
    QVERIFY(!first->duplicate);
    const auto again = publish(js(), "A.x"_ba, "one"_ba, options);
    VERIFY_REPLY(again);
    QCOMPARE(again->sequence, 1u);
    QVERIFY(again->duplicate);
    const auto second = publish(js(), "A.x"_ba, "two"_ba);
    VERIFY_REPLY(second);
    QCOMPARE(second->sequence, 2u);
}

void TestJetStreamMessages::publishExpectations()
{
    VERIFY_REPLY(createStream(js(), streamOf(u"A"_s)));
    PublishOptions first;
    first.messageId = "id-1"_ba;
    first.expectedLastSequence = 0;
    first.expectedStream = u"A"_s;
    VERIFY_REPLY(publish(js(), "A.x"_ba, "1"_ba, first));

    PublishOptions wrongStream;
    wrongStream.expectedStream = u"B"_s;
    auto refused = publish(js(), "A.x"_ba, "2"_ba, wrongStream);
    QVERIFY(!refused);
    QCOMPARE(refused.error().api.errCode, 10060);

    PublishOptions wrongSequence;
    wrongSequence.expectedLastSequence = 7;
    refused = publish(js(), "A.x"_ba, "2"_ba, wrongSequence);
    QVERIFY(!refused);
    QVERIFY2(refused.error().isConflict(), qPrintable(refused.error().text));

    PublishOptions newSubject;
    newSubject.expectedLastSubjectSequence = 0;
    refused = publish(js(), "A.x"_ba, "2"_ba, newSubject);
    QVERIFY(!refused);
    QVERIFY(refused.error().isConflict());
    VERIFY_REPLY(publish(js(), "A.y"_ba, "2"_ba, newSubject));

    PublishOptions wrongId;
    wrongId.expectedLastMessageId = "id-7"_ba;
    refused = publish(js(), "A.x"_ba, "3"_ba, wrongId);
    QVERIFY(!refused);
    QVERIFY2(refused.error().is(errcode::wrongLastMessageId), qPrintable(refused.error().text));
}

void TestJetStreamMessages::publishWhereNoStreamIs()
{
    const auto ack = publish(js(), "nowhere"_ba, "x"_ba);
    QVERIFY(!ack);
    QCOMPARE(ack.error().kind, JetStreamError::Unavailable);
    QCOMPARE(ack.error().request, ErrorCode::NoResponders);
    QVERIFY2(ack.error().text.contains("nowhere"_L1), qPrintable(ack.error().text));
}

/// A double would round them.
void TestJetStreamMessages::sequencesBeyond53Bits()
{
    VERIFY_REPLY(createStream(js(), streamOf(u"A"_s)));
    VERIFY_REPLY(publish(js(), "A.x"_ba, "1"_ba));
    const quint64 large = (quint64(1) << 53) + 1;
    const auto purged = await<quint64>([&](auto done) {
        js().purgeStream(u"A"_s, {{}, large, 0}, done);
    });
    VERIFY_REPLY(purged);
    const auto ack = publish(js(), "A.x"_ba, "2"_ba);
    VERIFY_REPLY(ack);
    QCOMPARE(ack->sequence, large);
    const auto info = await<StreamInfo>([&](auto done) { js().streamInfo(u"A"_s, done); });
    VERIFY_REPLY(info);
    QCOMPARE(info->state.lastSequence, large);
    const auto message = await<StoredMessage>(
        [&](auto done) { js().directGet(u"A"_s, MessageQuery::at(large), done); });
    VERIFY_REPLY(message);
    QCOMPARE(message->sequence, large);
}

void TestJetStreamMessages::getMessages_data()
{
    QTest::addColumn<bool>("direct");
    QTest::newRow("direct") << true;
    QTest::newRow("through the API") << false;
}

void TestJetStreamMessages::getMessages()
{
    QFETCH(bool, direct);
    const auto get = [&](const MessageQuery &query) {
        return await<StoredMessage>([&](auto done) {
            direct ? js().directGet(u"A"_s, query, done) : js().getMessage(u"A"_s, query, done);
        });
    };
    VERIFY_REPLY(createStream(js(), streamOf(u"A"_s)));
    VERIFY_REPLY(publish(js(), "A.x"_ba, "one"_ba, {}, {{"X-Unit"_ba, "u1"_ba}}));
    VERIFY_REPLY(publish(js(), "A.y"_ba, QByteArray("\0\r\n\xff", 4)));
    VERIFY_REPLY(publish(js(), "A.x"_ba, ""_ba));

    const auto bySequence = get(MessageQuery::at(1));
    VERIFY_REPLY(bySequence);
    QCOMPARE(bySequence->stream, u"A"_s);
    QCOMPARE(bySequence->subject, "A.x"_ba);
    QCOMPARE(bySequence->sequence, 1u);
    QCOMPARE(bySequence->payload, "one"_ba);
    QCOMPARE(bySequence->header("X-Unit").toByteArray(), "u1"_ba);
    const qint64 age = QDateTime::currentMSecsSinceEpoch() - bySequence->timeNs / 1'000'000;
    QVERIFY2(age >= -1000 && age < 60'000, qPrintable(QString::number(age)));

    const auto last = get(MessageQuery::last("A.x"_ba));
    VERIFY_REPLY(last);
    QCOMPARE(last->sequence, 3u);
    QCOMPARE(last->payload, ""_ba);
    const auto next = get(MessageQuery::next("A.y"_ba, 1));
    VERIFY_REPLY(next);
    QCOMPARE(next->sequence, 2u);
    QCOMPARE(next->payload, QByteArray("\0\r\n\xff", 4));
    const auto wild = get(MessageQuery::next("A.*"_ba, 2));
    VERIFY_REPLY(wild);
    QCOMPARE(wild->sequence, 2u);
}

void TestJetStreamMessages::getMissingMessages()
{
    VERIFY_REPLY(createStream(js(), streamOf(u"A"_s)));
    for (const MessageQuery &query :
         {MessageQuery::at(7), MessageQuery::last("A.x"_ba), MessageQuery::next("A.x"_ba)}) {
        const auto direct
            = await<StoredMessage>([&](auto done) { js().directGet(u"A"_s, query, done); });
        QVERIFY(!direct);
        QCOMPARE(direct.error().kind, JetStreamError::Refused);
        QVERIFY2(direct.error().isNotFound(), qPrintable(direct.error().text));
        const auto api
            = await<StoredMessage>([&](auto done) { js().getMessage(u"A"_s, query, done); });
        QVERIFY(!api);
        QVERIFY2(api.error().is(errcode::messageNotFound), qPrintable(api.error().text));
    }
    const auto bad
        = await<StoredMessage>([&](auto done) { js().directGet(u"A"_s, MessageQuery(), done); });
    QVERIFY(!bad);
    QCOMPARE(bad.error().api.code, 408);
}

void TestJetStreamMessages::directGetWhereItIsNotAllowed()
{
    StreamConfig config = streamOf(u"A"_s);
    config.allowDirect = false;
    VERIFY_REPLY(createStream(js(), config));
    VERIFY_REPLY(publish(js(), "A.x"_ba, "1"_ba));
    JetStream impatient(m_site->client.get(), {{}, 300ms});
    for (const QString &stream : {u"A"_s, u"NONE"_s}) {
        const auto message = await<StoredMessage>(
            [&](auto done) { impatient.directGet(stream, MessageQuery::at(1), done); });
        QVERIFY(!message);
        QVERIFY2(message.error().text.contains("allows no direct get"_L1),
                 qPrintable(message.error().text));
        QVERIFY(message.error().kind == JetStreamError::Unavailable
                || message.error().request == ErrorCode::RequestTimeout);
    }
}

QTEST_GUILESS_MAIN(TestJetStreamMessages)
#include "tst_jetstream_messages.moc"
