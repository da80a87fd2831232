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

/// A server with three links of leaf nodes: leaf1's in two accounts, and in OPS its own to the hub
/// `above`, of whose name CONNZ says nothing.
struct LeafServer
{
    int port = 1;
    bool isNamed = false;   ///< by LEAFZ
    bool tellsLinks = true; ///< in CONNZ
    bool isSilent = false;  ///< does not answer CONNZ
    QStringList asked;      ///< accounts, by CONNZ
    std::vector<SourceProblem> problems;

    /// As a round brings them: "OPS leaf1 hub, OPS ?".
    QString links()
    {
        FakeSource source([this](const QString &, const Question &question) {
            return question.endpoint == Endpoint::Leafz ? leafz() : connz(question);
        });
        QStringList words;
        MonitoringRoundTask::Handlers handlers;
        handlers.put = [&words](const UpdateValue &value) {
            const auto &data = std::get<Boxed<store::MonitoringReply>>(value)->data;
            for (const domain::LeafNode &link : std::get<domain::Leafz>(data).leafs) {
                const QString end = !link.isSpoke ? u"?"_s
                    : *link.isSpoke               ? u"above spoke"_s
                                                  : link.name + u" hub"_s;
                words.append(link.account + u' ' + end);
            }
        };
        handlers.heard = [](const domain::ServerRef &) {};
        handlers.isAll = [](const std::set<QString> &) { return false; };
        handlers.onDone = [this](const RoundResult &result) { problems = result.problems; };
        std::make_shared<MonitoringRoundTask>(source, Endpoint::Leafz, MonitoringLimits(),
                                              std::move(handlers), m_ends)
            ->start();
        return words.join(u", "_s);
    }

private:
    QJsonObject link(const QString &account, const QString &ip) const
    {
        return {{u"cid"_s, 7}, {u"account"_s, account}, {u"ip"_s, ip}, {u"port"_s, port}};
    }

    std::vector<SourceReply> leafz() const
    {
        QJsonArray leafs{link(u"OPS"_s, u"10.0.0.1"_s), link(u"OPS"_s, u"10.0.0.2"_s),
                         link(u"SYS"_s, u"10.0.0.1"_s)};
        for (int i = 0; isNamed && i < leafs.size(); ++i) {
            QJsonObject named = leafs[i].toObject();
            named.insert(u"is_spoke"_s, i == 1);
            named.insert(u"name"_s, i == 1 ? u"above"_s : u"leaf1"_s);
            leafs[i] = named;
        }
        return {reply({{u"leafnodes"_s, leafs.size()}, {u"leafs"_s, leafs}})};
    }

    std::vector<SourceReply> connz(const Question &question)
    {
        asked.append(question.account);
        if (isSilent)
            return {};
        QJsonArray rows;
        for (const QString &ip : {u"10.0.0.1"_s, u"10.0.0.2"_s}) {
            QJsonObject row = link(question.account, ip);
            row.insert(u"kind"_s, u"Leafnode"_s);
            if (ip == u"10.0.0.1"_s)
                row.insert(u"name"_s, u"leaf1"_s);
            if (tellsLinks)
                rows.append(row);
        }
        return {reply({{u"connections"_s, rows}})};
    }

    std::shared_ptr<LeafEnds> m_ends = std::make_shared<LeafEnds>();
};

/// Who is at the ends of leaf nodes' links.
class TestLeafzAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// 2.9 says it in CONNZ only, and of those that have come to it.
    void whoseLeafLinks()
    {
        LeafServer server;
        QCOMPARE(server.links(), u"OPS leaf1 hub, OPS above spoke, SYS leaf1 hub"_s);
        QCOMPARE(server.asked, (QStringList{u"OPS"_s, u"SYS"_s}));
        QCOMPARE(server.links(), u"OPS leaf1 hub, OPS above spoke, SYS leaf1 hub"_s);
        QCOMPARE(server.asked.size(), 2); // known
        server.port = 2;
        QCOMPARE(server.links(), u"OPS leaf1 hub, OPS above spoke, SYS leaf1 hub"_s);
        QCOMPARE(server.asked.size(), 4); // other connections
    }

    /// Without names they are shown all the same.
    void whoseLeafLinksIsNotTold_data()
    {
        QTest::addColumn<bool>("isSilent");
        QTest::newRow("no answer") << true;
        QTest::newRow("an answer without them") << false;
    }
    void whoseLeafLinksIsNotTold()
    {
        QFETCH(bool, isSilent);
        LeafServer server;
        server.isSilent = isSilent;
        server.tellsLinks = false;
        for (int round = 0; round < 2 * LeafEnds::maxTries; ++round)
            QCOMPARE(server.links(), u"OPS ?, OPS ?, SYS ?"_s);
        // Both accounts in a round, but where the first is not answered the second is not asked.
        QCOMPARE(server.asked.size(), LeafEnds::maxTries * (isSilent ? 1 : 2));
        QVERIFY(server.problems.empty());
    }

    void leafLinksAreNamed()
    {
        LeafServer server;
        server.isNamed = true;
        QCOMPARE(server.links(), u"OPS leaf1 hub, OPS above spoke, SYS leaf1 hub"_s);
        QVERIFY(server.asked.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLeafzAnswer)
#include "tst_leafz_answer.moc"
