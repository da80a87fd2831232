// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/stream_model.h"

#include "tests/unit/models/model_probe.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static domain::Peer peer(const QString &name, bool current = true, bool offline = false,
                         quint64 lag = 0)
{
    domain::Peer made;
    made.name = name;
    made.current = current;
    made.offline = offline;
    made.lag = lag;
    return made;
}

/// One that its leader, the server "hub", tells of.
static domain::Stream stream()
{
    domain::Stream made;
    made.name = u"EVENTS"_s;
    made.cluster.emplace();
    made.cluster->leader = u"hub"_s;
    made.cluster->replicas = {peer(u"b"_s), peer(u"a"_s)};
    made.config.emplace();
    made.config->subjects = {u"ev.>"_s, u"log.*"_s};
    made.config->storage = u"file"_s;
    made.config->retention = u"limits"_s;
    made.config->discard = u"old"_s;
    made.config->maxBytes = 1000;
    made.config->maxMessages = -1;
    made.state.messages = 11;
    made.state.bytes = 464;
    made.state.firstSequence = 1;
    made.state.lastSequence = 12;
    made.state.firstTimeNs = wallNs;
    made.state.consumers = 3;
    return made;
}

static store::MonitoringReply reply(const domain::Stream &stream, qint64 nowS = 1000)
{
    domain::JetStreamAccount account;
    account.name = u"APP"_s;
    account.streams = {stream};
    domain::Jsz jsz;
    jsz.server = server();
    jsz.nowNs = nowS * 1'000'000'000;
    jsz.streams = 1;
    jsz.accounts = {account};
    return {server(), jsz};
}

