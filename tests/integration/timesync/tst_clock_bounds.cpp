// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/timesync/site.h"

#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::test;
using std::chrono::microseconds;

static constexpr int patienceMs = 30000;
static constexpr qsizetype enoughSamples = 10;

/// Paths that deceive real time daemons by a known amount: the true error of this machine's clock
/// must lie within the bound that the guardian tells, in each of its messages.
class TestClockBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsTheTrueError_data();
    void holdsTheTrueError();
    void farOff();
    void cleanup();
    void cleanupTestCase();

private:
    Result<void> start(const PathFaults &faults);

    std::unique_ptr<Site> m_site;
};

void TestClockBounds::initTestCase()
{
    const Result<void> done = enterOwnWorld();
    QVERIFY2(done, qPrintable(reason(done)));
}

/// A site of its own with all its daemons.
Result<void> TestClockBounds::start(const PathFaults &faults)
{
    m_site.reset();
    m_site = std::make_unique<Site>(faults);
    return inTurn({
        [this] { return m_site->start(); },
        [this] { return m_site->startDaemons(); },
    });
}

void TestClockBounds::holdsTheTrueError_data()
{
    QTest::addColumn<microseconds>("toUnit");
    QTest::addColumn<microseconds>("toHub");
    QTest::addColumn<microseconds>("jitter");
    QTest::addColumn<microseconds>("clockAhead"); // this machine's, of true time
    QTest::newRow("even path") << 1000us << 1000us << 0us << 3000us;
    // Here the daemons see no offset at all.
    QTest::newRow("slow to the unit hides a clock behind") << 3000us << 1000us << 0us << -1000us;
    QTest::newRow("slow to the hub hides a clock ahead") << 0us << 4000us << 0us << 2000us;
    QTest::newRow("jitter above the delay") << 500us << 500us << 2000us << -1500us;
}

/// The offsets that \a unit has told, in order of size.
static QList<qint64> offsets(const ClockWatcher &watcher, const QString &unit)
{
    QList<qint64> found;
    for (const QJsonObject &body : watcher.times(unit)) {
        if (matches(body, u"offset_ns=known error_bound_ns=known"_s))
            found.append(body[u"offset_ns"_s].toInteger());
    }
    std::sort(found.begin(), found.end());
    return found;
}

void TestClockBounds::holdsTheTrueError()
{
    QFETCH(microseconds, toUnit);
    QFETCH(microseconds, toHub);
    QFETCH(microseconds, jitter);
    QFETCH(microseconds, clockAhead);
    const Result<void> done = start({toUnit, toHub, jitter, -clockAhead});
    QVERIFY2(done, qPrintable(reason(done)));
    const ClockWatcher &watcher = m_site->watcher;
    for (const QString &unit : {u"ptp"_s, u"chrony"_s}) {
        QTRY_VERIFY_WITH_TIMEOUT(offsets(watcher, unit).size() >= enoughSamples, patienceMs);
        // The path does deceive them.
        const qint64 believedNs
            = std::chrono::nanoseconds(clockAhead + (toUnit - toHub) / 2).count();
        const qint64 toleranceNs = std::chrono::nanoseconds(500us + jitter).count();
        const QList<qint64> told = offsets(watcher, unit);
        const qint64 medianNs = told[told.size() / 2];
        QVERIFY2(qAbs(medianNs - believedNs) < toleranceNs,
                 qPrintable(u"%1: %2 ns"_s.arg(unit).arg(medianNs)));
        // Jitter may have it acquire once more.
        QTRY_VERIFY_WITH_TIMEOUT(watcher.hasSettled(unit, u"quality=locked|tracking"_s),
                                 patienceMs);
    }
    QVERIFY2(watcher.faults().isEmpty(), qPrintable(watcher.faults().join(u'\n')));
    QVERIFY(watcher.boundsChecked() > 2 * enoughSamples);
}

/// A clock that is so far off is about to be set, and nothing to build on.
void TestClockBounds::farOff()
{
    const Result<void> done = start({1000us, 1000us, 0us, 150ms});
    QVERIFY2(done, qPrintable(reason(done)));
    const ClockWatcher &watcher = m_site->watcher;
    const QString acquiring = u"quality=acquiring source=ptp|ntp"_s;
    QVERIFY(m_site->allSay(acquiring, acquiring, acquiring));
    for (const QString &unit : Site::units())
        QVERIFY(!watcher.hasSaid(unit, u"quality=locked|tracking"_s));
    QVERIFY2(watcher.faults().isEmpty(), qPrintable(watcher.faults().join(u'\n')));
}

void TestClockBounds::cleanup()
{
    // Longer than QVERIFY2() lets a text be.
    if (QTest::currentTestFailed() && m_site)
        qWarning().noquote() << m_site->logs();
}

void TestClockBounds::cleanupTestCase() { m_site.reset(); }

QTEST_GUILESS_MAIN(TestClockBounds)
#include "tst_clock_bounds.moc"
