// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/advice_model.h"

#include "tests/unit/models/detail_texts.h"
#include "tests/unit/models/model_probe.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static contract::RegistryAdvice advice(const QString &kind, double saved)
{
    return {u"id-"_s + kind, u"leaf1"_s, kind, u"ops.log.>"_s, u"2 msg/s cross"_s, saved, {}, {}};
}

static store::RegistryReading reading()
{
    store::RegistryReading made;
    made.advice
        = {advice(u"deny"_s, 5000), advice(u"aggregate"_s, 18'300), advice(u"novel"_s, 100)};
    return made;
}

class tst_AdviceModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows()
    {
        store::AdviceStore store;
        AdviceModel model(store);
        ModelProbe probe(model);
        store.take(reading());
        store.take(u"leaf1.id-deny"_s,
                   contract::ApprovedAdvice{advice(u"deny"_s, 5000), u"foh-left"_s,
                                            1'795'428'000'000'000'000});
        model.flush(store.takeChanges(), 0);
        QCOMPARE(model.rowCount(), 3); // the greatest saving first
        QCOMPARE(probe.text(0, u"Advice"_s), u"Send a sum"_s);
        QCOMPARE(probe.text(0, u"Saves"_s), u"18.3 kB/s"_s);
        QCOMPARE(probe.text(0, u"State"_s), u"Proposed"_s);
        QCOMPARE(probe.status(0, u"State"_s), Status::Standby);
        QCOMPARE(probe.text(1, u"Advice"_s), u"Keep off the link"_s);
        QCOMPARE(probe.text(1, u"State"_s), u"Approved"_s);
        QCOMPARE(probe.status(1, u"State"_s), Status::Standby);
        QVERIFY(probe.cell(1, u"State"_s, TableModel::TooltipRole)
                    .toString()
                    .startsWith(u"Approved by foh-left at 2026-"_s));
        QCOMPARE(probe.text(2, u"Advice"_s), u"novel"_s); // as it came
        QCOMPARE(probe.text(2, u"Why"_s), u"2 msg/s cross"_s);
        QVERIFY(!probe.stale(0));
        model.setStale(true, 0);
        QVERIFY(probe.stale(0));
    }

    /// Whoever approves is told what comes of it, and what does not.
    void effects_data()
    {
        QTest::addColumn<QString>("approval");
        QTest::addColumn<QString>("withdrawal");
        QTest::newRow("deny ") << u"deploy/site.sh --advice FILE --approve id-deny"_s
                               << u"deny_imports"_s;
        QTest::newRow("novel restart")
            << u"--apply FILE --restart"_s << u"--apply FILE --restart"_s;
        QTest::newRow("wildcard ") << u"written down only"_s << u"nothing else changes"_s;
        QTest::newRow("aggregate people") << u"written down only"_s << u"nothing else changes"_s;
        QTest::newRow("aggregate at_once") << u"leaf1 acts on it at once"_s << u"at once"_s;
        QTest::newRow("filter at_once") << u"leaf1 acts on it at once"_s << u"at once"_s;
    }
    void effects()
    {
        QFETCH(QString, approval);
        QFETCH(QString, withdrawal);
        const QStringList words = QString::fromLatin1(QTest::currentDataTag()).split(u' ');
        contract::RegistryAdvice of = advice(words[0], 1);
        of.acts = words[1];
        QVERIFY2(AdviceModel::effect(of).contains(approval), qPrintable(AdviceModel::effect(of)));
        QVERIFY2(AdviceModel::effectOfWithdrawal(of).contains(withdrawal),
                 qPrintable(AdviceModel::effectOfWithdrawal(of)));
        QVERIFY(AdviceModel::title(of).endsWith(u"ops.log.> at leaf1"_s));
    }

    void details()
    {
        store::AdviceStore store;
        AdviceModel model(store);
        store.take(reading());
        store.take(u"leaf1.id-deny"_s,
                   contract::ApprovedAdvice{advice(u"deny"_s, 5000), u"foh-left"_s, 1});
        model.flush(store.takeChanges(), 0);
        const auto approved = adviceDetails(model, model.rowId(1));
        QVERIFY(approved);
        QCOMPARE(approved->title, u"Advice for leaf leaf1"_s);
        QCOMPARE(line(*approved, {}, u"Subject"_s).value, u"ops.log.>"_s);
        QCOMPARE(line(*approved, u"Approval"_s, u"By"_s).value, u"foh-left"_s);
        QVERIFY(!line(*approved, u"Approval"_s, u"What it does"_s).value.isEmpty());
        const auto proposed = adviceDetails(model, model.rowId(0));
        QCOMPARE(line(*proposed, u"Approval"_s, u"By"_s).label, QString());
        QVERIFY(!adviceDetails(model, 4711));
    }
};

QTEST_GUILESS_MAIN(tst_AdviceModel)
#include "tst_advice_model.moc"
