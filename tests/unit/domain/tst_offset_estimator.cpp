// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/offset_estimator.h"

#include <QTest>

#include <limits>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::domain;

static constexpr qint64 second = 1'000'000'000;

/// Two clocks that drift, and a path between them with queues of its own in each direction.
class Echoes
{
public:
    Echoes(qint64 offsetNs, double driftPpm, qint64 thereNs, qint64 backNs, qint64 queueNs)
        : m_offsetNs(offsetNs)
        , m_driftPpm(driftPpm)
        , m_thereNs(thereNs)
        , m_backNs(backNs)
        , m_queue(0, queueNs)
    {
    }

    qint64 now() const { return m_nowNs; } ///< as the requester's clocks read it
    qint64 offset() const { return offsetAt(m_nowNs); }
    void wait(qint64 ns) { m_nowNs += ns; }
    void step(qint64 ns) { m_offsetNs += ns; }

    /// Asks, and waits for the reply.
    EchoStamps ask()
    {
        EchoStamps stamps;
        stamps.requestTxNs = m_nowNs;
        m_nowNs += m_thereNs + m_queue(m_random);
        stamps.requestRxNs = m_nowNs + offset();
        m_nowNs += 50'000;
        stamps.replyTxNs = m_nowNs + offset();
        m_nowNs += m_backNs + m_queue(m_random);
        stamps.replyRxNs = m_nowNs;
        return stamps;
    }

private:
    qint64 offsetAt(qint64 ns) const
    {
        return m_offsetNs + static_cast<qint64>(double(ns - start) * m_driftPpm * 1e-6);
    }

    static constexpr qint64 start = 1'795'430'000 * second;
    std::mt19937_64 m_random{6};
    qint64 m_nowNs = start;
    qint64 m_offsetNs;
    double m_driftPpm;
    qint64 m_thereNs;
    qint64 m_backNs;
    std::uniform_int_distribution<qint64> m_queue;
};

class TestOffsetEstimator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sample_data();
    void sample();
    void impossibleStamps_data();
    void impossibleStamps();
    void truthLiesWithin_data();
    void truthLiesWithin();
    void shortestRoundTripWins();
    void oldSamplesLoseToNewOnes();
    void windowForgets();
    void epochEndsHistory();
    void contradictionEndsHistory();
    void largestOffset();
};

void TestOffsetEstimator::sample_data()
{
    QTest::addColumn<EchoStamps>("stamps");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("delay");
    QTest::newRow("none") << EchoStamps{100, 110, 120, 130} << qint64(0) << qint64(20);
    QTest::newRow("ahead") << EchoStamps{100, 1110, 1120, 130} << qint64(1000) << qint64(20);
    QTest::newRow("behind") << EchoStamps{1100, 110, 120, 1130} << qint64(-1000) << qint64(20);
    QTest::newRow("one way takes all")
        << EchoStamps{100, 120, 120, 120} << qint64(10) << qint64(20);
    QTest::newRow("no time at all") << EchoStamps{100, 500, 500, 100} << qint64(400) << qint64(0);
    const qint64 far = std::numeric_limits<qint64>::max() - 10;
    QTest::newRow("as far apart as can be")
        << EchoStamps{0, far, far, 0} << far / 2 * 2 << qint64(0);
}

void TestOffsetEstimator::sample()
{
    QFETCH(EchoStamps, stamps);
    QFETCH(qint64, offset);
    QFETCH(qint64, delay);
    const std::optional<OffsetSample> sample = offsetSample(stamps);
    QVERIFY(sample);
    QCOMPARE(sample->offsetNs, offset);
    QCOMPARE(sample->delayNs, delay);
    QCOMPARE(sample->errorNs, delay / 2 + 2);
}

