// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/clock_accuracy.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::contract;

class TestClockAccuracy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accuracy_data();
    void accuracy();
    void grandmaster_data();
    void grandmaster();
};

void TestClockAccuracy::accuracy_data()
{
    QTest::addColumn<std::optional<qint64>>("ns");
    QTest::newRow("0x1f") << std::optional<qint64>();
    QTest::newRow("0x20") << std::optional<qint64>(25);
    QTest::newRow("0x21") << std::optional<qint64>(100);
    QTest::newRow("0x23") << std::optional<qint64>(1'000);
    QTest::newRow("0x29") << std::optional<qint64>(1'000'000);
    QTest::newRow("0x2b") << std::optional<qint64>(10'000'000);
    QTest::newRow("0x2c") << std::optional<qint64>();
    QTest::newRow("0xfe") << std::optional<qint64>();
    QTest::newRow("soon") << std::optional<qint64>();
}

void TestClockAccuracy::accuracy()
{
    QFETCH(std::optional<qint64>, ns);
    QCOMPARE(clockAccuracyNs(QString::fromUtf8(QTest::currentDataTag())), ns);
}

void TestClockAccuracy::grandmaster_data()
{
    QTest::addColumn<std::optional<int>>("clockClass");
    QTest::addColumn<QString>("accuracy");
    QTest::addColumn<std::optional<qint64>>("ns");
    const auto row
        = [](const char *name, std::optional<int> clockClass, const QString &accuracy,
             std::optional<qint64> ns) { QTest::newRow(name) << clockClass << accuracy << ns; };
    row("follows a reference", 6, u"0x21"_s, 100);
    row("did so a moment ago", 7, u"0x23"_s, 1'000);
    row("does not say how well", 6, u"0xfe"_s, {});
    row("a timescale of its own", 13, u"0x21"_s, {});
    row("free-running", 248, u"0x21"_s, {});
    row("no class", {}, u"0x21"_s, {});
}

void TestClockAccuracy::grandmaster()
{
    QFETCH(std::optional<int>, clockClass);
    QFETCH(QString, accuracy);
    QFETCH(std::optional<qint64>, ns);
    QCOMPARE(grandmasterErrorNs(clockClass, accuracy), ns);
}

QTEST_GUILESS_MAIN(TestClockAccuracy)
#include "tst_clock_accuracy.moc"
