// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiles/profile_list.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;

class TestProfileList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatTheStoreHolds()
    {
        QTemporaryDir dir;
        ProfileStore store(dir.filePath(u"profiles.json"_s));
        ProfileList list(store);
        QAbstractItemModelTester tester(&list,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy counted(&list, &ProfileList::countChanged);
        QCOMPARE(list.count(), 0);

        QVERIFY(store.put({.id = u"1"_s, .url = u"hub.example"_s}));
        QVERIFY(store.put({.id = u"2"_s, .name = u"Via natscli"_s, .context = u"ops"_s}));
        QVERIFY(store.setLast(u"2"_s));
        list.refresh();
        QCOMPARE(counted.size(), 1);
        QCOMPARE(list.count(), 2);
        const QModelIndex hub = list.index(0);
        QCOMPARE(hub.data(ProfileList::NameRole), u"hub.example"_s);
        QCOMPARE(hub.data(ProfileList::PlaceRole), u"wss://hub.example:8443"_s);
        QCOMPARE(hub.data(ProfileList::IsLastRole), false);
        const QModelIndex context = list.index(1);
        QCOMPARE(context.data(ProfileList::IdRole), u"2"_s);
        QCOMPARE(context.data(ProfileList::PlaceRole), u"natscli context ops"_s);
        QCOMPARE(context.data(ProfileList::IsLastRole), true);
    }
};

QTEST_GUILESS_MAIN(TestProfileList)
#include "tst_profile_list.moc"