void TestOffsetEstimator::impossibleStamps_data()
{
    QTest::addColumn<EchoStamps>("stamps");
    QTest::newRow("reply before request") << EchoStamps{100, 500, 510, 99};
    QTest::newRow("answered before asked") << EchoStamps{100, 510, 509, 200};
    QTest::newRow("longer there than away") << EchoStamps{100, 500, 611, 210};
}

void TestOffsetEstimator::impossibleStamps()
{
    QFETCH(EchoStamps, stamps);
    QVERIFY(!offsetSample(stamps));
    OffsetEstimator estimator;
    QVERIFY(estimator.add({100, 110, 120, 130}, second, {}, {}));
    QVERIFY(!estimator.add(stamps, 2 * second, {}, {}));
    QCOMPARE(estimator.estimate(second)->offsetNs, 0);
}

void TestOffsetEstimator::truthLiesWithin_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<double>("driftPpm");
    QTest::addColumn<qint64>("there");
    QTest::addColumn<qint64>("back");
    QTest::addColumn<qint64>("queue");
    for (const qint64 offset : {qint64(0), qint64(-3'000'000), 400 * 86'400 * second}) {
        for (const double driftPpm : {0.0, 49.0, -49.0}) {
            QTest::addRow("same both ways, %lld, %g ppm", static_cast<long long>(offset), driftPpm)
                << offset << driftPpm << qint64(2'000'000) << qint64(2'000'000)
                << qint64(10'000'000);
            QTest::addRow("only there, %lld, %g ppm", static_cast<long long>(offset), driftPpm)
                << offset << driftPpm << qint64(40'000'000) << qint64(0) << qint64(0);
            QTest::addRow("only back, %lld, %g ppm", static_cast<long long>(offset), driftPpm)
                << offset << driftPpm << qint64(0) << qint64(40'000'000) << qint64(100'000);
        }
    }
}

/// At each moment, also long after the last reply.
void TestOffsetEstimator::truthLiesWithin()
{
    QFETCH(qint64, offset);
    QFETCH(double, driftPpm);
    QFETCH(qint64, there);
    QFETCH(qint64, back);
    QFETCH(qint64, queue);
    Echoes echoes(offset, driftPpm, there, back, queue);
    OffsetEstimator estimator;
    const auto holds = [&echoes, &estimator] {
        const auto estimate = estimator.estimate(echoes.now());
        return estimate && qAbs(estimate->offsetNs - echoes.offset()) <= estimate->errorNs;
    };
    for (int i = 0; i < 1000; ++i) {
        const EchoStamps stamps = echoes.ask();
        QVERIFY(estimator.add(stamps, echoes.now(), {}, {}));
        QVERIFY2(holds(), qPrintable(QString::number(i)));
        echoes.wait(i % 50 ? second / 2 : 600 * second);
        QVERIFY2(holds(), qPrintable(QString::number(i)));
    }
    // Half of the path, eight samples' drift and some queueing, but no more than that.
    QVERIFY(estimator.estimate(echoes.now())->errorNs < (there + back) / 2 + 11'000'000);
}

void TestOffsetEstimator::shortestRoundTripWins()
{
    Echoes echoes(7'000'000, 0, 2'000'000, 2'000'000, 10'000'000);
    OffsetEstimator estimator;
    double naive = 0;
    double filtered = 0;
    for (int i = 0; i < 1000; ++i) {
        const EchoStamps stamps = echoes.ask();
        estimator.add(stamps, echoes.now(), {}, {});
        naive += double(qAbs(offsetSample(stamps)->offsetNs - echoes.offset()));
        filtered += double(qAbs(estimator.estimate(echoes.now())->offsetNs - echoes.offset()));
        echoes.wait(second / 10);
    }
    QVERIFY2(filtered < 0.7 * naive, qPrintable(QString::number(filtered / naive)));
}

void TestOffsetEstimator::oldSamplesLoseToNewOnes()
{
    OffsetEstimator estimator;
    estimator.add({0, 1'000'100, 1'000'100, 200}, 200, {}, {}); // 100 ns from the truth at most
    estimator.add({0, 1'001'900, 1'001'900, 2'000}, second, {}, {});
    QCOMPARE(estimator.estimate(second)->offsetNs, 1'000'900); // 50 ppm of 1 s are 50 us
    OffsetEstimator steady(0);
    steady.add({0, 1'000'100, 1'000'100, 200}, 200, {}, {});
    steady.add({0, 1'001'900, 1'001'900, 2'000}, second, {}, {});
    QCOMPARE(steady.estimate(second)->offsetNs, 1'000'000);
}

void TestOffsetEstimator::windowForgets()
{
    OffsetEstimator estimator(0);
    estimator.add({0, 1'000'010, 1'000'010, 20}, 0, {}, {});
    for (qsizetype i = 1; i < OffsetEstimator::window; ++i)
        estimator.add({0, 1'001'900, 1'001'900, 2'000}, i, {}, {});
    QCOMPARE(estimator.estimate(8)->offsetNs, 1'000'000);
    estimator.add({0, 1'001'900, 1'001'900, 2'000}, 9, {}, {});
    QCOMPARE(estimator.estimate(9)->offsetNs, 1'000'900);
}

void TestOffsetEstimator::epochEndsHistory()
{
    Echoes echoes(0, 0, 1'000'000, 1'000'000, 0);
    OffsetEstimator estimator;
    QVERIFY(!estimator.estimate(0));
    estimator.add(echoes.ask(), echoes.now(), u"aaaaaaaa:0"_s, u"bbbbbbbb:0"_s);
    echoes.step(500'000'000);
    estimator.add(echoes.ask(), echoes.now(), u"aaaaaaaa:0"_s, u"bbbbbbbb:1"_s);
    QCOMPARE(estimator.estimate(echoes.now())->offsetNs, 500'000'000);
    echoes.step(-500'000'000);
    estimator.add(echoes.ask(), echoes.now(), u"aaaaaaaa:1"_s, u"bbbbbbbb:1"_s);
    QCOMPARE(estimator.estimate(echoes.now())->offsetNs, 0);
}

/// A clock that was set, at an end that does not say so.
void TestOffsetEstimator::contradictionEndsHistory()
{
    Echoes echoes(0, 0, 500'000, 500'000, 0);
    OffsetEstimator estimator;
    estimator.add(echoes.ask(), echoes.now(), {}, {});
    for (const qint64 stepNs : {400 * 86'400 * second, -800 * 86'400 * second, qint64(5'000'000)}) {
        echoes.step(stepNs);
        EchoStamps stamps = echoes.ask();
        stamps.replyTxNs -= 50'000; // a longer way than before: no match for an older sample
        stamps.requestRxNs -= 50'000;
        stamps.requestTxNs -= 500'000;
        estimator.add(stamps, echoes.now(), {}, {});
        const auto estimate = estimator.estimate(echoes.now());
        QVERIFY2(qAbs(estimate->offsetNs - echoes.offset()) <= estimate->errorNs,
                 qPrintable(QString::number(stepNs)));
    }
}

void TestOffsetEstimator::largestOffset()
{
    QVERIFY((OffsetSample{-10, 10, 0}).isBelowError());
    QVERIFY(!(OffsetSample{-11, 10, 0}).isBelowError());
    QCOMPARE((OffsetSample{-11, 10, 0}).mostNs(), 21);
    const qint64 most = std::numeric_limits<qint64>::max();
    QCOMPARE((OffsetSample{most - 5, 10, 0}).mostNs(), most);
    QCOMPARE(aged(OffsetSample{0, 10, 0}, 2 * second), (OffsetSample{0, 100'010, 0}));
    QCOMPARE(aged(OffsetSample{0, 10, 0}, -second), (OffsetSample{0, 10, 0}));
}

QTEST_GUILESS_MAIN(TestOffsetEstimator)
#include "tst_offset_estimator.moc"
