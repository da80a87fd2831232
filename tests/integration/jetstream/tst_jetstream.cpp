// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/jetstream/jetstream_fixture.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::nats::jetstream;
using namespace nunect::test;

/// Each operation of the API and each of its refusals, on a real server.
class TestJetStream : public JetStreamTest
{
    Q_OBJECT

private Q_SLOTS:
    void accountInfo();
    void createStreamTwice();
    void updateKeepsUnknownFields();
    void streamsThatAreNotThere();
    void namesOverPages();
    void deleteStream();
    void purge();
    void newerSettingsAreGated();
    void invalidNamesAreNotSent();
    void consumers();
    void consumersThatAreNotThere();
};

void TestJetStream::accountInfo()
{
    VERIFY_REPLY(createStream(js(), streamOf(u"A"_s)));
    const auto info = await<AccountInfo>([&](auto done) { js().accountInfo(done); });
    VERIFY_REPLY(info);
    QCOMPARE(info->streams, 1);
    QCOMPARE(info->consumers, 0);
    QCOMPARE(info->maxStreams, -1);
    QVERIFY(info->apiRequests > 0);
    QVERIFY(js().serverVersion() >= (ServerVersion{2, 9, 0}));
}

void TestJetStream::createStreamTwice()
{
    StreamConfig config = streamOf(u"A"_s);
    config.description = u"first"_s;
    config.maxAge = 1h;
    config.maxMessages = 1000;
    const auto created = createStream(js(), config);
    VERIFY_REPLY(created);
    QCOMPARE(created->config.name, u"A"_s);
    QCOMPARE(created->config.description, u"first"_s);
    QCOMPARE(created->config.maxAge, std::chrono::nanoseconds(1h));
    QCOMPARE(created->config.duplicateWindow, std::chrono::nanoseconds(2min));
    QCOMPARE(created->config.subjects, QByteArrayList{"A.>"_ba});
    QVERIFY(created->createdNs > 0);
    QCOMPARE(created->state.messages, 0u);
    QCOMPARE(created->state.firstTimeNs, 0);
    VERIFY_REPLY(createStream(js(), config));

    config.maxMessages = 2000;
    const auto other = createStream(js(), config);
    QVERIFY(!other);
    QCOMPARE(other.error().kind, JetStreamError::Refused);
    QVERIFY2(other.error().is(errcode::streamNameInUse), qPrintable(other.error().text));
    const auto updated = await<StreamInfo>([&](auto done) { js().updateStream(config, done); });
    VERIFY_REPLY(updated);
    QCOMPARE(updated->config.maxMessages, 2000);

    const auto overlap = createStream(js(), [] {
        StreamConfig second = streamOf(u"B"_s);
        second.subjects = {"A.x"_ba};
        return second;
    }());
    QVERIFY(!overlap);
    QCOMPARE(overlap.error().api.errCode, 10065);
}

/// What this client does not know must survive a change of what it knows.
void TestJetStream::updateKeepsUnknownFields()
{
    StreamConfig config = streamOf(u"A"_s);
    config.other = {{"republish"_L1, QJsonObject{{"src"_L1, u"A.>"_s}, {"dest"_L1, u"out.>"_s}}}};
    VERIFY_REPLY(createStream(js(), config));
    const auto info = await<StreamInfo>([&](auto done) { js().streamInfo(u"A"_s, done); });
    VERIFY_REPLY(info);
    StreamConfig changed = info->config;
    changed.maxBytes = 1'000'000;
    VERIFY_REPLY(await<StreamInfo>([&](auto done) { js().updateStream(changed, done); }));
    const auto again = await<StreamInfo>([&](auto done) { js().streamInfo(u"A"_s, done); });
    VERIFY_REPLY(again);
    QCOMPARE(again->config, changed);
    QCOMPARE(again->config.other["republish"_L1]["dest"_L1].toString(), u"out.>"_s);
}

