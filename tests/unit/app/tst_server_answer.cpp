// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/monitoring/monitoring_round.h"
#include "tests/unit/app/fake_source.h"

#include <QJsonArray>
#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace nunect::tests;
using namespace Qt::Literals::StringLiterals;
using store::Endpoint;

/// A server's connections; they end while they are read.
struct Connections
{
    std::vector<int> cids;

    explicit Connections(int count)
    {
        for (int i = 1; i <= count; ++i)
            cids.push_back(i);
    }

    SourceReply page(const Question &question) const
    {
        const auto total = static_cast<qint64>(cids.size());
        const qint64 end = std::min(total, question.offset + question.limit);
        QJsonArray rows;
        for (qint64 i = question.offset; i < end; ++i)
            rows.append(QJsonObject{{u"cid"_s, cids[static_cast<size_t>(i)]}});
        return reply({{u"connections"_s, rows},
                      {u"num_connections"_s, rows.size()},
                      {u"total"_s, total},
                      {u"offset"_s, question.offset},
                      {u"limit"_s, question.limit}});
    }
};

static std::vector<int> cidsOf(const UpdateValue &listing)
{
    std::vector<int> cids;
    for (const auto &row : std::get<store::ConnectionListing>(listing).connections)
        cids.push_back(static_cast<int>(row.cid));
    return cids;
}

/// A server's JetStream: accounts "A".."Z", each with one stream for each of its number. As the
/// real one, it sorts them for an offset only.
static SourceReply jszPage(const Question &question, int accounts)
{
    QStringList names;
    for (int i = 0; i < accounts; ++i)
        names += QString(QChar(u'A' + i));
    if (!question.account.isEmpty())
        names = {question.account};
    else if (question.offset > 0)
        names = names.mid(question.offset);
    else
        std::reverse(names.begin(), names.end());
    if (question.limit > 0)
        names = names.first(std::min(question.limit, static_cast<qint64>(names.size())));
    QJsonArray details;
    for (const QString &name : std::as_const(names)) {
        QJsonArray streams;
        for (int i = 0; question.details && i < 2; ++i)
            streams.append(QJsonObject{{u"name"_s, u"%1%2"_s.arg(name).arg(i)}});
        details.append(QJsonObject{{u"name"_s, name}, {u"stream_detail"_s, streams}});
    }
    return reply(
        {{u"server_id"_s, u"S1"_s}, {u"streams"_s, 2 * accounts}, {u"account_details"_s, details}});
}

struct Outcome
{
    std::vector<UpdateValue> values;
    RoundResult result;
    int ends = 0;
};

static Outcome runRound(Endpoint endpoint, const FakeSource::Answers &answers,
                        MonitoringLimits limits = {4, 1000})
{
    Outcome outcome;
    FakeSource source(answers);
    const auto round = std::make_shared<MonitoringRoundTask>(
        source, endpoint, limits,
        MonitoringRoundTask::Handlers{
            [&](UpdateValue value) { outcome.values.push_back(std::move(value)); },
            [](const domain::ServerRef &) {}, [](const std::set<QString> &) { return false; },
            [&](const RoundResult &result) {
                outcome.result = result;
                ++outcome.ends;
            }});
    round->start();
    return outcome;
}

