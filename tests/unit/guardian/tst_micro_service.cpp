// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/micro_service.h"

#include "tests/unit/guardian/fake_bus.h"

#include <QJsonDocument>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;
using namespace nunect::test;

class TestMicroService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersEachVerb_data();
    void answersEachVerb();
    void answersOnlyWhoWantsToKnow();
    void statsCountWhatWasAnswered();

private:
    QJsonObject ask(const QByteArray &subject);

    std::unique_ptr<FakeBus> m_bus;
    std::unique_ptr<Sender> m_sender;
    std::unique_ptr<MicroService> m_service;
};

void TestMicroService::init()
{
    m_bus = std::make_unique<FakeBus>();
    m_sender = std::make_unique<Sender>(*m_bus, u"hub"_s, [] { return contract::ClockStamp(); });
    m_service = std::make_unique<MicroService>(
        *m_bus, *m_sender, u"store"_s, u"keeps things"_s,
        std::vector<MicroService::Endpoint>{{u"get"_s, u"store.get"_s},
                                            {u"put"_s, u"store.put"_s}});
    m_bus->goUp();
}

QJsonObject TestMicroService::ask(const QByteArray &subject)
{
    m_bus->sent.clear();
    BusMessage request;
    request.subject = subject;
    request.reply = "_INBOX.1";
    m_bus->deliver(request);
    const QList<FakeBus::Sent> answers = m_bus->sentOn("_INBOX.1");
    return answers.size() == 1 ? QJsonDocument::fromJson(answers[0].payload).object()
                               : QJsonObject();
}

void TestMicroService::answersEachVerb_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QString>("type");
    QTest::newRow("ping") << "PING"_ba << u"io.nats.micro.v1.ping_response"_s;
    QTest::newRow("info") << "INFO"_ba << u"io.nats.micro.v1.info_response"_s;
    QTest::newRow("stats") << "STATS"_ba << u"io.nats.micro.v1.stats_response"_s;
}

void TestMicroService::answersEachVerb()
{
    QFETCH(QByteArray, verb);
    QFETCH(QString, type);
    const QJsonObject answer = ask("$SRV." + verb);
    QCOMPARE(answer["type"_L1], type);
    QCOMPARE(answer["name"_L1], u"store"_s);
    QCOMPARE(answer["version"_L1], QStringLiteral(NUNECT_VERSION));
    QCOMPARE(answer["metadata"_L1], (QJsonObject{{"unit"_L1, u"hub"_s}}));
    const QByteArray named = "$SRV." + verb + ".store";
    QCOMPARE(ask(named), answer);
    QCOMPARE(ask(named + '.' + answer["id"_L1].toString().toUtf8()), answer);
    QVERIFY(ask(named + ".other").isEmpty());
    QVERIFY(ask("$SRV." + verb + ".other").isEmpty());
    if (verb == "PING")
        return;
    QCOMPARE(answer["endpoints"_L1].toArray().size(), 2);
    QCOMPARE(answer["endpoints"_L1][1]["name"_L1], u"put"_s);
    QCOMPARE(answer["endpoints"_L1][1]["subject"_L1], u"store.put"_s);
}

void TestMicroService::answersOnlyWhoWantsToKnow()
{
    BusMessage message;
    message.subject = "$SRV.PING";
    m_bus->deliver(message);
    QVERIFY(m_bus->sent.isEmpty());
}

void TestMicroService::statsCountWhatWasAnswered()
{
    m_service->count(u"put"_s, 100ns);
    m_service->count(u"put"_s, 300ns, u"no room"_s);
    const QJsonArray endpoints = ask("$SRV.STATS")["endpoints"_L1].toArray();
    QCOMPARE(endpoints[0]["num_requests"_L1], 0);
    QCOMPARE(endpoints[0]["average_processing_time"_L1], 0);
    QCOMPARE(endpoints[1]["num_requests"_L1], 2);
    QCOMPARE(endpoints[1]["num_errors"_L1], 1);
    QCOMPARE(endpoints[1]["last_error"_L1], u"no room"_s);
    QCOMPARE(endpoints[1]["processing_time"_L1], 400);
    QCOMPARE(endpoints[1]["average_processing_time"_L1], 200);
}

QTEST_GUILESS_MAIN(TestMicroService)
#include "tst_micro_service.moc"
