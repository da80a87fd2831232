// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/one_way_delay.h"

#include <QTest>

#include <algorithm>
#include <deque>
#include <limits>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::domain;
using contract::ClockQuality;
using contract::ClockSource;

using Ns = std::optional<qint64>;

static constexpr qint64 second = 1'000'000'000;
static constexpr qint64 largest = std::numeric_limits<qint64>::max();

static ClockError clockError(Ns utcNs, Ns referenceNs = {}, const QString &ref = {},
                             const QString &epoch = {})
{
    return {utcNs, referenceNs, ref, epoch};
}

class TestOneWayDelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void uncertainty_data();
    void uncertainty();
    void limits_data();
    void limits();
    void errorOfAStamp_data();
    void errorOfAStamp();
    void errorAges();
    void truthLiesWithin_data();
    void truthLiesWithin();
    void historyKeepsTheLast();
    void historyFindsTheShortest();
    void historyEndsWithTheEpoch();
};

void TestOneWayDelay::uncertainty_data()
{
    QTest::addColumn<ClockError>("sender");
    QTest::addColumn<ClockError>("receiver");
    QTest::addColumn<Ns>("uncertainty");
    const auto row = [](const char *name, const ClockError &sender, const ClockError &receiver,
                        Ns uncertainty) {
        QTest::newRow(name) << sender << receiver << uncertainty;
        QTest::addRow("%s, turned round", name) << receiver << sender << uncertainty;
    };
    const QString gm = u"5c857e.fffe.3e4f10"_s;
    row("both", clockError(100), clockError(30), 130);
    row("neither", clockError({}), clockError({}), {});
    row("one", clockError(100), clockError({}), {});
    row("same master", clockError(100, 40, gm), clockError(90, 30, gm), 70);
    row("another master", clockError(100, 40, gm), clockError(90, 30, u"other"_s), 190);
    row("no master", clockError(100, 40), clockError(90, 30), 190);
    row("same master, one distance", clockError(100, 40, gm), clockError(90, {}, gm), 190);
    row("same master without UTC", clockError({}, 40, gm), clockError({}, 30, gm), 70);
    row("UTC is the better one", clockError(10, 40, gm), clockError(20, 30, gm), 30);
    row("same machine", clockError({}, {}, {}, u"0a1b2c3d:4"_s),
        clockError(5, {}, {}, u"0a1b2c3d:0"_s), 0);
    row("another machine", clockError(1, {}, {}, u"0a1b2c3d:4"_s),
        clockError(5, {}, {}, u"0a1b2c3e:4"_s), 6);
    row("too large to add", clockError(largest), clockError(largest), largest);
}

void TestOneWayDelay::uncertainty()
{
    QFETCH(ClockError, sender);
    QFETCH(ClockError, receiver);
    QFETCH(Ns, uncertainty);
    const OneWayDelay delay = oneWayDelay(5, sender, 8, receiver);
    QCOMPARE(delay.delayNs, 3);
    QCOMPARE(delay.uncertaintyNs, uncertainty);
}

void TestOneWayDelay::limits_data()
{
    QTest::addColumn<OneWayDelay>("delay");
    QTest::addColumn<bool>("below");
    QTest::addColumn<bool>("impossible");
    QTest::addColumn<Ns>("least");
    QTest::addColumn<Ns>("most");
    const auto row
        = [](const char *name, const OneWayDelay &delay, bool below, bool impossible, Ns least,
             Ns most) { QTest::newRow(name) << delay << below << impossible << least << most; };
    row("known", {100, 30}, false, false, 70, 130);
    row("as large as its uncertainty", {30, 30}, false, false, 0, 60);
    row("below its uncertainty", {29, 30}, true, false, 0, 59);
    row("negative", {-29, 30}, true, false, 0, 1);
    row("just possible", {-30, 30}, true, false, 0, 0);
    row("impossible", {-31, 30}, true, true, 0, 0);
    row("exact", {100, 0}, false, false, 100, 100);
    row("unknown", {100, {}}, false, false, {}, {});
    row("unknown and negative", {-100, {}}, false, false, {}, {});
    row("huge", {largest, largest}, false, false, 0, largest);
    row("hugely negative", {-largest, largest}, true, false, 0, 0);
}

