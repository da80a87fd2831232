// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/link_cut.h"

#include <QTest>

using namespace nunect::domain;
using namespace Qt::Literals::StringLiterals;

/// "x=y 10mbit": a link of that name between h, a, b, c, d; one word each.
static SitePlan planOf(const QString &links, const QString &leafs = u"a b c d"_s,
                       const QString &hubs = u"h"_s)
{
    QString text;
    for (const QString &hub : hubs.split(u' '))
        text += u"[hub %1]\n"_s.arg(hub);
    for (const QString &leaf : leafs.split(u' '))
        text += u"[leaf %1]\nremote = %2\n"_s.arg(leaf, hubs);
    for (const QString &link : links.split(u", "_s, Qt::SkipEmptyParts)) {
        const QString ends = link.section(u' ', 0, 0);
        text += u"[link %1]\nends = %2 %3\n"_s.arg(ends, ends.section(u'-', 0, 0),
                                                   ends.section(u'-', 1, 1));
        if (link.contains(u' '))
            text += u"rate = %1\n"_s.arg(link.section(u' ', 1));
    }
    const auto plan = parseSitePlan(text);
    if (!plan)
        qFatal("%s", qPrintable(plan.error().text));
    return *plan;
}

/// "a-b b-h 10000000"; "lost"
static QString pathText(const std::optional<HubPath> &path)
{
    if (!path)
        return u"lost"_s;
    QString text = path->links.join(u' ');
    if (path->narrowestBps > 0)
        text += u' ' + QString::number(path->narrowestBps);
    return text;
}

class tst_LinkCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void path_data()
    {
        QTest::addColumn<QString>("links");
        QTest::addColumn<QString>("path");
        QTest::newRow("none") << QString() << u"lost"_s;
        QTest::newRow("direct") << u"a-h 10mbit"_s << u"a-h 10000000"_s;
        QTest::newRow("no rate") << u"a-h"_s << u"a-h"_s;
        QTest::newRow("fewest links, however narrow")
            << u"a-h 1kbit, a-b 1gbit, b-h 1gbit"_s << u"a-h 1000"_s;
        QTest::newRow("the narrowest counts") << u"a-b 10mbit, b-h 5mbit"_s << u"a-b b-h 5000000"_s;
        QTest::newRow("of two the wider one")
            << u"a-b 10mbit, b-h 10mbit, a-c 20mbit, c-h 20mbit"_s << u"a-c c-h 20000000"_s;
        QTest::newRow("what states no rate narrows nothing")
            << u"a-b 10mbit, b-h 10mbit, a-c, c-h"_s << u"a-c c-h"_s;
        QTest::newRow("of two alike the first") << u"a-c, c-h, a-b, b-h"_s << u"a-b b-h"_s;
        QTest::newRow("a ring") << u"a-b, b-c, c-d, d-a, c-h"_s << u"a-b b-c c-h"_s;
        QTest::newRow("on the far side") << u"b-c, c-h"_s << u"lost"_s;
    }
    void path()
    {
        QFETCH(QString, links);
        QTEST(pathText(hubPath(planOf(links), u"a"_s)), "path");
    }

    void cut_data()
    {
        QTest::addColumn<QString>("links");
        QTest::addColumn<QString>("cut");
        QTest::addColumn<QString>("effects"); ///< of those that change
        const QString ring = u"a-h, b-h, a-b, b-c"_s;
        QTest::newRow("a leaf goes round") << ring << u"a-h"_s << u"a: a-b b-h"_s;
        QTest::newRow("one behind another goes round with it")
            << ring << u"b-h"_s << u"b: a-b a-h, c: b-c a-b a-h"_s;
        QTest::newRow("the spare way") << ring << u"a-b"_s << QString();
        QTest::newRow("the only way") << ring << u"b-c"_s << u"c: lost"_s;
        QTest::newRow("a link that there is not") << ring << u"x"_s << QString();
    }
    void cut()
    {
        QFETCH(QString, links);
        QFETCH(QString, cut);
        QStringList effects;
        for (const CutEffect &effect : effectsOfCut(planOf(links), cut)) {
            if (effect.changes())
                effects.append(effect.leaf + u": "_s + pathText(effect.after));
            QCOMPARE(effect.losesHub(), effect.changes() && !effect.after);
        }
        QTEST(effects.join(u", "_s), "effects");
    }

    /// The first of its hubs as long as there is a way to it, then the next.
    void hubs()
    {
        const SitePlan plan = planOf(u"a-h, a-i, h-i"_s, u"a"_s, u"h i"_s);
        QCOMPARE(hubPath(plan, u"a"_s)->hub, u"h"_s);
        const auto round = hubPath(plan, u"a"_s, {u"a-h"_s});
        QCOMPARE(round->hub, u"h"_s);
        QCOMPARE(round->nodes, QStringList{u"i"_s});
        QCOMPARE(hubPath(plan, u"a"_s, {u"a-h"_s, u"h-i"_s})->hub, u"i"_s);
        QVERIFY(!hubPath(plan, u"nobody"_s));
    }

    /// Six links of demo-3-leaf: none is the only way, and each leaf's own cut costs it one hop.
    void theExampleHasNoSinglePoint()
    {
        const SitePlan plan = planOf(u"a-h, b-h, c-h, a-b, b-c, c-a"_s, u"a b c"_s);
        for (const PlannedLink &link : plan.links) {
            int longer = 0;
            for (const CutEffect &effect : effectsOfCut(plan, link.name)) {
                QVERIFY(!effect.losesHub());
                longer += effect.after->hops() > effect.before->hops() ? 1 : 0;
            }
            QCOMPARE(longer, link.joins(u"h"_s) ? 1 : 0);
        }
    }
};

QTEST_GUILESS_MAIN(tst_LinkCut)
#include "tst_link_cut.moc"
