// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/go_duration.h"

#include <QTest>

using namespace nunect::domain;
using namespace Qt::Literals::StringLiterals;

static constexpr qint64 second = 1'000'000'000;

class tst_GoDuration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ns");

        QTest::newRow("zero") << u"0s"_s << qint64(0);
        QTest::newRow("bare zero") << u"0"_s << qint64(0);
        QTest::newRow("ns") << u"999ns"_s << qint64(999);
        QTest::newRow("micro sign") << u"605\u00b5s"_s << qint64(605'000);
        QTest::newRow("greek mu") << u"605\u03bcs"_s << qint64(605'000);
        QTest::newRow("us") << u"1.5us"_s << qint64(1500);
        QTest::newRow("ms") << u"201.049461ms"_s << qint64(201'049'461);
        QTest::newRow("s") << u"1.000000001s"_s << second + 1;
        QTest::newRow("m s") << u"1m2.5s"_s << 62 * second + second / 2;
        QTest::newRow("h m s") << u"1h2m3s"_s << 3723 * second;
        QTest::newRow("h 0m 0s") << u"2h0m0s"_s << 7200 * second;
        QTest::newRow("negative") << u"-1.5s"_s << -3 * second / 2;
        QTest::newRow("uptime") << u"1y2d3h4m5s"_s
                                << ((365 + 2) * qint64(86'400) + 3 * 3600 + 4 * 60 + 5) * second;
        QTest::newRow("days") << u"4d3h0m0s"_s << (4 * qint64(86'400) + 3 * 3600) * second;
        QTest::newRow("100 years") << u"100y"_s << 100 * 365 * qint64(86'400) * second;
    }

    void understood()
    {
        QFETCH(QString, text);
        QFETCH(qint64, ns);
        const auto got = parseGoDuration(text);
        QVERIFY(got.has_value());
        QCOMPARE(*got, ns);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",      "-",
                                 "s",     "1",
                                 "12",    "1x",
                                 "ms",    "1.s2",
                                 "1..5s", ".s",
                                 "1m2",   "1 m",
                                 " 1s",   "1s ",
                                 "--1s",  "1e3s",
                                 "0x1s",  "infs",
                                 "nans",  "1S",
                                 "300y",  "99999999999999999999h",
                                 "1,5s"})
            QTest::addRow("\"%s\"", text) << QString::fromUtf8(text);
    }

    void refused()
    {
        QFETCH(QString, text);
        QVERIFY(!parseGoDuration(text).has_value());
    }
};

QTEST_APPLESS_MAIN(tst_GoDuration)
#include "tst_go_duration.moc"