void TestOneWayDelay::limits()
{
    QFETCH(OneWayDelay, delay);
    QTEST(delay.isBelowUncertainty(), "below");
    QTEST(delay.isImpossible(), "impossible");
    QTEST(delay.leastNs(), "least");
    QTEST(delay.mostNs(), "most");
}

void TestOneWayDelay::errorOfAStamp_data()
{
    QTest::addColumn<contract::ClockStamp>("stamp");
    QTest::addColumn<std::optional<contract::TimeMetric>>("metric");
    QTest::addColumn<Ns>("referenceNs");
    const QString gm = u"5c857e.fffe.3e4f10"_s;
    const contract::ClockStamp stamp{ClockSource::Ptp, ClockQuality::Locked, 1'200, gm,
                                     u"0a1b2c3d:0"_s};
    contract::TimeMetric metric;
    metric.source = ClockSource::Ptp;
    metric.tsNs = 10 * second;
    metric.errorBoundNs = 1'100;
    metric.errorBoundRef = u"utc"_s;
    metric.ptp = contract::PtpDetail();
    metric.ptp->gmId = gm;
    metric.ptp->gmClass = 6;
    metric.ptp->gmAccuracy = u"0x21"_s;
    const auto row = [](const char *name, const contract::ClockStamp &said,
                        const std::optional<contract::TimeMetric> &told,
                        Ns referenceNs) { QTest::newRow(name) << said << told << referenceNs; };
    row("no time message", stamp, {}, {});
    row("without the master's 100 ns", stamp, metric, 1'100);
    contract::TimeMetric other = metric;
    other.ptp->gmId = u"other"_s;
    row("the message is of another master", stamp, other, {});
    other = metric;
    other.ptp->gmAccuracy = u"0xfe"_s;
    row("a master that does not say", stamp, other, {});
    other = metric;
    other.source = ClockSource::Ntp;
    row("the message is of NTP", stamp, other, {});
    contract::ClockStamp said = stamp;
    said.source = ClockSource::Ntp;
    row("the stamp is of NTP", said, metric, {});
    said = stamp;
    said.errorNs = 99; // less than the master's own: the two do not belong together
    row("the stamp is better than its master", said, metric, {});
    said.errorNs.reset();
    row("a stamp without a bound", said, metric, {});
    other = metric;
    other.errorBoundRef = u"gm"_s;
    other.ptp->gmClass = 248;
    row("bound to the master, 1 s old", said, other, 1'100 + 20'000);
}

void TestOneWayDelay::errorOfAStamp()
{
    QFETCH(contract::ClockStamp, stamp);
    QFETCH(std::optional<contract::TimeMetric>, metric);
    QFETCH(Ns, referenceNs);
    const ClockError error = clockErrorOf(stamp, 11 * second, metric ? &*metric : nullptr);
    QCOMPARE(error, (ClockError{stamp.errorNs, referenceNs, stamp.ref, stamp.epoch}));
}

void TestOneWayDelay::errorAges()
{
    QCOMPARE(aged(clockError(100, 40), second), clockError(20'100, 20'040));
    QCOMPARE(aged(clockError({}, {}), second), clockError({}, {}));
    QCOMPARE(aged(clockError(100), -second), clockError(100));
    QCOMPARE(aged(clockError(largest), second), clockError(largest));
}

void TestOneWayDelay::truthLiesWithin_data()
{
    QTest::addColumn<bool>("sameMaster");
    QTest::newRow("two masters") << false;
    QTest::newRow("one master") << true;
}

/// Two clocks anywhere within their bounds, paths of any length: the true delay lies within the
/// uncertainty, and now and then close to its edge.
void TestOneWayDelay::truthLiesWithin()
{
    QFETCH(bool, sameMaster);
    std::mt19937_64 random(5);
    const auto pick = [&random](qint64 least, qint64 most) {
        return std::uniform_int_distribution<qint64>(least, most)(random);
    };
    double closest = 0;
    for (int i = 0; i < 100'000; ++i) {
        const qint64 masterBound = pick(0, 1'000'000);
        const qint64 txBound = pick(1, 2'000'000);
        const qint64 rxBound = pick(1, 2'000'000);
        const qint64 txMaster = pick(-masterBound, masterBound);
        const qint64 rxMaster = sameMaster ? txMaster : pick(-masterBound, masterBound);
        const qint64 sent = 1'795'430'000 * second + pick(0, second);
        const qint64 truth = pick(0, 5'000'000);
        const QString gm = u"5c857e.fffe.3e4f10"_s;
        const ClockError sender = clockError(txBound + masterBound, txBound, gm);
        const ClockError receiver
            = clockError(rxBound + masterBound, rxBound, sameMaster ? gm : u"other"_s);
        const OneWayDelay delay
            = oneWayDelay(sent + txMaster + pick(-txBound, txBound), sender,
                          sent + truth + rxMaster + pick(-rxBound, rxBound), receiver);
        QVERIFY(qAbs(delay.delayNs - truth) <= *delay.uncertaintyNs);
        QVERIFY(*delay.leastNs() <= truth && truth <= *delay.mostNs());
        QVERIFY(!delay.isImpossible());
        closest = qMax(closest, double(qAbs(delay.delayNs - truth)) / double(*delay.uncertaintyNs));
    }
    QVERIFY2(closest > 0.9, qPrintable(QString::number(closest)));
}

void TestOneWayDelay::historyKeepsTheLast()
{
    DelayHistory history;
    QVERIFY(!history.latest() && !history.shortest());
    const ClockError error = clockError(1, {}, {}, u"0a1b2c3d:0"_s);
    for (qint64 i = 0; i < qint64(DelayHistory::window); ++i)
        history.add({100 + qAbs(i - 7), 2}, error, error);
    QCOMPARE(history.shortest(), (OneWayDelay{100, 2}));
    QCOMPARE(history.latest(), (OneWayDelay{100 + qint64(DelayHistory::window) - 8, 2}));
    for (int i = 0; i < 8; ++i)
        history.add({200, 2}, error, error);
    QCOMPARE(history.size(), DelayHistory::window);
    QCOMPARE(history.shortest(), (OneWayDelay{101, 2})); // the 100 is too long ago
}

void TestOneWayDelay::historyFindsTheShortest()
{
    std::mt19937 random(7);
    const ClockError error = clockError(1, {}, {}, u"0a1b2c3d:0"_s);
    DelayHistory history;
    std::deque<qint64> last;
    for (int i = 0; i < 1000; ++i) {
        const auto delay = static_cast<qint64>(random() % 50);
        history.add({delay, 2}, error, error);
        last.push_back(delay);
        if (last.size() > DelayHistory::window)
            last.pop_front();
        QCOMPARE(history.size(), static_cast<quint32>(last.size()));
        QCOMPARE(history.latest()->delayNs, delay);
        QCOMPARE(history.shortest()->delayNs, *std::ranges::min_element(last));
    }
}

void TestOneWayDelay::historyEndsWithTheEpoch()
{
    const ClockError before = clockError(1, {}, {}, u"0a1b2c3d:0"_s);
    const ClockError after = clockError(1, {}, {}, u"0a1b2c3d:1"_s);
    DelayHistory history;
    history.add({100, 2}, before, before);
    history.add({200, 2}, before, before);
    QCOMPARE(history.size(), 2u);
    history.add({300, 2}, after, before); // the sender's clock was set
    QCOMPARE(history.size(), 1u);
    QCOMPARE(history.shortest(), (OneWayDelay{300, 2}));
    history.add({400, 2}, after, before);
    history.add({500, 2}, after, after); // the receiver's
    QCOMPARE(history.size(), 1u);
    QCOMPARE(history.shortest(), (OneWayDelay{500, 2}));
}

QTEST_GUILESS_MAIN(TestOneWayDelay)
#include "tst_one_way_delay.moc"
