// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/jetstream/key_value_fixture.h"

#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::nats::jetstream;
using namespace nunect::test;

/// Collects what a watcher tells: "key=value@revision", "key DEL@revision", "|" at the end of the
/// initial data.
class WatchLog : public QObject
{
    Q_OBJECT

public:
    explicit WatchLog(KeyValueWatcher *watcher)
    {
        connect(watcher, &KeyValueWatcher::entryReceived, this, [this](const KeyValueEntry &entry) {
            const QString operation = entry.operation == KeyValueEntry::Put
                ? u'=' + QString::fromUtf8(entry.value)
                : entry.operation == KeyValueEntry::Delete ? u" DEL"_s
                                                           : u" PURGE"_s;
            lines += entry.key + operation + u'@' + QString::number(entry.revision);
        });
        connect(watcher, &KeyValueWatcher::initialDataReceived, this, [this] { lines += u"|"_s; });
        connect(watcher, &KeyValueWatcher::errorOccurred, this,
                [this](const JetStreamError &error) { errors += error; });
        watcher->start();
    }

    QStringList lines;
    QList<JetStreamError> errors;
};

/// A watched bucket on a real server.
class TestKeyValueWatcher : public KeyValueTest
{
    Q_OBJECT

private Q_SLOTS:
    void emptyBucket();
    void changes();
    void history();
    void updatesOnly();
    void withoutDeletesAndValues();
    void oneKey();
    void survivesARestart();
    void inADomain();
    void invalidFilter();
};

void TestKeyValueWatcher::emptyBucket()
{
    makeBucket();
    WatchLog log(m_bucket->watch(u">"_s));
    QTRY_COMPARE(log.lines, QStringList{u"|"_s});
    VERIFY_REPLY(put(u"a"_s, "1"_ba));
    QTRY_COMPARE(log.lines, (QStringList{u"|"_s, u"a=1@1"_s}));
}

void TestKeyValueWatcher::changes()
{
    makeBucket(5);
    VERIFY_REPLY(put(u"a"_s, "1"_ba));
    VERIFY_REPLY(put(u"b"_s, "1"_ba));
    VERIFY_REPLY(put(u"a"_s, "2"_ba));
    WatchLog log(m_bucket->watch(u">"_s));
    QTRY_COMPARE(log.lines, (QStringList{u"b=1@2"_s, u"a=2@3"_s, u"|"_s}));
    VERIFY_REPLY(put(u"a"_s, "3"_ba));
    VERIFY_REPLY(await<quint64>([&](auto done) { m_bucket->remove(u"b"_s, 0, done); }));
    VERIFY_REPLY(await<quint64>([&](auto done) { m_bucket->purge(u"a"_s, 0, done); }));
    QTRY_COMPARE(log.lines.mid(3), (QStringList{u"a=3@4"_s, u"b DEL@5"_s, u"a PURGE@6"_s}));
}

void TestKeyValueWatcher::history()
{
    makeBucket(5);
    VERIFY_REPLY(put(u"a"_s, "1"_ba));
    VERIFY_REPLY(put(u"a"_s, "2"_ba));
    KeyValueWatchOptions options;
    options.includeHistory = true;
    WatchLog log(m_bucket->watch(u"a"_s, options));
    QTRY_COMPARE(log.lines, (QStringList{u"a=1@1"_s, u"a=2@2"_s, u"|"_s}));
}

void TestKeyValueWatcher::updatesOnly()
{
    makeBucket();
    VERIFY_REPLY(put(u"a"_s, "1"_ba));
    KeyValueWatchOptions options;
    options.updatesOnly = true;
    WatchLog log(m_bucket->watch(u">"_s, options));
    QTRY_COMPARE(log.lines, QStringList{u"|"_s});
    VERIFY_REPLY(put(u"a"_s, "2"_ba));
    QTRY_COMPARE(log.lines, (QStringList{u"|"_s, u"a=2@2"_s}));
}

