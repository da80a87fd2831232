// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/jetstream/key_value_fixture.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::nats::jetstream;
using namespace nunect::test;

/// A bucket on a real server.
class TestKeyValue : public KeyValueTest
{
    Q_OBJECT

private Q_SLOTS:
    void bucket();
    void bucketThatIsNotThere();
    void invalidNames();
    void putAndGet();
    void createOnlyOnce();
    void createAfterDelete_data();
    void createAfterDelete();
    void updateByRevision();
    void removeAndPurge();
    void removeByRevision();
    void oldRevisions();
    void limits();
    void keys();
    void history();
    void valuesTimeOut();
    void bucketWithoutDirectGet();

private:
    Reply<KeyValueEntry> get(const QString &key)
    {
        return await<KeyValueEntry>([&](auto done) { m_bucket->get(key, done); });
    }
};

void TestKeyValue::bucket()
{
    KeyValueConfig config;
    config.description = u"cards"_s;
    config.history = 5;
    config.ttl = 1h;
    config.maxValueSize = 1000;
    const auto create = [&] {
        return await<KeyValueStatus>([&](auto done) { m_bucket->createBucket(config, done); });
    };
    const auto created = create();
    VERIFY_REPLY(created);
    QCOMPARE(created->config.bucket, u"nodes"_s);
    QCOMPARE(created->config.description, u"cards"_s);
    QCOMPARE(created->config.history, 5);
    QCOMPARE(created->config.ttl, std::chrono::nanoseconds(1h));
    QCOMPARE(created->config.maxValueSize, 1000);
    QCOMPARE(created->values, 0u);
    VERIFY_REPLY(create()); // an equal one
    config.history = 6;
    const auto other = create();
    QVERIFY(!other);
    QVERIFY(other.error().is(errcode::streamNameInUse));

    VERIFY_REPLY(put(u"a"_s, "1"_ba));
    const auto status = await<KeyValueStatus>([&](auto done) { m_bucket->status(done); });
    VERIFY_REPLY(status);
    QCOMPARE(status->values, 1u);
    QCOMPARE(status->lastRevision, 1u);
    // As other clients make it (ADR-8).
    const auto stream
        = await<StreamInfo>([&](auto done) { m_site->jetStream->streamInfo(u"KV_nodes"_s, done); });
    VERIFY_REPLY(stream);
    QCOMPARE(stream->config.subjects, QByteArrayList{"$KV.nodes.>"_ba});
    QVERIFY(stream->config.allowRollup && stream->config.denyDelete && stream->config.allowDirect);
    QCOMPARE(stream->config.discard, Discard::New);

    VERIFY_REPLY(await<void>([&](auto done) { m_bucket->deleteBucket(done); }));
    const auto gone = await<KeyValueStatus>([&](auto done) { m_bucket->status(done); });
    QVERIFY(!gone);
    QVERIFY(gone.error().isNotFound());
}

void TestKeyValue::bucketThatIsNotThere()
{
    const auto ack = put(u"a"_s, "1"_ba);
    QVERIFY(!ack);
    QCOMPARE(ack.error().kind, JetStreamError::Unavailable);
    const auto entry = get(u"a"_s);
    QVERIFY(!entry);
    QVERIFY2(entry.error().is(errcode::streamNotFound), qPrintable(entry.error().text));
    const auto keys = await<QStringList>([&](auto done) { m_bucket->keys(u">"_s, done); });
    QVERIFY(!keys);
    QVERIFY(keys.error().is(errcode::streamNotFound));
}

void TestKeyValue::invalidNames()
{
    makeBucket();
    for (const QString &key : {u""_s, u".a"_s, u"a."_s, u"a..b"_s, u"a b"_s, u"*"_s, u"ä"_s}) {
        const auto ack = put(key, "1"_ba);
        QVERIFY(!ack);
        QCOMPARE(ack.error().kind, JetStreamError::InvalidArgument);
        const auto entry = get(key);
        QVERIFY(!entry);
        QCOMPARE(entry.error().kind, JetStreamError::InvalidArgument);
    }
    KeyValue badBucket(m_site->jetStream.get(), u"a.b"_s);
    const auto created
        = await<KeyValueStatus>([&](auto done) { badBucket.createBucket({}, done); });
    QVERIFY(!created);
    QCOMPARE(created.error().kind, JetStreamError::InvalidArgument);
}

