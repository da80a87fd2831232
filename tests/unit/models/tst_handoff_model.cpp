// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/handoff_model.h"

#include "tests/unit/models/model_probe.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class tst_HandoffModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairs()
    {
        store::SiteStore site;
        ServerPairModel model(site);
        ModelProbe probe(model);
        apply(site, 0, handoff(u"foh-7"_s, u"leaf2"_s, u"leaf1"_s, 1, 20));
        apply(site, 0, handoff(u"foh-7"_s, u"leaf1"_s, u"leaf2"_s, 2, 8));
        auto lossy = handoff(u"foh-8"_s, u"leaf1"_s, u"leaf2"_s, 1, 12);
        lossy.message.missed = 3;
        apply(site, 1000, lossy);
        model.flush(site.takeChanges(), 4000);
        QCOMPARE(probe.signalled(), u"+0-1 n"_s);
        QCOMPARE(probe.column(u"From"_s), u"leaf1 leaf2"_s);
        QCOMPARE(probe.column(u"To"_s), u"leaf2 leaf1"_s);
        QCOMPARE(probe.column(u"Moves"_s), u"2 1"_s);
        QCOMPARE(probe.text(0, u"Median"_s), u"8.00 ms"_s);
        QCOMPARE(probe.text(0, u"95 %"_s), u"12.0 ms"_s);
        QCOMPARE(probe.text(0, u"Missed"_s), u"3"_s);
        QCOMPARE(probe.status(0, u"Missed"_s), Status::Caution);
        QCOMPARE(probe.status(1, u"Missed"_s), Status::Normal);
        QCOMPARE(probe.column(u"Duplicates"_s), u"2 1"_s);
        QCOMPARE(probe.text(0, u"Last move"_s), u"3 s"_s);
    }

    void units()
    {
        store::SiteStore site;
        UnitMovesModel model(site);
        ModelProbe probe(model);
        apply(site, 0, handoff(u"foh-7"_s, u"leaf1"_s, u"leaf2"_s, 1));
        apply(site, 30'000, handoff(u"foh-7"_s, u"leaf2"_s, u"leaf1"_s, 2));
        model.flush(site.takeChanges(), 31'000);
        QCOMPARE(probe.text(0, u"Unit"_s), u"foh-7"_s);
        QCOMPARE(probe.text(0, u"From"_s), u"leaf2"_s);
        QCOMPARE(probe.text(0, u"To"_s), u"leaf1"_s);
        QCOMPARE(probe.text(0, u"Moves"_s), u"2"_s);
        QCOMPARE(probe.text(0, u"Last minute"_s), u"2"_s);
        model.flush(site.takeChanges(), 61'000);
        model.refreshAges(61'000);
        QCOMPARE(probe.text(0, u"Last minute"_s), u"1"_s);
    }

    /// Seen only in its heartbeats: nobody knows how long it took.
    void noTimes()
    {
        store::SiteStore site;
        UnitMovesModel model(site);
        ModelProbe probe(model);
        site.handoffs.seen(u"foh-7"_s, {u"leaf1"_s, u"leaf2"_s}, 0);
        site.tick(store::HandoffStore::patienceMs, wallNs);
        model.flush(site.takeChanges(), 4000);
        QCOMPARE(probe.text(0, u"Moves"_s), u"1"_s);
        QCOMPARE(probe.text(0, u"Median"_s), u"–"_s);
    }
};

QTEST_GUILESS_MAIN(tst_HandoffModel)
#include "tst_handoff_model.moc"
