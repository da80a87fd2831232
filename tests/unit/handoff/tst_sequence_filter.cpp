// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/handoff/sequence_filter.h"

#include <QTest>

using namespace nunect;
using namespace nunect::handoff;
using namespace Qt::Literals::StringLiterals;

static nats::Message message(const QByteArray &subject, const QByteArray &headers)
{
    return {
        subject, {}, headers.isEmpty() ? QByteArray() : "NATS/1.0\r\n" + headers + "\r\n", "{}"_ba};
}

/// "7" is number 7, "7@12" the same sent at 12 ns.
static nats::Message numbered(const QString &step, const QByteArray &subject = "ops.unit.a"_ba,
                              const QByteArray &unit = "hub"_ba)
{
    QByteArray headers = "X-Unit-ID: " + unit + "\r\n";
    if (const QString stamp = step.section(u'@', 1); !stamp.isEmpty())
        headers += "X-TX-Timestamp: " + stamp.toUtf8() + "\r\n";
    return message(subject, headers + "X-Seq: " + step.section(u'@', 0, 0).toUtf8() + "\r\n");
}

static QString range(int first, int last)
{
    QStringList numbers;
    for (int number = first; number <= last; ++number)
        numbers.append(QString::number(number));
    return numbers.join(u' ');
}

class tst_SequenceFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data()
    {
        QTest::addColumn<QString>("come");
        QTest::addColumn<QString>("taken");
        QTest::addColumn<quint64>("duplicates");
        QTest::addColumn<quint64>("missed");

        const auto row
            = [](const char *name, const QString &come, const QString &taken, quint64 duplicates,
                 quint64 missed) { QTest::newRow(name) << come << taken << duplicates << missed; };
        row("in order", u"1 2 3"_s, u"1 2 3"_s, 0, 0);
        row("begins anywhere", u"70 71"_s, u"70 71"_s, 0, 0);
        row("each twice", u"1 1 2 2 3 3"_s, u"1 2 3"_s, 3, 0);
        row("two connections, one ahead", u"1 2 3 1 2 3 4"_s, u"1 2 3 4"_s, 3, 0);
        row("gap", u"1 2 5 6"_s, u"1 2 5 6"_s, 0, 2);
        row("gap is filled", u"1 2 5 3 4 6"_s, u"1 2 5 3 4 6"_s, 0, 0);
        row("gap is filled twice", u"1 2 5 3 3 4 6"_s, u"1 2 5 3 4 6"_s, 1, 0);
        row("before the first", u"5 4 4 6"_s, u"5 4 6"_s, 1, 0);
        row("far ahead", u"1 2 9000 9001"_s, u"1 2 9000 9001"_s, 0, 8997);
        row("too far behind", u"1@1 9000@9000 2@2 9001@9001"_s, u"1@1 9000@9000 9001@9001"_s, 1,
            8998);
        row("sender starts anew", u"1@1 2@2 3@3 1@10 2@11"_s, u"1@1 2@2 3@3 1@10 2@11"_s, 0, 0);
        row("starts anew, twice each", u"3@3 3@3 1@10 1@10 2@11 2@11"_s, u"3@3 1@10 2@11"_s, 3, 0);
        row("starts anew, without stamps", u"9000 1 2"_s, u"9000 1 2"_s, 0, 0);
        row("0 is no number", u"0 0"_s, u"0 0"_s, 0, 0);
    }

    void numbers()
    {
        QFETCH(QString, come);
        SequenceFilter filter;
        QStringList taken;
        for (const QString &step : come.split(u' ')) {
            if (filter.take(numbered(step)))
                taken.append(step);
        }
        QTEST(taken.join(u' '), "taken");
        QTEST(filter.duplicates(), "duplicates");
        QTEST(filter.missed(), "missed");
    }

    /// What is as far behind as a window reaches is told apart, beyond it not.
    void window()
    {
        const int size = static_cast<int>(SequenceFilter::window);
        SequenceFilter filter;
        for (const QString &step : range(1, size).split(u' '))
            QVERIFY(filter.take(numbered(step + u'@' + step)));
        QVERIFY(!filter.take(numbered(u"1@1"_s)));
        QVERIFY(filter.take(numbered(u"%1@%1"_s.arg(size + 2))));
        QCOMPARE(filter.missed(), 1u);
        QVERIFY(filter.take(numbered(u"%1@%1"_s.arg(size + 1))));
        QCOMPARE(filter.missed(), 0u);
        QVERIFY(!filter.take(numbered(u"2@2"_s)));
        QCOMPARE(filter.duplicates(), 2u);
    }

    void subjectsAndSendersCountApart()
    {
        SequenceFilter filter;
        QVERIFY(filter.take(numbered(u"1"_s, "a"_ba, "x"_ba)));
        QVERIFY(filter.take(numbered(u"1"_s, "b"_ba, "x"_ba)));
        QVERIFY(filter.take(numbered(u"1"_s, "a"_ba, "y"_ba)));
        QVERIFY(!filter.take(numbered(u"1"_s, "a"_ba, "y"_ba)));
        QCOMPARE(filter.duplicates(), 1u);
        QCOMPARE(filter.missed(), 0u);
    }

    void ids()
    {
        SequenceFilter filter;
        QVERIFY(filter.take(message("a"_ba, "Nats-Msg-Id: 1\r\n"_ba)));
        QVERIFY(filter.take(message("a"_ba, "Nats-Msg-Id: 2\r\n"_ba)));
        QVERIFY(!filter.take(message("a"_ba, "Nats-Msg-Id: 1\r\n"_ba)));
        QCOMPARE(filter.duplicates(), 1u);
        QCOMPARE(filter.unnumbered(), 0u);
    }

    /// It cannot be told from another one: it is let through, and counted.
    void neither()
    {
        SequenceFilter filter;
        QVERIFY(filter.take(message("a"_ba, {})));
        QVERIFY(filter.take(message("a"_ba, {})));
        QVERIFY(filter.take(message("a"_ba, "X-Seq: many\r\n"_ba)));
        QCOMPARE(filter.unnumbered(), 3u);
        QCOMPARE(filter.duplicates(), 0u);
    }

    /// Ten times as many as are remembered: the last ones are, and what is forgotten comes again.
    void isBounded()
    {
        SequenceFilter filter;
        const auto id = [](qsizetype number) {
            return message("a"_ba, "Nats-Msg-Id: " + QByteArray::number(number) + "\r\n");
        };
        const qsizetype all = 10 * SequenceFilter::maxIds;
        for (qsizetype number = 0; number < all; ++number)
            QVERIFY(filter.take(id(number)));
        for (qsizetype number = all - SequenceFilter::maxIds; number < all; ++number)
            QVERIFY(!filter.take(id(number)));
        QVERIFY(filter.take(id(0)));
    }
};

QTEST_APPLESS_MAIN(tst_SequenceFilter)
#include "tst_sequence_filter.moc"
