// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/leafz.h"

#include "tests/unit/domain/monitoring_captures.h"

#include <QJsonArray>

#include <algorithm>

using namespace nunect;
using namespace nunect::domain;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class tst_Leafz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void captures_data() { addCaptures(u"leafz"_s); }
    void captures()
    {
        QFETCH(QString, version);
        QFETCH(QString, name);
        const QByteArray capture = monitoring(version, name);
        const QJsonObject json = body(capture);
        const auto leafz = decodeLeafz(capture);
        QCOMPARE(errorOf(leafz), QString());
        QCOMPARE(leafz->server.id, json["server_id"_L1].toString());
        QVERIFY(leafz->nowNs > 0);
        const QJsonArray rows = json["leafs"_L1].toArray();
        QCOMPARE(leafz->count, rows.size());
        QCOMPARE(leafz->leafs.size(), static_cast<size_t>(rows.size()));
        if (rows.isEmpty())
            return;
        const QJsonObject expected = rows[0].toObject();
        const LeafNode &leaf = leafz->leafs[0];
        QCOMPARE(leaf.account, expected["account"_L1].toString());
        QCOMPARE(leaf.ip, u"127.0.0.1"_s);
        QCOMPARE(leaf.port, expected["port"_L1].toInt());
        QVERIFY(leaf.rttNs && *leaf.rttNs > 1000 && *leaf.rttNs < 1'000'000'000);
        QCOMPARE(leaf.inMessages, expected["in_msgs"_L1].toInteger());
        QCOMPARE(leaf.outMessages, expected["out_msgs"_L1].toInteger());
        QCOMPARE(leaf.inBytes, expected["in_bytes"_L1].toInteger());
        QCOMPARE(leaf.outBytes, expected["out_bytes"_L1].toInteger());
        QCOMPARE(leaf.subscriptions, expected["subscriptions"_L1].toInteger());
    }

    void versions_data()
    {
        QTest::addColumn<QString>("version");
        for (const QString &version : versions())
            QTest::newRow(qPrintable(version)) << version;
    }

    void hubAndSpoke_data() { versions_data(); }
    void hubAndSpoke()
    {
        QFETCH(QString, version);
        const auto hub = decodeLeafz(monitoring(version, u"leafz-reply"_s));
        QCOMPARE(hub->leafs.size(), 1u);
        QCOMPARE(hub->leafs[0].account, u"APP"_s);
        QVERIFY(hub->leafs[0].subscriptionSubjects.contains(u"leaf.in"_s));
        const auto spoke = decodeLeafz(monitoring(version, u"leafz-spoke-http"_s));
        QCOMPARE(spoke->leafs.size(), 1u);
        if (version == "2.9.10"_L1) { // says neither
            QVERIFY(hub->leafs[0].name.isEmpty() && !hub->leafs[0].isSpoke);
            QVERIFY(!hub->leafs[0].compression);
        } else {
            QCOMPARE(hub->leafs[0].name, u"l1"_s);
            QVERIFY(hub->leafs[0].isSpoke == false);
            QVERIFY(spoke->leafs[0].isSpoke == true);
            QVERIFY(hub->leafs[0].compression);
        }
    }

    void wrongReplies()
    {
        const QByteArray reply = monitoring(u"2.9.10"_s, u"leafz-reply"_s);
        QCOMPARE(errorOf(decodeLeafz("{}")), u"LEAFZ: 'leafnodes' is missing"_s);
        QCOMPARE(errorOf(decodeLeafz(with(reply, u"data.leafs"_s, QJsonArray{QJsonObject()}))),
                 u"LEAFZ: 'data.leafs[0].account' is missing"_s);
    }
};

QTEST_APPLESS_MAIN(tst_Leafz)
#include "tst_leafz.moc"
