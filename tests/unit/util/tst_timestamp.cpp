// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/util/timestamp.h"

#include <QTest>

#include <limits>

#include <time.h>

using namespace nunect;
using namespace Qt::Literals::StringLiterals;

static constexpr qint64 second = 1'000'000'000;

/// The kernel's own word: QDateTime's milliseconds are rounded up or down, as the Qt version likes.
static qint64 kernelNowNs()
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    return now.tv_sec * second + now.tv_nsec;
}

class tst_Timestamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void written_data()
    {
        QTest::addColumn<qint64>("ns");
        QTest::addColumn<QString>("text");

        QTest::newRow("epoch") << qint64(0) << u"1970-01-01T00:00:00.000000000Z"_s;
        QTest::newRow("every digit")
            << 1'795'428'000 * second + 123'456'789 << u"2026-11-23T10:00:00.123456789Z"_s;
        QTest::newRow("leap day") << 1'709'164'800 * second << u"2024-02-29T00:00:00.000000000Z"_s;
        QTest::newRow("last second of a year")
            << 1'798'761'599 * second + 1 << u"2026-12-31T23:59:59.000000001Z"_s;
        QTest::newRow("before the epoch") << qint64(-1) << u"1969-12-31T23:59:59.999999999Z"_s;
        QTest::newRow("first") << std::numeric_limits<qint64>::min()
                               << u"1677-09-21T00:12:43.145224192Z"_s;
        QTest::newRow("last") << std::numeric_limits<qint64>::max()
                              << u"2262-04-11T23:47:16.854775807Z"_s;
    }

    void written()
    {
        QFETCH(qint64, ns);
        QTEST(toRfc3339(ns), "text");
    }

    void read_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ns");

        const qint64 ten = 1'795'428'000 * second;
        QTest::newRow("no decimals") << u"2026-11-23T10:00:00Z"_s << ten;
        QTest::newRow("one") << u"2026-11-23T10:00:00.1Z"_s << ten + 100'000'000;
        QTest::newRow("nine") << u"2026-11-23T10:00:00.123456789Z"_s << ten + 123'456'789;
        QTest::newRow("more are cut") << u"2026-11-23T10:00:00.1234567899Z"_s << ten + 123'456'789;
        QTest::newRow("west") << u"2026-11-23T05:30:00-04:30"_s << ten;
        QTest::newRow("east") << u"2026-11-23T15:30:00.5+05:30"_s << ten + 500'000'000;
        QTest::newRow("small letters") << u"2026-11-23t10:00:00z"_s << ten;
        QTest::newRow("leap second") << u"2026-11-23T09:59:60Z"_s << ten;
        QTest::newRow("first") << u"1970-01-01T00:00:00Z"_s << qint64(0);
    }

    void read()
    {
        QFETCH(QString, text);
        QFETCH(qint64, ns);
        const auto got = fromRfc3339(text);
        QVERIFY(got.has_value());
        QCOMPARE(*got, ns);
        QCOMPARE(fromRfc3339(text.toUtf8()), got);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");

        for (const char *text : {"",
                                 "2026-11-23",
                                 "2026-11-23T10:00:00",
                                 "2026-11-23 10:00:00Z",
                                 "2026-11-23T10:00:00.Z",
                                 "2026-11-23T10:00:00,5Z",
                                 "2026-11-23T10:00Z",
                                 "2026-13-01T00:00:00Z",
                                 "2026-02-29T00:00:00Z",
                                 "2026-00-01T00:00:00Z",
                                 "2026-11-23T24:00:00Z",
                                 "2026-11-23T10:60:00Z",
                                 "2026-11-23T10:00:61Z",
                                 "2026-11-23T10:00:00+24:00",
                                 "2026-11-23T10:00:00+01:60",
                                 "2026-11-23T10:00:00+0100",
                                 "2026-11-23T10:00:00Z ",
                                 " 2026-11-23T10:00:00Z",
                                 "+026-11-23T10:00:00Z",
                                 "2026-11-23T10:00:00ZZ",
                                 "0001-01-01T00:00:00Z",
                                 "1969-12-31T23:59:59Z",
                                 "2263-01-01T00:00:00Z",
                                 "9999-12-31T23:59:59Z",
                                 "2026-11-23T1\u0660:00:00Z"}) {
            QTest::addRow("\"%s\"", text) << QString::fromUtf8(text);
        }
    }

    void refused()
    {
        QFETCH(QString, text);
        QVERIFY(!fromRfc3339(text).has_value());
        QVERIFY(!fromRfc3339(text.toUtf8()).has_value());
    }

    void everyPrefixIsRefused()
    {
        const QString whole = u"2026-11-23T10:00:00.123456789+01:00"_s;
        QVERIFY(fromRfc3339(whole).has_value());
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY2(!fromRfc3339(whole.first(length)), qPrintable(whole.first(length)));
    }

    void roundTrip()
    {
        for (const qint64 ns : {qint64(0), qint64(1), 1'795'428'000 * second + 999'999'999,
                                (qint64(1) << 53) + 1, 9'223'372'035 * second + 854'775'807}) {
            const auto back = fromRfc3339(toRfc3339(ns));
            QVERIFY(back.has_value());
            QCOMPARE(*back, ns);
        }
    }

    void now()
    {
        const qint64 before = kernelNowNs();
        const qint64 got = nowNs();
        const qint64 after = kernelNowNs();
        QCOMPARE_LE(before, got);
        QCOMPARE_LE(got, after);
    }
};

QTEST_APPLESS_MAIN(tst_Timestamp)
#include "tst_timestamp.moc"
