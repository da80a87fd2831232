// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/jetstream_advisory.h"

#include "tests/unit/domain/monitoring_captures.h"

#include <QTest>

using namespace nunect;
using namespace nunect::domain;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static QByteArray body(const QByteArray &type, const QByteArray &fields)
{
    return R"({"type":"io.nats.jetstream.advisory.v1.)" + type
        + R"(","id":"i1","timestamp":"2026-11-23T10:00:00.000000001Z",)" + fields + '}';
}

class tst_JetStreamAdvisory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("isFault");
        QTest::newRow("stream leader")
            << "stream_leader_elected"_ba
            << R"("account":"OPS","stream":"S","leader":"a3","replicas":[{"name":"a1"}])"_ba
            << u"Stream S in account OPS has a new leader: a3"_s << u"a3"_s << false;
        QTest::newRow("consumer leader")
            << "consumer_leader_elected"_ba
            << R"("account":"OPS","stream":"S","consumer":"c","leader":"a3")"_ba
            << u"Consumer c of stream S in account OPS has a new leader: a3"_s << u"a3"_s << false;
        QTest::newRow("no leader named")
            << "stream_leader_elected"_ba
            << R"("stream":"S")"_ba << u"Stream S has a new leader: unknown"_s << QString()
            << false;
        QTest::newRow("quorum")
            << "stream_quorum_lost"_ba
            << R"("account":"OPS","stream":"S")"_ba
            << u"Stream S in account OPS lost its quorum: it takes no messages"_s << QString()
            << true;
        QTest::newRow("created") << "stream_action"_ba
                                 << R"("stream":"S","action":"create")"_ba << u"Stream S: created"_s
                                 << QString() << false;
        QTest::newRow("consumer deleted")
            << "consumer_action"_ba
            << R"("stream":"S","consumer":"c","action":"delete")"_ba
            << u"Consumer c of stream S: deleted"_s << QString() << false;
        QTest::newRow("gave up")
            << "max_deliver"_ba
            << R"("stream":"S","consumer":"c","stream_seq":12,"deliveries":5)"_ba
            << u"Consumer c of stream S gave up on message 12 of the stream "
               "after all its deliveries"_s
            << QString() << true;
        QTest::newRow("full") << "server_out_of_space"_ba
                              << R"("server":"a1","server_id":"NA","stream":"S")"_ba
                              << u"Server a1 has no room left for JetStream"_s << u"a1"_s << true;
        QTest::newRow("limit") << "api_limit_reached"_ba
                               << R"("server":"a1","dropped":17)"_ba
                               << u"JetStream dropped 17 requests: too many at once"_s << u"a1"_s
                               << true;
        QTest::newRow("unknown") << "made_later"_ba
                                 << R"("stream":"S")"_ba << u"Stream S: made_later"_s << QString()
                                 << false;
        QTest::newRow("unknown, of nothing")
            << "made_later"_ba
            << R"("x":1)"_ba << u"JetStream: made_later"_s << QString() << false;
    }
    void sentences()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, fields);
        QFETCH(bool, isFault);
        const auto advisory
            = decodeJetStreamAdvisory("$JS.EVENT.ADVISORY.STREAM.X.S", ::body(type, fields));
        QCOMPARE(errorOf(advisory), QString());
        QVERIFY(advisory->has_value());
        QTEST((*advisory)->text, "text");
        QTEST((*advisory)->server, "server");
        QCOMPARE((*advisory)->isFault, isFault);
        QCOMPARE((*advisory)->type, QString::fromLatin1(type));
        QCOMPARE((*advisory)->eventId, u"i1"_s);
        QCOMPARE((*advisory)->tsNs % 1'000'000'000, 1);
    }

    void passedBy_data()
    {
        QTest::addColumn<QByteArray>("subject");
        QTest::newRow("audit") << "$JS.EVENT.ADVISORY.API"_ba;
        QTest::newRow("put off") << "$JS.EVENT.ADVISORY.CONSUMER.MSG_NAKED.S.c"_ba;
        QTest::newRow("metric") << "$JS.EVENT.METRIC.CONSUMER.ACK.S.c"_ba;
        QTest::newRow("another") << "$JS.API.INFO"_ba;
    }
    void passedBy()
    {
        QFETCH(QByteArray, subject);
        const auto advisory = decodeJetStreamAdvisory(subject, "no JSON");
        QVERIFY(advisory.ok());
        QVERIFY(!advisory->has_value());
    }

    void wrong_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no JSON") << "hello"_ba << u"$JS.EVENT.ADVISORY.STREAM.CREATED.S"_s;
        QTest::newRow("no type") << "{}"_ba << u"'type' is missing"_s;
        QTest::newRow("type") << R"({"type":1})"_ba << u"'type'"_s;
        QTest::newRow("stream") << ::body("stream_action", R"("stream":1)") << u"'stream'"_s;
    }
    void wrong()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QString, expected);
        const auto advisory
            = decodeJetStreamAdvisory("$JS.EVENT.ADVISORY.STREAM.CREATED.S", payload);
        QVERIFY(!advisory.ok());
        QVERIFY2(advisory.error().text.contains(expected), qPrintable(advisory.error().text));
    }
};

QTEST_APPLESS_MAIN(tst_JetStreamAdvisory)
#include "tst_jetstream_advisory.moc"
