// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/monitoring/feed_choice.h"
#include "app/monitoring/known_servers.h"
#include "app/monitoring/poll_schedule.h"

#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;
using store::Endpoint;
using store::MonitoringFeed;

using Endpoints = std::vector<Endpoint>;

static domain::ServerRef server(const QString &id, const QString &name = {})
{
    domain::ServerRef result;
    result.id = id;
    result.name = name;
    return result;
}

static QStringList names(const std::vector<domain::ServerRef> &servers)
{
    QStringList result;
    for (const domain::ServerRef &each : servers)
        result += each.name.isEmpty() ? each.id : each.name;
    return result;
}

/// When which server is asked which way, and who is expected to answer.
class TestPolling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intervals_data()
    {
        QTest::addColumn<Endpoint>("endpoint");
        QTest::addColumn<qint64>("intervalMs");
        QTest::newRow("VARZ") << Endpoint::Varz << qint64(2000);
        QTest::newRow("CONNZ") << Endpoint::Connz << qint64(5000);
        QTest::newRow("closed CONNZ") << Endpoint::ClosedConnz << qint64(10'000);
        QTest::newRow("JSZ") << Endpoint::Jsz << qint64(5000);
    }

    void intervals()
    {
        QFETCH(Endpoint, endpoint);
        QFETCH(qint64, intervalMs);
        PollSchedule schedule;
        schedule.setDemand({endpoint}, 100);
        QCOMPARE(schedule.takeDue(100), Endpoints{endpoint}); // at once
        schedule.finished(endpoint, false, 400);
        QCOMPARE(schedule.nextMs(), std::optional(100 + intervalMs)); // from start to start
        QVERIFY(schedule.takeDue(99 + intervalMs).empty());
        QCOMPARE(schedule.takeDue(100 + intervalMs), Endpoints{endpoint});
    }

    void aRoundIsNeverOvertaken()
    {
        PollSchedule schedule;
        schedule.setDemand({Endpoint::Connz}, 0);
        QCOMPARE(schedule.takeDue(0).size(), 1u);
        QVERIFY(schedule.takeDue(60'000).empty());
        QVERIFY(!schedule.nextMs());
        QVERIFY(!schedule.begin(Endpoint::Connz, 60'000));
        schedule.finished(Endpoint::Connz, false, 61'000);
        QCOMPARE(schedule.takeDue(61'000).size(), 1u);
    }

    void demandThatGoesAndComes()
    {
        PollSchedule schedule;
        schedule.setDemand({Endpoint::Connz, Endpoint::Jsz}, 0);
        QCOMPARE(schedule.takeDue(0).size(), 2u);
        schedule.finished(Endpoint::Connz, false, 10);
        schedule.finished(Endpoint::Jsz, false, 10);

        schedule.setDemand({}, 20);
        QVERIFY(!schedule.nextMs());
        QVERIFY(schedule.takeDue(100'000).empty());

        schedule.setDemand({Endpoint::Connz}, 100'000);
        QCOMPARE(schedule.takeDue(100'000), Endpoints{Endpoint::Connz});
        schedule.finished(Endpoint::Connz, false, 100'010);
        // What stays wanted keeps its pace.
        schedule.setDemand({Endpoint::Connz, Endpoint::Jsz}, 101'000);
        QCOMPARE(schedule.takeDue(101'000), Endpoints{Endpoint::Jsz});
    }

    void endsWhileNobodyWantsIt()
    {
        PollSchedule schedule;
        schedule.setDemand({Endpoint::Connz}, 0);
        QCOMPARE(schedule.takeDue(0).size(), 1u);
        schedule.setDemand({}, 10);
        schedule.finished(Endpoint::Connz, false, 20);
        QVERIFY(!schedule.nextMs());
        QVERIFY(schedule.takeDue(100'000).empty());
    }

    void restartAsksAtOnce()
    {
        PollSchedule schedule;
        schedule.setDemand({Endpoint::Connz, Endpoint::Varz}, 0);
        QCOMPARE(schedule.takeDue(0).size(), 2u);
        schedule.finished(Endpoint::Varz, false, 10);
        schedule.restart(20);
        QCOMPARE(schedule.takeDue(20), Endpoints{Endpoint::Varz});
        schedule.finished(Endpoint::Connz, false, 30); // of the old connection
        QCOMPARE(schedule.takeDue(30), Endpoints{Endpoint::Connz});
    }

    void whatIsDeniedIsAskedRarely()
    {
        PollSchedule schedule;
        schedule.setDemand({Endpoint::AccountStatz}, 0);
        QCOMPARE(schedule.takeDue(0).size(), 1u);
        schedule.finished(Endpoint::AccountStatz, true, 10);
        QCOMPARE(schedule.nextMs(), std::optional(PollSchedule::deniedIntervalMs));
    }

    /// While nobody looks, alarms still want to know, and once somebody does everything is due.
    void inTheBackground()
    {
        constexpr qint64 background = PollSchedule::backgroundIntervalMs;
        PollSchedule schedule;
        schedule.setDemand({Endpoint::Connz, Endpoint::Varz}, 0);
        QCOMPARE(schedule.takeDue(0).size(), 2u);
        schedule.finished(Endpoint::Connz, false, 10);
        schedule.finished(Endpoint::Varz, false, 10);
        schedule.setPace(Pace::Background, 1000);
        schedule.setDemand({Endpoint::Varz}, 1000);
        QVERIFY(schedule.takeDue(background - 1).empty()); // since it was asked last
        QCOMPARE(schedule.takeDue(background), Endpoints{Endpoint::Varz});
        schedule.finished(Endpoint::Varz, false, background + 10);
        QCOMPARE(schedule.nextMs(), std::optional(2 * background));

        schedule.setPace(Pace::Watched, background + 500);
        QCOMPARE(schedule.takeDue(background + 500), Endpoints{Endpoint::Varz});
        schedule.finished(Endpoint::Varz, false, background + 510);
        QCOMPARE(schedule.nextMs(),
                 std::optional(background + 500 + PollSchedule::intervalMs(Endpoint::Varz)));
    }

    void feeds()
    {
        using Feeds = std::vector<MonitoringFeed>;
        const Feeds natsFirst{MonitoringFeed::Nats, MonitoringFeed::Https};
        const Feeds httpsFirst{MonitoringFeed::Https, MonitoringFeed::Nats};
        QCOMPARE(FeedChoice(false).feeds(Endpoint::Varz, false, 0), Feeds{});
        QCOMPARE(FeedChoice(false).feeds(Endpoint::Varz, true, 0), Feeds{MonitoringFeed::Nats});
        FeedChoice choice(true);
        QCOMPARE(choice.feeds(Endpoint::Varz, false, 0), Feeds{MonitoringFeed::Https});
        QCOMPARE(choice.feeds(Endpoint::Varz, true, 0), natsFirst);
        choice.natsFailed(Endpoint::Varz, 1000);
        QCOMPARE(choice.feeds(Endpoint::Varz, true, 1000), httpsFirst);
        QCOMPARE(choice.feeds(Endpoint::Connz, true, 1000), natsFirst);
        QCOMPARE(choice.feeds(Endpoint::Varz, true, 1000 + FeedChoice::retryMs), natsFirst);
        choice.natsFailed(Endpoint::Varz, 1000);
        choice.restart();
        QCOMPARE(choice.feeds(Endpoint::Varz, true, 1000), natsFirst);
    }

    void missingServersAreNamed()
    {
        KnownServers known;
        QVERIFY(known.missing({}).empty());
        known.heard(server(u"B"_s, u"two"_s), 0);
        known.heard(server(u"A"_s, u"one"_s), 0);
        known.mentioned(u"C"_s, {}, 0);
        QCOMPARE(names(known.missing({})), (QStringList{u"C"_s, u"one"_s, u"two"_s}));
        QCOMPARE(names(known.missing({u"A"_s, u"C"_s})), QStringList{u"two"_s});
        QVERIFY(known.missing({u"A"_s, u"B"_s, u"C"_s}).empty());
    }

    void aServerIsForgotten()
    {
        KnownServers known;
        known.heard(server(u"A"_s, u"one"_s), 0);
        known.heard(server(u"B"_s, u"two"_s), 0);
        known.mentioned(u"A"_s, {}, 1000);
        QCOMPARE(names(known.missing({})), (QStringList{u"one"_s, u"two"_s}));
        known.forgetOld(KnownServers::keepMs);
        QCOMPARE(known.missing({}).size(), 2u);
        known.forgetOld(KnownServers::keepMs + 1);
        QCOMPARE(names(known.missing({})), QStringList{u"one"_s});
    }

    void aGoodbyeEndsIt()
    {
        KnownServers known;
        known.heard(server(u"A"_s, u"one"_s), 0);
        known.ended(u"A"_s, 10);
        QVERIFY(known.missing({}).empty());
        known.heard(server(u"A"_s, u"one"_s), 20); // was on its way
        known.mentioned(u"A"_s, u"one"_s, 20);
        QVERIFY(known.missing({}).empty());
    }

    void theSameNameIsTheSameServerStartedAnew()
    {
        KnownServers known;
        known.heard(server(u"A"_s, u"one"_s), 0);
        known.heard(server(u"X"_s), 0); // without a name
        known.mentioned(u"B"_s, {}, 5); // by a server that does not tell names
        known.heard(server(u"B"_s, u"one"_s), 10);
        QCOMPARE(known.missing({}).size(), 2u);
        QCOMPARE(names(known.missing({u"B"_s})), QStringList{u"X"_s});
    }
};

QTEST_GUILESS_MAIN(TestPolling)
#include "tst_polling.moc"
