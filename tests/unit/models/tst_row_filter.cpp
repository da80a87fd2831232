// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/row_filter.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace Qt::Literals::StringLiterals;

using Kind = FilterColumn::Kind;

static const QList<FilterColumn> &columns()
{
    static const QList<FilterColumn> all{{u"unit"_s, Kind::Text},
                                         {u"account"_s, Kind::Text},
                                         {u"kind"_s, Kind::Text},
                                         {u"rtt"_s, Kind::Duration},
                                         {u"memory"_s, Kind::Bytes},
                                         {u"loss"_s, Kind::Percent},
                                         {u"slow-consumers"_s, Kind::Number}};
    return all;
}

/// leaf-3 of OPS, a Leafnode: 120 ms, 12.4 MB, no loss known, 2 slow consumers.
class Leaf : public FilterRow
{
public:
    QStringView text(int column) const override
    {
        static constexpr QStringView texts[] = {u"leaf-3 \"main stage\"", u"OPS", u"Leafnode"};
        return texts[column];
    }
    std::optional<double> number(int column) const override
    {
        switch (column) {
        case 3:
            return 120.3e6;
        case 4:
            return 12.4e6;
        case 6:
            return 2;
        default:
            return std::nullopt;
        }
    }
};

class tst_RowFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data()
    {
        QTest::addColumn<bool>("matches");
        const auto yes = [](const char *text) { QTest::newRow(text) << true; };
        const auto no = [](const char *text) { QTest::newRow(text) << false; };
        yes("");
        yes("  \t ");
        yes("leaf");
        yes("LEAF");
        yes("ops");
        yes("main stage");
        yes("\"main stage\"");
        no("\"stage main\"");
        yes("\"3 \\\"main\"");
        no("\"\\\\\"");
        no("web");
        yes("-web");
        no("-leaf");
        no("leaf -ops");
        no("127.0.0.1:4222");
        no("::1");
        yes("account:OPS");
        yes("account:op");
        yes("Account:\"op\"");
        yes("account=ops");
        no("account=op");
        no("account=\"\"");
        no("unit:ops");
        no("-kind:Leafnode");
        yes("-kind:Client");
        yes("rtt>100ms account:OPS -kind:Client stage");
        no("rtt>100ms account:OPS -kind:Leafnode stage");
        yes("rtt>120ms");
        no("rtt>120.3ms");
        yes("rtt>=120.3ms");
        yes("rtt<=120.3ms");
        no("rtt<120.3ms");
        yes("rtt<1s");
        yes("rtt<\"1 s\"");
        yes("rtt>.1s");
        yes("rtt>120299us");
        yes("RTT>120299\u00b5s");
        yes("rtt<1min");
        yes("rtt<1h");
        yes("rtt>-1ns");
        no("-rtt>100ms");
        yes("rtt=120ms"); // reads 120 ms
        yes("rtt:0.12s");
        no("rtt=120.0ms");
        no("rtt=121ms");
        yes("memory>12MB");
        no("memory>13mb");
        yes("memory>12399999");
        yes("memory>12399kB");
        yes("memory<1GB");
        no("loss>5%"); // not known
        no("loss<5");
        yes("-loss>5%");
        yes("slow-consumers>1");
        yes("slow-consumers=2");
        no("slow-consumers=3");
    }

    void matches()
    {
        const auto filter = RowFilter::parse(QString::fromUtf8(QTest::currentDataTag()), columns());
        QVERIFY2(filter.ok(), filter ? "" : qPrintable(filter.error().text));
        QTEST(filter->matches(Leaf()), "matches");
        const auto again = RowFilter::parse(filter->toText(), columns());
        QVERIFY2(again.ok(), qPrintable(filter->toText()));
        QCOMPARE(again->toText(), filter->toText());
        QCOMPARE(again->matches(Leaf()), filter->matches(Leaf()));
    }

    void text_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("  a   B ") << u"a B"_s;
        QTest::newRow("RTT>=\"10ms\"") << u"rtt>=10ms"_s;
        QTest::newRow("-\"a b\"") << u"-\"a b\""_s;
        QTest::newRow("\"-a\" \"\"") << u"\"-a\" \"\""_s;
        QTest::newRow("unit:a\"\\b") << u"unit:\"a\\\"\\\\b\""_s;
    }

    void text()
    {
        const auto filter = RowFilter::parse(QString::fromUtf8(QTest::currentDataTag()), columns());
        QVERIFY(filter.ok());
        QTEST(filter->toText(), "text");
        QVERIFY(!filter->isEmpty());
        QVERIFY(*filter != RowFilter());
    }

    void errors_data()
    {
        QTest::addColumn<int>("position");
        QTest::addColumn<QString>("part");
        const auto add = [](const char *text, int position, const QString &part) {
            QTest::newRow(text) << position << part;
        };
        add("x acount:OPS", 2, u"There is no column 'acount' (did you mean 'account'?)"_s);
        add("mem>1", 0, u"did you mean 'memory'?"_s);
        add("slow-consumer>1", 0, u"did you mean 'slow-consumers'?"_s);
        add("colour:red", 0, u"possible: unit, account, kind, rtt"_s);
        add("fe80::1", 0, u"goes into double quotes"_s);
        add("rtt>100", 7, u"'100' needs a unit (possible: ns, us, ms, s, min, h)"_s);
        add("x rtt>100kB", 9, u"'kB' is no unit here (possible: ns"_s);
        add("rtt>\"1 kB\"", 7, u"'kB' is no unit here"_s);
        add("rtt>fast", 4, u"'fast' is not a number"_s);
        add("rtt>1,5ms", 5, u"',5ms' is no unit"_s);
        add("rtt>.ms", 4, u"is not a number"_s);
        add("rtt>1.2.3ms", 7, u"is no unit"_s);
        add("loss>1.2s", 8, u"possible: %"_s);
        add("slow-consumers>1ms", 16, u"it takes no unit"_s);
        add("memory>1234567890123456789%2", 7, u"more than 18 digits"_s);
        add("rtt>", 4, u"right after 'rtt>'"_s);
        add("rtt> 5ms", 4, u"right after 'rtt>'"_s);
        add("rtt > 5ms", 4, u"right before '>'"_s);
        add("a a.b>5", 5, u"right before '>'"_s);
        add("account>OPS", 7, u"not be compared by '>'"_s);
        add("account<=OPS", 7, u"not be compared by '<='"_s);
        add("x \"open", 2, u"quote is not closed"_s);
        add("\"open\\", 0, u"quote is not closed"_s);
        add("\"a\"b", 3, u"blank after the closing quote"_s);
        add("x -", 3, u"after '-'"_s);
        add("- x", 1, u"after '-'"_s);
        add("--x", 1, u"after '-'"_s);
    }

    void errors()
    {
        QFETCH(QString, part);
        const auto filter = RowFilter::parse(QString::fromUtf8(QTest::currentDataTag()), columns());
        QVERIFY(!filter.ok());
        QVERIFY2(filter.error().text.contains(part), qPrintable(filter.error().text));
        QTEST(int(filter.error().position), "position");
    }
};

QTEST_GUILESS_MAIN(tst_RowFilter)
#include "tst_row_filter.moc"
