// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/subsz.h"

#include "tests/unit/domain/monitoring_captures.h"

#include <QJsonArray>

#include <algorithm>

using namespace nunect;
using namespace nunect::domain;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

class tst_Subsz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void captures_data() { addCaptures(u"subsz"_s); }
    void captures()
    {
        QFETCH(QString, version);
        QFETCH(QString, name);
        const QByteArray capture = monitoring(version, name);
        const QJsonObject json = body(capture);
        const auto page = decodeSubsz(capture);
        QCOMPARE(errorOf(page), QString());
        QCOMPARE(page->server.id, json["server_id"_L1].toString());
        QCOMPARE(page->nowNs.has_value(), json.contains("now"_L1));
        QCOMPARE(page->stats.subscriptions, json["num_subscriptions"_L1].toInteger());
        QCOMPARE(page->stats.inserts - page->stats.removes, page->stats.subscriptions);
        QCOMPARE(page->stats.matches, json["num_matches"_L1].toInteger());
        QCOMPARE(page->stats.cacheHitRate, json["cache_hit_rate"_L1].toDouble());
        QCOMPARE(page->stats.averageFanout, json["avg_fanout"_L1].toDouble());
        QCOMPARE(page->count, json["total"_L1].toInteger());
        const QJsonArray rows = json["subscriptions_list"_L1].toArray();
        QCOMPARE(page->subscriptions.size(), static_cast<size_t>(rows.size()));
        QCOMPARE(page->count, rows.size()); // not those of all pages
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const SubscriptionDetail &row = page->subscriptions[static_cast<size_t>(i)];
            QCOMPARE(row.subject, rows[i]["subject"_L1].toString());
            QCOMPARE(row.account, rows[i]["account"_L1].toString());
            QCOMPARE(row.queue, rows[i]["qgroup"_L1].toString());
            QCOMPARE(row.messages, rows[i]["msgs"_L1].toInteger());
            QCOMPARE(row.cid, rows[i]["cid"_L1].toInteger());
        }
    }

    void versions_data()
    {
        QTest::addColumn<QString>("version");
        for (const QString &version : versions())
            QTest::newRow(qPrintable(version)) << version;
    }

    void pages_data() { versions_data(); }
    void pages()
    {
        QFETCH(QString, version);
        const auto page = decodeSubsz(monitoring(version, u"subsz-page-reply"_s));
        QCOMPARE(page->limit, 2);
        QCOMPARE(page->offset, 1);
        QCOMPARE(page->subscriptions.size(), 2u);
        QVERIFY(page->mayHaveMore());
        QVERIFY(!decodeSubsz(monitoring(version, u"subsz-reply"_s))->mayHaveMore());
        QVERIFY(!decodeSubsz(monitoring(version, u"subsz-http"_s))->mayHaveMore());
    }

    void testSubject_data() { versions_data(); }
    void testSubject() // who would get it
    {
        QFETCH(QString, version);
        const auto page = decodeSubsz(monitoring(version, u"subsz-test-reply"_s));
        QVERIFY(page->subscriptions.size() >= 2);
        for (const SubscriptionDetail &row : page->subscriptions)
            QVERIFY(row.subject.startsWith(u"orders."_s));
    }

    void refusal_data() { versions_data(); }
    void refusal()
    {
        QFETCH(QString, version);
        const QString error = errorOf(decodeSubsz(monitoring(version, u"subsz-error-reply"_s)));
        QVERIFY2(error.contains("invalid test subject"_L1), qPrintable(error));
    }

    void wrongReplies()
    {
        QCOMPARE(errorOf(decodeSubsz("{}")), u"SUBSZ: 'num_subscriptions' is missing"_s);
        QCOMPARE(errorOf(decodeSubsz(R"({"num_subscriptions":1,"limit":-1})")),
                 u"SUBSZ: 'limit' is out of range: -1"_s);
    }
};

QTEST_APPLESS_MAIN(tst_Subsz)
#include "tst_subsz.moc"