void TestJetStream::streamsThatAreNotThere()
{
    const auto info = await<StreamInfo>([&](auto done) { js().streamInfo(u"NONE"_s, done); });
    QVERIFY(!info);
    QVERIFY(info.error().isNotFound());
    QVERIFY(info.error().is(errcode::streamNotFound));
    QVERIFY2(info.error().text.contains("stream not found"_L1), qPrintable(info.error().text));
    const auto deleted = await<void>([&](auto done) { js().deleteStream(u"NONE"_s, done); });
    QVERIFY(!deleted);
    QVERIFY(deleted.error().is(errcode::streamNotFound));
    const auto updated
        = await<StreamInfo>([&](auto done) { js().updateStream(streamOf(u"NONE"_s), done); });
    QVERIFY(!updated);
    QVERIFY(updated.error().is(errcode::streamNotFound));
    const auto purged = await<quint64>([&](auto done) { js().purgeStream(u"NONE"_s, {}, done); });
    QVERIFY(!purged);
    QVERIFY(purged.error().is(errcode::streamNotFound));
}

void TestJetStream::namesOverPages()
{
    const auto none = await<QStringList>([&](auto done) { js().streamNames({}, done); });
    VERIFY_REPLY(none);
    QCOMPARE(*none, QStringList());
    // A page holds 1024 names.
    const int count = 1030;
    int created = 0;
    for (int i = 0; i < count; ++i) {
        StreamConfig config = streamOf(u"S%1"_s.arg(i));
        config.storage = Storage::Memory;
        js().createStream(config,
                          [&created](const Reply<StreamInfo> &info) { created += info ? 1 : 0; });
    }
    QTRY_COMPARE_WITH_TIMEOUT(created, count, 30000);
    const auto all = await<QStringList>([&](auto done) { js().streamNames({}, done); });
    VERIFY_REPLY(all);
    QCOMPARE(QSet<QString>(all->begin(), all->end()).size(), count);
    QCOMPARE(all->size(), count);
    const auto one = await<QStringList>([&](auto done) { js().streamNames("S7.x"_ba, done); });
    VERIFY_REPLY(one);
    QCOMPARE(*one, QStringList{u"S7"_s});
}

void TestJetStream::deleteStream()
{
    VERIFY_REPLY(createStream(js(), streamOf(u"A"_s)));
    VERIFY_REPLY(await<void>([&](auto done) { js().deleteStream(u"A"_s, done); }));
    const auto info = await<StreamInfo>([&](auto done) { js().streamInfo(u"A"_s, done); });
    QVERIFY(!info);
    QVERIFY(info.error().is(errcode::streamNotFound));
}

void TestJetStream::purge()
{
    VERIFY_REPLY(createStream(js(), streamOf(u"A"_s)));
    for (int i = 0; i < 10; ++i)
        VERIFY_REPLY(publish(js(), i % 2 ? "A.odd"_ba : "A.even"_ba, QByteArray::number(i)));
    const auto purge = [&](const PurgeOptions &options) {
        return await<quint64>([&](auto done) { js().purgeStream(u"A"_s, options, done); });
    };
    auto purged = purge({{}, 4, 0});
    VERIFY_REPLY(purged);
    QCOMPARE(*purged, 3u);
    purged = purge({{}, 0, 5});
    VERIFY_REPLY(purged);
    QCOMPARE(*purged, 2u);
    purged = purge({"A.odd"_ba, 0, 0});
    VERIFY_REPLY(purged);
    QCOMPARE(*purged, 3u);
    const auto info = await<StreamInfo>([&](auto done) { js().streamInfo(u"A"_s, done); });
    VERIFY_REPLY(info);
    QCOMPARE(info->state.messages, 2u);
    QCOMPARE(info->state.firstSequence, 7u);
    QCOMPARE(info->state.lastSequence, 10u);
}

/// An old server would take them and ignore them.
void TestJetStream::newerSettingsAreGated()
{
    StreamConfig config = streamOf(u"A"_s);
    config.firstSequence = 1000;
    const auto numbered = createStream(js(), config);
    const bool knows = js().serverVersion() >= ServerVersion{2, 10, 0};
    QCOMPARE(numbered.ok(), knows);
    if (knows)
        QCOMPARE(numbered->state.lastSequence, 999u);
    else
        QCOMPARE(numbered.error().kind, JetStreamError::Unsupported);

    StreamConfig marked = streamOf(u"B"_s);
    marked.allowMessageTtl = true;
    marked.deleteMarkerTtl = 10s;
    const auto withMarkers = createStream(js(), marked);
    QCOMPARE(withMarkers.ok(), js().serverVersion() >= (ServerVersion{2, 11, 0}));

    ConsumerConfig consumer;
    consumer.filterSubjects = {"C.a"_ba, "C.b"_ba};
    VERIFY_REPLY(createStream(js(), streamOf(u"C"_s)));
    const auto filtered
        = await<ConsumerInfo>([&](auto done) { js().createConsumer(u"C"_s, consumer, done); });
    QCOMPARE(filtered.ok(), knows);
}

