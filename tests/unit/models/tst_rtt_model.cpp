// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/rtt_model.h"

#include "tests/unit/models/model_probe.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class tst_RttModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows()
    {
        store::SiteStore site;
        RttModel model(site);
        ModelProbe probe(model);
        apply(site, 0, heartbeat(u"leaf-3"_s, 17));
        auto measured = rtt(u"leaf-3"_s, 9);
        measured.message.lost = 1;
        measured.message.sent = 9;
        apply(site, 500, measured);
        model.flush(site.takeChanges(), 1500);
        QCOMPARE(probe.signalled(), u"+0 n"_s);
        QCOMPARE(probe.text(0, u"Unit"_s), u"leaf-3"_s);
        QCOMPARE(probe.text(0, u"State"_s), u"Live"_s);
        QCOMPARE(probe.status(0, u"State"_s), Status::Normal);
        QCOMPARE(probe.text(0, u"Role"_s), u"guardian"_s);
        QCOMPARE(probe.text(0, u"Server"_s), u"hub"_s);
        QCOMPARE(probe.text(0, u"Seq"_s), u"9"_s);
        QCOMPARE(probe.text(0, u"Native RTT"_s), u"good 0.212 ms"_s);
        QCOMPARE(probe.text(0, u"App RTT"_s), u"good 0.281 ms"_s);
        QCOMPARE(probe.text(0, u"Lost"_s), u"1 of 9 (11 %)"_s);
        QCOMPARE(probe.text(0, u"Last seen"_s), u"1 s"_s);
        QVERIFY(!probe.stale(0));
    }

    void limits_data()
    {
        QTest::addColumn<double>("us");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Status::Value>("status");

        QTest::newRow("fast") << 0.4 << u"good 0.000 ms"_s << Status::Normal;
        QTest::newRow("below yellow") << 99'999.0 << u"good 100 ms"_s << Status::Normal;
        QTest::newRow("yellow") << 100'000.0 << u"slow 100 ms"_s << Status::Caution;
        QTest::newRow("below red") << 249'999.0 << u"slow 250 ms"_s << Status::Caution;
        QTest::newRow("red") << 250'000.0 << u"bad 250 ms"_s << Status::Critical;
        QTest::newRow("awful") << 1'900'000.0 << u"bad 1.90 s"_s << Status::Critical;
    }

    void limits()
    {
        QFETCH(double, us);
        store::SiteStore site;
        RttModel model(site);
        ModelProbe probe(model);
        apply(site, 0, rtt(u"a"_s, 1, us));
        model.flush(site.takeChanges(), 0);
        QTEST(probe.text(0, u"Native RTT"_s), "text");
        QTEST(probe.status(0, u"Native RTT"_s), "status");
    }

    void lostProbeIsNotZero()
    {
        store::SiteStore site;
        RttModel model(site);
        ModelProbe probe(model);
        apply(site, 0, rtt(u"a"_s, 1));
        apply(site, 2000, rtt(u"a"_s, 2, std::nullopt, std::nullopt));
        model.flush(site.takeChanges(), 2000);
        QCOMPARE(probe.text(0, u"Native RTT"_s), u"–"_s);
        QCOMPARE(probe.status(0, u"Native RTT"_s), Status::Unknown);
        QCOMPARE(probe.text(0, u"App RTT"_s), u"–"_s);
    }

    void onlyAHeartbeat()
    {
        store::SiteStore site;
        RttModel model(site);
        ModelProbe probe(model);
        apply(site, 0, heartbeat(u"a"_s, 1));
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.text(0, u"State"_s), u"Live"_s);
        QCOMPARE(probe.status(0, u"State"_s), Status::Normal);
        QCOMPARE(probe.text(0, u"Seq"_s), u"–"_s);
        QCOMPARE(probe.text(0, u"Lost"_s), u"–"_s);
    }

    void onlyAnRtt()
    {
        store::SiteStore site;
        RttModel model(site);
        ModelProbe probe(model);
        apply(site, 0, rtt(u"a"_s, 1));
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.text(0, u"State"_s), u"Unknown"_s);
        QCOMPARE(probe.status(0, u"State"_s), Status::Unknown);
    }

    /// Silence greys the figures, but the alarm for it must stay one.
    void silence()
    {
        store::SiteStore site;
        RttModel model(site);
        ModelProbe probe(model);
        apply(site, 0, heartbeat(u"a"_s, 1));
        apply(site, 0, rtt(u"a"_s, 1, 300'000.0));
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.status(0, u"Native RTT"_s), Status::Critical);
        model.refreshAges(3000);
        QCOMPARE(probe.text(0, u"State"_s), u"Late"_s);
        QCOMPARE(probe.status(0, u"State"_s), Status::Caution);
        QVERIFY(!probe.stale(0));
        probe.signalled();
        model.refreshAges(7000);
        QCOMPARE(probe.signalled(), u"~0"_s);
        QCOMPARE(probe.text(0, u"State"_s), u"Lost"_s);
        QCOMPARE(probe.status(0, u"State"_s), Status::Serious);
        QVERIFY(probe.stale(0));
        QCOMPARE(probe.text(0, u"Native RTT"_s), u"300 ms"_s); // the last value, but no judgement
        QCOMPARE(probe.status(0, u"Native RTT"_s), Status::Unknown);
        QCOMPARE(probe.text(0, u"Last seen"_s), u"7 s"_s);
        apply(site, 8000, heartbeat(u"a"_s, 9));
        apply(site, 8000, rtt(u"a"_s, 5, 300'000.0));
        model.flush(site.takeChanges(), 8000);
        QCOMPARE(probe.text(0, u"State"_s), u"Live"_s);
        QCOMPARE(probe.status(0, u"Native RTT"_s), Status::Critical);
        QVERIFY(!probe.stale(0));
    }

    void oneWayDelay_data()
    {
        QTest::addColumn<qint64>("delayNs");
        QTest::addColumn<qint64>("senderErrorNs"); // -1: not known
        QTest::addColumn<qint64>("silentMs");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Status::Value>("status");

        // Our own clock is known to 100 us.
        QTest::newRow("measured") << qint64(842'000) << qint64(220'000) << qint64(0)
                                  << u"0.842 ± 0.320 ms"_s << Status::Normal;
        QTest::newRow("below") << qint64(300'000) << qint64(700'000) << qint64(0) << u"< 1.10 ms"_s
                               << Status::Unknown;
        QTest::newRow("negative, but possible") << qint64(-300'000) << qint64(700'000) << qint64(0)
                                                << u"< 0.500 ms"_s << Status::Unknown;
        QTest::newRow("impossible") << qint64(-3'000'000) << qint64(1000) << qint64(0)
                                    << u"-3.00 ± 0.11 ms"_s << Status::Serious;
        QTest::newRow("unknown") << qint64(842'000) << qint64(-1) << qint64(0) << u"–"_s
                                 << Status::Unknown;
        QTest::newRow("too old") << qint64(842'000) << qint64(220'000) << qint64(10'000)
                                 << u"0.842 ± 0.320 ms"_s << Status::Unknown;
    }

    void oneWayDelay()
    {
        QFETCH(qint64, delayNs);
        QFETCH(qint64, senderErrorNs);
        QFETCH(qint64, silentMs);
        store::SiteStore site;
        RttModel model(site);
        ModelProbe probe(model);
        store::OwnClock own;
        own.stamp.errorNs = 100'000;
        own.stamp.epoch = u"99999999:0"_s;
        apply(site, 0, own);
        auto beat = heartbeat(u"a"_s, 1);
        beat.headers.txNs = wallNs - delayNs;
        beat.headers.clock = contract::ClockStamp();
        beat.headers.clock->epoch = u"11111111:0"_s;
        if (senderErrorNs >= 0)
            beat.headers.clock->errorNs = senderErrorNs;
        apply(site, 0, beat);
        model.flush(site.takeChanges(), silentMs);
        QTEST(probe.text(0, u"One-way delay"_s), "text");
        QTEST(probe.status(0, u"One-way delay"_s), "status");
    }

    void delayToTheUnit_data()
    {
        QTest::addColumn<double>("delayUs");
        QTest::addColumn<double>("errorUs");
        QTest::addColumn<QString>("words");

        QTest::newRow("measured") << 431.2 << 120.0 << u"from hub to the unit: 0.431 ± 0.120 ms"_s;
        QTest::newRow("below") << 100.0 << 300.0 << u"from hub to the unit: < 0.400 ms"_s;
        QTest::newRow("impossible") << -900.0 << 300.0
                                    << u"from hub to the unit: -0.900 ± 0.300 ms, but that is "
                                       "before it was sent: one of the two clocks is farther off "
                                       "than it claims"_s;
        QTest::newRow("as far as it goes")
            << contract::OneWay::maxUs << contract::OneWay::maxUs
            << u"from hub to the unit: 9000000000000 ± 9000000000000 ms"_s;
    }

    void delayToTheUnit()
    {
        QFETCH(double, delayUs);
        QFETCH(double, errorUs);
        QFETCH(QString, words);
        store::SiteStore site;
        RttModel model(site);
        ModelProbe probe(model);
        const auto tip = [&probe] {
            return probe.cell(0, u"One-way delay"_s, TableModel::TooltipRole).toString();
        };
        auto told = rtt(u"a"_s, 1);
        apply(site, 0, told);
        model.flush(site.takeChanges(), 0);
        QCOMPARE(tip(), u"Not measured"_s);
        told.message.seq = 2;
        told.message.oneWay = contract::OneWay{u"hub"_s, wallNs, delayUs, errorUs};
        apply(site, 0, told);
        model.flush(site.takeChanges(), 0);
        QCOMPARE(tip(), u"From the unit: Not measured; "_s + words);
        model.refreshAges(60'000);
        QCOMPARE(tip(), u"Not measured"_s); // too old
    }

    void clockOffset_data()
    {
        QTest::addColumn<qint64>("offsetNs");
        QTest::addColumn<qint64>("claimedNs"); // by either clock; -1: nothing
        QTest::addColumn<qint64>("silentMs");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Status::Value>("status");
        QTest::addColumn<QString>("words");

        QTest::newRow("measured") << qint64(1'200'000) << qint64(-1) << qint64(0)
                                  << u"+1.20 ± 0.40 ms"_s << Status::Normal << u"guaranteed"_s;
        QTest::newRow("a second later")
            << qint64(1'200'000) << qint64(-1) << qint64(1000) << u"+1.20 ± 0.45 ms"_s
            << Status::Normal << u"measured: 1 s; 0 of 7 echoes lost"_s;
        QTest::newRow("below") << qint64(-300'000) << qint64(-1) << qint64(0) << u"< 0.701 ms"_s
                               << Status::Unknown << u"-300 µs as measured, ± 400 µs"_s;
        QTest::newRow("as claimed") << qint64(1'200'000) << qint64(450'000) << qint64(0)
                                    << u"+1.20 ± 0.40 ms"_s << Status::Normal << u"guaranteed"_s;
        QTest::newRow("beyond the claim")
            << qint64(1'200'000) << qint64(350'000) << qint64(0) << u"+1.20 ± 0.40 ms"_s
            << Status::Serious << u"within 700 µs"_s;
        QTest::newRow("too old") << qint64(9'000'000) << qint64(1000) << qint64(10'000)
                                 << u"+9.00 ± 0.90 ms"_s << Status::Unknown
                                 << u"Measured too long ago: 10 s"_s;
    }

    void clockOffset()
    {
        QFETCH(qint64, offsetNs);
        QFETCH(qint64, claimedNs);
        QFETCH(qint64, silentMs);
        QFETCH(QString, words);
        store::SiteStore site;
        RttModel model(site);
        ModelProbe probe(model);
        store::OffsetUpdate update = test::clockOffset(u"a"_s, 7, offsetNs, 400'000);
        if (claimedNs >= 0) {
            store::OwnClock own;
            own.stamp.errorNs = claimedNs;
            apply(site, 0, own);
            update.headers.txNs = wallNs;
            update.headers.clock = contract::ClockStamp();
            update.headers.clock->errorNs = claimedNs;
        }
        apply(site, 0, update);
        model.flush(site.takeChanges(), silentMs);
        QTEST(probe.text(0, u"Clock offset"_s), "text");
        QTEST(probe.status(0, u"Clock offset"_s), "status");
        const QString tip = probe.cell(0, u"Clock offset"_s, TableModel::TooltipRole).toString();
        QVERIFY2(tip.contains(words), qPrintable(tip));
    }

    void noClockOffset()
    {
        store::SiteStore site;
        RttModel model(site);
        ModelProbe probe(model);
        apply(site, 0, heartbeat(u"a"_s, 1));
        model.flush(site.takeChanges(), 0);
        const auto tip
            = [&] { return probe.cell(0, u"Clock offset"_s, TableModel::TooltipRole).toString(); };
        QCOMPARE(tip(), u"Not measured"_s);
        store::OffsetUpdate lost;
        lost.unit = u"a"_s;
        lost.sent = lost.lost = 1;
        apply(site, 0, lost);
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.text(0, u"Clock offset"_s), u"–"_s);
        QCOMPARE(probe.status(0, u"Clock offset"_s), Status::Unknown);
        QVERIFY2(tip().contains(u"answers no echo"_s), qPrintable(tip()));
    }

    void orderIsStable()
    {
        store::SiteStore site;
        RttModel model(site);
        ModelProbe probe(model);
        for (const QString &unit : {u"c"_s, u"a"_s, u"b"_s})
            apply(site, 0, heartbeat(unit, 1));
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.column(u"Unit"_s), u"a b c"_s);
        QCOMPARE(probe.signalled(), u"+0-2 n"_s);
        apply(site, 100, rtt(u"c"_s, 1));
        apply(site, 100, rtt(u"a"_s, 1));
        model.flush(site.takeChanges(), 100);
        QCOMPARE(probe.column(u"Unit"_s), u"a b c"_s);
        QCOMPARE(probe.signalled(), u"~0 ~2"_s);
    }
};

QTEST_GUILESS_MAIN(tst_RttModel)
#include "tst_rtt_model.moc"
