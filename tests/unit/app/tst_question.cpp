// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/monitoring/question.h"

#include "app/monitoring/server_answer.h"

#include <QTest>

using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;
using nunect::store::Endpoint;

/// What servers are asked, on both ways.
class TestQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void questions_data()
    {
        QTest::addColumn<Endpoint>("endpoint");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QString>("path");

        QTest::newRow("VARZ") << Endpoint::Varz << "$SYS.REQ.SERVER.PING.VARZ"_ba
                              << "{}"_ba << u"/varz"_s;
        QTest::newRow("CONNZ") << Endpoint::Connz << "$SYS.REQ.SERVER.PING.CONNZ"_ba
                               << R"({"auth":true,"limit":7,"state":0})"_ba
                               << u"/connz?auth=1&state=open&limit=7"_s;
        QTest::newRow("closed") << Endpoint::ClosedConnz << "$SYS.REQ.SERVER.PING.CONNZ"_ba
                                << R"({"auth":true,"limit":7,"state":1})"_ba
                                << u"/connz?auth=1&state=closed&limit=7"_s;
        QTest::newRow("SUBSZ") << Endpoint::Subsz << "$SYS.REQ.SERVER.PING.SUBSZ"_ba
                               << R"({"limit":7,"subscriptions":true})"_ba
                               << u"/subsz?subs=1&limit=7"_s;
        QTest::newRow("ROUTEZ") << Endpoint::Routez << "$SYS.REQ.SERVER.PING.ROUTEZ"_ba
                                << "{}"_ba << u"/routez"_s;
        QTest::newRow("GATEWAYZ") << Endpoint::Gatewayz << "$SYS.REQ.SERVER.PING.GATEWAYZ"_ba
                                  << R"({"accounts":true})"_ba << u"/gatewayz?accs=1"_s;
        QTest::newRow("LEAFZ") << Endpoint::Leafz << "$SYS.REQ.SERVER.PING.LEAFZ"_ba
                               << "{}"_ba << u"/leafz"_s;
        QTest::newRow("JSZ") << Endpoint::Jsz << "$SYS.REQ.SERVER.PING.JSZ"_ba
                             << R"({"accounts":true,"config":false,"consumer":false,)"
                                R"("streams":false})"_ba
                             << u"/jsz?accounts=1"_s;
        QTest::newRow("STATZ") << Endpoint::AccountStatz << "$SYS.REQ.ACCOUNT.PING.STATZ"_ba
                               << R"({"include_unused":true})"_ba << u"/accstatz?unused=1"_s;
        QTest::newRow("HEALTHZ") << Endpoint::Healthz << "$SYS.REQ.SERVER.PING.HEALTHZ"_ba
                                 << R"({"details":true})"_ba << u"/healthz?details=1"_s;
    }

    void questions()
    {
        QFETCH(Endpoint, endpoint);
        const Question question = firstQuestion(endpoint, 7);
        QTEST(systemSubject(question, {}), "subject");
        QTEST(systemOptions(question), "options");
        QTEST(monitoringPath(question), "path");
    }

    void questionsOfPeople()
    {
        Question one{Endpoint::Connz};
        one.cid = 12;
        QCOMPARE(systemSubject(one, u"NABC"_s), "$SYS.REQ.SERVER.NABC.CONNZ"_ba);
        QCOMPARE(systemOptions(one),
                 R"({"auth":true,"cid":12,"state":0,"subscriptions":true,)"
                 R"("subscriptions_detail":true})"_ba);
        QCOMPARE(monitoringPath(one), u"/connz?auth=1&state=open&cid=12&subs=detail"_s);
        Question leafs{Endpoint::Connz};
        leafs.account = u"OPS"_s;
        leafs.leafLinks = true;
        QCOMPARE(systemOptions(leafs),
                 R"({"acc":"OPS","auth":true,"filter_subject":"$LDS.>","state":0})"_ba);
        QCOMPARE(monitoringPath(leafs),
                 u"/connz?auth=1&state=open&filter_subject=%24LDS.%3E&acc=OPS"_s);
        Question test{Endpoint::Subsz};
        test.testSubject = u"a.b&c"_s;
        test.account = u"A B"_s;
        QCOMPARE(monitoringPath(test), u"/subsz?subs=1&test=a.b%26c&acc=A%20B"_s);
    }
};

QTEST_APPLESS_MAIN(TestQuestion)
#include "tst_question.moc"
