// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/headers.h"

#include <QHash>
#include <QTest>

#include <algorithm>

using namespace nunect;
using namespace nunect::contract;
using namespace Qt::Literals::StringLiterals;

static Headers read(const HeaderList &list, QStringList *malformed = nullptr)
{
    return fromHeaders(
        [&list](QByteArrayView name) -> QByteArray {
            for (const auto &[key, value] : list) {
                if (key == name)
                    return value;
            }
            return {};
        },
        malformed);
}

static Headers full()
{
    Headers headers;
    headers.unit = u"leaf-3"_s;
    headers.txNs = 1'795'428'000'123'456'789; // does not fit a double
    headers.rxNs = 1'795'428'000'123'450'001;
    headers.seq = 17;
    headers.clock = ClockStamp{ClockSource::Ptp, ClockQuality::Locked, 1200,
                               u"5c857e.fffe.3e4f10"_s, u"0123abcd:7"_s};
    return headers;
}

class tst_ContractHeaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void written()
    {
        const HeaderList expected{
            {"X-Unit-ID", "leaf-3"},
            {"X-TX-Timestamp", "1795428000123456789"},
            {"X-RX-Timestamp", "1795428000123450001"},
            {"X-Seq", "17"},
            {"X-Clock-Source", "ptp"},
            {"X-Clock-Quality", "locked"},
            {"X-Clock-Error-Ns", "1200"},
            {"X-Clock-Ref", "5c857e.fffe.3e4f10"},
            {"X-Clock-Epoch", "0123abcd:7"},
        };
        QCOMPARE(toHeaderList(full()), expected);
    }

    void onlyWhatIsSet()
    {
        Headers headers;
        QVERIFY(toHeaderList(headers).isEmpty());
        headers.unit = u"a"_s;
        headers.clock = ClockStamp{};
        const HeaderList expected{
            {"X-Unit-ID", "a"}, {"X-Clock-Source", "none"}, {"X-Clock-Quality", "freerun"}};
        QCOMPARE(toHeaderList(headers), expected);
    }

    void roundTrip()
    {
        QStringList malformed;
        QVERIFY(read(toHeaderList(full()), &malformed) == full());
        QVERIFY(malformed.isEmpty());
        QVERIFY(read({}, &malformed) == Headers());
        QVERIFY(malformed.isEmpty());
    }

    /// All of them at once, as they come, with what others have put in between.
    void fromViews()
    {
        HeaderList list = toHeaderList(full());
        std::ranges::reverse(list);
        list.insert(1, {"X-Seq-Not", "1"});
        list.insert(2, {"x-seq", "1"});
        list.emplaceBack("X-Seq", "18");           // the first counts
        list.emplaceBack("X-Unit-ID", "a b");      // even where the second is malformed
        list.emplaceBack("Traceparent", "00-1-2"); // not of the contract
        HeaderViews views;
        for (const auto &[name, value] : list)
            views.add(name, value);
        QStringList malformed;
        WordCache words;
        QVERIFY(fromHeaderViews(views, &malformed) == full());
        const Headers shared = fromHeaderViews(views, &malformed, &words);
        QVERIFY(shared == full());
        QVERIFY(malformed.isEmpty());
        QCOMPARE(shared.unit.constData(), words.word("leaf-3").constData());
    }

    void malformed_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");

        const auto add = [](const char *name, const char *value) {
            QTest::addRow("%s: \"%s\"", name, value) << QByteArray(name) << QByteArray(value);
        };
        add(header::unitId, "");
        add(header::unitId, "a.b");
        for (const char *name :
             {header::txTimestamp, header::rxTimestamp, header::seq, header::clockErrorNs}) {
            for (const char *value : {"", "-1", "+1", " 1", "1 ", "1.5", "1e3", "0x10", "abc",
                                      "18446744073709551616", "99999999999999999999999999"})
                add(name, value);
        }
        add(header::txTimestamp, "9223372036854775808");
        add(header::clockSource, "gps");
        add(header::clockSource, "PTP");
        add(header::clockQuality, "good");
        for (const char *value :
             {"", "7", "0123abcd", "0123abcd:", "123abcd:7", "0123ABCD:7", "0123abcd:7\n",
              "0123abcd:-7", "0123abcd-7", "0123abcd:12345678901234567890"})
            add(header::clockEpoch, value);
    }

    void malformed()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        if (value.isNull())
            value = ""; // an empty header is not an absent one
        HeaderList list = toHeaderList(full());
        for (auto &header : list) {
            if (header.first == name)
                header.second = value;
        }
        QStringList names;
        const Headers got = read(list, &names);
        QCOMPARE(names, QStringList{QString::fromLatin1(name)});
        QVERIFY(got != full());
        // Everything else is still read.
        if (name != header::txTimestamp)
            QCOMPARE(got.txNs, full().txNs);
        if (name != header::unitId)
            QCOMPARE(got.unit, full().unit);
    }

    void biggest()
    {
        const Headers got
            = read({{"X-TX-Timestamp", "9223372036854775807"}, {"X-Seq", "18446744073709551615"}});
        QCOMPARE(got.txNs, std::numeric_limits<qint64>::max());
        QCOMPARE(got.seq, std::numeric_limits<quint64>::max());
    }

    void clockNeedsSourceAndQuality()
    {
        QVERIFY(!read({{"X-Clock-Source", "ptp"}}).clock);
        QVERIFY(!read({{"X-Clock-Quality", "locked"}}).clock);
        const auto clock = read({{"X-Clock-Source", "ntp"}, {"X-Clock-Quality", "tracking"}}).clock;
        QVERIFY(clock.has_value());
        QVERIFY(!clock->errorNs.has_value());
        QVERIFY(clock->ref.isEmpty() && clock->epoch.isEmpty());
    }

    void words()
    {
        for (const auto source : {ClockSource::None, ClockSource::Ntp, ClockSource::Ptp})
            QCOMPARE(clockSourceFromText(toText(source).toString()), source);
        for (const auto quality : {ClockQuality::Freerun, ClockQuality::Acquiring,
                                   ClockQuality::Tracking, ClockQuality::Locked})
            QCOMPARE(clockQualityFromText(toText(quality).toString()), quality);
        QVERIFY(!clockSourceFromText(u""));
        QVERIFY(!clockQualityFromText(u""));
    }
};

QTEST_APPLESS_MAIN(tst_ContractHeaders)
#include "tst_contract_headers.moc"
