// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/local_time_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;
using contract::ClockQuality;
using contract::ClockSource;
using contract::TimeMetric;
using models::Status;

static TimeMetric metricOf(ClockSource source, ClockQuality quality,
                           std::optional<qint64> offsetNs = {}, std::optional<qint64> boundNs = {})
{
    TimeMetric metric;
    metric.source = source;
    metric.quality = quality;
    metric.offsetNs = offsetNs;
    metric.errorBoundNs = boundNs;
    return metric;
}

static TimeMetric locked() { return metricOf(ClockSource::Ptp, ClockQuality::Locked, -38, 1200); }

static contract::PtpDetail slave()
{
    contract::PtpDetail ptp;
    ptp.portState = u"SLAVE"_s;
    ptp.gmId = u"5c857e.fffe.3e4f10"_s;
    ptp.stepsRemoved = 1;
    ptp.meanPathDelayNs = 512;
    return ptp;
}

static contract::NtpDetail server(const QString &refName = u"ntp.site.example"_s)
{
    contract::NtpDetail ntp;
    ntp.refId = u"0A630001"_s;
    ntp.refName = refName;
    ntp.stratum = 3;
    return ntp;
}

/// "label: value" of each line.
static QStringList linesOf(const LocalTimeModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        lines.append(index.data(LocalTimeModel::LabelRole).toString() + u": "_s
                     + index.data(LocalTimeModel::ValueRole).toString());
    }
    return lines;
}

class TestLocalTimeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beforeTheFirstReading();
    void everyClock_data();
    void everyClock();
    void details_data();
    void details();
    void statuses_data();
    void statuses();
    void signalsNoMoreThanChanged_data();
    void signalsNoMoreThanChanged();
    void timeInStateStartsAnew();
    void trend();
};

void TestLocalTimeModel::beforeTheFirstReading()
{
    const LocalTimeModel model;
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.hasTrend());
    QVERIFY(model.trend().isEmpty());
    QCOMPARE(model.trendText(), u"–"_s);
    QCOMPARE(model.roleNames().values().size(), 3); // what the page's delegate requires
    for (const QByteArray &role : {"label"_ba, "value"_ba, "status"_ba})
        QVERIFY2(model.roleNames().values().contains(role), role.constData());
}

/// The lines that every clock has.
void TestLocalTimeModel::everyClock_data()
{
    QTest::addColumn<TimeMetric>("metric");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("locked") << locked()
                            << QStringList{u"Quality: locked"_s, u"For: ≥ 0 s"_s, u"Source: PTP"_s,
                                           u"Offset: -38 ns"_s, u"Error bound: ± 1.20 µs"_s};
    QTest::newRow("acquiring") << metricOf(ClockSource::Ntp, ClockQuality::Acquiring, 25'000'000)
                               << QStringList{u"Quality: acquiring"_s, u"For: ≥ 0 s"_s,
                                              u"Source: NTP"_s, u"Offset: 25.0 ms"_s,
                                              u"Error bound: not known"_s};
    QTest::newRow("freerun") << metricOf(ClockSource::None, ClockQuality::Freerun)
                             << QStringList{u"Quality: freerun"_s, u"For: ≥ 0 s"_s,
                                            u"Source: none"_s, u"Offset: –"_s,
                                            u"Error bound: not known"_s};
}

void TestLocalTimeModel::everyClock()
{
    QFETCH(TimeMetric, metric);
    LocalTimeModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.set(metric, 0);
    QTEST(linesOf(model).first(5), "lines");
}

/// What follows them, by what is known of the source.
void TestLocalTimeModel::details_data()
{
    QTest::addColumn<TimeMetric>("metric");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, TimeMetric metric, std::optional<contract::PtpDetail> ptp,
                        std::optional<contract::NtpDetail> ntp, const QStringList &lines) {
        metric.ptp = std::move(ptp);
        metric.ntp = std::move(ntp);
        QTest::newRow(name) << metric << lines;
    };
    const QStringList ptpLines{u"PTP port: SLAVE"_s, u"Grandmaster: 5c857e.fffe.3e4f10"_s,
                               u"Steps: 1"_s, u"Path delay: 512 ns"_s};
    const QStringList ntpLines{u"NTP reference: ntp.site.example"_s, u"Stratum: 3"_s};
    contract::PtpDetail listening;
    listening.portState = u"LISTENING"_s;
    contract::NtpDetail unknown = server({});
    unknown.stratum.reset();
    TimeMetric held = locked();
    held.holdoverS = 2;
    TimeMetric faulty = locked();
    faulty.faults = {u"stale_sync"_s, u"sources_disagree"_s};

    row("PTP", locked(), slave(), {}, ptpLines);
    row("NTP", locked(), {}, server(), ntpLines);
    row("both", locked(), slave(), server(), ptpLines + ntpLines);
    row("PTP without a grandmaster", locked(), listening, {},
        {u"PTP port: LISTENING"_s, u"Grandmaster: –"_s, u"Steps: –"_s, u"Path delay: –"_s});
    row("NTP server without a name", locked(), {}, unknown,
        {u"NTP reference: 0A630001"_s, u"Stratum: –"_s});
    row("no reader", metricOf(ClockSource::None, ClockQuality::Freerun), {}, {},
        {u"Readers: neither ptp4l nor chronyd answers"_s});
    row("kernel alone", metricOf(ClockSource::Ntp, ClockQuality::Tracking), {}, {},
        {u"Readers: the kernel: neither ptp4l nor chronyd answers"_s});
    row("silent, held over", held, {}, {}, {}); // it may be but one answer that is missing
    row("faults", faulty, {}, server(),
        ntpLines + QStringList{u"Faults: stale_sync, sources_disagree"_s});
}