void TestKeyValue::putAndGet()
{
    makeBucket();
    const auto first = put(u"site.one/a=b"_s, "1"_ba);
    VERIFY_REPLY(first);
    QCOMPARE(*first, 1u);
    const auto second = put(u"site.one/a=b"_s, QByteArray("\0\xff", 2));
    VERIFY_REPLY(second);
    QCOMPARE(*second, 2u);
    const auto entry = get(u"site.one/a=b"_s);
    VERIFY_REPLY(entry);
    QCOMPARE(entry->bucket, u"nodes"_s);
    QCOMPARE(entry->key, u"site.one/a=b"_s);
    QCOMPARE(entry->value, QByteArray("\0\xff", 2));
    QCOMPARE(entry->revision, 2u);
    QCOMPARE(entry->operation, KeyValueEntry::Put);
    QVERIFY(entry->createdNs > 0);
    const auto missing = get(u"other"_s);
    QVERIFY(!missing);
    QVERIFY(missing.error().isNotFound());
}

void TestKeyValue::createOnlyOnce()
{
    makeBucket();
    const auto create = [&](const QByteArray &value) {
        return await<quint64>([&](auto done) { m_bucket->create(u"a"_s, value, done); });
    };
    VERIFY_REPLY(create("1"_ba));
    const auto again = create("2"_ba);
    QVERIFY(!again);
    QVERIFY2(again.error().isConflict(), qPrintable(again.error().text));
    QCOMPARE(get(u"a"_s)->value, "1"_ba);
}

void TestKeyValue::createAfterDelete_data()
{
    QTest::addColumn<bool>("purge");
    QTest::newRow("deleted") << false;
    QTest::newRow("purged") << true;
}

void TestKeyValue::createAfterDelete()
{
    QFETCH(bool, purge);
    makeBucket();
    VERIFY_REPLY(put(u"a"_s, "1"_ba));
    VERIFY_REPLY(await<quint64>([&](auto done) {
        purge ? m_bucket->purge(u"a"_s, 0, done) : m_bucket->remove(u"a"_s, 0, done);
    }));
    const auto created = await<quint64>([&](auto done) { m_bucket->create(u"a"_s, "2"_ba, done); });
    VERIFY_REPLY(created);
    QCOMPARE(*created, 3u);
    QCOMPARE(get(u"a"_s)->value, "2"_ba);
}

void TestKeyValue::updateByRevision()
{
    makeBucket();
    VERIFY_REPLY(put(u"a"_s, "1"_ba));
    VERIFY_REPLY(put(u"b"_s, "1"_ba));
    const auto update = [&](quint64 revision, const QByteArray &value) {
        return await<quint64>([&](auto done) { m_bucket->update(u"a"_s, value, revision, done); });
    };
    const auto second = update(1, "2"_ba);
    VERIFY_REPLY(second);
    QCOMPARE(*second, 3u);
    const auto late = update(1, "3"_ba);
    QVERIFY(!late);
    QVERIFY(late.error().isConflict());
    QCOMPARE(get(u"a"_s)->value, "2"_ba);
}

void TestKeyValue::removeAndPurge()
{
    makeBucket(5);
    for (const QString &key : {u"a"_s, u"b"_s}) {
        VERIFY_REPLY(put(key, "1"_ba));
        VERIFY_REPLY(put(key, "2"_ba));
    }
    VERIFY_REPLY(await<quint64>([&](auto done) { m_bucket->remove(u"a"_s, 0, done); }));
    VERIFY_REPLY(await<quint64>([&](auto done) { m_bucket->purge(u"b"_s, 0, done); }));
    for (const QString &key : {u"a"_s, u"b"_s}) {
        const auto entry = get(key);
        QVERIFY(!entry);
        QVERIFY(entry.error().isNotFound());
    }
    const auto history = [&](const QString &key) {
        return await<QList<KeyValueEntry>>([&](auto done) { m_bucket->history(key, done); });
    };
    const auto deleted = history(u"a"_s);
    VERIFY_REPLY(deleted);
    QCOMPARE(deleted->size(), 3);
    QCOMPARE(deleted->last().operation, KeyValueEntry::Delete);
    const auto purged = history(u"b"_s);
    VERIFY_REPLY(purged);
    QCOMPARE(purged->size(), 1);
    QCOMPARE(purged->last().operation, KeyValueEntry::Purge);
}

void TestKeyValue::removeByRevision()
{
    makeBucket();
    VERIFY_REPLY(put(u"a"_s, "1"_ba));
    VERIFY_REPLY(put(u"a"_s, "2"_ba));
    const auto late = await<quint64>([&](auto done) { m_bucket->remove(u"a"_s, 1, done); });
    QVERIFY(!late);
    QVERIFY(late.error().isConflict());
    const auto latePurge = await<quint64>([&](auto done) { m_bucket->purge(u"a"_s, 1, done); });
    QVERIFY(!latePurge);
    VERIFY_REPLY(await<quint64>([&](auto done) { m_bucket->remove(u"a"_s, 2, done); }));
}

