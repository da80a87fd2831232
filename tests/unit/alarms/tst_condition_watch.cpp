// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/alarms/watch_probe.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::alarms;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;
using contract::ClockQuality;

static const QString none;

/// Of a version that nothing is known against.
static domain::ServerRef sound(const QString &id = u"NA"_s, const QString &name = u"hub"_s)
{
    domain::ServerRef made = server(id, name);
    made.version = u"2.14.3"_s;
    return made;
}

static store::TimeUpdate bounded(quint64 seq, qint64 boundNs)
{
    store::TimeUpdate made = timeMetric(u"a"_s, seq);
    made.message.errorBoundNs = boundNs;
    return made;
}

static domain::Varz withStorage(quint64 used)
{
    domain::Varz made;
    made.jetStream.config = domain::JetStreamConfig();
    made.jetStream.config->maxStorage = 1000;
    made.jetStream.usage = domain::JetStreamUsage();
    made.jetStream.usage->storage = used;
    return made;
}

static domain::Jsz withStream(quint64 bytes, const QString &discard)
{
    domain::Stream stream;
    stream.name = u"ORDERS"_s;
    stream.config = domain::StreamConfig();
    stream.config->discard = discard;
    stream.config->maxBytes = 1000;
    stream.state.bytes = bytes;
    domain::Jsz made;
    made.streams = 1;
    made.accounts.resize(1);
    made.accounts[0].name = u"OPS"_s;
    made.accounts[0].streams = {stream};
    return made;
}

/// OPS_RECORD, with the time since each of its sources was heard; negative: never.
static domain::Jsz withSources(const QList<std::pair<QString, qint64>> &activeNs)
{
    domain::Jsz made = withStream(0, u"old"_s);
    domain::Stream &stream = made.accounts[0].streams[0];
    stream.name = u"OPS_RECORD"_s;
    for (const auto &[leaf, ns] : activeNs) {
        domain::StreamSourceState source;
        source.name = u"OPS_"_s + leaf;
        source.activeNs = ns;
        if (!leaf.isEmpty())
            source.external = domain::ExternalStream{u"$JS.%1.API"_s.arg(leaf), {}};
        stream.sources.push_back(source);
    }
    return made;
}

static store::ConnectionListing withPending(qint64 bytes, qint64 nowS)
{
    store::ConnectionListing made = listing({7}, nowS, sound());
    made.connections[0].pendingBytes = bytes;
    return made;
}

