// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "monitoring_fixture.h"

#include "tests/support/relay.h"

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::app;
using namespace nunect::test;
using store::Endpoint;

/// A hub, and far from it a leaf node with a link for each of two accounts: real servers, of the
/// version that this machine has.
class TestLeafEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void linksHaveNamesFromTheFirst_data();
    void linksHaveNamesFromTheFirst();
    void whoIsFarIsWaitedFor();

private:
    static constexpr std::chrono::milliseconds oneWay{100};

    std::unique_ptr<NatsServer> m_hub;
    std::unique_ptr<Relay> m_link;
    std::unique_ptr<NatsServer> m_leaf;
    std::unique_ptr<nats::Client> m_client;
};

void TestLeafEnds::initTestCase()
{
    NatsServerOptions options{u"hub"_s};
    options.leafNodes = true;
    options.config = siteAccounts();
    m_hub = std::make_unique<NatsServer>(options);
    START_SERVER(*m_hub);
    m_link = std::make_unique<Relay>(m_hub->leafPort());
    m_link->setDelay(oneWay);
    QVERIFY(m_link->listen());
    const QUrl url
        = m_link->url(QUrl(u"nats-leaf://console:s3cret@127.0.0.1:%1"_s.arg(m_hub->leafPort())));
    QString remotes = u"{ account: SYS, url: \"%1\" }, "_s.arg(url.toString());
    remotes += QString(remotes).replace("SYS"_L1, "APP"_L1).replace("console"_L1, "app"_L1);
    options.serverName = u"leaf1"_s;
    options.leafNodes = false;
    options.config += u"\nleafnodes { reconnect: 1, remotes: [ %1 ] }\n"_s.arg(remotes);
    m_leaf = std::make_unique<NatsServer>(options);
    START_SERVER(*m_leaf);
    QTRY_VERIFY_WITH_TIMEOUT(m_hub->monitor("/leafz").value().contains("\"leafnodes\": 2"), 20'000);
    // What the hub is to ask it comes some time after the link.
    QTRY_VERIFY_WITH_TIMEOUT(
        m_hub->monitor("/leafz?subs=1").value().contains("$SYS.REQ.SERVER.PING.LEAFZ"), 20'000);
    m_client = std::make_unique<nats::Client>(optionsFor(*m_hub));
    m_client->connectToServer();
    QTRY_COMPARE_WITH_TIMEOUT(m_client->state(), nats::State::Connected, 10'000);
}

void TestLeafEnds::cleanupTestCase()
{
    m_client.reset();
    m_leaf.reset();
    m_link.reset();
    m_hub.reset();
}

void TestLeafEnds::linksHaveNamesFromTheFirst_data()
{
    QTest::addColumn<bool>("byHttps");
    QTest::newRow("NATS") << false;
    QTest::newRow("HTTPS") << true;
}

/// LEAFZ alone is asked: what settings would tell of is not known.
void TestLeafEnds::linksHaveNamesFromTheFirst()
{
    QFETCH(bool, byHttps);
    nats::Client away(optionsFor(*m_hub));
    MonitoringOptions options;
    if (byHttps)
        options.urls = {m_hub->monitoringUrl(), m_leaf->monitoringUrl()};
    Watch watch(byHttps ? away : *m_client, options);
    watch.poller.setDemand({Endpoint::Leafz});
    TRY_ROUND(watch, Endpoint::Leafz, true);
    QCOMPARE(watch.round(Endpoint::Leafz)->problem, QString());
    QStringList links;
    for (const auto &reply : watch.all<store::MonitoringReply>()) {
        for (const domain::LeafNode &link : std::get<domain::Leafz>(reply.data).leafs) {
            QVERIFY(link.isSpoke);
            links.append(u"%1 at %2"_s.arg(link.account, reply.server.name)
                         + (*link.isSpoke ? u" is the leaf"_s : u" is of "_s + link.name));
        }
    }
    links.sort();
    QCOMPARE(links,
             (QStringList{u"APP at hub is of leaf1"_s, u"APP at leaf1 is the leaf"_s,
                          u"SYS at hub is of leaf1"_s, u"SYS at leaf1 is the leaf"_s}));
}

/// Nobody knows of it before it has answered, and it answers long after the hub.
void TestLeafEnds::whoIsFarIsWaitedFor()
{
    Watch watch(*m_client);
    watch.poller.setDemand({Endpoint::Varz});
    TRY_ROUND(watch, Endpoint::Varz, true);
    QCOMPARE(watch.all<store::MonitoringRound>().front().answered.size(), std::size_t(2));
    QCOMPARE(watch.serversOf<domain::Varz>().size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(TestLeafEnds)
#include "tst_leaf_ends.moc"
