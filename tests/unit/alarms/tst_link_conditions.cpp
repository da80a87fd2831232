// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/alarms/watch_probe.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::alarms;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static const QString none;

static domain::ServerRef hub(const QString &id = u"NA"_s)
{
    domain::ServerRef made = server(id, u"hub"_s);
    made.version = u"2.14.3"_s;
    return made;
}

static domain::LeafNode leaf(const QString &name, int port = 40'000,
                             const QString &account = u"OPS"_s)
{
    domain::LeafNode made;
    made.name = name;
    made.account = account;
    made.ip = u"10.0.0.9"_s;
    made.port = port;
    return made;
}

static domain::Leafz leafz(std::vector<domain::LeafNode> leafs)
{
    domain::Leafz made;
    made.nowNs = startNs;
    made.leafs = std::move(leafs);
    return made;
}

class tst_LinkConditions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leafNode()
    {
        WatchProbe probe;
        probe.answer(0, leafz({leaf(u"leaf-2"_s)}), hub());
        QCOMPARE(probe.at(0), none);
        probe.answer(5000, leafz({}), hub());
        QCOMPARE(probe.at(5000), u"link-down:leaf node leaf-2 of hub (OPS)"_s);
        const Condition condition = probe.condition(probe.text());
        QCOMPARE(condition.cause, u"leaf-2"_s);
        QCOMPARE(condition.behind, u"leaf-2"_s);
        probe.answer(10'000, leafz({leaf(u"leaf-2"_s, 40'001)}), hub());
        QCOMPARE(probe.at(10'000), none);
    }

    /// One of two accounts: what is behind it can still be heard by the other.
    void oneOfTwoAccounts()
    {
        WatchProbe probe;
        const domain::LeafNode system = leaf(u"leaf-2"_s, 40'001, u"SYS"_s);
        probe.answer(0, leafz({leaf(u"leaf-2"_s), system}), hub());
        QCOMPARE(probe.at(0), none);
        probe.answer(5000, leafz({system}), hub());
        QCOMPARE(probe.at(5000), u"link-down:leaf node leaf-2 of hub (OPS)"_s);
        QCOMPARE(probe.condition(probe.text()).behind, QString());
        probe.answer(10'000, leafz({}), hub());
        probe.look(10'000);
        QCOMPARE(probe.condition(u"link-down:leaf node leaf-2 of hub (OPS)"_s).behind, u"leaf-2"_s);
        QCOMPARE(probe.condition(u"link-down:leaf node leaf-2 of hub (SYS)"_s).behind, u"leaf-2"_s);
    }

    void spokeIsNotBehind()
    {
        WatchProbe probe;
        domain::LeafNode made = leaf(u"hub"_s);
        made.isSpoke = true;
        probe.answer(0, leafz({made}), server(u"NL"_s, u"leaf-2"_s));
        QCOMPARE(probe.at(0), none);
        probe.answer(5000, leafz({}), server(u"NL"_s, u"leaf-2"_s));
        probe.look(5000);
        QCOMPARE(probe.condition(u"link-down:leaf node from leaf-2 to hub (OPS)"_s).behind,
                 QString());
    }

    /// Between two looks it has broken and is there again.
    void flapping()
    {
        WatchProbe probe;
        for (int i = 0; i <= 2; ++i) {
            probe.answer(5000 * i, leafz({leaf(u"leaf-2"_s, 40'000 + i)}), hub());
            QCOMPARE(probe.at(5000 * i), none);
        }
        probe.answer(15'000, leafz({leaf(u"leaf-2"_s, 40'009)}), hub());
        QCOMPARE(probe.at(15'000), u"link-flapping:leaf node leaf-2 of hub (OPS) 3"_s);
        probe.answer(620'000, leafz({leaf(u"leaf-2"_s, 40'009)}), hub());
        QCOMPARE(probe.at(620'000), none);
    }

    void route()
    {
        WatchProbe probe;
        domain::Routez routes;
        routes.routes.resize(2); // a pool of two
        for (quint64 i = 0; i < 2; ++i) {
            routes.routes[i].rid = 5 + i;
            routes.routes[i].remoteId = u"NB"_s;
            routes.routes[i].remoteName = u"b"_s;
        }
        probe.answer(0, routes, hub());
        QCOMPARE(probe.at(0), none);
        routes.routes.resize(1);
        probe.answer(5000, routes, hub());
        QCOMPARE(probe.at(5000), none);
        routes.routes.clear();
        probe.answer(10'000, routes, hub());
        QCOMPARE(probe.at(10'000), u"link-down:route from hub to b"_s);
    }

    void gateway()
    {
        WatchProbe probe;
        domain::Gatewayz gateways;
        gateways.outbound[u"B"_s].configured = true;
        probe.answer(0, gateways, hub());
        QCOMPARE(probe.at(0), u"link-down:gateway from hub to B"_s); // it never stood
        gateways.outbound[u"B"_s].connection = domain::Connection();
        probe.answer(5000, gateways, hub());
        QCOMPARE(probe.at(5000), none);
    }

    /// A server that was started anew tells of its links one kind after the other.
    void serverStartedAnew()
    {
        WatchProbe probe;
        probe.hear(0, stats(hub()));
        probe.answer(0, leafz({leaf(u"leaf-2"_s)}), hub());
        QCOMPARE(probe.at(0), none);
        probe.hear(10'000, stats(hub(u"NB"_s)));
        probe.answer(10'000, domain::Routez(), hub(u"NB"_s));
        QCOMPARE(probe.at(11'000), none);
        probe.hear(24'000, stats(hub(u"NB"_s)));
        QCOMPARE(probe.at(25'999), none);
        QCOMPARE(probe.at(27'000), u"link-down:leaf node leaf-2 of hub (OPS)"_s);
        probe.answer(28'000, leafz({leaf(u"leaf-2"_s)}), hub(u"NB"_s));
        QCOMPARE(probe.at(28'000), none);
    }

    /// Its name comes with an event: the one without was never broken.
    void nameBecomesKnown()
    {
        WatchProbe probe;
        probe.answer(0, leafz({leaf({})}), hub());
        QCOMPARE(probe.at(0), none);
        probe.answer(5000, leafz({leaf(u"leaf-2"_s)}), hub());
        QCOMPARE(probe.at(5000), none);
        probe.answer(10'000, leafz({}), hub());
        QCOMPARE(probe.at(10'000), u"link-down:leaf node leaf-2 of hub (OPS)"_s);
    }

    /// Nobody has told of it for long: that does not make it break.
    void nobodyTells()
    {
        WatchProbe probe;
        probe.answer(0, leafz({leaf(u"leaf-2"_s)}), hub());
        QCOMPARE(probe.at(0), none);
        probe.hear(601'000, stats(hub()));
        QCOMPARE(probe.at(601'000), none);
        QCOMPARE(probe.site.links.rows().size(), 0u);
    }
};

QTEST_APPLESS_MAIN(tst_LinkConditions)
#include "tst_link_conditions.moc"