/// What is made of the servers' answers and pages.
class TestServerAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectionsOverPages_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("pageSize");
        QTest::addColumn<int>("endEachTime"); ///< how many of those already read
        QTest::newRow("none") << 0 << 8 << 0;
        QTest::newRow("less than a page") << 7 << 8 << 0;
        QTest::newRow("a page") << 8 << 8 << 0;
        QTest::newRow("many") << 100 << 8 << 0;
        QTest::newRow("smallest pages") << 9 << 1 << 0;
        QTest::newRow("rows shift within the overlap") << 60 << 8 << 1;
        QTest::newRow("rows shift beyond it") << 200 << 32 << 12;
    }

    void connectionsOverPages()
    {
        QFETCH(int, count);
        QFETCH(int, pageSize);
        QFETCH(int, endEachTime);
        Connections server(count);
        const auto ended = static_cast<size_t>(endEachTime);
        int requests = 0;
        const auto outcome = runRound(
            Endpoint::Connz,
            [&](const QString &, const Question &question) -> std::vector<SourceReply> {
                const SourceReply page = server.page(question);
                // Those that were read first end first, and none before it was read.
                const auto ending
                    = requests++ % 4 == 0 ? std::min<size_t>(ended, server.cids.size()) : 0;
                server.cids.erase(server.cids.begin(),
                                  server.cids.begin() + static_cast<std::ptrdiff_t>(ending));
                return {page};
            },
            {pageSize, 1000});
        QCOMPARE(outcome.ends, 1);
        QCOMPARE(outcome.values.size(), 1u);
        const auto cids = cidsOf(outcome.values[0]);
        std::vector<int> all = Connections(count).cids;
        QCOMPARE(cids, all); // each once, none missed
        QVERIFY(outcome.result.leftOut.isEmpty());
        QCOMPARE(requests == 1, count <= pageSize); // one page is one request
    }

    void tooManyConnectionsAreSaid()
    {
        const Connections server(50);
        const auto outcome = runRound(
            Endpoint::Connz,
            [&server](const QString &, const Question &question) -> std::vector<SourceReply> {
                return {server.page(question)};
            },
            {10, 20});
        QCOMPARE(outcome.values.size(), 1u);
        const size_t shown = cidsOf(outcome.values[0]).size();
        QVERIFY(shown >= 20 && shown < 50);
        QCOMPARE(outcome.result.leftOut,
                 QStringList{u"name-S1: %1 of 50 connections are shown."_s.arg(shown)});
    }

    void halfAListingIsNone()
    {
        const Connections server(50);
        const auto outcome = runRound(
            Endpoint::Connz,
            [&server](const QString &id, const Question &question) -> std::vector<SourceReply> {
                if (id.isEmpty())
                    return {server.page(question)};
                return {};
            });
        QVERIFY(outcome.values.empty());
        QVERIFY(outcome.result.answered.empty());
        QCOMPARE(outcome.result.problems.size(), 1u);
        QCOMPARE(outcome.ends, 1);
    }

    void aServerStartedAnewInBetween()
    {
        const Connections server(50);
        const auto outcome = runRound(
            Endpoint::Connz,
            [&server](const QString &id, const Question &question) -> std::vector<SourceReply> {
                SourceReply page = server.page(question);
                if (!id.isEmpty())
                    page.payload.replace("S1", "S2");
                return {page};
            });
        QVERIFY(outcome.result.answered.empty());
        QVERIFY(std::holds_alternative<store::DecodeFailure>(outcome.values.at(0)));
    }

    void theAnswerThatTellsMoreCounts_data()
    {
        QTest::addColumn<bool>("shortFirst");
        QTest::newRow("the shorter comes first") << true;
        QTest::newRow("the longer comes first") << false;
    }

    void theAnswerThatTellsMoreCounts()
    {
        QFETCH(bool, shortFirst);
        const auto outcome = runRound(
            Endpoint::Connz,
            [shortFirst](const QString &, const Question &question) -> std::vector<SourceReply> {
                const SourceReply few = Connections(1).page(question);
                const SourceReply many = Connections(3).page(question);
                return shortFirst ? std::vector{few, many} : std::vector{many, few};
            });
        QCOMPARE(outcome.values.size(), 1u);
        QCOMPARE(cidsOf(outcome.values[0]).size(), 3u);
        QCOMPARE(outcome.result.answered, std::set<QString>{u"S1"_s});
    }

    void whatCannotBeReadIsKeptButForConnections_data()
    {
        QTest::addColumn<Endpoint>("endpoint");
        QTest::addColumn<QByteArray>("kept");
        const QByteArray body = R"({"jwt":"secret")"_ba;
        QTest::newRow("VARZ") << Endpoint::Varz << body;
        QTest::newRow("CONNZ") << Endpoint::Connz << QByteArray();
        QTest::newRow("closed CONNZ") << Endpoint::ClosedConnz << QByteArray();
    }

    void whatCannotBeReadIsKeptButForConnections()
    {
        QFETCH(Endpoint, endpoint);
        QFETCH(QByteArray, kept);
        const auto outcome
            = runRound(endpoint, [](const QString &, const Question &) -> std::vector<SourceReply> {
                  SourceReply garbage{R"({"jwt":"secret")"_ba, "asked"_ba};
                  garbage.from.name = u"hub:8444"_s;
                  return {garbage};
              });
        const auto &failure = std::get<store::DecodeFailure>(outcome.values.at(0));
        QCOMPARE(failure.payload, kept);
        QCOMPARE(failure.subject, "asked"_ba);
        QVERIFY(!failure.reason.contains("secret"_L1));
        QVERIFY(outcome.result.answered.empty());
        QVERIFY(outcome.result.problems.at(0).text.startsWith("hub:8444: "_L1));
    }

    void subscriptionsAreAskedForInOne_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<qint64>("maxRows");
        QTest::addColumn<int>("shown");
        QTest::addColumn<int>("requests");
        QTest::newRow("few") << 3 << qint64(1000) << 3 << 1;
        QTest::newRow("many") << 30 << qint64(1000) << 30 << 2;
        QTest::newRow("too many") << 30 << qint64(20) << 20 << 2;
    }

    void subscriptionsAreAskedForInOne()
    {
        QFETCH(int, count);
        QFETCH(qint64, maxRows);
        QFETCH(int, shown);
        QFETCH(int, requests);
        int asked = 0;
        const auto outcome
            = runRound(Endpoint::Subsz,
                       [&](const QString &, const Question &question) -> std::vector<SourceReply> {
                           ++asked;
                           const qint64 rows = std::min<qint64>(count, question.limit);
                           QJsonArray list;
                           for (qint64 i = 0; i < rows; ++i)
                               list.append(QJsonObject{{u"subject"_s, u"s"_s}});
                           return {reply({{u"num_subscriptions"_s, count},
                                          {u"total"_s, rows},
                                          {u"limit"_s, question.limit},
                                          {u"subscriptions_list"_s, list}})};
                       },
                       {4, maxRows});
        QCOMPARE(outcome.values.size(), 1u);
        const auto &data = std::get<Boxed<store::MonitoringReply>>(outcome.values[0])->data;
        QCOMPARE(std::get<domain::SubszPage>(data).subscriptions.size(),
                 static_cast<size_t>(shown));
        QCOMPARE(asked, requests);
        QCOMPARE(outcome.result.leftOut.isEmpty(), shown == count);
    }

    void jetStreamByAccounts_data()
    {
        QTest::addColumn<int>("accounts");
        QTest::addColumn<qint64>("pageSize");
        QTest::newRow("none") << 0 << qint64(8);
        QTest::newRow("few") << 3 << qint64(8);
        QTest::newRow("many") << 10 << qint64(8);
        QTest::newRow("one at a time") << 5 << qint64(1);
    }

    void jetStreamByAccounts()
    {
        QFETCH(int, accounts);
        QFETCH(qint64, pageSize);
        const auto outcome = runRound(
            Endpoint::Jsz,
            [accounts](const QString &, const Question &question) -> std::vector<SourceReply> {
                return {jszPage(question, accounts)};
            },
            {pageSize, 1000});
        QCOMPARE(outcome.values.size(), 1u);
        const auto &data = std::get<Boxed<store::MonitoringReply>>(outcome.values[0])->data;
        QStringList streams;
        for (const auto &account : std::get<domain::Jsz>(data).accounts) {
            for (const auto &stream : account.streams)
                streams += stream.name;
        }
        QStringList all;
        for (int i = 0; i < accounts; ++i)
            all += {QString(QChar(u'A' + i)) + u'0', QString(QChar(u'A' + i)) + u'1'};
        QCOMPARE(streams, all);
        QCOMPARE(outcome.ends, 1);
    }
};

QTEST_GUILESS_MAIN(TestServerAnswer)
#include "tst_server_answer.moc"
