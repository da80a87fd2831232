// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/timesync/site.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::test;

static constexpr auto longestSilence = 2500ms; ///< a console then calls the unit late

/// What is done to the site at the beginning of a step.
using Act = Result<void> (*)(Site &site);
Q_DECLARE_METATYPE(Act)

/// Guardians that look at ptp4l, at chronyd, and at both, while these and their masters come, go
/// and hang. One site goes through all the steps, in the table's order.
class TestClockStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void step_data();
    void step();
    void cleanup();
    void cleanupTestCase();

private:
    std::unique_ptr<Site> m_site;
    bool m_hasFailed = false;
};

void TestClockStates::initTestCase()
{
    const Result<void> done = inTurn({
        enterOwnWorld,
        [this] {
            m_site = std::make_unique<Site>();
            return m_site->start();
        },
    });
    QVERIFY2(done, qPrintable(reason(done)));
}

static Result<void> nothing(Site &) { return {}; }

template<auto Which>
static Result<void> start(Site &site)
{
    return (site.*Which).start();
}

template<auto Which>
static Result<void> kill(Site &site)
{
    (site.*Which).kill();
    return {};
}

static Result<void> calibrate(Site &site) { return site.ptpFollower.calibrate(); }

static Result<void> pullCable(Site &site) { return site.setLink(false); }

static Result<void> plugCable(Site &site) { return site.setLink(true); }

template<Act first, Act second>
static Result<void> both(Site &site)
{
    return inTurn({[&site] { return first(site); }, [&site] { return second(site); }});
}

/// One step. The three units come to say what is told; \a never is what one of them, its name
/// before it, must not say on the way.
static void addRow(const char *name, Act act, const QString &ptp, const QString &chrony,
                   const QString &automatic, const QString &never = {})
{
    QTest::newRow(name) << act << ptp << chrony << automatic << never;
}

void TestClockStates::step_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("ptp");
    QTest::addColumn<QString>("chrony");
    QTest::addColumn<QString>("automatic");
    QTest::addColumn<QString>("never");

    const QString unknown = u"source=none quality=freerun holdover_s=null "_s;
    const QString goodPtp = u"source=ptp quality=locked holdover_s=null offset_ns=known "
                            "error_bound_ref=utc ptp.port_state=SLAVE ptp.gm_present=true "
                            "ptp.gm_class=6 ptp.gm_accuracy=0x21 ptp.steps_removed=1 "
                            "ptp.hw_timestamp=false ptp.offset_ns=known "_s;
    const QString goodNtp = u"source=ntp quality=locked holdover_s=null offset_ns=known "
                            "error_bound_ref=utc ntp.ref_id=0A630001 ntp.stratum=2 "
                            "ntp.leap=normal ntp.offset_ns=known "_s;
    const QString good = u"source=ptp|ntp quality=locked"_s;
    const QString held = u"quality=tracking holdover_s=known error_bound_ns=known "_s;
    const QString heldPtp
        = held + u"source=ptp ptp.gm_present=false ptp.gm_id=null ptp.offset_ns=null "_s;
    const QString heldNtp = held + u"source=ntp ntp.leap=normal"_s;
    // Whether a clock can be held over that a dead daemon has turned is the guardian's to judge.
    const QString unheld = u"quality=tracking|acquiring|freerun offset_ns=null "_s;

    addRow("nothing runs", nothing, unknown + u"ptp=null ntp=null"_s,
           unknown + u"ptp=null ntp=null"_s, unknown + u"ptp=null ntp=null"_s);
    const QString listening = u"ptp.port_state=LISTENING ptp.gm_present=false ptp.gm_id=null"_s;
    const QString unsynchronised = u" ntp.leap=unsynchronised ntp.stratum=null"_s;
    addRow("no master", both<start<&Site::ptpFollower>, start<&Site::ntpFollower>>,
           unknown + listening + u" ntp=null"_s, unknown + unsynchronised + u" ptp=null"_s,
           unknown + listening + unsynchronised);
    addRow("masters appear", both<start<&Site::grandmaster>, start<&Site::ntpServer>>,
           u"source=ptp quality=acquiring ptp.port_state=UNCALIBRATED ptp.gm_present=true "
           "ptp.gm_id=known"_s,
           goodNtp, goodNtp, u"ptp error_bound_ns=known"_s);
    addRow("calibrated", calibrate, goodPtp, goodNtp, good, u"auto source=none"_s);
    addRow("NTP server killed", kill<&Site::ntpServer>, goodPtp, heldNtp, goodPtp,
           u"auto quality=freerun"_s);
    addRow("NTP server back", start<&Site::ntpServer>, goodPtp, goodNtp, goodPtp,
           u"auto source=ntp|none"_s);
    addRow("chronyd gone", kill<&Site::ntpFollower>, goodPtp, unheld + u"ntp=null"_s,
           goodPtp + u"ntp=null"_s, u"auto source=ntp|none"_s);
    addRow("chronyd back", start<&Site::ntpFollower>, goodPtp, goodNtp, goodPtp,
           u"auto source=ntp|none"_s);
    addRow("grandmaster killed", kill<&Site::grandmaster>, heldPtp + u"ptp.port_state=LISTENING"_s,
           goodNtp, goodNtp, u"auto source=none"_s);
    addRow("grandmaster back", both<start<&Site::grandmaster>, calibrate>, goodPtp, goodNtp, good,
           u"ptp quality=freerun"_s);
    addRow("automatic returns", nothing, goodPtp, goodNtp, goodPtp, u"auto source=none"_s);
    addRow("link down", pullCable, heldPtp + u"ptp.port_state=FAULTY"_s, heldNtp,
           held + u"source=ptp|ntp"_s, u"auto source=none"_s);
    addRow("link up", both<plugCable, calibrate>, goodPtp, goodNtp, good, u"ptp quality=freerun"_s);
    addRow("ptp4l gone", kill<&Site::ptpFollower>, unheld + u"ptp=null"_s, goodNtp,
           goodNtp + u"ptp=null"_s);
    addRow("ptp4l back", both<start<&Site::ptpFollower>, calibrate>, goodPtp, goodNtp, good,
           u"auto source=none"_s);
}

void TestClockStates::step()
{
    if (m_hasFailed)
        QFAIL("An earlier step has failed.");
    m_hasFailed = true;
    QFETCH(Act, act);
    QFETCH(QString, ptp);
    QFETCH(QString, chrony);
    QFETCH(QString, automatic);
    QFETCH(QString, never);
    ClockWatcher &watcher = m_site->watcher;
    watcher.clear();
    const Result<void> done = act(*m_site);
    QVERIFY2(done, qPrintable(reason(done)));
    QVERIFY(m_site->allSay(ptp, chrony, automatic));
    QVERIFY(never.isEmpty() || !watcher.hasSaid(never.section(u' ', 0, 0), never.section(u' ', 1)));
    QVERIFY2(watcher.faults().isEmpty(), qPrintable(watcher.faults().join(u'\n')));
    QVERIFY(m_site->longestSilence() < longestSilence); // whatever the daemons do
    m_hasFailed = QTest::currentTestFailed();
}

void TestClockStates::cleanup()
{
    // Longer than QVERIFY2() lets a text be.
    if (QTest::currentTestFailed() && m_site)
        qWarning().noquote() << m_site->logs();
}

void TestClockStates::cleanupTestCase()
{
    if (m_site)
        QVERIFY(m_site->watcher.boundsChecked() > 100);
    m_site.reset();
}

QTEST_GUILESS_MAIN(TestClockStates)
#include "tst_clock_states.moc"