void TestKeyValueWatcher::withoutDeletesAndValues()
{
    makeBucket();
    VERIFY_REPLY(put(u"a"_s, "1"_ba));
    VERIFY_REPLY(put(u"b"_s, "1"_ba));
    VERIFY_REPLY(await<quint64>([&](auto done) { m_bucket->remove(u"b"_s, 0, done); }));
    KeyValueWatchOptions options;
    options.ignoreDeletes = true;
    options.metaOnly = true;
    WatchLog log(m_bucket->watch(u">"_s, options));
    QTRY_COMPARE(log.lines, (QStringList{u"a=@1"_s, u"|"_s}));
}

void TestKeyValueWatcher::oneKey()
{
    makeBucket();
    VERIFY_REPLY(put(u"a.b"_s, "1"_ba));
    VERIFY_REPLY(put(u"c.d"_s, "1"_ba));
    WatchLog one(m_bucket->watch(u"a.b"_s));
    WatchLog none(m_bucket->watch(u"x.*"_s));
    QTRY_COMPARE(one.lines, (QStringList{u"a.b=1@1"_s, u"|"_s}));
    QTRY_COMPARE(none.lines, QStringList{u"|"_s});
    VERIFY_REPLY(put(u"c.d"_s, "2"_ba));
    VERIFY_REPLY(put(u"x.y"_s, "2"_ba));
    QTRY_COMPARE(none.lines, (QStringList{u"|"_s, u"x.y=2@4"_s}));
    QCOMPARE(one.lines.size(), 2);
}

void TestKeyValueWatcher::survivesARestart()
{
    makeBucket(5);
    VERIFY_REPLY(put(u"a"_s, "1"_ba));
    KeyValueWatcher *watcher = m_bucket->watch(u">"_s);
    WatchLog log(watcher);
    QTRY_COMPARE(log.lines, (QStringList{u"a=1@1"_s, u"|"_s}));
    m_site->server.kill();
    QTRY_COMPARE(watcher->state(), OrderedConsumer::State::Recovering);
    START_SERVER(m_site->server);
    QTRY_COMPARE_WITH_TIMEOUT(m_site->client->state(), State::Connected, 10000);
    VERIFY_REPLY(put(u"a"_s, "2"_ba));
    QTRY_COMPARE_WITH_TIMEOUT(watcher->state(), OrderedConsumer::State::Live, 10000);
    QTRY_COMPARE(log.lines, (QStringList{u"a=1@1"_s, u"|"_s, u"a=2@2"_s}));
}

void TestKeyValueWatcher::inADomain()
{
    QTemporaryDir store;
    NatsServerOptions options;
    options.config
        = twoUsers() + u"\njetstream { store_dir: \"%1\", domain: \"site\" }\n"_s.arg(store.path());
    JetStreamSite site(options);
    QCOMPARE(site.start(), QString());
    JetStream domain(site.client.get(), {u"site"_s, 5s});
    m_bucket = std::make_unique<KeyValue>(&domain, u"nodes"_s);
    makeBucket();
    VERIFY_REPLY(put(u"a.b"_s, "1"_ba));
    const auto entry = await<KeyValueEntry>([&](auto done) { m_bucket->get(u"a.b"_s, done); });
    VERIFY_REPLY(entry);
    QCOMPARE(entry->key, u"a.b"_s);
    {
        WatchLog log(m_bucket->watch(u">"_s));
        QTRY_COMPARE(log.lines, (QStringList{u"a.b=1@1"_s, u"|"_s}));
    }
    m_bucket.reset(); // before its JetStream
}

void TestKeyValueWatcher::invalidFilter()
{
    makeBucket();
    WatchLog log(m_bucket->watch(u"a b"_s));
    QTRY_COMPARE(log.errors.size(), 1);
    QCOMPARE(log.errors[0].kind, JetStreamError::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestKeyValueWatcher)
#include "tst_key_value_watcher.moc"
