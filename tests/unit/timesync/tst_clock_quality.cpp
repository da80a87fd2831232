// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/clock_quality.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::timesync;
using contract::ClockQuality;

static constexpr qint64 second = 1'000'000'000;
static constexpr QualityLimits limits{100'000, 250'000, 10'000'000, 5'000'000, 1'000'000};

class TestClockQuality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quality_data();
    void quality();
    void course_data();
    void course();
    void locksByTimeNotByLooks();
    void noHoldTimesShowAtOnce();
};

void TestClockQuality::quality_data()
{
    QTest::addColumn<Standing>("standing");
    QTest::addColumn<std::optional<qint64>>("bound");
    QTest::addColumn<bool>("mayLock");
    QTest::addColumn<bool>("wasLocked");
    QTest::addColumn<ClockQuality>("quality");
    using enum Standing;
    const auto row = [](const char *name, Standing standing, std::optional<qint64> bound,
                        bool mayLock, bool wasLocked, ClockQuality quality) {
        QTest::newRow(name) << standing << bound << mayLock << wasLocked << quality;
    };
    row("lost", Lost, {}, true, true, ClockQuality::Freerun);
    row("acquiring", Acquiring, {}, true, true, ClockQuality::Acquiring);
    row("no bound", Followed, {}, true, true, ClockQuality::Acquiring);
    row("locks at the limit", Followed, limits.lockNs, true, false, ClockQuality::Locked);
    row("above the limit", Followed, limits.lockNs + 1, true, false, ClockQuality::Tracking);
    row("stays locked", Followed, limits.unlockNs, true, true, ClockQuality::Locked);
    row("unlocks", Followed, limits.unlockNs + 1, true, true, ClockQuality::Tracking);
    row("may not lock", Followed, 1, false, true, ClockQuality::Tracking);
    row("too far", Followed, limits.trackNs + 1, true, true, ClockQuality::Acquiring);
    row("held over", Holdover, limits.holdoverNs, true, true, ClockQuality::Tracking);
    row("held over too long", Holdover, limits.holdoverNs + 1, true, true, ClockQuality::Freerun);
}

void TestClockQuality::quality()
{
    QFETCH(Standing, standing);
    QFETCH(std::optional<qint64>, bound);
    QFETCH(bool, mayLock);
    QFETCH(bool, wasLocked);
    QFETCH(ClockQuality, quality);
    Verdict verdict;
    verdict.standing = standing;
    verdict.boundNs = bound;
    verdict.mayLock = mayLock;
    QCOMPARE(qualityOf(verdict, limits, wasLocked), quality);
}

/// One letter a look: g good, b too wide for "locked", w too wide for "tracking", a acquiring, h
/// held over, l lost.
static Verdict verdictFrom(QChar letter)
{
    Verdict verdict;
    verdict.standing = Standing::Followed;
    switch (letter.toLatin1()) {
    case 'g':
        verdict.boundNs = limits.lockNs;
        break;
    case 'b':
        verdict.boundNs = limits.unlockNs + 1;
        break;
    case 'w':
        verdict.boundNs = limits.trackNs + 1;
        break;
    case 'a':
        verdict.standing = Standing::Acquiring;
        break;
    case 'h':
        verdict.standing = Standing::Holdover;
        verdict.boundNs = limits.lockNs;
        break;
    case 'l':
        verdict.standing = Standing::Lost;
        break;
    default:
        qFatal("no such look");
    }
    return verdict;
}

static QChar letterOf(ClockQuality quality) { return contract::toText(quality).front(); }

void TestClockQuality::course_data()
{
    QTest::addColumn<int>("periodMs");
    QTest::addColumn<QString>("looks");
    QTest::addColumn<QString>("qualities"); // by their first letters
    QTest::newRow("locks after 10 s") << 1000 << u"ggggggggggg"_s << u"ttttttttttl"_s;
    QTest::newRow("after 10 s without a break")
        << 1000 << u"gggggbggggggggggg"_s << u"ttttttttttttttttl"_s;
    QTest::newRow("forgives two bad looks")
        << 1000 << u"gggggggggggbbgbbg"_s << u"ttttttttttlllllll"_s;
    QTest::newRow("not three") << 1000 << u"gggggggggggbbbg"_s << u"ttttttttttllltt"_s;
    QTest::newRow("nor for more than 3 s") << 2000 << u"ggggggbbg"_s << u"tttttlltt"_s;
    QTest::newRow("nor at all at a long period") << 5000 << u"gggbg"_s << u"ttltt"_s;
    QTest::newRow("a loss shows at once") << 1000 << u"gggggggggggh"_s << u"ttttttttttlt"_s;
    QTest::newRow("and so does doubt") << 1000 << u"ggggggggggga"_s << u"ttttttttttla"_s;
    QTest::newRow("and the end") << 1000 << u"gggggggggggl"_s << u"ttttttttttlf"_s;
    QTest::newRow("recovers by way of tracking")
        << 1000 << u"ggggggggggghhgggggggggggg"_s << u"ttttttttttlttttttttttttll"_s;
    QTest::newRow("improves every 5 s") << 1000 << u"gagagagaggggg"_s << u"taaaaataaaatt"_s;
    QTest::newRow("too wide is acquiring") << 1000 << u"gwwwww"_s << u"taaaaa"_s;
    QTest::newRow("what is found again shows at once, as acquiring")
        << 1000 << u"glgggggg"_s << u"tfaaattt"_s;
}

void TestClockQuality::course()
{
    QFETCH(int, periodMs);
    QFETCH(QString, looks);
    QFETCH(QString, qualities);
    QualityHold hold({});
    QString seen;
    qint64 now = 0;
    for (const QChar look : looks) {
        seen += letterOf(hold.add(verdictFrom(look), limits, now));
        now += periodMs * qint64(1'000'000);
    }
    QCOMPARE(seen, qualities);
}

void TestClockQuality::locksByTimeNotByLooks()
{
    QualityHold hold({});
    for (qint64 now = 0; now < 10 * second; now += second / 10)
        QCOMPARE(hold.add(verdictFrom(u'g'), limits, now), ClockQuality::Tracking);
    QCOMPARE(hold.add(verdictFrom(u'g'), limits, 10 * second), ClockQuality::Locked);
}

void TestClockQuality::noHoldTimesShowAtOnce()
{
    QualityHold hold(withoutHoldTimes({}));
    QCOMPARE(hold.add(verdictFrom(u'g'), limits, 0), ClockQuality::Locked);
    QCOMPARE(hold.add(verdictFrom(u'b'), limits, second), ClockQuality::Tracking);
    QCOMPARE(hold.add(verdictFrom(u'g'), limits, 2 * second), ClockQuality::Locked);
}

QTEST_GUILESS_MAIN(TestClockQuality)
#include "tst_clock_quality.moc"