void TestJetStream::invalidNamesAreNotSent()
{
    for (const QString &name : {u""_s, u"a.b"_s, u"a b"_s, u"a*"_s, u">"_s, u"a/b"_s}) {
        const auto created = createStream(js(), streamOf(name));
        QVERIFY(!created);
        QCOMPARE(created.error().kind, JetStreamError::InvalidArgument);
        const auto consumer
            = await<ConsumerInfo>([&](auto done) { js().consumerInfo(u"A"_s, name, done); });
        QVERIFY(!consumer);
        QCOMPARE(consumer.error().kind, JetStreamError::InvalidArgument);
    }
    ConsumerConfig config;
    config.filterSubject = "a b"_ba;
    const auto filtered
        = await<ConsumerInfo>([&](auto done) { js().createConsumer(u"A"_s, config, done); });
    QVERIFY(!filtered);
    QCOMPARE(filtered.error().kind, JetStreamError::InvalidArgument);
}

void TestJetStream::consumers()
{
    VERIFY_REPLY(createStream(js(), streamOf(u"A"_s)));
    VERIFY_REPLY(publish(js(), "A.x"_ba, "1"_ba));
    VERIFY_REPLY(publish(js(), "A.y"_ba, "2"_ba));
    ConsumerConfig config;
    config.name = u"worker"_s;
    config.durable = true;
    config.filterSubject = "A.x"_ba;
    config.ackWait = 10s;
    config.maxDeliver = 3;
    const auto created
        = await<ConsumerInfo>([&](auto done) { js().createConsumer(u"A"_s, config, done); });
    VERIFY_REPLY(created);
    QCOMPARE(created->name, u"worker"_s);
    QCOMPARE(created->stream, u"A"_s);
    QVERIFY(created->config.durable);
    QCOMPARE(created->config.filterSubject, "A.x"_ba);
    QCOMPARE(created->config.ackWait, std::chrono::nanoseconds(10s));
    QCOMPARE(created->pending, 1u);
    const auto info
        = await<ConsumerInfo>([&](auto done) { js().consumerInfo(u"A"_s, u"worker"_s, done); });
    VERIFY_REPLY(info);
    QCOMPARE(info->config, created->config);

    ConsumerConfig unnamed;
    const auto ephemeral
        = await<ConsumerInfo>([&](auto done) { js().createConsumer(u"A"_s, unnamed, done); });
    VERIFY_REPLY(ephemeral);
    QVERIFY(!ephemeral->name.isEmpty());
    QVERIFY(!ephemeral->config.durable);
    QCOMPARE(ephemeral->pending, 2u);
    VERIFY_REPLY(
        await<void>([&](auto done) { js().deleteConsumer(u"A"_s, ephemeral->name, done); }));
}

void TestJetStream::consumersThatAreNotThere()
{
    VERIFY_REPLY(createStream(js(), streamOf(u"A"_s)));
    const auto info
        = await<ConsumerInfo>([&](auto done) { js().consumerInfo(u"A"_s, u"none"_s, done); });
    QVERIFY(!info);
    QVERIFY(info.error().isNotFound());
    QVERIFY(info.error().is(errcode::consumerNotFound));
    const auto deleted
        = await<void>([&](auto done) { js().deleteConsumer(u"A"_s, u"none"_s, done); });
    QVERIFY(!deleted);
    QVERIFY(deleted.error().is(errcode::consumerNotFound));
    const auto created = await<ConsumerInfo>(
        [&](auto done) { js().createConsumer(u"NONE"_s, ConsumerConfig(), done); });
    QVERIFY(!created);
    QVERIFY(created.error().is(errcode::streamNotFound));
}

QTEST_GUILESS_MAIN(TestJetStream)
#include "tst_jetstream.moc"
