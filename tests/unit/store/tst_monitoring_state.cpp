// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/monitoring_state.h"

#include "core/store/query_store.h"
#include "core/store/string_pool.h"

#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::store;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(nunect::store::AnswerState)

static QueryReply reply(quint64 query, bool last = false)
{
    QueryReply made;
    made.query = query;
    made.server = server();
    made.data = connection(7);
    made.last = last;
    return made;
}

class tst_MonitoringState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofARound_data()
    {
        QTest::addColumn<int>("answered");
        QTest::addColumn<int>("missing");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<AnswerState>("expected");
        QTest::newRow("all") << 2 << 0 << QString() << AnswerState::Ok;
        QTest::newRow("some") << 2 << 1 << QString() << AnswerState::Partly;
        QTest::newRow("not all could be asked")
            << 2 << 0 << u"No address of b."_s << AnswerState::Partly;
        QTest::newRow("nobody") << 0 << 2 << QString() << AnswerState::Failed;
        QTest::newRow("refused") << 0 << 0 << u"Not allowed."_s << AnswerState::Failed;
        QTest::newRow("nobody there") << 0 << 0 << QString() << AnswerState::Failed;
    }
    void ofARound()
    {
        QFETCH(int, answered);
        QFETCH(int, missing);
        QFETCH(QString, problem);
        QFETCH(AnswerState, expected);
        MonitoringState monitoring;
        QVERIFY(monitoring.state(Endpoint::Leafz, 0) == AnswerState::NeverAsked);
        monitoring.expect(Endpoint::Leafz);
        QVERIFY(monitoring.state(Endpoint::Leafz, 100'000) == AnswerState::Waiting);
        MonitoringRound round;
        round.endpoint = Endpoint::Leafz;
        round.feed = MonitoringFeed::Https;
        round.answered.resize(static_cast<std::size_t>(answered), u"NA"_s);
        round.missing.resize(static_cast<std::size_t>(missing), server());
        round.problem = problem;
        monitoring.apply(round, 1000);
        QVERIFY(monitoring.state(Endpoint::Leafz, 1000) == expected);
        QVERIFY(monitoring.state(Endpoint::Leafz, 16'000) == expected);
        QVERIFY(monitoring.state(Endpoint::Leafz, 16'001) == AnswerState::Stale);
        QVERIFY(monitoring.state(Endpoint::Varz, 1000) == AnswerState::NeverAsked);
        const EndpointState &state = monitoring.of(Endpoint::Leafz);
        QVERIFY(state.feed == MonitoringFeed::Https);
        QCOMPARE(state.rounds.lastMs(), std::optional<qint64>(1000));
        QCOMPARE(state.problem, problem);
        QCOMPARE(state.missing.size(), static_cast<std::size_t>(missing));
    }

    void answerBeforeTheRoundEnds()
    {
        MonitoringState monitoring;
        monitoring.heard(Endpoint::Jsz, 500);
        QVERIFY(monitoring.state(Endpoint::Jsz, 500) == AnswerState::Waiting);
        QCOMPARE(monitoring.of(Endpoint::Jsz).heardMs, 500);
    }

    void askedForSeldomIsFreshForLonger()
    {
        MonitoringState monitoring;
        MonitoringRound round;
        round.endpoint = Endpoint::Subsz;
        round.answered = {u"NA"_s};
        monitoring.apply(round, 0);
        monitoring.apply(round, 60'000);
        QVERIFY(monitoring.state(Endpoint::Subsz, 240'000) == AnswerState::Ok);
        QVERIFY(monitoring.state(Endpoint::Subsz, 240'001) == AnswerState::Stale);
    }

    void endpoints_data()
    {
        QTest::addColumn<int>("index");
        for (int index = 0; index < 8; ++index)
            QTest::addRow("%d", index) << index;
    }
    /// One of each kind of reply, in the order of the variant.
    void endpoints()
    {
        QFETCH(int, index);
        static const std::vector<std::pair<decltype(MonitoringReply::data), Endpoint>> all{
            {domain::Varz(), Endpoint::Varz},
            {domain::Routez(), Endpoint::Routez},
            {domain::Gatewayz(), Endpoint::Gatewayz},
            {domain::Leafz(), Endpoint::Leafz},
            {domain::Jsz(), Endpoint::Jsz},
            {domain::AccountStatz(), Endpoint::AccountStatz},
            {domain::Healthz(), Endpoint::Healthz},
            {domain::SubszPage(), Endpoint::Subsz},
        };
        const auto &[data, endpoint] = all[static_cast<std::size_t>(index)];
        QCOMPARE(data.index(), static_cast<std::size_t>(index));
        QVERIFY(endpointOf({server(), data}) == endpoint);
    }

    void queries()
    {
        QueryStore queries;
        QVERIFY(!queries.find(1));
        queries.apply(reply(1), 100);
        QVERIFY(queries.find(1) && !queries.find(1)->done);
        queries.apply(reply(1), 200);
        QueryReply end;
        end.query = 1;
        end.problem = u"b did not answer."_s;
        end.last = true;
        queries.apply(end, 300);
        QVERIFY(queries.find(1)->done);
        QCOMPARE(queries.find(1)->replies.size(), 2u);
        QCOMPARE(queries.find(1)->problems, (std::vector<QString>{u"b did not answer."_s}));
        QCOMPARE(queries.find(1)->heardMs, 300);
        const Changes changes = queries.takeChanges();
        QCOMPARE(changes.added, std::vector<quint64>{1});
        QVERIFY(changes.changed.contains(1));
        QVERIFY(queries.takeChanges().isEmpty());
    }

    void queriesAreBounded()
    {
        QueryStore queries;
        for (quint64 query = 1; query <= QueryStore::maxQueries + 1; ++query)
            queries.apply(reply(query, true), 0);
        QVERIFY(!queries.find(1));
        QVERIFY(queries.find(2) && queries.find(QueryStore::maxQueries + 1));
        QCOMPARE(queries.takeChanges().removed, std::vector<quint64>{1});
        for (std::size_t i = 0; i <= QueryStore::maxReplies; ++i)
            queries.apply(reply(2), 0);
        QCOMPARE(queries.find(2)->replies.size(), QueryStore::maxReplies);
        QCOMPARE(queries.find(2)->dropped, 2u);
    }

    void poolShares()
    {
        StringPool pool;
        QString first = QString::fromLatin1("some account");
        QString second = QString::fromLatin1("some account");
        QVERIFY(first.constData() != second.constData());
        pool.share(first);
        pool.share(second);
        QCOMPARE(first.constData(), second.constData());
        QCOMPARE(pool.size(), 1);
        QString empty;
        pool.share(empty);
        QString tooLong(StringPool::maxLength + 1, u'x');
        pool.share(tooLong);
        QCOMPARE(pool.size(), 1);
        pool.prune();
        QCOMPARE(pool.size(), 1);
        first.clear();
        second.clear();
        pool.prune();
        QCOMPARE(pool.size(), 0);
    }

    void poolStaysSmall()
    {
        StringPool pool;
        for (int i = 0; i < 100'000; ++i) {
            QString passing = QString::number(i);
            pool.share(passing);
        }
        QVERIFY(pool.size() < 3000);
    }
};

QTEST_APPLESS_MAIN(tst_MonitoringState)
#include "tst_monitoring_state.moc"
