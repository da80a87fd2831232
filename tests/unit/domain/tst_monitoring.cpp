// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/monitoring.h"

#include "tests/unit/domain/fixture.h"

#include <QJsonArray>
#include <QTest>

using namespace nunect;
using namespace nunect::domain;
using namespace Qt::Literals::StringLiterals;
using nunect::test::fixture;
using nunect::test::with;

/// The real reply with \a field of its first connection set to \a value.
static QByteArray withFirst(const QString &field, const QJsonValue &value)
{
    const QByteArray whole = fixture(u"2.9.10"_s, u"connz-reply"_s);
    const QJsonObject data = QJsonDocument::fromJson(whole).object().value("data"_L1).toObject();
    QJsonArray rows = data.value("connections"_L1).toArray();
    rows[0] = with(rows[0].toObject(), field, value);
    return with(whole, u"data.connections"_s, rows);
}

class tst_Monitoring : public QObject
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
        QTest::newRow("row is no object") << with(whole, u"data.connections"_s, QJsonArray{1})
                                          << u"CONNZ: 'data.connections[0].cid' is missing"_s;
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

QTEST_APPLESS_MAIN(tst_Monitoring)
#include "tst_monitoring.moc"
