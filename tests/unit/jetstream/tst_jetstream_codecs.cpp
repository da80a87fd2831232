// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/account_info.h"
#include "core/client/jetstream/api_reply.h"
#include "core/client/jetstream/direct_batch.h"
#include "core/client/jetstream/json_fields.h"
#include "core/client/jetstream/key_value_config.h"
#include "core/client/jetstream/key_value_entry.h"
#include "core/client/jetstream/names.h"
#include "core/client/jetstream/publish_options.h"
#include "core/client/jetstream/server_version.h"
#include "core/client/jetstream/stored_message.h"
#include "core/client/jetstream/stream_config.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::nats::jetstream;

/// What JetStream's answers, messages and names are on the wire.
class TestJetStreamCodecs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accountInfo();
    void refusals();
    void badReplies_data();
    void badReplies();
    void publishHeaders();
    void messageQueries();
    void directMessages();
    void storedMessageOfTheApi();
    void keyValueEntries_data();
    void keyValueEntries();
    void keyValueConfig();
    void names();
    void serverVersions();
};

void TestJetStreamCodecs::accountInfo()
{
    const auto info = decodeApiReply(R"({"memory":1,"storage":2,"streams":3,"consumers":4,
        "limits":{"max_memory":-1,"max_storage":1000,"max_streams":5,"max_consumers":-1},
        "domain":"site","api":{"total":9,"errors":1}})"_ba,
                                     readAccountInfo);
    QVERIFY(info);
    QCOMPARE(info->storage, 2);
    QCOMPARE(info->maxStorage, 1000);
    QCOMPARE(info->maxConsumers, -1);
    QCOMPARE(info->domain, u"site"_s);
    QCOMPARE(info->apiErrors, 1);
}

void TestJetStreamCodecs::refusals()
{
    const auto refused = decodeApiReply(
        R"({"error":{"code":404,"err_code":10059,"description":"stream not found"}})"_ba,
        readStreamInfo);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, JetStreamError::Refused);
    QCOMPARE(refused.error().api, (ApiError{404, 10059, u"stream not found"_s}));
    QVERIFY(refused.error().isNotFound());
    // Whatever its words are, they are only repeated.
    QCOMPARE(toJetStreamError(ApiError{400, 1, u"%1 %2 %3"_s}).text,
             u"JetStream refused: %1 %2 %3 (400, error 1)."_s);
    const auto disabled = decodeApiReply(
        R"({"error":{"code":503,"err_code":10039,"description":"not enabled for account"}})"_ba,
        readAccountInfo);
    QCOMPARE(disabled.error().kind, JetStreamError::Unavailable);
    for (const int code : {errcode::wrongLastSequence, errcode::wrongLastSequenceInCluster})
        QVERIFY(toJetStreamError(ApiError{400, code, {}}).isConflict());
}

void TestJetStreamCodecs::badReplies_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("no JSON") << "+OK"_ba;
    QTest::newRow("an array") << "[]"_ba;
    QTest::newRow("no stream") << R"({"seq":1})"_ba;
    QTest::newRow("no number") << R"({"stream":"A","seq":"1"})"_ba;
    QTest::newRow("negative") << R"({"stream":"A","seq":-1})"_ba;
    QTest::newRow("too large") << R"({"stream":"A","seq":18446744073709551616})"_ba;
    QTest::newRow("error is a text") << R"({"error":"no"})"_ba;
}

void TestJetStreamCodecs::badReplies()
{
    QFETCH(QByteArray, reply);
    const auto ack = decodeApiReply(reply, readPubAck);
    QVERIFY(!ack);
    QVERIFY(!ack.error().text.isEmpty());
}

void TestJetStreamCodecs::publishHeaders()
{
    QCOMPARE(withOptions({}, {}), HeaderList());
    PublishOptions options;
    options.messageId = "id"_ba;
    options.expectedStream = u"A"_s;
    options.expectedLastSequence = 9007199254740993;
    options.expectedLastSubjectSequence = 0;
    options.expectedLastMessageId = "before"_ba;
    QCOMPARE(withOptions({{"K"_ba, "v"_ba}}, options),
             (HeaderList{{"K"_ba, "v"_ba},
                         {"Nats-Msg-Id"_ba, "id"_ba},
                         {"Nats-Expected-Stream"_ba, "A"_ba},
                         {"Nats-Expected-Last-Sequence"_ba, "9007199254740993"_ba},
                         {"Nats-Expected-Last-Subject-Sequence"_ba, "0"_ba},
                         {"Nats-Expected-Last-Msg-Id"_ba, "before"_ba}}));
}

