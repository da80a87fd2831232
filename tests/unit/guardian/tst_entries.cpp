// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/entries.h"

#include <QTest>

using namespace nunect::registry;

class TestEntries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes();
};

void TestEntries::changes()
{
    const Entries now{{"gone", "1"}, {"same", "2"}, {"other", "3"}, {"unknown", ""}};
    const Entries wanted{{"same", "2"}, {"other", "4"}, {"new", "5"}, {"unknown", "6"}};
    QCOMPARE(changesBetween(now, wanted), (EntryChanges{{"new", "other", "unknown"}, {"gone"}}));
    QCOMPARE(changesBetween(wanted, wanted), EntryChanges());
    QCOMPARE(changesBetween({}, {}), EntryChanges());
}

QTEST_APPLESS_MAIN(TestEntries)
#include "tst_entries.moc"