class tst_StreamModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows()
    {
        store::SiteStore site;
        StreamModel model(site);
        ModelProbe probe(model);
        apply(site, 0, reply(stream()));
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.signalled(), u"+0 n"_s);
        QCOMPARE(probe.text(0, u"State"_s), u"Good"_s);
        QCOMPARE(probe.text(0, u"Account"_s), u"APP"_s);
        QCOMPARE(probe.text(0, u"Stream"_s), u"EVENTS"_s);
        QCOMPARE(probe.text(0, u"Messages"_s), u"11"_s);
        QCOMPARE(probe.text(0, u"Size"_s), u"464 B"_s);
        QCOMPARE(probe.text(0, u"Filled"_s), u"46.4 %"_s);
        QCOMPARE(probe.text(0, u"Stored"_s), u"–"_s); // one sample makes no rate
        QCOMPARE(probe.text(0, u"Consumers"_s), u"3"_s);
        QCOMPARE(probe.text(0, u"Leader"_s), u"hub"_s);
        QCOMPARE(probe.text(0, u"Replicas"_s), u"a, b"_s);
        QCOMPARE(probe.text(0, u"Subjects"_s), u"ev.>, log.*"_s);
        QCOMPARE(probe.text(0, u"Copies from"_s), QString());
        QCOMPARE(probe.text(0, u"First message"_s), u"2026-11-23 10:00:00"_s);
        QCOMPARE(probe.text(0, u"Last message"_s), u"–"_s);
        QCOMPARE(probe.text(0, u"Last seq"_s), u"12"_s);

        domain::Stream later = stream();
        later.state.lastSequence = 32;
        apply(site, 10'000, reply(later, 1010));
        model.flush(site.takeChanges(), 10'000);
        QCOMPARE(probe.text(0, u"Stored"_s), u"2.00 /s"_s);
        const auto trend = probe.cell(0, u"Stored"_s, TableModel::TrendRole).value<QList<qreal>>();
        QCOMPARE(trend.last(), 2.0);
    }

    void states_data()
    {
        QTest::addColumn<QString>("leader");
        QTest::addColumn<bool>("current");
        QTest::addColumn<bool>("offline");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Status::Value>("status");
        QTest::addColumn<QString>("replicas");
        QTest::newRow("good") << u"hub"_s << true << false << u"Good"_s << Status::Normal
                              << u"a, b"_s;
        QTest::newRow("behind") << u"hub"_s << false << false << u"Replica behind"_s
                                << Status::Caution << u"a, b behind by 14"_s;
        QTest::newRow("offline") << u"hub"_s << false << true << u"Replica offline"_s
                                 << Status::Caution << u"a, b offline"_s;
        QTest::newRow("no leader")
            << QString() << true << false << u"No leader"_s << Status::Serious << QString();
        // What a follower says of the others is worth nothing.
        QTest::newRow("a follower tells")
            << u"other"_s << false << true << u"Leader silent"_s << Status::Unknown << QString();
    }

    void states()
    {
        QFETCH(QString, leader);
        QFETCH(bool, current);
        QFETCH(bool, offline);
        store::SiteStore site;
        StreamModel model(site);
        ModelProbe probe(model);
        domain::Stream shown = stream();
        shown.cluster->leader = leader;
        shown.cluster->replicas[0] = peer(u"b"_s, current, offline, current ? 0 : 14);
        apply(site, 0, reply(shown));
        model.flush(site.takeChanges(), 0);
        QTEST(probe.text(0, u"State"_s), "text");
        QTEST(probe.status(0, u"State"_s), "status");
        QTEST(probe.text(0, u"Replicas"_s), "replicas");
    }

    void fills_data()
    {
        QTest::addColumn<quint64>("bytes");
        QTest::addColumn<qint64>("limit");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Status::Value>("status");
        QTest::newRow("little") << quint64(799) << qint64(1000) << u"79.9 %"_s << Status::Normal;
        QTest::newRow("much") << quint64(800) << qint64(1000) << u"80.0 %"_s << Status::Caution;
        QTest::newRow("nearly all")
            << quint64(950) << qint64(1000) << u"95.0 %"_s << Status::Serious;
        QTest::newRow("no limit") << quint64(950) << qint64(-1) << u"–"_s << Status::Unknown;
    }

    void fills()
    {
        QFETCH(quint64, bytes);
        QFETCH(qint64, limit);
        store::SiteStore site;
        StreamModel model(site);
        ModelProbe probe(model);
        domain::Stream shown = stream();
        shown.state.bytes = bytes;
        shown.config->maxBytes = limit;
        apply(site, 0, reply(shown));
        model.flush(site.takeChanges(), 0);
        QTEST(probe.text(0, u"Filled"_s), "text");
        QTEST(probe.status(0, u"Filled"_s), "status");
    }

    void sources()
    {
        store::SiteStore site;
        StreamModel model(site);
        ModelProbe probe(model);
        domain::Stream shown = stream();
        shown.sources.resize(2);
        shown.sources[0].name = u"A"_s;
        shown.sources[0].lag = 7;
        shown.sources[1].name = u"B"_s;
        shown.sources[1].activeNs = -1;
        apply(site, 0, reply(shown));
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.text(0, u"Copies from"_s), u"A, behind by 7; B, never heard of"_s);
        QCOMPARE(probe.status(0, u"State"_s), Status::Normal);

        shown.sources.clear();
        shown.mirror.emplace();
        shown.mirror->name = u"C"_s;
        shown.mirror->error = domain::ApiError{404, 10059, u"stream not found"_s};
        apply(site, 10, reply(shown));
        model.flush(site.takeChanges(), 10);
        QCOMPARE(probe.text(0, u"Copies from"_s), u"mirror of C: stream not found"_s);
        QCOMPARE(probe.text(0, u"State"_s), u"Source fails"_s);
        QCOMPARE(probe.status(0, u"State"_s), Status::Caution);
    }

    void stale()
    {
        store::SiteStore site;
        StreamModel model(site);
        ModelProbe probe(model);
        domain::Stream full = stream();
        full.state.bytes = 1000;
        apply(site, 0, reply(full));
        model.flush(site.takeChanges(), 0);
        QVERIFY(!probe.stale(0));
        store::MonitoringRound round;
        round.endpoint = store::Endpoint::Jsz;
        round.missing = {server()};
        apply(site, 1000, round);
        model.flush(site.takeChanges(), 1000);
        QVERIFY(probe.stale(0));
        QCOMPARE(probe.text(0, u"State"_s), u"Stale"_s);
        QCOMPARE(probe.status(0, u"State"_s), Status::Unknown);
        QCOMPARE(probe.status(0, u"Filled"_s), Status::Unknown); // that it is full is from before
    }
};

QTEST_GUILESS_MAIN(tst_StreamModel)
#include "tst_stream_model.moc"