void TestJetStreamCodecs::messageQueries()
{
    QCOMPARE(toBytes(toJson(MessageQuery::at(7))), R"({"seq":7})"_ba);
    QCOMPARE(toBytes(toJson(MessageQuery::last("a.b"_ba))), R"({"last_by_subj":"a.b"})"_ba);
    QCOMPARE(toBytes(toJson(MessageQuery::next("a.*"_ba, 3))),
             R"({"next_by_subj":"a.*","seq":3})"_ba);
    DirectBatchQuery batch;
    batch.lastBySubjects = {"a.>"_ba, "b"_ba};
    batch.upToTimeNs = 1'600'000'000'000'000'000;
    QCOMPARE(toBytes(toJson(batch)),
             R"({"multi_last":["a.>","b"],"up_to_time":"2020-09-13T12:26:40.000000000Z"})"_ba);
}

void TestJetStreamCodecs::directMessages()
{
    const QByteArray head = "NATS/1.0\r\nNats-Stream: A\r\nNats-Subject: a.b\r\n"_ba;
    const auto read = [&](const QByteArray &rest) {
        return readDirectMessage(Message("_INBOX.x"_ba, {}, head + rest + "\r\n", "hello"_ba));
    };
    const auto message = read("Nats-Sequence: 9007199254740993\r\n"
                              "Nats-Time-Stamp: 2020-09-13T12:26:40.000000001Z\r\nK: v\r\n"
                              "Nats-Num-Pending: 4\r\n"_ba);
    QVERIFY(message.has_value());
    QCOMPARE(message->stream, u"A"_s);
    QCOMPARE(message->subject, "a.b"_ba);
    QCOMPARE(message->sequence, 9007199254740993u);
    QCOMPARE(message->timeNs, 1'600'000'000'000'000'001);
    QCOMPARE(message->pending, 4u);
    QCOMPARE(message->header("K").toByteArray(), "v"_ba);
    QCOMPARE(message->payload, "hello"_ba);
    const auto old = read("Nats-Sequence: 1\r\n"
                          "Nats-Time-Stamp: 2020-09-13 12:26:40.000000001 +0000 UTC\r\n"_ba);
    QVERIFY(old.has_value());
    QCOMPARE(old->timeNs, message->timeNs);
    QVERIFY(!read("Nats-Time-Stamp: 2020-09-13T12:26:40Z\r\n"_ba));
    QVERIFY(!read("Nats-Sequence: x\r\nNats-Time-Stamp: 2020-09-13T12:26:40Z\r\n"_ba));
    QVERIFY(!read("Nats-Sequence: 1\r\n"_ba));
}

void TestJetStreamCodecs::storedMessageOfTheApi()
{
    const auto message = decodeApiReply(R"({"message":{"subject":"a.b","seq":7,
        "hdrs":"TkFUUy8xLjANCks6IHYNCg0K","data":"AP8=","time":"2020-09-13T12:26:40Z"}})"_ba,
                                        readApiMessage);
    QVERIFY(message);
    QCOMPARE(message->sequence, 7u);
    QCOMPARE(message->payload, QByteArray("\0\xff", 2));
    QCOMPARE(message->header("K").toByteArray(), "v"_ba);
    const auto bad
        = decodeApiReply(R"({"message":{"subject":"a","seq":1,"data":"?"}})"_ba, readApiMessage);
    QCOMPARE(bad.error().kind, JetStreamError::BadReply);
}

void TestJetStreamCodecs::keyValueEntries_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<KeyValueEntry::Operation>("operation");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("put") << ""_ba << KeyValueEntry::Put << ""_ba;
    QTest::newRow("delete") << "KV-Operation: DEL\r\n"_ba << KeyValueEntry::Delete << ""_ba;
    QTest::newRow("purge") << "KV-Operation: PURGE\r\n"_ba << KeyValueEntry::Purge << ""_ba;
    QTest::newRow("aged out") << "Nats-Marker-Reason: MaxAge\r\n"_ba << KeyValueEntry::Purge
                              << "MaxAge"_ba;
    QTest::newRow("stream purged")
        << "Nats-Marker-Reason: Purge\r\n"_ba << KeyValueEntry::Purge << "Purge"_ba;
    QTest::newRow("message deleted")
        << "Nats-Marker-Reason: Remove\r\n"_ba << KeyValueEntry::Delete << "Remove"_ba;
}

