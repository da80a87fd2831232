// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/holdover.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::timesync;

static constexpr qint64 second = 1'000'000'000;
static constexpr QualityLimits limits{100'000, 250'000, 10'000'000, 5'000'000, 1'000'000};
static constexpr qint64 drift = 20'000;

static Verdict followed()
{
    Verdict verdict;
    verdict.standing = Standing::Followed;
    verdict.offsetNs = 700;
    verdict.boundNs = 2'000;
    verdict.estErrorNs = 750;
    verdict.ref = u"a2afa3.fffe.e24b17"_s;
    return verdict;
}

static Verdict lost(const QString &why = u"the port is LISTENING"_s)
{
    Verdict verdict;
    verdict.why = why;
    return verdict;
}

class TestHoldover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToHold();
    void boundGrowsWithTime();
    void endsOutOfSpec();
    void endsWhenContradicted();
    void isKeptWhileReacquiring();
    void endsWithTheSecondSilence();
    void forgets();
    void daemonsOwnAccountIsTaken();
    void silenceAfterTheDaemonsOwnAccount();
    void boundNeverShrinks();
};

void TestHoldover::nothingToHold()
{
    Holdover holdover;
    const Verdict verdict = holdover.add(lost(), true, 0, limits, drift);
    QCOMPARE(verdict.standing, Standing::Lost);
    QVERIFY(!verdict.boundNs && !holdover.lostAtNs());
}

void TestHoldover::boundGrowsWithTime()
{
    Holdover holdover;
    QCOMPARE(holdover.add(followed(), true, second, limits, drift).offsetNs, 700);
    Verdict fault = lost();
    fault.faults = {u"stale_sync"_s};
    const Verdict verdict = holdover.add(fault, true, 3 * second, limits, drift);
    QCOMPARE(verdict.standing, Standing::Holdover);
    QCOMPARE(verdict.boundNs, 2'000 + 2 * 20'000);
    QVERIFY(!verdict.offsetNs && !verdict.estErrorNs);
    QCOMPARE(verdict.ref, followed().ref);
    QCOMPARE(verdict.faults, fault.faults);
    QCOMPARE(verdict.why, fault.why);
    QCOMPARE(holdover.lostAtNs(), 3 * second);
    QCOMPARE(holdover.add(lost(), true, 11 * second, limits, drift).boundNs, 2'000 + 10 * 20'000);
    QCOMPARE(holdover.lostAtNs(), 3 * second);
    QCOMPARE(holdover.add(followed(), true, 12 * second, limits, drift).boundNs, 2'000);
    QVERIFY(!holdover.lostAtNs());
}

void TestHoldover::endsOutOfSpec()
{
    Holdover holdover;
    holdover.add(followed(), true, 0, limits, drift);
    // 998 us of drift and 2 of old
    QCOMPARE(holdover.add(lost(), true, 499 * second / 10, limits, drift).boundNs,
             limits.holdoverNs);
    QCOMPARE(holdover.add(lost(), true, 50 * second, limits, drift).standing, Standing::Lost);
    QVERIFY(!holdover.lostAtNs());
    // What is over does not come back when somebody turns back the time.
    QCOMPARE(holdover.add(lost(), true, second, limits, drift).standing, Standing::Lost);
}

void TestHoldover::endsWhenContradicted()
{
    Holdover holdover;
    holdover.add(followed(), true, 0, limits, drift);
    Verdict gross;
    gross.standing = Standing::Acquiring;
    gross.offsetNs = 6'000'000;
    const Verdict verdict = holdover.add(gross, true, second, limits, drift);
    QCOMPARE(verdict.standing, Standing::Acquiring);
    QCOMPARE(verdict.offsetNs, 6'000'000);
    QVERIFY(!verdict.boundNs);
}

void TestHoldover::isKeptWhileReacquiring()
{
    Holdover holdover;
    holdover.add(followed(), true, 0, limits, drift);
    Verdict acquiring;
    acquiring.standing = Standing::Acquiring;
    acquiring.offsetNs = -22'000; // what the clock has drifted
    QCOMPARE(holdover.add(acquiring, true, second, limits, drift).standing, Standing::Holdover);
    acquiring.offsetNs = -42'001;
    QCOMPARE(holdover.add(acquiring, true, 2 * second, limits, drift).standing,
             Standing::Acquiring);
}

void TestHoldover::endsWithTheSecondSilence()
{
    Holdover holdover;
    holdover.add(followed(), true, 0, limits, drift);
    QCOMPARE(holdover.add(lost(), false, second, limits, drift).standing, Standing::Holdover);
    QCOMPARE(holdover.add(followed(), true, second, limits, drift).standing, Standing::Followed);
    QCOMPARE(holdover.add(lost(), false, 2 * second, limits, drift).standing, Standing::Holdover);
    QCOMPARE(holdover.add(lost(), false, 3 * second, limits, drift).standing, Standing::Lost);
    // An answer does not bring back what nobody watched.
    QCOMPARE(holdover.add(lost(), true, 4 * second, limits, drift).standing, Standing::Lost);
}

void TestHoldover::forgets()
{
    Holdover holdover;
    holdover.add(followed(), true, 0, limits, drift);
    holdover.add(lost(), true, second, limits, drift);
    holdover.forget();
    QVERIFY(!holdover.lostAtNs());
    QCOMPARE(holdover.add(lost(), true, 2 * second, limits, drift).standing, Standing::Lost);
}

void TestHoldover::daemonsOwnAccountIsTaken()
{
    Holdover holdover;
    Verdict own = followed();
    own.standing = Standing::Holdover;
    own.boundNs = limits.holdoverNs;
    own.why = u"the server does not answer"_s;
    Verdict verdict = holdover.add(own, true, 5 * second, limits, drift);
    QCOMPARE(verdict.standing, Standing::Holdover);
    QCOMPARE(verdict.boundNs, limits.holdoverNs);
    QVERIFY(!verdict.offsetNs);
    QCOMPARE(holdover.lostAtNs(), 5 * second);
    ++*own.boundNs;
    verdict = holdover.add(own, true, 6 * second, limits, drift);
    QCOMPARE(verdict.standing, Standing::Lost);
    QVERIFY(!verdict.boundNs && verdict.ref.isEmpty() && !holdover.lostAtNs());
    QCOMPARE(verdict.why, u"the server does not answer for too long"_s);
}

void TestHoldover::silenceAfterTheDaemonsOwnAccount()
{
    Holdover holdover;
    Verdict own = followed();
    own.standing = Standing::Holdover;
    holdover.add(own, true, 0, limits, drift);
    QCOMPARE(holdover.add(lost(), false, second, limits, drift).boundNs, 2'000 + 20'000);
    QCOMPARE(holdover.lostAtNs(), 0);
    QCOMPARE(holdover.add(lost(), false, 2 * second, limits, drift).standing, Standing::Lost);
}

void TestHoldover::boundNeverShrinks()
{
    Holdover holdover;
    Verdict own = followed();
    own.standing = Standing::Holdover;
    own.boundNs = 9'000;
    holdover.add(own, true, 0, limits, drift);
    own.boundNs = 8'000;
    QCOMPARE(holdover.add(own, true, second, limits, drift).boundNs, 9'000);
    holdover.add(followed(), true, 2 * second, limits, drift);
    QCOMPARE(holdover.add(own, true, 3 * second, limits, drift).boundNs, 8'000);
}

QTEST_GUILESS_MAIN(TestHoldover)
#include "tst_holdover.moc"