void TestLocalTimeModel::details()
{
    QFETCH(TimeMetric, metric);
    LocalTimeModel model;
    model.set(metric, 0);
    QTEST(linesOf(model).mid(5), "lines");
}

void TestLocalTimeModel::statuses_data()
{
    QTest::addColumn<ClockQuality>("quality");
    QTest::addColumn<Status::Value>("status");
    QTest::newRow("locked") << ClockQuality::Locked << Status::Normal;
    QTest::newRow("tracking") << ClockQuality::Tracking << Status::Caution;
    QTest::newRow("acquiring") << ClockQuality::Acquiring << Status::Caution;
    QTest::newRow("freerun") << ClockQuality::Freerun << Status::Serious;
}

/// The quality has one, a fault has one, and nothing else is marked.
void TestLocalTimeModel::statuses()
{
    QFETCH(ClockQuality, quality);
    QFETCH(Status::Value, status);
    TimeMetric metric = metricOf(ClockSource::Ntp, quality);
    metric.ptp = slave();
    metric.ntp = server();
    metric.faults = {u"stale_sync"_s};
    LocalTimeModel model;
    model.set(metric, 0);
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString label = model.index(row).data(LocalTimeModel::LabelRole).toString();
        const Status::Value expected = label == "Quality"_L1 ? status
            : label == "Faults"_L1                           ? Status::Serious
                                                             : Status::Normal;
        QVERIFY2(model.index(row).data(LocalTimeModel::StatusRole).value<Status::Value>()
                     == expected,
                 qPrintable(label));
    }
}

void TestLocalTimeModel::signalsNoMoreThanChanged_data()
{
    QTest::addColumn<TimeMetric>("next");
    QTest::addColumn<qint64>("nowMs");
    QTest::addColumn<int>("changes");
    QTest::addColumn<int>("resets");
    TimeMetric other = locked();
    other.offsetNs = 40;
    TimeMetric more = locked();
    more.ptp = slave();
    QTest::newRow("nothing") << locked() << qint64(900) << 0 << 0;
    QTest::newRow("time alone") << locked() << qint64(1000) << 1 << 0;
    QTest::newRow("a value") << other << qint64(0) << 1 << 0;
    QTest::newRow("more lines") << more << qint64(0) << 0 << 1;
}

void TestLocalTimeModel::signalsNoMoreThanChanged()
{
    QFETCH(TimeMetric, next);
    QFETCH(qint64, nowMs);
    LocalTimeModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.set(locked(), 0);
    const QSignalSpy changed(&model, &LocalTimeModel::dataChanged);
    const QSignalSpy reset(&model, &LocalTimeModel::modelReset);
    const QSignalSpy trend(&model, &LocalTimeModel::trendChanged);
    model.set(next, nowMs);
    QTEST(int(changed.size()), "changes");
    QTEST(int(reset.size()), "resets");
    QCOMPARE(trend.size(), 1);
    if (!changed.isEmpty()) { // every line, as each may be another
        QCOMPARE(changed[0][0].toModelIndex().row(), 0);
        QCOMPARE(changed[0][1].toModelIndex().row(), model.rowCount() - 1);
    }
}

void TestLocalTimeModel::timeInStateStartsAnew()
{
    LocalTimeModel model;
    model.set(locked(), 1000);
    model.set(locked(), 31'000);
    QCOMPARE(linesOf(model)[1], u"For: ≥ 30 s"_s); // how long before that, nobody saw
    model.set(metricOf(ClockSource::Ptp, ClockQuality::Tracking), 32'000);
    QCOMPARE(linesOf(model)[1], u"For: 0 s"_s);
    model.set(metricOf(ClockSource::Ptp, ClockQuality::Tracking), 39'000);
    QCOMPARE(linesOf(model)[1], u"For: 7 s"_s);
}

void TestLocalTimeModel::trend()
{
    LocalTimeModel model;
    model.set(metricOf(ClockSource::None, ClockQuality::Freerun), 0);
    QVERIFY(!model.hasTrend()); // a slice, but nothing measured in it
    QCOMPARE(model.trendText(), u"–"_s);
    model.set(metricOf(ClockSource::Ptp, ClockQuality::Locked, 30), 5000);
    model.set(metricOf(ClockSource::Ptp, ClockQuality::Locked, -48), 7000);
    model.set(metricOf(ClockSource::Ptp, ClockQuality::Locked, 40), 10'000);
    QVERIFY(model.hasTrend());
    QCOMPARE(model.trendText(), u"max -48 ns"_s);
    const QList<qreal> values = model.trend();
    QCOMPARE(values.size(), 3); // one each 5 s
    QVERIFY(qIsNaN(values[0]));
    QCOMPARE(values[1], -48);
    QCOMPARE(values[2], 40);
}

QTEST_GUILESS_MAIN(TestLocalTimeModel)
#include "tst_local_time_model.moc"