void TestJetStreamCodecs::keyValueEntries()
{
    QFETCH(QByteArray, headers);
    QFETCH(KeyValueEntry::Operation, operation);
    QFETCH(QByteArray, reason);
    StoredMessage message;
    message.subject = "$KV.nodes.a.b"_ba;
    message.sequence = 7;
    message.timeNs = 9;
    message.headerBlock = "NATS/1.0\r\n"_ba + headers + "\r\n";
    message.payload = "x"_ba;
    const KeyValueEntry entry = toEntry(u"nodes"_s, message);
    QCOMPARE(entry.key, u"a.b"_s);
    QCOMPARE(entry.revision, 7u);
    QCOMPARE(entry.createdNs, 9);
    QCOMPARE(entry.value, "x"_ba);
    QCOMPARE(entry.operation, operation);
    QCOMPARE(entry.markerReason, reason);
}

void TestJetStreamCodecs::keyValueConfig()
{
    KeyValueConfig config;
    config.bucket = u"B"_s;
    config.history = 3;
    const StreamConfig stream = toStreamConfig(config);
    QCOMPARE(stream.name, u"KV_B"_s);
    QCOMPARE(stream.subjects, QByteArrayList{"$KV.B.>"_ba});
    QCOMPARE(stream.maxMessagesPerSubject, 3);
    QCOMPARE(stream.discard, Discard::New);
    QVERIFY(stream.allowRollup && stream.denyDelete && stream.allowDirect);
    QCOMPARE(stream.duplicateWindow, std::chrono::nanoseconds(2min));
    config.ttl = 10s;
    QCOMPARE(toStreamConfig(config).duplicateWindow, std::chrono::nanoseconds(10s));
    config.markerTtl = 1h;
    QVERIFY(toStreamConfig(config).allowMessageTtl);
    StreamInfo info;
    info.config = toStreamConfig(config);
    QCOMPARE(toStatus(info).config.bucket, u"B"_s);
    QCOMPARE(toStatus(info).config.markerTtl, std::chrono::nanoseconds(1h));
}

void TestJetStreamCodecs::names()
{
    for (const QString &name : {u"A"_s, u"with-dash_1"_s, u"ä"_s})
        QVERIFY2(isName(name), qPrintable(name));
    for (const QString &name : {u""_s, u"a.b"_s, u"a b"_s, u"*"_s, u"a>"_s, u"a/b"_s, u"a\\b"_s,
                                u"a\tb"_s, QString(256, u'a')})
        QVERIFY2(!isName(name), qPrintable(name));
    QVERIFY(isBucketName(u"nodes_1-A"_s));
    for (const QString &name : {u""_s, u"a.b"_s, u"ä"_s, u"a="_s})
        QVERIFY2(!isBucketName(name), qPrintable(name));
    for (const QString &key : {u"a"_s, u"a.b"_s, u"A-/_=.9"_s, u"/"_s})
        QVERIFY2(isKey(key), qPrintable(key));
    for (const QString &key :
         {u""_s, u"."_s, u".a"_s, u"a."_s, u"a..b"_s, u"a b"_s, u"a.*"_s, u">"_s, u"ä"_s, u"a:b"_s})
        QVERIFY2(!isKey(key), qPrintable(key));
}

void TestJetStreamCodecs::serverVersions()
{
    QCOMPARE(parseServerVersion(u"2.9.10"), (ServerVersion{2, 9, 10}));
    QCOMPARE(parseServerVersion(u"2.14.0-dev"), (ServerVersion{2, 14, 0}));
    QCOMPARE(parseServerVersion(u""), ServerVersion());
    QVERIFY(parseServerVersion(u"2.10.0") > parseServerVersion(u"2.9.25"));
    QCOMPARE((ServerVersion{2, 11, 0}).toString(), u"2.11.0"_s);
}

QTEST_APPLESS_MAIN(TestJetStreamCodecs)
#include "tst_jetstream_codecs.moc"
