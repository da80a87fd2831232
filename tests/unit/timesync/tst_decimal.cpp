// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/decimal.h"

#include <QTest>

#include <limits>

using namespace nunect::timesync;

class TestDecimal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondsToNs_data();
    void secondsToNs();
};

void TestDecimal::secondsToNs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<qint64>>("ns");
    const auto row = [](const char *text, std::optional<qint64> ns) {
        QTest::newRow(*text ? text : "empty") << QByteArray(text) << ns;
    };
    row("0", 0);
    row("1", 1'000'000'000);
    row("-0.000000940", -940);
    row("+0.5", 500'000'000);
    row("1795430696.038503940", 1'795'430'696'038'503'940);
    row("0.1234567899", 123'456'789);
    row(".5", 500'000'000);
    row("5.", 5'000'000'000);
    row("9223372036.854775807", std::numeric_limits<qint64>::max());
    row("9223372036.854775808", {});
    row("99999999999999999999", {});
    row("", {});
    row("-", {});
    row(".", {});
    row("1.2.3", {});
    row("0,5", {});
    row("1e3", {});
    row(" 1", {});
    row("nan", {});
}

void TestDecimal::secondsToNs()
{
    QFETCH(QByteArray, text);
    QFETCH(std::optional<qint64>, ns);
    QCOMPARE(nsFromSeconds(text), ns);
}

QTEST_GUILESS_MAIN(TestDecimal)
#include "tst_decimal.moc"
