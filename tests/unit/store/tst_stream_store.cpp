// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/stream_store.h"

#include "core/store/consumer_store.h"
#include "core/store/jetstream_account_store.h"

#include "tests/unit/domain/monitoring_captures.h"
#include "tests/unit/store/samples.h"

#include <QTest>

#include <algorithm>

using namespace nunect;
using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static constexpr qint64 second = 1'000'000'000;

static const domain::ServerRef a = server(u"NA"_s, u"a"_s);
static const domain::ServerRef b = server(u"NB"_s, u"b"_s);

/// A server's JetStream with one copy of stream S and its consumer c, led by \a leader; none for an
/// empty one.
static domain::Jsz jsz(const QString &leader, quint64 lastSequence, qint64 nowS = 1000)
{
    domain::Consumer consumer;
    consumer.stream = u"S"_s;
    consumer.name = u"c"_s;
    consumer.delivered.consumer = lastSequence / 2;
    consumer.ackFloor.consumer = lastSequence / 4;
    consumer.cluster = domain::RaftGroup();
    consumer.cluster->leader = leader;
    domain::Stream stream;
    stream.name = u"S"_s;
    stream.cluster = consumer.cluster;
    stream.state.lastSequence = lastSequence;
    stream.consumers = {consumer};
    domain::JetStreamAccount account;
    account.name = u"APP"_s;
    account.usage.storage = 100;
    account.usage.reservedStorage = 1000;
    account.usage.apiTotal = 5;
    domain::Jsz made;
    made.nowNs = nowS * second;
    if (!leader.isEmpty()) {
        account.streams = {stream};
        made.streams = 1;
        made.consumers = 1;
    }
    made.accounts = {account};
    return made;
}

static MonitoringRound round(std::vector<domain::ServerRef> missing = {})
{
    MonitoringRound made;
    made.endpoint = Endpoint::Jsz;
    made.missing = std::move(missing);
    return made;
}

/// The three servers of a cluster, as captured.
static std::vector<domain::Jsz> cluster(const QString &version)
{
    std::vector<domain::Jsz> replies;
    for (const QString &name : {u"a1"_s, u"a2"_s, u"a3"_s})
        replies.push_back(
            domain::decodeJsz(monitoring(version, u"jsz-streams-%1-reply"_s.arg(name))).value());
    return replies;
}