void TestKeyValue::oldRevisions()
{
    makeBucket(2);
    VERIFY_REPLY(put(u"a"_s, "1"_ba));
    VERIFY_REPLY(put(u"b"_s, "2"_ba));
    VERIFY_REPLY(put(u"a"_s, "3"_ba));
    VERIFY_REPLY(put(u"a"_s, "4"_ba)); // there goes revision 1
    const auto revision = [&](quint64 number) {
        return await<KeyValueEntry>([&](auto done) { m_bucket->get(u"a"_s, number, done); });
    };
    const auto old = revision(3);
    VERIFY_REPLY(old);
    QCOMPARE(old->value, "3"_ba);
    QVERIFY(revision(1).error().isNotFound());
    QVERIFY(revision(2).error().isNotFound()); // another key's
}

void TestKeyValue::limits()
{
    KeyValueConfig config;
    config.maxValueSize = 100;
    VERIFY_REPLY(await<KeyValueStatus>([&](auto done) { m_bucket->createBucket(config, done); }));
    const auto large = put(u"a"_s, QByteArray(1000, 'x'));
    QVERIFY(!large);
    QCOMPARE(large.error().kind, JetStreamError::Refused);
    QVERIFY2(large.error().text.contains("maximum"_L1), qPrintable(large.error().text));
    KeyValueConfig tooDeep;
    tooDeep.history = 65; // the server would take it
    KeyValue other(m_site->jetStream.get(), u"deep"_s);
    const auto created
        = await<KeyValueStatus>([&](auto done) { other.createBucket(tooDeep, done); });
    QVERIFY(!created);
    QCOMPARE(created.error().kind, JetStreamError::InvalidArgument);
}

void TestKeyValue::keys()
{
    makeBucket(3);
    const auto keys = [&](const QString &filter) {
        return await<QStringList>([&](auto done) { m_bucket->keys(filter, done); });
    };
    auto found = keys(u">"_s);
    VERIFY_REPLY(found);
    QCOMPARE(*found, QStringList());
    for (const QString &key : {u"a.1"_s, u"a.2"_s, u"b.1"_s, u"a.1"_s, u"c"_s})
        VERIFY_REPLY(put(key, "x"_ba));
    VERIFY_REPLY(await<quint64>([&](auto done) { m_bucket->remove(u"c"_s, 0, done); }));
    found = keys(u">"_s);
    VERIFY_REPLY(found);
    QCOMPARE(*found, (QStringList{u"a.2"_s, u"b.1"_s, u"a.1"_s})); // in the order of their change
    found = keys(u"a.*"_s);
    VERIFY_REPLY(found);
    QCOMPARE(*found, (QStringList{u"a.2"_s, u"a.1"_s}));
    m_site->client->close();
    found = keys(u">"_s);
    QVERIFY(!found);
    QCOMPARE(found.error().request, ErrorCode::Disconnected);
}

void TestKeyValue::history()
{
    makeBucket(3);
    for (const QByteArray &value : {"1"_ba, "2"_ba, "3"_ba, "4"_ba})
        VERIFY_REPLY(put(u"a"_s, value));
    VERIFY_REPLY(put(u"b"_s, "other"_ba));
    const auto entries
        = await<QList<KeyValueEntry>>([&](auto done) { m_bucket->history(u"a"_s, done); });
    VERIFY_REPLY(entries);
    QByteArrayList values;
    for (const KeyValueEntry &entry : *entries)
        values += entry.value;
    QCOMPARE(values, (QByteArrayList{"2"_ba, "3"_ba, "4"_ba}));
    const auto none
        = await<QList<KeyValueEntry>>([&](auto done) { m_bucket->history(u"none"_s, done); });
    VERIFY_REPLY(none);
    QVERIFY(none->isEmpty());
}

void TestKeyValue::valuesTimeOut()
{
    KeyValueConfig config;
    config.ttl = 300ms;
    VERIFY_REPLY(await<KeyValueStatus>([&](auto done) { m_bucket->createBucket(config, done); }));
    VERIFY_REPLY(put(u"a"_s, "1"_ba));
    VERIFY_REPLY(get(u"a"_s));
    QTRY_VERIFY(!get(u"a"_s));
}

/// As a client from before direct gets has made it.
void TestKeyValue::bucketWithoutDirectGet()
{
    KeyValueConfig config;
    config.bucket = u"nodes"_s;
    StreamConfig stream = toStreamConfig(config);
    stream.allowDirect = false;
    VERIFY_REPLY(createStream(*m_site->jetStream, stream));
    VERIFY_REPLY(put(u"a"_s, "1"_ba));
    const auto entry = get(u"a"_s);
    VERIFY_REPLY(entry);
    QCOMPARE(entry->value, "1"_ba);
    VERIFY_REPLY(await<quint64>([&](auto done) { m_bucket->remove(u"a"_s, 0, done); }));
    QVERIFY(get(u"a"_s).error().isNotFound());
}

QTEST_GUILESS_MAIN(TestKeyValue)
#include "tst_key_value.moc"
