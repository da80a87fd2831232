// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/leaf_registry.h"

#include "core/util/timestamp.h"

#include <QSignalSpy>
#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;
using models::Status;

static store::RegistryReading reading(qint64 readMs)
{
    store::RegistryReading made;
    made.readMs = readMs;
    made.advice = {{u"5f3a90c1"_s,
                    u"leaf1"_s,
                    u"aggregate"_s,
                    u"ops.metric.>"_s,
                    u"so"_s,
                    9000,
                    u"at_once"_s,
                    {}}};
    return made;
}

class tst_LeafRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What is known never looks fresher than it is.
    void words()
    {
        LeafRegistry registry;
        QCOMPARE(registry.text(), u"Nothing was heard yet"_s);
        registry.refreshAges(true, 1000);
        QCOMPARE(registry.text(), u"Waiting for the first answer"_s);
        QCOMPARE(registry.status(), Status::Standby);

        registry.hear(reading(1000), 1000);
        registry.refreshAges(true, 3000);
        QCOMPARE(registry.text(), u"As the subject registry tells, 2 s"_s);
        QCOMPARE(registry.status(), Status::Normal);
        QCOMPARE(registry.advice()->rowCount(), 1);
        QVERIFY(!registry.advice()->isStaleRow(registry.advice()->rowId(0)));

        store::RegistryReading silence;
        silence.readMs = 5000;
        silence.problem = u"Nobody answers on ops.registry.get.leafs."_s;
        registry.hear(silence, 5000);
        registry.refreshAges(true, 6000);
        QCOMPARE(registry.text(),
                 u"The subject registry does not answer: Nobody answers on ops.registry.get.leafs. "
                 "Last heard 5 s ago."_s);
        QCOMPARE(registry.status(), Status::Caution);
        QCOMPARE(registry.advice()->rowCount(), 1);
        QVERIFY(registry.advice()->isStaleRow(registry.advice()->rowId(0)));

        registry.hear(reading(7000), 7000);
        registry.refreshAges(true, 7000);
        QCOMPARE(registry.status(), Status::Normal);
        registry.refreshAges(true, 7000 + store::NeedsBook::trustMs + 1000); // nobody asks
        QCOMPARE(registry.status(), Status::Unknown);
        registry.refreshAges(false, 9000);
        QCOMPARE(registry.text(), u"Last heard of the subject registry 2 s ago"_s);
        QCOMPARE(registry.emptyText(), u"Not connected. No advice is known."_s);
    }

    void decides()
    {
        LeafRegistry registry;
        registry.setWho(u"foh-left"_s);
        registry.hear(reading(1), 1);
        QSignalSpy approvals(&registry, &LeafRegistry::approved);
        QSignalSpy withdrawals(&registry, &LeafRegistry::withdrawn);
        const quint64 row = registry.advice()->rowId(0);
        QCOMPARE(registry.title(row), u"Send a sum: ops.metric.> at leaf1"_s);
        QVERIFY(!registry.consequence(row, false).isEmpty());
        const qint64 before = nowNs();
        registry.approve(row);
        QCOMPARE(approvals.size(), 1);
        const auto approved = approvals[0][0].value<contract::ApprovedAdvice>();
        QCOMPARE(approved.by, u"foh-left"_s);
        QCOMPARE(approved.advice.id, u"5f3a90c1"_s);
        QVERIFY(approved.tsNs >= before && approved.tsNs <= nowNs());
        registry.withdraw(row); // it stands in no bucket yet
        QCOMPARE(withdrawals.size(), 0);
        QVERIFY(registry.problem().contains(u"not approved"_s));
        registry.hear(std::vector<PolicyNews>{{u"leaf1.5f3a90c1"_s, approved}}, 2);
        registry.withdraw(row);
        QCOMPARE(withdrawals.size(), 1);
        QCOMPARE(withdrawals[0][1].toString(), u"foh-left"_s);
        QCOMPARE(registry.problem(), QString());
    }

    void refuses()
    {
        LeafRegistry registry;
        registry.hear(reading(1), 1);
        QSignalSpy approvals(&registry, &LeafRegistry::approved);
        registry.approve(4711);
        QVERIFY(registry.problem().contains(u"not there any more"_s));
        registry.setReadOnly(true);
        registry.approve(registry.advice()->rowId(0));
        QVERIFY(registry.problem().contains(u"locked"_s));
        QCOMPARE(approvals.size(), 0);
        QVERIFY(registry.title(4711).isEmpty() && registry.consequence(4711, true).isEmpty());
    }

    void isAskedOnlyWhileShown()
    {
        LeafRegistry registry;
        QSignalSpy shown(&registry, &LeafRegistry::shownChanged);
        for (const bool wanted : {true, true, false, false})
            registry.setShown(wanted);
        QCOMPARE(shown.size(), 2);
        QVERIFY(shown[0][0].toBool() && !shown[1][0].toBool());
    }
};

QTEST_GUILESS_MAIN(tst_LeafRegistry)
#include "tst_leaf_registry.moc"
