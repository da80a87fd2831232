// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/api_reply.h"
#include "core/client/jetstream/consumer_config.h"
#include "core/client/jetstream/server_version.h"
#include "core/client/jetstream/stream_config.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats::jetstream;

/// What streams and consumers are on the wire.
class TestJetStreamConfigs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamConfig();
    void streamInfo();
    void streamThatIsEmpty();
    void consumerConfig();
    void consumerInfo();
    void neededVersions();
};

static QJsonObject json(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }

void TestJetStreamConfigs::streamConfig()
{
    StreamConfig config;
    config.name = u"OPSM"_s;
    config.subjects = {"ops.>"_ba};
    config.maxAge = 24h;
    config.duplicateWindow = 2min;
    config.allowDirect = true;
    const QJsonObject object = toJson(config);
    QCOMPARE(object, json(R"({"name":"OPSM","subjects":["ops.>"],"retention":"limits",
        "storage":"file","discard":"old","max_age":86400000000000,"max_bytes":-1,"max_msgs":-1,
        "max_msgs_per_subject":-1,"max_msg_size":-1,"max_consumers":-1,"num_replicas":1,
        "duplicate_window":120000000000,"deny_delete":false,"deny_purge":false,
        "allow_rollup_hdrs":false,"allow_direct":true})"_ba));

    config.retention = Retention::WorkQueue;
    config.storage = Storage::Memory;
    config.discard = Discard::New;
    config.discardNewPerSubject = true;
    config.compression = Compression::S2;
    config.firstSequence = 9007199254740993;
    config.sealed = config.noAck = config.denyPurge = true;
    config.description = u"ä"_s;
    config.other = {{"placement"_L1, QJsonObject{{"cluster"_L1, u"c"_s}}}};
    JsonReader::Problem problem{u"test"_s, {}};
    JsonReader reader(toJson(config), problem);
    QCOMPARE(readStreamConfig(reader), config);
    QVERIFY(!problem.first);
}

void TestJetStreamConfigs::streamInfo()
{
    const auto info = decodeApiReply(R"({"type":"io.nats.jetstream.api.v1.stream_info_response",
        "config":{"name":"A","subjects":null,"retention":"interest"},
        "created":"2026-11-25T05:00:00.000000001Z",
        "state":{"messages":3,"bytes":99,"first_seq":9007199254740993,
        "first_ts":"2026-11-25T05:00:00Z","last_seq":9007199254740995,
        "last_ts":"2026-11-25T05:00:01Z","num_subjects":2,"num_deleted":1,"consumer_count":4}})"_ba,
                                     readStreamInfo);
    QVERIFY2(info, info ? "" : qPrintable(info.error().text));
    QCOMPARE(info->config.retention, Retention::Interest);
    QVERIFY(info->config.subjects.isEmpty());
    QCOMPARE(info->createdNs % 1'000'000'000, 1);
    QCOMPARE(info->state.firstSequence, 9007199254740993u);
    QCOMPARE(info->state.lastSequence, 9007199254740995u);
    QCOMPARE(info->state.lastTimeNs - info->state.firstTimeNs, 1'000'000'000);
    QCOMPARE(info->state.subjects, 2);
    QCOMPARE(info->state.deleted, 1);
    QCOMPARE(info->state.consumers, 4);
}

void TestJetStreamConfigs::streamThatIsEmpty()
{
    const auto info = decodeApiReply(R"({"config":{"name":"A"},"created":"2026-11-25T05:00:00Z",
        "state":{"messages":0,"bytes":0,"first_seq":0,"first_ts":"0001-01-01T00:00:00Z",
        "last_seq":0,"last_ts":"0001-01-01T00:00:00Z","consumer_count":0}})"_ba,
                                     readStreamInfo);
    QVERIFY(info);
    QCOMPARE(info->state.firstTimeNs, 0);
}

void TestJetStreamConfigs::consumerConfig()
{
    ConsumerConfig config;
    config.deliverSubject = "_INBOX.x"_ba;
    config.deliverPolicy = DeliverPolicy::ByStartTime;
    config.startTimeNs = 1'600'000'000'000'000'001;
    config.ackPolicy = AckPolicy::None;
    config.maxDeliver = 1;
    config.flowControl = config.memoryStorage = true;
    config.idleHeartbeat = 5s;
    config.ackWait = 22h;
    config.replicas = 1;
    config.filterSubject = "ops.metric.>"_ba;
    QCOMPARE(toJson(config), json(R"({"deliver_subject":"_INBOX.x",
        "deliver_policy":"by_start_time","opt_start_time":"2020-09-13T12:26:40.000000001Z",
        "ack_policy":"none","max_deliver":1,"flow_control":true,"idle_heartbeat":5000000000,
        "ack_wait":79200000000000,"mem_storage":true,"num_replicas":1,"replay_policy":"instant",
        "filter_subject":"ops.metric.>"})"_ba));

    config.deliverPolicy = DeliverPolicy::ByStartSequence;
    config.startTimeNs = 0;
    config.startSequence = 9007199254740993;
    config.name = u"worker"_s;
    config.durable = true;
    config.replayPolicy = ReplayPolicy::Original;
    config.other = {{"metadata"_L1, QJsonObject{{"a"_L1, u"b"_s}}}};
    JsonReader::Problem problem{u"test"_s, {}};
    JsonReader reader(toJson(config), problem);
    QCOMPARE(readConsumerConfig(reader), config);
    QVERIFY(!problem.first);
}

void TestJetStreamConfigs::consumerInfo()
{
    const auto info = decodeApiReply(R"({"stream_name":"A","name":"c",
        "created":"2026-11-25T05:00:00Z","config":{"durable_name":"c","ack_policy":"explicit"},
        "delivered":{"consumer_seq":3,"stream_seq":9007199254740993},
        "ack_floor":{"consumer_seq":2,"stream_seq":2},"num_ack_pending":1,"num_redelivered":5,
        "num_waiting":6,"num_pending":7})"_ba,
                                     readConsumerInfo);
    QVERIFY(info);
    QCOMPARE(info->delivered, (SequencePair{3, 9007199254740993}));
    QCOMPARE(info->ackFloor, (SequencePair{2, 2}));
    QCOMPARE(info->ackPending, 1);
    QCOMPARE(info->redelivered, 5);
    QCOMPARE(info->waiting, 6);
    QCOMPARE(info->pending, 7u);
    QVERIFY(info->config.durable);
    QCOMPARE(info->config.name, u"c"_s);
}

void TestJetStreamConfigs::neededVersions()
{
    StreamConfig stream;
    QCOMPARE(neededVersion(stream), (ServerVersion{2, 9, 0}));
    stream.compression = Compression::S2;
    QCOMPARE(neededVersion(stream), (ServerVersion{2, 10, 0}));
    stream.deleteMarkerTtl = 1s;
    QCOMPARE(neededVersion(stream), (ServerVersion{2, 11, 0}));
    ConsumerConfig consumer;
    QCOMPARE(neededVersion(consumer), (ServerVersion{2, 9, 0}));
    consumer.filterSubjects = {"a"_ba};
    QCOMPARE(neededVersion(consumer), (ServerVersion{2, 10, 0}));
}

QTEST_APPLESS_MAIN(TestJetStreamConfigs)
#include "tst_jetstream_configs.moc"
