// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/timesync/site.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::test;

static constexpr int patienceMs = 30000;
static constexpr auto longestSilence = 2500ms; ///< a console then calls the unit late

/// Daemons that stand still with their sockets open (SIGSTOP): each alone, and together. The
/// guardian goes on, and tells the truth of the rest.
class TestClockHangs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hangs_data();
    void hangs();
    void cleanup();
    void cleanupTestCase();

private:
    void hangServerUntilNoticed();

    std::unique_ptr<Site> m_site;
};

static const QString goodPtp
    = u"source=ptp quality=locked holdover_s=null ptp.port_state=SLAVE offset_ns=known "_s;
static const QString goodNtp = u"source=ntp quality=locked holdover_s=null offset_ns=known "_s;
static const QString good = u"source=ptp|ntp quality=locked ptp=known ntp=known"_s;
/// Whether a clock can be held over that a hung daemon has turned is the guardian's to judge.
static const QString unheld = u"quality=tracking|acquiring|freerun offset_ns=null "_s;

void TestClockHangs::initTestCase()
{
    const Result<void> done = inTurn({
        enterOwnWorld,
        [this] {
            m_site = std::make_unique<Site>();
            return m_site->start();
        },
        [this] { return m_site->startDaemons(); },
    });
    QVERIFY2(done, qPrintable(reason(done)));
    QVERIFY(m_site->allSay(goodPtp, goodNtp, good));
}

/// Lets nats-server stand still until each guardian has said that its connection is lost.
void TestClockHangs::hangServerUntilNoticed()
{
    QMap<QString, qsizetype> said;
    for (const QString &unit : Site::units())
        said[unit] = m_site->guardian(unit).output().size();
    m_site->nats.suspend();
    const QString url = u"nats://127.0.0.1:%1"_s.arg(m_site->nats.port());
    for (const QString &unit : Site::units()) {
        QTRY_VERIFY_WITH_TIMEOUT(m_site->guardian(unit).output().sliced(said[unit]).contains(url),
                                 patienceMs);
    }
    m_site->watcher.clear();
    m_site->nats.resume();
}

void TestClockHangs::hangs_data()
{
    QTest::addColumn<bool>("ptp4l");
    QTest::addColumn<bool>("chronyd");
    QTest::addColumn<bool>("natsServer");
    QTest::newRow("ptp4l") << true << false << false;
    QTest::newRow("chronyd") << false << true << false;
    QTest::newRow("nats-server") << false << false << true;
    QTest::newRow("both daemons") << true << true << false;
    QTest::newRow("all three") << true << true << true;
}

void TestClockHangs::hangs()
{
    QFETCH(bool, ptp4l);
    QFETCH(bool, chronyd);
    QFETCH(bool, natsServer);
    m_site->watcher.clear();
    if (ptp4l)
        m_site->ptpFollower.suspend();
    if (chronyd)
        m_site->ntpFollower.suspend();
    if (natsServer)
        hangServerUntilNoticed();
    QVERIFY(m_site->allSay(ptp4l ? unheld + u"ptp=null"_s : goodPtp,
                           chronyd ? unheld + u"ntp=null"_s : goodNtp,
                           ptp4l && chronyd ? unheld + u"ptp=null ntp=null"_s
                               : ptp4l      ? goodNtp + u"ptp=null"_s
                               : chronyd    ? goodPtp + u"ntp=null"_s
                                            : good));
    // More than one, so that there is a silence to look at.
    for (const QString &unit : Site::units())
        QTRY_VERIFY_WITH_TIMEOUT(m_site->watcher.heartbeats(unit).size() >= 3, patienceMs);
    QVERIFY(m_site->longestSilence() < longestSilence);
    m_site->ptpFollower.resume();
    m_site->ntpFollower.resume();
    const Result<void> done = m_site->ptpFollower.calibrate();
    QVERIFY2(done, qPrintable(reason(done)));
    QVERIFY(m_site->allSay(goodPtp, goodNtp, good));
    for (const QString &unit : Site::units())
        QVERIFY(!m_site->guardian(unit).hasEnded());
    QVERIFY2(m_site->watcher.faults().isEmpty(), qPrintable(m_site->watcher.faults().join(u'\n')));
}

void TestClockHangs::cleanup()
{
    if (!m_site)
        return;
    // Longer than QVERIFY2() lets a text be.
    if (QTest::currentTestFailed())
        qWarning().noquote() << m_site->logs();
    // The next row is not to suffer from this one's failure.
    m_site->nats.resume();
    m_site->ptpFollower.resume();
    m_site->ntpFollower.resume();
}

void TestClockHangs::cleanupTestCase() { m_site.reset(); }

QTEST_GUILESS_MAIN(TestClockHangs)
#include "tst_clock_hangs.moc"
