// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/snapshot.h"

#include <QJsonArray>
#include <QTest>

using namespace nunect;
using namespace Qt::Literals::StringLiterals;

class TestSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptySiteHasEmptyTables()
    {
        const QJsonObject json = app::snapshot({}, 0);
        for (const QString &table :
             {u"connections"_s, u"units"_s, u"rtt"_s, u"time"_s, u"servers"_s}) {
            QVERIFY2(json.value(table).isArray(), qPrintable(table));
            QVERIFY(json.value(table).toArray().isEmpty());
        }
        QCOMPARE(json.value(u"decode_errors"_s).toObject().value(u"total"_s).toInt(-1), 0);
    }

    void whatIsNotKnownIsNull()
    {
        contract::Rtt rtt;
        rtt.unit = u"leaf-3"_s;
        rtt.nativeRttUs = 212.5;
        contract::TimeMetric time;
        time.unit = u"leaf-3"_s;
        store::SiteStore site;
        site.apply({{1000, 0, store::RttUpdate{rtt, {}}}, {1000, 0, store::TimeUpdate{time, {}}}});

        const QJsonObject json = app::snapshot(site, 3500);
        const QJsonObject row = json.value(u"rtt"_s).toArray().at(0).toObject();
        QCOMPARE(row.value(u"unit"_s).toString(), u"leaf-3"_s);
        QCOMPARE(row.value(u"native_rtt_us"_s).toDouble(), 212.5);
        QVERIFY(row.value(u"app_rtt_us"_s).isNull());
        QCOMPARE(row.value(u"age_s"_s).toDouble(), 2.5);
        const QJsonObject clock = json.value(u"time"_s).toArray().at(0).toObject();
        QVERIFY(clock.value(u"offset_ns"_s).isNull());
        QVERIFY(clock.value(u"error_bound_ns"_s).isNull());
        QCOMPARE(clock.value(u"source"_s).toString(), u"none"_s);
    }

    void clockOffsetGrowsOld()
    {
        contract::Heartbeat heartbeat;
        heartbeat.unit = u"leaf-3"_s;
        store::SiteStore site;
        site.apply({{1000, 0, store::HeartbeatUpdate{heartbeat, {}}}});
        const auto unit = [&site](qint64 nowMs) {
            return app::snapshot(site, nowMs).value(u"units"_s).toArray().at(0).toObject();
        };
        QVERIFY(unit(1000).value(u"clock_offset"_s).isNull());
        store::OffsetUpdate update;
        update.unit = u"leaf-3"_s;
        update.estimate = domain::OffsetSample{-5000, 400'000, 800'000};
        update.sent = 3;
        update.lost = 1;
        site.apply({{1000, 0, update}});
        const QJsonObject offset = unit(3000).value(u"clock_offset"_s).toObject();
        QCOMPARE(offset.value(u"offset_ns"_s).toInteger(), -5000);
        QCOMPARE(offset.value(u"error_ns"_s).toInteger(), 500'000);
        QCOMPARE(offset.value(u"age_s"_s).toDouble(), 2);
        QCOMPARE(offset.value(u"stale"_s), QJsonValue(false));
        QCOMPARE(unit(3000).value(u"echoes_sent"_s).toInt(), 3);
        QCOMPARE(unit(3000).value(u"echoes_lost"_s).toInt(), 1);
        QCOMPARE(unit(7001).value(u"clock_offset"_s).toObject().value(u"stale"_s),
                 QJsonValue(true));
    }

    void tellsWhatWasFilledIn()
    {
        contract::Rtt rtt;
        rtt.unit = u"leaf-3"_s;
        rtt.appRttUs = 512;
        store::SiteStore site;
        site.apply({{1000, 0, store::RttUpdate{rtt, {}}}});
        const auto filledIn
            = [&site] { return app::snapshot(site, 0)[u"units"_s][0][u"filled_in"_s]; };
        QVERIFY(filledIn().isNull());
        const store::MissedUpdate missed{u"leaf-3"_s, {0, 2'000'000'000}, rtt};
        site.apply({{1000, 0, missed}});
        QCOMPARE(filledIn()[u"to"_s].toString(), u"1970-01-01T00:00:02.000000000Z"_s);
        QCOMPARE(filledIn()[u"messages"_s].toInt(), 1);
        QCOMPARE(filledIn()[u"slowest_rtt_us"_s].toDouble(), 512);
        QCOMPARE(filledIn()[u"heard_at_leaf"_s].toBool(true), false);
    }

    void countsWhatDidNotDecode()
    {
        store::SiteStore site;
        const store::DecodeFailure failure{"ops.metric.rtt.x"_ba, u"rtt: 'seq' is missing"_s,
                                           "{}"_ba};
        site.apply({{0, 0, failure}, {0, 0, failure}});
        const QJsonObject errors = app::snapshot(site, 0).value(u"decode_errors"_s).toObject();
        QCOMPARE(errors.value(u"total"_s).toInt(), 2);
        const QJsonObject kind = errors.value(u"kinds"_s).toArray().at(0).toObject();
        QCOMPARE(kind.value(u"subject"_s).toString(), u"ops.metric.rtt.x"_s);
        QCOMPARE(kind.value(u"count"_s).toInt(), 2);
    }
};

QTEST_APPLESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
