// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/plain_messages.h"

#include "tests/unit/contract/examples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::contract;
using namespace nunect::test;

/// Whether \a payload is plain; decoded from a document, for which a field that nobody knows is put
/// first, it has to be the same.
template<typename Message>
static bool isPlain(const QByteArray &payload,
                    std::optional<Message> (*plain)(QByteArrayView, WordCache *),
                    Result<Message> (*decode)(QByteArrayView))
{
    static WordCache words;
    QByteArray unusual = payload;
    unusual.insert(unusual.indexOf('{') + 1, "\"unknown\":[1],");
    const auto slow = decode(unusual);
    const auto fast = plain(payload, nullptr);
    if (plain(payload, &words) != fast)
        qFatal("not the same with known words: %s", payload.constData());
    if (plain(unusual, nullptr))
        qFatal("an unknown field is taken for plain");
    if (fast && (!slow || !(*slow == *fast)))
        qFatal("not the same as from a document: %s", payload.constData());
    // Faulty or unusual: what comes out must not depend on the way.
    const auto both = decode(payload);
    if (both.ok() != slow.ok() || (both && !(*both == *slow)))
        qFatal("faulty only one way: %s", payload.constData());
    return fast.has_value();
}

class tst_PlainMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examples()
    {
        QVERIFY(isPlain(heartbeatJson, plainHeartbeat, decodeHeartbeat));
        QVERIFY(isPlain(encode(heartbeat()), plainHeartbeat, decodeHeartbeat));
        QVERIFY(isPlain(rttJson, plainRtt, decodeRtt));
        QVERIFY(isPlain(timeJson, plainTimeMetric, decodeTimeMetric));
        QVERIFY(isPlain(encode(rtt()), plainRtt, decodeRtt));
        QVERIFY(isPlain(encode(timeMetric()), plainTimeMetric, decodeTimeMetric));
    }

    /// In the contract's order, in which others may write them.
    void anotherOrder()
    {
        QByteArray json = encode(rtt());
        const qsizetype version = json.indexOf(",\"v\":1");
        QVERIFY(version > 0);
        json.remove(version, 6).insert(1, "\"v\":1,");
        QVERIFY(isPlain(json, plainRtt, decodeRtt));
    }

    void wordsAreShared()
    {
        WordCache words;
        const auto one = plainRtt(encode(rtt()), &words);
        const auto other = plainRtt(encode(rtt()), &words);
        QVERIFY(one && other);
        QCOMPARE(one->unit.constData(), other->unit.constData());
        QCOMPARE(one->server.constData(), other->server.constData());
        QCOMPARE(one->oneWay->from.constData(), other->oneWay->from.constData());
    }

    /// Most units tell of no path; a neighbour of the hub has no next hop.
    void withoutPath()
    {
        Heartbeat message = heartbeat();
        message.path->via.clear();
        QVERIFY(encode(message).contains("\"via\":null"));
        QVERIFY(isPlain(encode(message), plainHeartbeat, decodeHeartbeat));
        message.path.reset();
        QVERIFY(!encode(message).contains("path"));
        QVERIFY(isPlain(encode(message), plainHeartbeat, decodeHeartbeat));
    }

    void nothingMeasured()
    {
        Rtt message = rtt();
        message.nativeRttUs.reset();
        message.appRttUs.reset();
        message.oneWay.reset();
        QVERIFY(isPlain(encode(message), plainRtt, decodeRtt));
        TimeMetric metric = timeMetric();
        metric.ptp.reset();
        metric.ntp.reset();
        metric.offsetNs.reset();
        metric.errorBoundNs.reset();
        metric.errorBoundRef.clear();
        metric.estErrorNs.reset();
        QVERIFY(isPlain(encode(metric), plainTimeMetric, decodeTimeMetric));
    }

    void variants_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<bool>("plain");
        const auto row = [](const char *name, const char *from, const char *to, bool plain) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << plain;
        };
        row("other version", "\"v\":1", "\"v\":2", false);
        row("twice", "\"v\":1", "\"v\":1,\"v\":1", false);
        row("missing", "\"v\":1,", "", false);
        row("zero", "\"seq\":9", "\"seq\":0", false);
        row("not whole", "\"seq\":9", "\"seq\":9.5", false);
        row("whole, with a point", "\"seq\":9", "\"seq\":9.0", false);
        row("text", "\"seq\":9", "\"seq\":\"9\"", false);
        row("null", "\"seq\":9", "\"seq\":null", false);
        row("large", "\"seq\":9", "\"seq\":123456789012345678", true);
        row("too large", "\"seq\":9", "\"seq\":99999999999999999999", false);
        row("more lost than sent", "\"lost\":0", "\"lost\":10", false);
        row("negative", "\"native_rtt_us\":212.4", "\"native_rtt_us\":-1", false);
        row("whole number", "\"native_rtt_us\":212.4", "\"native_rtt_us\":212", true);
        row("exponent", "\"native_rtt_us\":212.4", "\"native_rtt_us\":2.124e2", true);
        row("space", "\"v\":1", " \"v\" : 1 ", true);
        row("not a unit", "\"unit\":\"leaf-3\"", "\"unit\":\"leaf 3\"", false);
        row("escape", "\"server\":\"leaf-3\"", "\"server\":\"leaf\\u002d3\"", false);
        row("beyond ASCII", "\"server\":\"leaf-3\"", "\"server\":\"b\xc3\xbchne\"", false);
        row("no time", "\"ts\":\"2026", "\"ts\":\"x026", false);
    }

    void variants()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const bool, plain);
        const QByteArray json
            = "{\"v\":1,\"unit\":\"leaf-3\",\"seq\":9,\"ts\":\"2026-11-23T10:00:00.123456789Z\","
              "\"server\":\"leaf-3\",\"native_rtt_us\":212.4,\"app_rtt_us\":281.0,\"lost\":0,"
              "\"sent\":9,\"one_way\":null}";
        QVERIFY(isPlain(json, plainRtt, decodeRtt));
        QVERIFY(json.contains(from));
        QCOMPARE(isPlain(QByteArray(json).replace(from, to), plainRtt, decodeRtt), plain);
    }

    void heartbeatVariants_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<bool>("plain");
        const auto row = [](const char *name, const char *from, const char *to, bool plain) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << plain;
        };
        row("a day", "\"interval_ms\":1000", "\"interval_ms\":86400000", true);
        row("more than a day", "\"interval_ms\":1000", "\"interval_ms\":86400001", false);
        row("no interval", "\"interval_ms\":1000", "\"interval_ms\":0", false);
        row("just started", "\"uptime_s\":86", "\"uptime_s\":0", true);
        row("not started", "\"uptime_s\":86", "\"uptime_s\":-1", false);
        row("no host", "\"host\":\"h\"", "\"host\":\"\"", true);
        row("null", "\"host\":\"h\"", "\"host\":null", false);
        row("no server", ",\"server\":{\"name\":\"leaf\",\"id\":\"NA\"}", "", false);
        row("half a server", ",\"id\":\"NA\"", "", false);
        row("one more of a server", "\"id\":\"NA\"", "\"id\":\"NA\",\"x\":1", false);
    }

    void heartbeatVariants()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const bool, plain);
        const QByteArray json
            = "{\"v\":1,\"unit\":\"leaf-3\",\"role\":\"guardian\",\"seq\":9,"
              "\"ts\":\"2026-11-23T10:00:00.123456789Z\",\"interval_ms\":1000,\"uptime_s\":86,"
              "\"version\":\"1\",\"host\":\"h\",\"os\":\"linux\",\"arch\":\"x86_64\","
              "\"server\":{\"name\":\"leaf\",\"id\":\"NA\"}}";
        QVERIFY(isPlain(json, plainHeartbeat, decodeHeartbeat));
        QVERIFY(json.contains(from));
        const QByteArray other = QByteArray(json).replace(from, to);
        QCOMPARE(isPlain(other, plainHeartbeat, decodeHeartbeat), plain);
    }

    /// Whatever byte is lost or becomes another, the two ways agree.
    void damage()
    {
        for (const QByteArray &json : {encode(rtt()), QByteArray(rttJson)}) {
            for (qsizetype at = 1; at < json.size(); ++at) {
                isPlain(QByteArray(json).remove(at, 1), plainRtt, decodeRtt);
                for (const char c : {'0', '"', '}', ',', '-', 'e', '\\'}) {
                    QByteArray damaged = json;
                    damaged[at] = c;
                    isPlain(damaged, plainRtt, decodeRtt);
                }
            }
        }
        const QByteArray beat = encode(heartbeat());
        for (qsizetype at = 1; at < beat.size(); ++at)
            isPlain(QByteArray(beat).remove(at, 1), plainHeartbeat, decodeHeartbeat);
        const QByteArray json = encode(timeMetric());
        for (qsizetype at = 1; at < json.size(); ++at)
            isPlain(QByteArray(json).remove(at, 1), plainTimeMetric, decodeTimeMetric);
    }
};

QTEST_APPLESS_MAIN(tst_PlainMessages)
#include "tst_plain_messages.moc"
