// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/message_decoder.h"

#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;

static QByteArray rttPayload(const QByteArray &unit)
{
    return R"({"v":1,"unit":")" + unit
        + R"(","seq":9,"ts":"2026-11-23T10:00:00.000000001Z","server":"leaf-3",)"
          R"("native_rtt_us":212.5,"app_rtt_us":null,"lost":0,"sent":9})";
}

static nats::Message message(const QByteArray &subject, const QByteArray &payload,
                             const QByteArray &headers = {})
{
    return {
        subject, {}, headers.isEmpty() ? QByteArray() : "NATS/1.0\r\n" + headers + "\r\n", payload};
}

class TestMessageDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesWithItsHeaders()
    {
        const auto value = decodeOps(message("ops.metric.rtt.leaf-3"_ba, rttPayload("leaf-3"_ba),
                                             "X-Unit-ID: leaf-3\r\nX-TX-Timestamp: 17\r\n"_ba));
        QVERIFY(value);
        const auto &update = std::get<store::RttUpdate>(*value);
        QCOMPARE(update.message.nativeRttUs, 212.5);
        QVERIFY(!update.message.appRttUs);
        QCOMPARE(update.headers.unit, u"leaf-3"_s);
        QCOMPARE(update.headers.txNs, 17);
    }

    void decodesHandoffs()
    {
        const QByteArray payload
            = R"({"v":1,"unit":"foh-7","ts":"2026-11-23T10:00:00Z","from":"leaf-1","to":"leaf-2",)"
              R"("epoch":3,"kind":"make_before_break","handoff_ms":8.4,"connect_ms":5,"missed":0,)"
              R"("duplicates":1})";
        const auto value = decodeOps(message("ops.metric.handoff.foh-7"_ba, payload));
        QVERIFY(value);
        const store::HandoffUpdate &update = std::get<Boxed<store::HandoffUpdate>>(*value);
        QCOMPARE(update.message.to, u"leaf-2"_s);
        const auto wrong = decodeOps(message("ops.metric.handoff.foh-8"_ba, payload));
        QVERIFY(wrong && std::holds_alternative<store::DecodeFailure>(*wrong));
    }

    void decodesWhatTheSitesProgramsSay_data()
    {
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QString>("told"); // who: text
        QTest::addColumn<bool>("isAlarm");
        QTest::addColumn<int>("level"); // -1: not stated
        QTest::addColumn<qint64>("tsNs");

        QTest::newRow("fields of a log message")
            << "ops.event.stage.gate"_ba
            << R"({"message":"opened","level":"warn","ts":"1970-01-01T00:00:02Z"})"_ba
            << "X-Unit-ID: gate-1\r\n"_ba << u"gate-1: opened"_s << false
            << static_cast<int>(contract::LogLevel::Warn) << qint64(2'000'000'000);
        QTest::newRow("other JSON") << "ops.alarm.fire"_ba
                                    << R"({"zone":3})"_ba << QByteArray()
                                    << uR"(fire: {"zone":3})"_s << true << -1 << qint64(0);
        QTest::newRow("text") << "ops.event.x.y"_ba
                              << "hello"_ba << QByteArray() << u"x.y: hello"_s << false << -1
                              << qint64(0);
    }

    void decodesWhatTheSitesProgramsSay()
    {
        QFETCH(QByteArray, subject);
        QFETCH(QByteArray, payload);
        QFETCH(QByteArray, headers);
        const auto value = decodeOps(message(subject, payload, headers));
        QVERIFY(value);
        const auto &event = std::get<store::SiteEvent>(*value);
        QTEST(event.who + u": "_s + event.text, "told");
        QTEST(event.isAlarm, "isAlarm");
        QTEST(event.level ? static_cast<int>(*event.level) : -1, "level");
        QTEST(event.tsNs, "tsNs");
        QVERIFY(!event.filledIn);
    }

    void firstOfRepeatedHeadersCounts()
    {
        const auto value
            = decodeOps(message("ops.metric.rtt.leaf-3"_ba, rttPayload("leaf-3"_ba),
                                "X-Seq: 9\r\nno header\r\nX-Seq: x\r\nX-TX-Timestamp:17\r\n"_ba));
        QVERIFY(value);
        const auto &update = std::get<store::RttUpdate>(*value);
        QCOMPARE(update.headers.seq, 9u);
        QCOMPARE(update.headers.txNs, 17);
    }

    /// One string for all places of a message that name its unit, and for the messages after it.
    void wordsAreShared()
    {
        WordCache words;
        const auto decode = [&words] {
            return decodeOps(message("ops.metric.rtt.leaf-3"_ba, rttPayload("leaf-3"_ba),
                                     "X-Unit-ID: leaf-3\r\n"_ba),
                             &words);
        };
        const auto first = decode();
        const auto second = decode();
        QVERIFY(first && second);
        const auto &one = std::get<store::RttUpdate>(*first);
        const auto &other = std::get<store::RttUpdate>(*second);
        QCOMPARE(one.headers.unit.constData(), one.message.unit.constData());
        QCOMPARE(other.message.unit.constData(), one.message.unit.constData());
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QString>("reason");

        const QByteArray subject = "ops.metric.rtt.leaf-3"_ba;
        QTest::newRow("no JSON") << subject << "hello"_ba << QByteArray() << u"rtt"_s;
        QTest::newRow("another's name")
            << subject << rttPayload("leaf-4"_ba) << QByteArray() << u"'leaf-4'"_s;
        QTest::newRow("header") << subject << rttPayload("leaf-3"_ba)
                                << "X-TX-Timestamp: soon\r\n"_ba << u"X-TX-Timestamp"_s;
        QTest::newRow("log level")
            << "ops.log.warn.leaf-3"_ba
            << R"({"v":1,"unit":"leaf-3","level":"info","ts":"2026-11-23T10:00:00Z",)"
               R"("message":"x","fields":{}})"_ba
            << QByteArray() << u"level"_s;
    }

    void saysWhatIsWrong()
    {
        QFETCH(QByteArray, subject);
        QFETCH(QByteArray, payload);
        QFETCH(QByteArray, headers);
        QFETCH(QString, reason);
        const auto value = decodeOps(message(subject, payload, headers));
        QVERIFY(value);
        QVERIFY(std::holds_alternative<store::DecodeFailure>(*value));
        const auto &failure = std::get<store::DecodeFailure>(*value);
        QCOMPARE(failure.subject, subject);
        QCOMPARE(failure.payload, payload);
        QVERIFY2(failure.reason.contains(reason), qPrintable(failure.reason));
    }

    void passesByWhatIsNotForTheStores_data()
    {
        QTest::addColumn<QByteArray>("subject");
        QTest::newRow("echo") << "ops.echo.leaf-3"_ba;
        QTest::newRow("config") << "ops.time.config"_ba;
        QTest::newRow("other") << "ops.something.else"_ba;
    }

    void passesByWhatIsNotForTheStores()
    {
        QFETCH(QByteArray, subject);
        QVERIFY(!decodeOps(message(subject, "x"_ba)));
    }

    void requestsOfOthersAreNoEvents()
    {
        QVERIFY(!decodeSystem(message("$SYS.REQ.SERVER.PING.CONNZ"_ba, {})));
    }

    void jetStreamAdvisories()
    {
        const auto value = decodeSystem(message(
            "$JS.EVENT.ADVISORY.STREAM.QUORUM_LOST.S"_ba,
            R"({"type":"io.nats.jetstream.advisory.v1.stream_quorum_lost","stream":"S"})"_ba));
        QVERIFY(value);
        QVERIFY(std::get<domain::JetStreamAdvisory>(*value).isFault);
        QVERIFY(!decodeSystem(message("$JS.EVENT.ADVISORY.API"_ba, {})));
        const auto broken = decodeSystem(message("$JS.EVENT.ADVISORY.STREAM.CREATED.S"_ba, "{"_ba));
        QVERIFY(broken && std::holds_alternative<store::DecodeFailure>(*broken));
    }

    void accountTotals()
    {
        const auto value
            = decodeSystem(message("$SYS.ACCOUNT.OPS.SERVER.CONNS"_ba,
                                   R"({"id":"e1","server":{"id":"NA"},"acc":"OPS","conns":2})"_ba));
        QVERIFY(value);
        QCOMPARE(std::get<domain::AccountConnections>(*value).connections, 2);
    }

    void brokenEventIsCounted()
    {
        const auto value = decodeSystem(message("$SYS.ACCOUNT.OPS.CONNECT"_ba, "{"_ba));
        QVERIFY(value);
        QVERIFY(std::holds_alternative<store::DecodeFailure>(*value));
    }
};

QTEST_APPLESS_MAIN(TestMessageDecoder)
#include "tst_message_decoder.moc"
