// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/subject_tree_model.h"

#include "tests/unit/models/model_probe.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static void fill(SubjectTree &tree)
{
    tree.clear();
    tree.add(u"orders.eu.new", 3, 30);
    tree.add(u"orders.us", 1, 5);
    tree.add(u"orders", 2, 0);
    tree.add(u"$SYS.>", 1, 7);
    tree.add(u"*", 1, 1);
}

/// "depth token subscriptions/messages" and + or - for what can be opened or shut.
static QStringList words(const SubjectTree &tree)
{
    QStringList list;
    for (const SubjectTree::Row &row : tree.rows()) {
        list.append(row.more > 0 ? u"%1 and %2 more"_s.arg(row.depth).arg(row.more)
                                 : u"%1 %2 %3/%4%5"_s.arg(row.depth)
                                       .arg(row.token)
                                       .arg(row.subscriptions)
                                       .arg(row.messages)
                                       .arg(!row.expandable ? u""_s
                                                : row.open  ? u"-"_s
                                                            : u"+"_s));
    }
    return list;
}

static store::MonitoringReply subsz(const QStringList &subjects)
{
    domain::SubszPage page;
    page.server = server();
    for (const QString &subject : subjects) {
        domain::SubscriptionDetail one;
        one.account = u"APP"_s;
        one.subject = subject;
        one.messages = 10;
        page.subscriptions.push_back(one);
    }
    page.stats.subscriptions = page.subscriptions.size();
    return {server(), page};
}

static QString names(const SubjectTreeModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.index(row).data(SubjectTreeModel::NameRole).toString());
    return list.join(u' ');
}

class tst_SubjectTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts()
    {
        SubjectTree tree;
        fill(tree);
        const QStringList shut{u"0  8/43-"_s, u"1 $SYS 1/7+"_s, u"1 * 1/1"_s, u"1 orders 6/35+"_s};
        QCOMPARE(words(tree), shut);
        tree.setOpen(u"orders"_s, true);
        fill(tree);
        QCOMPARE(words(tree),
                 shut.first(3)
                     + QStringList({u"1 orders 6/35-"_s, u"2 eu 3/30+"_s, u"2 us 1/5"_s}));
        tree.setOpen(u"orders.eu"_s, true);
        fill(tree);
        QCOMPARE(tree.rows()[5].tokens, u"orders.eu.new"_s);
        QVERIFY(!tree.rows()[5].expandable);
        // What is shut is gone at once, and what was open below stays so.
        tree.setOpen(u"orders"_s, false);
        QCOMPARE(words(tree), shut);
        tree.setOpen(u"orders"_s, true);
        QCOMPARE(words(tree).size(), 7);
        tree.setOpen(QString(), false);
        QCOMPARE(words(tree), QStringList{u"0  8/43+"_s});
    }

    void odd_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("empty") << u""_s << QStringList{u"0  1/1-"_s, u"1  1/1"_s};
        QTest::newRow("dot at the end") << u"a."_s << QStringList{u"0  1/1-"_s, u"1 a 1/1+"_s};
    }

    void odd()
    {
        QFETCH(QString, subject);
        SubjectTree tree;
        tree.add(subject, 1, 1);
        QTEST(words(tree), "rows");
    }

    void manyChildren()
    {
        SubjectTree tree;
        for (int i = 0; i < 1334; ++i)
            tree.add(u"t%1"_s.arg(i, 4, 10, QChar(u'0')), i == 1300 ? 9 : 1, 0);
        QCOMPARE(words(tree).size(), 102);
        QCOMPARE(words(tree).last(), u"1 and 1234 more"_s);
        QCOMPARE(words(tree)[100], u"1 t1300 9/0"_s); // those with the most, by name
        tree.showMore(QString());
        QCOMPARE(words(tree).size(), 202);
        QCOMPARE(words(tree).last(), u"1 and 1134 more"_s);
    }

    void followsTheStore()
    {
        store::SiteStore site;
        SubjectTreeModel model(site);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        apply(site, 0, subsz({u"a.x"_s, u"b"_s, u"d"_s}));
        model.flush(site.takeChanges(), 0);
        QCOMPARE(model.rowCount(), 0); // nobody looks
        model.setActive(true);
        QCOMPARE(names(model), u"All subjects a b d"_s);
        QCOMPARE(model.index(0).data(SubjectTreeModel::WordsRole).toString(),
                 u"All subjects: 3 subscriptions, 30 messages delivered"_s);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.toggle(1);
        QCOMPARE(names(model), u"All subjects a x b d"_s);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.index(2).data(SubjectTreeModel::TokensRole).toString(), u"a.x"_s);

        // Not more often than once a second.
        apply(site, 10, subsz({u"a.x"_s, u"b"_s, u"c"_s, u"d"_s}));
        model.flush(site.takeChanges(), 500);
        QCOMPARE(names(model), u"All subjects a x b d"_s);
        model.flush(site.takeChanges(), 1000);
        QCOMPARE(names(model), u"All subjects a x b c d"_s);
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(inserted.last()[1].toInt(), 4);
        QCOMPARE(removed.size(), 0);
        QVERIFY(!model.setOpen(2, true)); // nothing below
        model.toggle(0);
        QCOMPARE(names(model), u"All subjects"_s);
        model.toggle(7); // there is none
    }
};

QTEST_GUILESS_MAIN(tst_SubjectTree)
#include "tst_subject_tree.moc"
