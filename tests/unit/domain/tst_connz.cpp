// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/connz.h"

#include "tests/unit/domain/monitoring_captures.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace nunect;
using namespace nunect::domain;
using namespace Qt::Literals::StringLiterals;
using namespace nunect::test;

static const Connection *find(const ConnzPage &page, const QString &name)
{
    const auto at = std::ranges::find(page.connections, name, &Connection::name);
    return at == page.connections.end() ? nullptr : &*at;
}

/// The real reply with \a field of its first connection set to \a value.
static QByteArray withFirst(const QString &field, const QJsonValue &value)
{
    const QByteArray whole = fixture(u"2.9.10"_s, u"connz-reply"_s);
    const QJsonObject data = QJsonDocument::fromJson(whole).object().value("data"_L1).toObject();
    QJsonArray rows = data.value("connections"_L1).toArray();
    rows[0] = with(rows[0].toObject(), field, value);
    return with(whole, u"data.connections"_s, rows);
}

class tst_Connz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void realReplies_data()
    {
        QTest::addColumn<QString>("version");
        QTest::newRow("2.9.10") << u"2.9.10"_s;
        QTest::newRow("2.10.27") << u"2.10.27"_s;
    }

    void realReplies()
    {
        QFETCH(QString, version);
        const auto page = decodeConnz(fixture(version, u"connz-reply"_s));
        QVERIFY(page.ok());
        QCOMPARE(page->server.name, u"hub"_s);
        QCOMPARE(page->server.version, version);
        QVERIFY(page->nowNs > 0);
        QCOMPARE(page->total, 2);
        QCOMPARE(page->offset, 0);
        QCOMPARE(page->limit, 1024);
        QCOMPARE(page->connections.size(), 2u);

        const Connection &row = page->connections[1];
        QVERIFY(row.cid > page->connections[0].cid);
        QCOMPARE(row.kind, u"Client"_s);
        QCOMPARE(row.type, u"nats"_s);
        QCOMPARE(row.ip, u"127.0.0.1"_s);
        QVERIFY(row.port > 1024);
        QVERIFY(row.startNs > 0 && row.startNs <= row.lastActivityNs);
        QVERIFY(row.lastActivityNs <= page->nowNs);
        QVERIFY(row.rttNs && *row.rttNs > 1000 && *row.rttNs < 1'000'000'000);
        QCOMPARE(row.name, u"nunect-guardian leaf-3"_s);
        QCOMPARE(row.language, u"nats.js"_s);
        QCOMPARE(row.version, u"3.4.0"_s);
        QCOMPARE(row.user, u"guardian"_s);
        QCOMPARE(row.account, u"OPS"_s);
        QCOMPARE(page->connections[0].subscriptions, 2);
        QVERIFY(page->connections[0].outMessages > 0);
        QVERIFY(page->connections[0].outBytes > page->connections[0].outMessages);
    }

    void laterPage()
    {
        const auto page = decodeConnz(fixture(u"2.9.10"_s, u"connz-page-reply"_s));
        QVERIFY(page.ok());
        QCOMPARE(page->offset, 1);
        QCOMPARE(page->limit, 1);
        QCOMPARE(page->connections.size(), 1u);
    }

    void refusal_data() { realReplies_data(); }
    void refusal()
    {
        QFETCH(QString, version);
        const auto page = decodeConnz(fixture(version, u"connz-error-reply"_s));
        QVERIFY(!page.ok());
        QVERIFY2(page.error().text.contains("invalid sorting option: nonsense"_L1),
                 qPrintable(page.error().text));
    }

    void truncated()
    {
        const QByteArray whole = fixture(u"2.9.10"_s, u"connz-reply"_s);
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY2(!decodeConnz(whole.first(length)).ok(), whole.first(length).constData());
    }

    void rtt_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<std::optional<qint64>>("ns");
        const auto add = [](const QJsonValue &value, std::optional<qint64> ns) {
            QTest::addRow("%s", qPrintable(value.toString(u"none"_s))) << value << ns;
        };
        add(u"201.049461ms"_s, 201'049'461);
        add(u"1m2.5s"_s, 62'500'000'000);
        add(u"0s"_s, 0);
        add(QJsonValue::Null, std::nullopt);
        add(u"soon"_s, std::nullopt); // shown as not known, never as 0
    }

    void rtt()
    {
        QFETCH(QJsonValue, value);
        const auto page = decodeConnz(withFirst(u"rtt"_s, value));
        QVERIFY(page.ok());
        QTEST(page->connections[0].rttNs, "ns");
    }

    void wrongFields_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("error");

        const QByteArray whole = fixture(u"2.9.10"_s, u"connz-reply"_s);
        const QJsonValue gone(QJsonValue::Undefined);
        QTest::newRow("no server")
            << with(whole, u"server"_s, gone) << u"CONNZ: 'server' is missing"_s;
        QTest::newRow("no data") << with(whole, u"data"_s, gone) << u"CONNZ: 'data' is missing"_s;
        QTest::newRow("null data") << with(whole, u"data"_s, QJsonValue::Null)
                                   << u"CONNZ: 'data' should be an object, is null"_s;
        QTest::newRow("no rows") << with(whole, u"data.connections"_s, gone)
                                 << u"CONNZ: 'data.connections' is missing"_s;
        QTest::newRow("row is no object")
            << with(whole, u"data.connections"_s, QJsonArray{1})
            << u"CONNZ: 'data.connections[0]' should be an object, is a number"_s;
        QTest::newRow("cid") << withFirst(u"cid"_s, u"6"_s)
                             << u"CONNZ: 'data.connections[0].cid' should be a whole number, is a "
                                "string"_s;
        QTest::newRow("port")
            << withFirst(u"port"_s, 1.5)
            << u"CONNZ: 'data.connections[0].port' should be a whole number of at "
               "most 64 bits, is 1.5"_s;
        QTest::newRow("bytes") << withFirst(u"in_bytes"_s, -1)
                               << u"CONNZ: 'data.connections[0].in_bytes' is out of range: -1"_s;
    }

    void wrongFields()
    {
        QFETCH(QByteArray, payload);
        const auto page = decodeConnz(payload);
        QVERIFY(!page.ok());
        QTEST(page.error().text, "error");
    }

    void captures_data() { addCaptures(u"connz"_s); }
    void captures() // both shapes, open and closed
    {
        QFETCH(QString, version);
        QFETCH(QString, name);
        const QByteArray capture = monitoring(version, name);
        const QJsonObject json = body(capture);
        const auto page = decodeConnz(capture);
        QCOMPARE(errorOf(page), QString());
        QCOMPARE(page->server.id, json["server_id"_L1].toString());
        QCOMPARE(page->total, json["total"_L1].toInteger());
        QCOMPARE(page->count, json["num_connections"_L1].toInteger());
        const QJsonArray rows = json["connections"_L1].toArray();
        QCOMPARE(page->connections.size(), static_cast<size_t>(rows.size()));
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QJsonObject expected = rows[i].toObject();
            const Connection &row = page->connections[static_cast<size_t>(i)];
            QCOMPARE(row.cid, expected["cid"_L1].toInteger());
            QCOMPARE(row.name, expected["name"_L1].toString());
            QCOMPARE(row.port, expected["port"_L1].toInt());
            QCOMPARE(row.inMessages, expected["in_msgs"_L1].toInteger());
            QCOMPARE(row.outMessages, expected["out_msgs"_L1].toInteger());
            QCOMPARE(row.inBytes, expected["in_bytes"_L1].toInteger());
            QCOMPARE(row.outBytes, expected["out_bytes"_L1].toInteger());
            QCOMPARE(row.subscriptions, expected["subscriptions"_L1].toInteger());
            QCOMPARE(row.stopNs.has_value(), expected.contains("stop"_L1));
            QCOMPARE(row.reason, expected["reason"_L1].toString());
        }
    }

    void closed_data() { realReplies_data(); }
    void closed()
    {
        QFETCH(QString, version);
        const auto page = decodeConnz(monitoring(version, u"connz-closed-reply"_s));
        QCOMPARE(errorOf(page), QString());
        QCOMPARE(page->connections.size(), 2u);
        const Connection *left = find(*page, u"leaving"_s);
        QVERIFY(left && left->stopNs && *left->stopNs >= left->startNs);
        QCOMPARE(left->reason, u"Client Closed"_s);
        QCOMPARE(left->inBytes, 5);
        const Connection *wrong = find(*page, u"wrong"_s);
        QVERIFY(wrong);
        QCOMPARE(wrong->reason, u"Authentication Failure"_s);
    }

    void subscriptions_data() { realReplies_data(); }
    void subscriptions()
    {
        QFETCH(QString, version);
        const auto page = decodeConnz(monitoring(version, u"connz-all-reply"_s));
        const Connection *row = find(*page, u"app-one"_s);
        QVERIFY(row);
        QCOMPARE(row->subscriptionDetails.size(), static_cast<size_t>(row->subscriptions));
        const auto queue
            = std::ranges::find(row->subscriptionDetails, u"workers"_s, &SubscriptionDetail::queue);
        QVERIFY(queue != row->subscriptionDetails.end());
        QCOMPARE(queue->subject, u"orders.new"_s);
        QCOMPARE(queue->sid, u"11"_s);
        QCOMPARE(queue->messages, 5);
        QCOMPARE(queue->max, 50);
        QCOMPARE(queue->cid, row->cid);

        const auto plain = decodeConnz(monitoring(version, u"connz-subs-reply"_s));
        row = find(*plain, u"app-one"_s);
        QVERIFY(row && row->subscriptionDetails.empty());
        QVERIFY(row->subscriptionSubjects.contains(u"orders.*"_s));
        QCOMPARE(plain->limit, 3);
    }

    void tls_data() { realReplies_data(); }
    void tls()
    {
        QFETCH(QString, version);
        const auto page = decodeConnz(monitoring(version, u"connz-tls-reply"_s));
        QCOMPARE(errorOf(page), QString());
        const Connection &row = page->connections.at(0);
        QCOMPARE(row.tlsVersion, u"1.3"_s);
        QCOMPARE(row.tlsCipherSuite, u"TLS_AES_128_GCM_SHA256"_s);
        QVERIFY(!row.tlsPeerCertificates.empty());
        QCOMPARE(row.tlsPeerCertificates[0].subject, u"CN=client.example"_s);
        QCOMPARE(row.tlsPeerCertificates[0].sha256.size(), 64);
        QVERIFY(!row.tlsFirst);
    }

    void mqtt_data() { realReplies_data(); }
    void mqtt()
    {
        QFETCH(QString, version);
        const auto page = decodeConnz(monitoring(version, u"connz-all-reply"_s));
        const auto row = std::ranges::find(page->connections, u"mqtt"_s, &Connection::type);
        QVERIFY(row != page->connections.end());
        QCOMPARE(row->mqttClient, u"sensor-7"_s);
        QCOMPARE(row->account, u"MQ"_s);
    }

    void noConnections()
    {
        const auto page = decodeConnz(
            with(fixture(u"2.9.10"_s, u"connz-reply"_s), u"data.connections"_s, QJsonArray()));
        QVERIFY(page.ok());
        QVERIFY(page->connections.empty());
    }

    void unauthenticatedListing() // without {"auth":true} there are no users
    {
        const auto page = decodeConnz(withFirst(u"account"_s, QJsonValue::Undefined));
        QVERIFY(page.ok());
        QVERIFY(page->connections[0].account.isEmpty());
    }
};

QTEST_APPLESS_MAIN(tst_Connz)
#include "tst_connz.moc"