class tst_ConditionWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unitLost()
    {
        WatchProbe probe;
        probe.hear(0, heartbeat(u"a"_s, 1));
        QCOMPARE(probe.at(6000), none);
        QCOMPARE(probe.at(6001), u"unit-lost:a"_s);
        QCOMPARE(probe.condition(u"unit-lost:a"_s).cause, u"hub"_s);
        QCOMPARE(probe.condition(u"unit-lost:a"_s).behind, u"a"_s);
        QCOMPARE(probe.look(20'000), 0u); // nothing new
        probe.hear(21'000, heartbeat(u"a"_s, 22));
        QCOMPARE(probe.at(21'000), none);
    }

    /// A laptop that somebody closes.
    void consoleLeaves()
    {
        WatchProbe probe;
        store::HeartbeatUpdate console = heartbeat(u"laptop"_s, 1);
        console.message.role = u"console"_s;
        probe.hear(0, console);
        QCOMPARE(probe.at(7000), none);
    }

    /// Who could not have heard it does not call it lost; once they could, they do.
    void unitLostWhileAway()
    {
        WatchProbe probe;
        probe.hear(0, heartbeat(u"a"_s, 1));
        probe.hear(1000, store::ConnectionNotice{store::ConnectionNotice::Down, {}});
        QCOMPARE(probe.at(20'000), none);
        probe.hear(30'000, store::ConnectionNotice{store::ConnectionNotice::Up, {}});
        QCOMPARE(probe.at(36'000), none);
        QCOMPARE(probe.at(36'001), u"unit-lost:a"_s);
    }

    void rttHigh()
    {
        WatchProbe probe;
        probe.hear(0, rtt(u"a"_s, 1, 249'000));
        QCOMPARE(probe.at(0), none);
        probe.hear(2000, rtt(u"a"_s, 2, 1000, 260'000)); // either way
        QCOMPARE(probe.at(2000), u"rtt-high:a 260"_s);
        probe.hear(4000, rtt(u"a"_s, 3, 210'000));
        QCOMPARE(probe.at(4000), u"rtt-high:a 210"_s);
        probe.hear(6000, rtt(u"a"_s, 4, 190'000));
        QCOMPARE(probe.at(6000), none);
    }

    /// A unit that is there, but does not measure any more.
    void rttIsNotToldAnyMore()
    {
        WatchProbe probe;
        probe.hear(0, rtt(u"a"_s, 1, 260'000));
        probe.hear(0, heartbeat(u"a"_s, 1));
        QCOMPARE(probe.at(0), u"rtt-high:a 260"_s);
        probe.hear(5000, heartbeat(u"a"_s, 6));
        QCOMPARE(probe.at(5000), u"rtt-high:a 260"_s);
        probe.hear(7000, heartbeat(u"a"_s, 8));
        QCOMPARE(probe.at(7000), none);
    }

    /// The fourth move within a minute, until two of them are longer ago.
    void unitPingPong()
    {
        WatchProbe probe;
        const QStringList cells{u"leaf1"_s, u"leaf2"_s};
        for (int move = 0; move < 4; ++move) {
            QCOMPARE(probe.at(move * 10'000), none);
            probe.hear(move * 10'000,
                       handoff(u"foh-7"_s, cells[move % 2], cells[1 - move % 2], move + 1));
        }
        QCOMPARE(probe.at(30'000), u"unit-ping-pong:foh-7 4"_s);
        QCOMPARE(probe.condition(u"unit-ping-pong:foh-7"_s).cause, u"leaf1"_s);
        QCOMPARE(probe.condition(u"unit-ping-pong:foh-7"_s).detail, u"leaf2, leaf1"_s);
        QCOMPARE(probe.at(61'000), u"unit-ping-pong:foh-7 3"_s);
        QCOMPARE(probe.at(71'000), none);
    }

    void rulesChange()
    {
        WatchProbe probe;
        probe.hear(0, rtt(u"a"_s, 1, 100'000));
        QCOMPARE(probe.at(0), none);
        probe.rules.of(AlarmKind::RttHigh).limit = 90;
        QCOMPARE(probe.at(100), u"rtt-high:a 100"_s);
        probe.rules.of(AlarmKind::RttHigh).limit = 200;
        QCOMPARE(probe.at(200), none);
    }

    void clockUnlocked_data()
    {
        QTest::addColumn<ClockQuality>("quality");
        QTest::addColumn<QString>("holds");
        QTest::newRow("locked") << ClockQuality::Locked << none;
        QTest::newRow("tracking") << ClockQuality::Tracking << none;
        QTest::newRow("acquiring") << ClockQuality::Acquiring << u"clock-unlocked:a"_s;
        QTest::newRow("freerun") << ClockQuality::Freerun << u"clock-unlocked:a"_s;
    }
    void clockUnlocked()
    {
        QFETCH(ClockQuality, quality);
        WatchProbe probe;
        probe.hear(0, timeMetric(u"a"_s, 1, quality));
        QTEST(probe.at(0), "holds");
        probe.hear(2000, timeMetric(u"a"_s, 2));
        QCOMPARE(probe.at(2000), none);
    }

    void clockErrorHigh()
    {
        WatchProbe probe;
        probe.hear(0, bounded(1, 1'500'000));
        QCOMPARE(probe.at(0), u"clock-error-high:a 1.5"_s);
        probe.hear(2000, bounded(2, 900'000));
        QCOMPARE(probe.at(2000), u"clock-error-high:a 0.9"_s);
        probe.hear(4000, bounded(3, 700'000));
        QCOMPARE(probe.at(4000), none);
    }

    void serverDown()
    {
        WatchProbe probe;
        probe.hear(0, stats(sound()));
        QCOMPARE(probe.at(15'000), none);
        QCOMPARE(probe.at(16'000), u"server-down:hub"_s);
        QCOMPARE(probe.condition(u"server-down:hub"_s).detail, u"it does not answer"_s);
        probe.hear(20'000, stats(sound()));
        QCOMPARE(probe.at(20'000), none);
    }

    /// It is down until it is there again, even when the store has forgotten it.
    void serverShutDown()
    {
        WatchProbe probe;
        probe.hear(0, stats(sound()));
        probe.hear(1000, domain::ServerNotice{domain::ServerNotice::Shutdown, sound()});
        QCOMPARE(probe.at(1000), u"server-down:hub"_s);
        QCOMPARE(probe.condition(u"server-down:hub"_s).detail, u"it was shut down"_s);
        QCOMPARE(probe.at(100'000), u"server-down:hub"_s);
        QCOMPARE(probe.site.servers.rows().size(), 0u);
        probe.hear(200'000, stats(sound(u"NB"_s)));
        QCOMPARE(probe.at(200'000), none);
    }

    /// Nobody knows of any server then.
    void ownConnectionLost()
    {
        WatchProbe probe;
        probe.hear(0, stats(sound()));
        probe.hear(1000, store::ConnectionNotice{store::ConnectionNotice::Down, {}});
        QCOMPARE(probe.at(1000), none);
        QCOMPARE(probe.at(60'000), none);
        probe.hear(61'000, store::ConnectionNotice{store::ConnectionNotice::Up, {}});
        QCOMPARE(probe.at(76'000), none);
        QCOMPARE(probe.at(77'000), u"server-down:hub"_s);
    }

    void serverLameDuck()
    {
        WatchProbe probe;
        probe.hear(0, domain::ServerNotice{domain::ServerNotice::LameDuck, sound()});
        QCOMPARE(probe.at(0), u"server-lame-duck:hub"_s);
        probe.hear(1000, stats(sound(u"NB"_s))); // started anew
        QCOMPARE(probe.at(1000), none);
    }

    /// Nobody tells a console that is started later: the process decides.
    void lameDuckThatOthersSaw()
    {
        WatchProbe probe;
        const Condition seen{{AlarmKind::ServerLameDuck, u"hub"_s}, {}, {}, {}, {}};
        probe.assume({seen, momentOf(5000).ns});
        domain::ServerStats told = stats(sound());
        told.startNs = momentOf(1000).ns;
        probe.hear(10'000, told);
        QCOMPARE(probe.look(10'000), 0u);
        probe.hear(20'000, told);
        QCOMPARE(probe.look(20'000), 0u);
        domain::ServerStats anew = stats(sound(u"NB"_s));
        anew.startNs = momentOf(6000).ns;
        probe.hear(30'000, anew);
        QCOMPARE(probe.look(30'000), 1u); // it is over
        probe.hear(31'000, anew);
        QCOMPARE(probe.look(31'000), 0u);
    }

    void lameDuckThatOthersSawEndsWithTheServer()
    {
        WatchProbe probe;
        const Condition seen{{AlarmKind::ServerLameDuck, u"hub"_s}, {}, {}, {}, {}};
        probe.assume({seen, momentOf(5000).ns});
        probe.hear(10'000, domain::ServerNotice{domain::ServerNotice::Shutdown, sound()});
        QCOMPARE(probe.look(10'000), 2u);
        QCOMPARE(probe.text(), u"server-down:hub"_s);
    }

    void serverAdvisories()
    {
        WatchProbe probe;
        probe.hear(0, stats(server()));
        QCOMPARE(probe.at(0), u"server-advisories:hub"_s);
        const Condition condition = probe.condition(u"server-advisories:hub"_s);
        QCOMPARE(condition.cause, u"2.9.10"_s);
        QVERIFY2(condition.detail.contains(u"CVE-"_s), qPrintable(condition.detail));
        probe.hear(1000, stats(sound(u"NB"_s)));
        QCOMPARE(probe.at(1000), none);
    }

    void certificateEnding()
    {
        WatchProbe probe;
        domain::Varz varz;
        varz.tlsCertificateEndNs = startNs + 15 * 86'400 * secondNs;
        probe.answer(0, varz, sound());
        QCOMPARE(probe.at(0), none);
        probe.hear(86'400'000, stats(sound())); // a day later
        QCOMPARE(probe.at(86'400'000), u"certificate-ending:hub 14"_s);
        QCOMPARE(probe.condition(u"certificate-ending:hub"_s).cause, u"2026-12-08"_s);
        varz.tlsCertificateEndNs = startNs + 90 * 86'400 * secondNs;
        probe.answer(86'401'000, varz, sound());
        QCOMPARE(probe.at(86'401'000), none);
    }

    void serverStorage()
    {
        WatchProbe probe;
        probe.answer(0, withStorage(850), sound());
        QCOMPARE(probe.at(0), u"jetstream-storage:server hub 85"_s);
        probe.answer(1000, withStorage(760), sound());
        QCOMPARE(probe.at(1000), u"jetstream-storage:server hub 76"_s);
        probe.answer(2000, withStorage(700), sound());
        QCOMPARE(probe.at(2000), none);
    }

    void streamStorage()
    {
        WatchProbe probe;
        probe.answer(0, withStream(990, u"old"_s), sound());
        QCOMPARE(probe.at(0), none); // full on purpose
        probe.answer(1000, withStream(990, u"new"_s), sound());
        QCOMPARE(probe.at(1000), u"jetstream-storage:stream ORDERS (OPS) 99"_s);
        probe.answer(2000, domain::Jsz(), sound()); // somebody has deleted it
        QCOMPARE(probe.at(2000), none);
    }

    void recordSilent()
    {
        const QString leaf1 = u"leaf-1"_s;
        const QString leaf2 = u"leaf-2"_s;
        WatchProbe probe;
        probe.answer(0, withSources({{leaf1, 999'000'000}, {leaf2, 9'900'000'000}}), sound());
        QCOMPARE(probe.at(0), none);
        probe.answer(3000, withSources({{leaf1, 1'000}, {leaf2, 12'900'000'000}}), sound());
        QCOMPARE(probe.at(3000), u"record-silent:leaf-2 (OPS_RECORD) 12"_s);
        // What follows from a link that is down is that link's.
        QCOMPARE(probe.condition(u"record-silent:leaf-2 (OPS_RECORD)"_s).cause, leaf2);
        probe.answer(4000, withSources({{leaf1, 1'000}, {leaf2, 6'000'000'000}}), sound());
        QCOMPARE(probe.at(4000), u"record-silent:leaf-2 (OPS_RECORD) 6"_s); // not yet back
        probe.answer(5000, withSources({{leaf1, -1}, {leaf2, 1'000}}), sound());
        QCOMPARE(probe.at(5000), u"record-silent:leaf-1 (OPS_RECORD)"_s);
        probe.answer(6000, withSources({{leaf2, 20'000'000'000}}), sound()); // taken out
        QCOMPARE(probe.at(6000), u"record-silent:leaf-2 (OPS_RECORD) 20"_s);
        probe.answer(7000, withSources({}), sound());
        QCOMPARE(probe.at(7000), none);
    }

    void recordSilentEndsWithTheStream()
    {
        WatchProbe probe;
        probe.answer(0, withSources({{u"leaf-1"_s, 20'000'000'000}, {QString(), 20'000'000'000}}),
                     sound()); // one without a domain is no leaf node's
        QCOMPARE(probe.at(0), u"record-silent:leaf-1 (OPS_RECORD) 20"_s);
        probe.answer(1000, domain::Jsz(), sound());
        QCOMPARE(probe.at(1000), none);
    }

    /// Lag says nothing: it is 0 while nobody can tell the hub what waits.
    void recordLagIsNoAlarm()
    {
        WatchProbe probe;
        domain::Jsz jsz = withSources({{u"leaf-1"_s, 1'000}});
        jsz.accounts[0].streams[0].sources[0].lag = 100'000;
        probe.answer(0, jsz, sound());
        QCOMPARE(probe.at(0), none);
    }

    void slowConsumer()
    {
        WatchProbe probe;
        probe.hear(1000, withPending(10, 1000));
        probe.hear(6000, withPending(10, 1005));
        QCOMPARE(probe.at(6000), none);
        probe.hear(11'000, withPending(10, 1010));
        QCOMPARE(probe.at(11'000), u"slow-consumer:client 7 (hub 7) 10"_s);
        QCOMPARE(probe.condition(u"slow-consumer:client 7 (hub 7)"_s).cause, u"hub"_s);
        probe.hear(15'000, withPending(0, 1015));
        QCOMPARE(probe.at(15'000), none);
    }

    void slowConsumerLeaves()
    {
        WatchProbe probe;
        for (int i = 0; i <= 2; ++i)
            probe.hear(1000 + 5000 * i, withPending(10, 1000 + 5 * i));
        QCOMPARE(probe.at(11'000), u"slow-consumer:client 7 (hub 7) 10"_s);
        probe.hear(12'000, disconnected(7, u"Slow Consumer (Pending Bytes)"_s));
        QCOMPARE(probe.at(12'000), none);
    }

    void slowConsumersCutOff()
    {
        WatchProbe probe;
        domain::ServerStats told = stats(sound());
        told.slowConsumers = 5; // from before we listened
        probe.hear(0, told);
        QCOMPARE(probe.at(0), none);
        told.slowConsumers = 7;
        probe.hear(1000, told);
        QCOMPARE(probe.at(1000), u"slow-consumer:clients of hub"_s);
        QCOMPARE(probe.condition(u"slow-consumer:clients of hub"_s).detail,
                 u"2 cut off within ten minutes"_s);
        probe.hear(601'001, told);
        QCOMPARE(probe.at(601'001), none);
    }

    void authErrors()
    {
        WatchProbe probe;
        const domain::AuthFailed refused{{}, 0, sound(), client(8), u"Authentication Failure"_s};
        for (int i = 0; i < 9; ++i)
            probe.hear(1000 * i, refused);
        QCOMPARE(probe.at(9000), none);
        probe.hear(9500, refused);
        QCOMPARE(probe.at(10'000), u"auth-errors:hub 10"_s);
        QCOMPARE(probe.condition(u"auth-errors:hub"_s).detail,
                 u"guardian (Authentication Failure) from 10.0.0.9"_s);
        QCOMPARE(probe.at(70'001), none);
    }

    void sequenceGaps()
    {
        WatchProbe probe;
        probe.hear(0, stats(sound()));
        probe.hear(0, connected(7));
        probe.hear(1000, listing({}, 1000, server())); // it is gone, and nobody said so
        QCOMPARE(probe.at(1000), none);
        probe.hear(32'000, stats(sound()));
        QCOMPARE(probe.at(32'000), u"sequence-gaps:hub 1"_s);
        probe.hear(632'001, stats(sound()));
        QCOMPARE(probe.at(632'001), none);
    }

    void decodeErrors()
    {
        WatchProbe probe;
        const store::DecodeFailure failure{"ops.metric.rtt.a"_ba, u"'seq' is missing"_s, {}};
        probe.hear(0, failure);
        probe.hear(0, failure);
        QCOMPARE(probe.at(0), none);
        probe.hear(1000, failure);
        QCOMPARE(probe.at(1000), u"decode-errors:ops.metric.rtt.a: 'seq' is missing 3"_s);
        QCOMPARE(probe.condition(probe.text().chopped(2)).cause, u"'seq' is missing"_s);
        QCOMPARE(probe.at(61'001), none);
    }

    /// What a tick costs in which 1,000 units speak: of 10,000 that speak once a second each.
    void thousandUnits()
    {
        store::SiteStore site;
        store::Batch batch;
        for (int i = 1000; i < 2000; ++i) {
            const QString unit = u"unit %1"_s.arg(i);
            batch.push_back({0, startNs, heartbeat(unit, 1)});
            batch.push_back({0, startNs, rtt(unit, 1)});
            batch.push_back({0, startNs, timeMetric(unit, 1)});
        }
        const AlarmRules rules;
        ConditionWatch watch(site);
        site.apply(batch);
        QCOMPARE(watch.look(site.takeChanges(), rules, momentOf(0)).size(), 0u);
        site.apply(batch);
        const store::SiteChanges changes = site.takeChanges();
        QCOMPARE(changes.fleet.changed.size(), 1000u);
        std::size_t found = 0;
        QBENCHMARK { found += watch.look(changes, rules, momentOf(100)).size(); }
        QCOMPARE(found, 0u);
    }
};

QTEST_APPLESS_MAIN(tst_ConditionWatch)
#include "tst_condition_watch.moc"
