// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/store/site_samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

/// A heartbeat sent by way of \a serverName.
static HeartbeatUpdate heartbeatAt(const QString &serverName, quint64 seq)
{
    HeartbeatUpdate made = heartbeat(u"foh-7"_s, seq);
    made.message.server.name = serverName;
    return made;
}

static HandoffUpdate moveTo(const QString &to, qint64 tsNs, double ms = 8.4)
{
    return handoff(u"foh-7"_s, to == u"leaf2"_s ? u"leaf1"_s : u"leaf2"_s, to, tsNs, ms);
}

/// What the activity log says of moves, one a line.
static QString moves(const SiteStore &site)
{
    QStringList lines;
    for (const Activity &line : site.activity.lines()) {
        if (line.category == Category::Move)
            lines.append(line.who + u' ' + line.text);
    }
    return lines.join(u'\n');
}

static const QString told = u"foh-7 Moved from leaf1 to leaf2, 8 ms, 0 missed"_s;
static const QString seen = u"foh-7 Moved from leaf1 to leaf2"_s;

class tst_HandoffStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The unit's own message and its heartbeat tell of one move, whichever comes first.
    void countsOnce_data()
    {
        QTest::addColumn<bool>("messageFirst");
        QTest::newRow("message first") << true;
        QTest::newRow("heartbeat first") << false;
    }

    void countsOnce()
    {
        QFETCH(bool, messageFirst);
        SiteStore site;
        apply(site, 0, heartbeatAt(u"leaf1"_s, 1));
        if (messageFirst)
            apply(site, 900, moveTo(u"leaf2"_s, 1));
        apply(site, 1000, heartbeatAt(u"leaf2"_s, 2));
        if (!messageFirst)
            apply(site, 1100, moveTo(u"leaf2"_s, 1));
        site.tick(20'000, wallNs);
        QCOMPARE(moves(site), told);
        QCOMPARE(site.handoffs.movesOf(u"foh-7"_s)->tally.count(), 1u);
    }

    /// A message that comes twice, as a stream may give it.
    void sameMessageCountsOnce()
    {
        SiteStore site;
        apply(site, 0, moveTo(u"leaf2"_s, 1));
        apply(site, 10, moveTo(u"leaf2"_s, 1));
        QCOMPARE(moves(site), told);
    }

    /// A unit that moves and does not say so: its heartbeat does, after a while.
    void heartbeatHasToDo()
    {
        SiteStore site;
        apply(site, 0, heartbeatAt(u"leaf1"_s, 1));
        apply(site, 1000, heartbeatAt(u"leaf2"_s, 2));
        site.tick(3999, wallNs);
        QCOMPARE(moves(site), QString());
        site.tick(4000, wallNs);
        QCOMPARE(moves(site), seen);
        const UnitMovesRow *unit = site.handoffs.movesOf(u"foh-7"_s);
        QCOMPARE(unit->tally.count(), 1u);
        QVERIFY(!unit->tally.percentileMs(50));
        site.tick(9000, wallNs);
        QCOMPARE(moves(site), seen);
    }

    /// It has come back before its last heartbeat from over there is heard.
    void lateHeartbeatIsNoMove()
    {
        SiteStore site;
        apply(site, 0, heartbeatAt(u"leaf1"_s, 1));
        apply(site, 100, moveTo(u"leaf2"_s, 1));
        apply(site, 200, moveTo(u"leaf1"_s, 2));
        apply(site, 300, heartbeatAt(u"leaf2"_s, 2));
        apply(site, 1300, heartbeatAt(u"leaf1"_s, 3));
        site.tick(20'000, wallNs);
        QCOMPARE(site.handoffs.movesOf(u"foh-7"_s)->tally.count(), 2u);
    }

    /// Who does not know its server, or is not lost at all, has not moved.
    void noMove_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("same") << u"leaf1"_s << u"leaf1"_s;
        QTest::newRow("not known before") << QString() << u"leaf1"_s;
        QTest::newRow("not known any more") << u"leaf1"_s << QString();
    }

    void noMove()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        SiteStore site;
        apply(site, 0, heartbeatAt(before, 1));
        apply(site, 1000, heartbeatAt(after, 2));
        site.tick(20'000, wallNs);
        QCOMPARE(moves(site), QString());
    }

    void wordsForWhatWentWrong()
    {
        SiteStore site;
        HandoffUpdate lossy = moveTo(u"leaf2"_s, 1, 1850.6);
        lossy.message.kind = contract::HandoffKind::BreakBeforeMake;
        lossy.message.missed = 3;
        apply(site, 0, lossy);
        QCOMPARE(moves(site),
                 u"foh-7 Moved from leaf1 to leaf2, its connection was lost first, 1851 ms, "
                 "3 missed"_s);
        QCOMPARE(site.activity.lines().back().severity, Severity::Warning);
    }

    void keepsFiguresByUnitAndByPair()
    {
        SiteStore site;
        for (int i = 1; i <= 20; ++i) {
            apply(site, i, moveTo(u"leaf2"_s, 2 * i, i));
            apply(site, i, moveTo(u"leaf1"_s, 2 * i + 1, 100));
        }
        HandoffUpdate other = handoff(u"foh-8"_s, u"leaf1"_s, u"leaf2"_s, 1, 500);
        other.message.missed = 2;
        apply(site, 50, other);

        const UnitMovesRow *unit = site.handoffs.movesOf(u"foh-7"_s);
        QCOMPARE(unit->tally.count(), 40u);
        QCOMPARE(unit->tally.duplicates(), 40u);
        QCOMPARE(unit->tally.missed(), 0u);
        QCOMPARE(unit->tally.percentileMs(50), 20.0);
        QCOMPARE(unit->last, (ServerChange{u"leaf2"_s, u"leaf1"_s}));

        const SiteChanges changes = site.takeChanges();
        QCOMPARE(changes.serverPairs.added.size(), 2u);
        QCOMPARE(changes.unitMoves.added.size(), 2u);
        const auto pair = site.handoffs.pairs()[0];
        QCOMPARE(pair.key(), (ServerPairRow::Key{u"leaf1"_s, u"leaf2"_s}));
        QCOMPARE(pair.tally.count(), 21u);
        QCOMPARE(pair.tally.missed(), 2u);
        QCOMPARE(pair.tally.percentileMs(50), 11.0);
        QCOMPARE(pair.tally.percentileMs(95), 20.0);
        QCOMPARE(pair.tally.lastMs(), 50);
    }

    /// Only the last times count, and no more are kept.
    void oldTimesGo()
    {
        HandoffTally tally;
        tally.add(1e6, 0, 0, 0);
        for (std::size_t i = 0; i < HandoffTally::window; ++i)
            tally.add(5.0, 0, 0, 0);
        QCOMPARE(tally.percentileMs(100), 5.0);
        QCOMPARE(tally.count(), HandoffTally::window + 1);
    }

    void recentMovesFallWithTime()
    {
        SiteStore site;
        apply(site, 0, moveTo(u"leaf2"_s, 1));
        apply(site, 50'000, moveTo(u"leaf1"_s, 2));
        const UnitMovesRow *unit = site.handoffs.movesOf(u"foh-7"_s);
        QCOMPARE(HandoffStore::recentMoves(*unit, 60'000), 2u);
        QCOMPARE(HandoffStore::recentMoves(*unit, 60'001), 1u);
        QCOMPARE(HandoffStore::recentMoves(*unit, 200'000), 0u);
    }
};

QTEST_APPLESS_MAIN(tst_HandoffStore)
#include "tst_handoff_store.moc"