class tst_StreamStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Whoever answers first, the leader's copy is shown.
    void leadersCopy_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QList<int>>("order");
        for (const QString &version : versions()) {
            QList<int> order{0, 1, 2};
            do {
                QTest::addRow("%s %d%d%d", qPrintable(version), order[0], order[1], order[2])
                    << version << order;
            } while (std::ranges::next_permutation(order).found);
        }
    }
    void leadersCopy()
    {
        QFETCH(QString, version);
        QFETCH(QList<int>, order);
        const std::vector<domain::Jsz> replies = cluster(version);
        StreamStore streams;
        ConsumerStore consumers;
        JetStreamAccountStore accounts;
        for (const int i : order) {
            const domain::Jsz &reply = replies[static_cast<std::size_t>(i)];
            streams.apply(reply.server, reply, 100);
            consumers.apply(reply.server, reply, 100);
            accounts.apply(reply.server, reply, 100);
        }
        const StreamRow *events = streams.find({u"APP"_s, u"EVENTS"_s});
        QVERIFY(events && events->fromLeader);
        QCOMPARE(events->parts.size(), 3u);
        QVERIFY(events->stream.cluster && events->stream.cluster->replicas.size() == 2u);
        const auto shown
            = std::ranges::find(events->parts, events->fromServerId, &StreamCopy::serverId);
        QCOMPARE(shown->serverName, events->stream.cluster->leader);
        QCOMPARE(std::ranges::count_if(events->parts, &StreamCopy::isLeader), 1);
        QVERIFY(events->stream.consumers.empty());
        QCOMPARE(events->laggingReplicas(), 0); // as the leader sees them
        QVERIFY(events->fill() && *events->fill() > 0 && *events->fill() < 1);
        QCOMPARE(streams.find({u"APP"_s, u"MIRROR"_s})->parts.size(), 1u);
        QVERIFY(streams.find({u"APP"_s, u"MIRROR"_s})->stream.mirror);
        QVERIFY(!streams.find({u"APP"_s, u"MIRROR"_s})->fill()); // no limit

        const ConsumerRow *reader = consumers.find({u"APP"_s, u"EVENTS"_s, u"reader"_s});
        QVERIFY(reader && reader->fromLeader);
        const auto teller
            = std::ranges::find(reader->parts, reader->fromServerId, &ConsumerCopy::serverId);
        QCOMPARE(teller->serverName, reader->consumer.cluster->leader);
        QVERIFY(reader->isPull());

        QCOMPARE(accounts.rows()[0].account, u"APP"_s);
        QCOMPARE(accounts.rows()[0].usage.storage, replies[0].accounts[0].usage.storage);

        QCOMPARE(accounts.cluster().meta.leader, accounts.cluster().fromServer);
        QVERIFY(accounts.cluster().fromLeader);
        QCOMPARE(accounts.cluster().meta.replicas.size(), 2u);
        QCOMPARE(accounts.rows().size(), 1u);
        QCOMPARE(accounts.rows()[0].parts.size(), 3u);
    }

    void withoutCluster()
    {
        domain::Jsz alone = jsz(u"a"_s, 5);
        alone.accounts[0].streams[0].cluster.reset();
        StreamStore streams;
        streams.apply(a, alone, 0);
        QVERIFY(streams.rows()[0].fromLeader);
        QCOMPARE(streams.rows()[0].laggingReplicas(), 0);
    }

    void noLeader()
    {
        StreamStore streams;
        streams.apply(a, jsz(u"nobody"_s, 5), 0);
        streams.apply(b, jsz(u"nobody"_s, 9), 0);
        const StreamRow &row = rowAt(streams, 0);
        QVERIFY(!row.fromLeader);
        QCOMPARE(row.stream.state.lastSequence, 9u); // the newest copy
        streams.apply(a, jsz(u"nobody"_s, 5), 5000);
        QCOMPARE(row.stream.state.lastSequence, 9u);
        streams.apply(a, jsz(u"a"_s, 5), 10'000); // elected
        QVERIFY(row.fromLeader);
        QCOMPARE(row.fromServerId, u"NA"_s);
    }

    void leaderMoves()
    {
        StreamStore streams;
        ConsumerStore consumers;
        const auto apply = [&](const domain::ServerRef &server, const domain::Jsz &reply) {
            streams.apply(server, reply, 0);
            consumers.apply(server, reply, 0);
        };
        apply(a, jsz(u"a"_s, 100, 1000));
        apply(b, jsz(u"a"_s, 99, 5000));
        apply(a, jsz(u"a"_s, 200, 1010));
        const StreamRow &row = rowAt(streams, 0);
        const ConsumerRow &consumer = rowAt(consumers, 0);
        QCOMPARE(row.storedRate(), std::optional(10.0));
        QCOMPARE(consumer.rates()->outMessages, 5.0);
        QCOMPARE(consumer.rates()->inMessages, 2.5);
        apply(a, jsz(u"b"_s, 200, 1020));
        QVERIFY(!row.fromLeader); // it does not say so itself any more
        apply(b, jsz(u"b"_s, 300, 5020));
        QVERIFY(row.fromLeader && consumer.fromLeader);
        QCOMPARE(row.fromServerId, u"NB"_s);
        QVERIFY(!row.storedRate() && !consumer.rates()); // another clock
        apply(b, jsz(u"b"_s, 340, 5030));
        QCOMPARE(row.storedRate(), std::optional(4.0));
    }

    void createdAnew()
    {
        StreamStore streams;
        streams.apply(a, jsz(u"a"_s, 100, 1000), 0);
        domain::Jsz again = jsz(u"a"_s, 150, 1010);
        again.accounts[0].streams[0].createdNs = 1005 * second;
        streams.apply(a, again, 0);
        QVERIFY(!streams.rows()[0].storedRate());
    }

    void notListedIsGone()
    {
        StreamStore streams;
        ConsumerStore consumers;
        const auto apply = [&](const domain::ServerRef &server, const domain::Jsz &reply) {
            streams.apply(server, reply, 0);
            consumers.apply(server, reply, 0);
        };
        apply(a, jsz(u"a"_s, 1));
        apply(b, jsz(u"a"_s, 1));
        apply(b, jsz({}, 0));
        QCOMPARE(streams.rows()[0].parts.size(), 1u);
        QCOMPARE(consumers.rows()[0].parts.size(), 1u);
        apply(a, jsz({}, 0));
        QVERIFY(streams.rows().empty());
        QVERIFY(consumers.rows().empty());
        QCOMPARE(streams.takeChanges().removed.size(), 1u);
    }

    /// A reply to a question without streams does not take them away.
    void notAskedFor()
    {
        StreamStore streams;
        ConsumerStore consumers;
        JetStreamAccountStore accounts;
        const auto apply = [&](const domain::Jsz &reply) {
            streams.apply(a, reply, 0);
            consumers.apply(a, reply, 0);
            accounts.apply(a, reply, 0);
        };
        apply(jsz(u"a"_s, 1));
        domain::Jsz shorter = jsz(u"a"_s, 1);
        shorter.accounts[0].streams[0].consumers.clear();
        apply(shorter);
        QCOMPARE(consumers.rows().size(), 1u);
        shorter.accounts[0].streams.clear();
        apply(shorter);
        QCOMPARE(streams.rows().size(), 1u);
        shorter.accounts.clear();
        apply(shorter);
        QCOMPARE(accounts.rows().size(), 1u);
        // Off altogether.
        domain::Jsz off;
        off.disabled = true;
        apply(off);
        QVERIFY(streams.rows().empty() && consumers.rows().empty() && accounts.rows().empty());
    }

    void silentServer()
    {
        StreamStore streams;
        streams.apply(a, jsz(u"a"_s, 5), 0);
        streams.apply(b, jsz(u"a"_s, 5), 0);
        streams.apply(round({b}), 1000);
        QVERIFY(!streams.isStale(streams.rows()[0], 1000)); // its leader has answered
        QVERIFY(streams.rows()[0].parts[1].missing);
        streams.apply(round({a}), 2000);
        QVERIFY(streams.isStale(streams.rows()[0], 2000));
        streams.tick(keepStaleMs);
        QCOMPARE(streams.rows().size(), 1u);
        streams.tick(keepStaleMs + 1);
        QVERIFY(streams.rows().empty());
    }

    void theShownCopyLeaves()
    {
        StreamStore streams;
        streams.apply(a, jsz(u"a"_s, 9), 0);
        streams.apply(b, jsz(u"a"_s, 5), 0);
        streams.apply(a, jsz({}, 0), 5000); // moved away
        const StreamRow &row = rowAt(streams, 0);
        QVERIFY(!row.fromLeader);
        QVERIFY(streams.isStale(row, 5000)); // nobody stands for what is shown
        streams.apply(b, jsz(u"x"_s, 5), 5000);
        QVERIFY(!streams.isStale(row, 5000));
        QCOMPARE(row.stream.state.lastSequence, 5u);
    }

    void fill_data()
    {
        QTest::addColumn<qint64>("maxBytes");
        QTest::addColumn<qint64>("maxMessages");
        QTest::addColumn<std::optional<double>>("expected");
        QTest::newRow("none") << qint64(-1) << qint64(-1) << std::optional<double>();
        QTest::newRow("bytes") << qint64(200) << qint64(-1) << std::optional(0.25);
        QTest::newRow("messages") << qint64(-1) << qint64(10) << std::optional(0.5);
        QTest::newRow("the larger") << qint64(200) << qint64(10) << std::optional(0.5);
    }
    void fill()
    {
        QFETCH(qint64, maxBytes);
        QFETCH(qint64, maxMessages);
        StreamRow row;
        QVERIFY(!row.fill()); // settings not known
        row.stream.state.bytes = 50;
        row.stream.state.messages = 5;
        row.stream.config.emplace();
        row.stream.config->maxBytes = maxBytes;
        row.stream.config->maxMessages = maxMessages;
        QTEST(row.fill(), "expected");
    }

    void accountSums()
    {
        JetStreamAccountStore accounts;
        accounts.apply(a, jsz(u"a"_s, 1), 0);
        domain::Jsz other = jsz(u"a"_s, 1);
        other.accounts[0].usage.reservedStorage = ~quint64(0);
        accounts.apply(b, other, 100);
        const JetStreamAccountRow &row = rowAt(accounts, 0);
        QCOMPARE(row.usage.storage, 100u); // each tells of both
        QCOMPARE(row.usage.apiTotal, 5u);
        QVERIFY(domain::JetStreamUsage::isUnlimited(row.usage.reservedStorage));
        QCOMPARE(row.streamCopies, 2);
        QCOMPARE(row.consumerCopies, 2);
        QCOMPARE(row.heardMs, 0);
        accounts.apply(round({a}), 1000);
        QVERIFY(accounts.isStale(row, 1000));
    }

    void metaLeaderLost()
    {
        JetStreamAccountStore accounts;
        domain::Jsz reply = jsz(u"a"_s, 1);
        reply.meta.emplace();
        reply.meta->leader = u"a"_s;
        reply.meta->replicas.resize(2);
        accounts.apply(a, reply, 0);
        domain::Jsz follower = reply;
        follower.meta->replicas.clear();
        accounts.apply(b, follower, 100);
        QCOMPARE(accounts.cluster().meta.replicas.size(), 2u);
        QVERIFY(!accounts.isClusterStale(15'000));
        QVERIFY(accounts.isClusterStale(15'001));
        follower.meta->leader.clear();
        accounts.apply(b, follower, 5000);
        QVERIFY(accounts.cluster().meta.leader.isEmpty());
        QVERIFY(!accounts.cluster().fromLeader);
    }
};

QTEST_APPLESS_MAIN(tst_StreamStore)
#include "tst_stream_store.moc"
