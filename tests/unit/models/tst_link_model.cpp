// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/link_model.h"

#include "tests/unit/models/detail_texts.h"
#include "tests/unit/models/told.h"
#include "tests/unit/store/samples.h"

#include <QTest>

using namespace nunect;
using namespace nunect::models;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static constexpr qint64 second = 1'000'000'000;

static domain::Routez routez(qint64 atS, quint64 in)
{
    domain::Route route;
    route.rid = 5;
    route.remoteId = u"NB"_s;
    route.remoteName = u"b"_s;
    route.didSolicit = true;
    route.ip = u"10.0.0.2"_s;
    route.port = 6222;
    route.startNs = wallNs - 3600 * second;
    route.rttNs = 300'000;
    route.pendingBytes = 12;
    route.subscriptions = 34;
    route.compression = u"s2_fast"_s;
    route.account = u"OPS"_s;
    route.inMessages = in;
    route.outBytes = 10 * in;
    domain::Routez made;
    made.nowNs = wallNs + atS * second;
    made.routes = {route};
    return made;
}

static domain::Leafz leafz(const QString &name = {})
{
    domain::LeafNode leaf;
    leaf.name = name;
    leaf.account = u"OPS"_s;
    leaf.ip = u"10.0.0.9"_s;
    leaf.port = 40'000;
    domain::Leafz made;
    made.nowNs = wallNs;
    made.leafs = {leaf};
    return made;
}

/// A gateway that stands in the configuration only.
static domain::Gatewayz gatewayz()
{
    domain::Gatewayz made;
    made.nowNs = wallNs;
    made.name = u"A"_s;
    made.outbound[u"B"_s].configured = true;
    return made;
}

class tst_LinkModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void route()
    {
        store::SiteStore site;
        LinkModel model(site);
        ModelProbe probe(model);
        answer(site, 2000, server(), routez(0, 1000));
        answer(site, 10'000, server(), routez(10, 2000));
        model.flush(site.takeChanges(), 12'000);
        QCOMPARE(probe.signalled(), u"+0 n"_s);
        const std::pair<QString, QString> cells[]
            = {{u"Kind"_s, u"Route"_s},
               {u"State"_s, u"Connected"_s},
               {u"Server"_s, u"hub"_s},
               {u"Remote"_s, u"b"_s},
               {u"Direction"_s, u"connected by this server"_s},
               {u"Account"_s, u"OPS"_s},
               {u"Address"_s, u"10.0.0.2:6222"_s},
               {u"RTT"_s, u"300 µs"_s},
               {u"RTT age"_s, u"10 s"_s},
               {u"Uptime"_s, u"1 h 0 min"_s},
               {u"In msgs/s"_s, u"100 /s"_s},
               {u"Out msgs/s"_s, u"0 /s"_s},
               {u"Out bytes/s"_s, u"1.00 kB/s"_s},
               {u"Pending"_s, u"12 B"_s},
               {u"Subscriptions"_s, u"34"_s},
               {u"Compression"_s, u"s2_fast"_s},
               {u"Told"_s, u"2 s"_s}};
        for (const auto &[title, text] : cells)
            QCOMPARE(probe.text(0, title), text);
        QCOMPARE(probe.status(0, u"State"_s), Status::Normal);
        const auto trend
            = probe.cell(0, u"In msgs/s"_s, TableModel::TrendRole).value<QList<qreal>>();
        QCOMPARE(trend, QList<qreal>{100});
    }

    /// An RTT that a server does not measure again is not one of now.
    void rttIsOld()
    {
        store::SiteStore site;
        LinkModel model(site);
        ModelProbe probe(model);
        answer(site, 1000, server(), routez(0, 0));
        answer(site, 301'000, server(), routez(300, 0));
        model.flush(site.takeChanges(), 301'000);
        QCOMPARE(probe.text(0, u"RTT"_s), u"300 µs"_s);
        QCOMPARE(probe.text(0, u"RTT age"_s), u"5 min"_s);
        const QString tip = probe.cell(0, u"RTT"_s, TableModel::TooltipRole).toString();
        QVERIFY2(tip.startsWith(u"300 µs as measured at connect or later, at least 5 min old"_s),
                 qPrintable(tip));
    }

    void hiddenColumns()
    {
        store::SiteStore site;
        LinkModel model(site);
        ModelProbe probe(model);
        answer(site, 0, server(), routez(0, 1000));
        model.flush(site.takeChanges(), 0);
        model.setShownColumns(
            {u"inmsgs"_s, u"outmsgs"_s, u"inbytes"_s, u"outbytes"_s, u"remoteid"_s});
        QCOMPARE(probe.text(0, u"In msgs"_s), u"1000"_s);
        QCOMPARE(probe.text(0, u"Out msgs"_s), u"0"_s);
        QCOMPARE(probe.text(0, u"In bytes"_s), u"0 B"_s);
        QCOMPARE(probe.text(0, u"Out bytes"_s), u"10.0 kB"_s);
        QCOMPARE(probe.text(0, u"Remote ID"_s), u"NB"_s);
    }

    void notConnected()
    {
        store::SiteStore site;
        LinkModel model(site);
        ModelProbe probe(model);
        answer(site, 0, server(), routez(0, 0));
        answer(site, 0, server(), gatewayz());
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.column(u"Kind"_s), u"Gateway Route"_s); // the worst first
        QCOMPARE(probe.text(0, u"State"_s), u"Not connected"_s);
        QCOMPARE(probe.status(0, u"State"_s), Status::Serious);
        QCOMPARE(probe.text(0, u"Remote"_s), u"B"_s);
        QCOMPARE(probe.text(0, u"Direction"_s), u"outbound"_s);
        for (const QString &column : {u"RTT"_s, u"RTT age"_s, u"Uptime"_s, u"In msgs/s"_s,
                                      u"Out bytes/s"_s, u"Pending"_s, u"Subscriptions"_s})
            QCOMPARE(probe.text(0, column), u"–"_s);
    }

    void inferredName()
    {
        store::SiteStore site;
        LinkModel model(site);
        ModelProbe probe(model);
        domain::ClientConnected event = connected(3);
        event.client.kind = u"Leafnode"_s;
        event.client.name = u"leaf-1"_s;
        apply(site, 0, event);
        answer(site, 1000, server(), leafz());
        model.flush(site.takeChanges(), 1000);
        QCOMPARE(probe.text(0, u"Kind"_s), u"Leaf node"_s);
        QCOMPARE(probe.text(0, u"Remote"_s), u"≈ leaf-1"_s);
        QVERIFY(probe.cell(0, u"Remote"_s, TableModel::TooltipRole)
                    .toString()
                    .startsWith(u"leaf-1, by its connect event"_s));
        QCOMPARE(probe.text(0, u"Pending"_s), u"–"_s); // LEAFZ does not say
        answer(site, 2000, server(), leafz(u"leaf-1"_s));
        model.flush(site.takeChanges(), 2000);
        QCOMPARE(probe.text(0, u"Remote"_s), u"leaf-1"_s);
    }

    void nobodySaysTheName()
    {
        store::SiteStore site;
        LinkModel model(site);
        ModelProbe probe(model);
        answer(site, 0, server(), leafz());
        model.flush(site.takeChanges(), 0);
        QCOMPARE(probe.text(0, u"Remote"_s), u"–"_s);
        QCOMPARE(probe.text(0, u"Direction"_s), QString());
        QCOMPARE(probe.text(0, u"Uptime"_s), u"–"_s);
        QCOMPARE(probe.text(0, u"RTT"_s), u"–"_s);
    }

    /// What nobody tells again is neither up nor down.
    void stale_data()
    {
        QTest::addColumn<bool>("inVain");
        QTest::newRow("asked in vain") << true;
        QTest::newRow("old") << false;
    }
    void stale()
    {
        QFETCH(bool, inVain);
        store::SiteStore site;
        LinkModel model(site);
        ModelProbe probe(model);
        answer(site, 0, server(), gatewayz());
        if (inVain)
            endRound(site, 5000, store::Endpoint::Gatewayz, {server()});
        const qint64 nowMs = inVain ? 5000 : 16'000;
        model.flush(site.takeChanges(), nowMs);
        QVERIFY(probe.stale(0));
        QCOMPARE(probe.text(0, u"State"_s), u"Stale"_s);
        QCOMPARE(probe.status(0, u"State"_s), Status::Unknown);
    }

    void captures_data()
    {
        QTest::addColumn<QString>("version");
        for (const QString &version : versions())
            QTest::newRow(qPrintable(version)) << version;
    }
    void captures()
    {
        QFETCH(QString, version);
        store::SiteStore site;
        LinkModel model(site);
        ModelProbe probe(model);
        const auto routes = told<domain::decodeRoutez>(version, u"routez-reply"_s);
        answer(site, 0, routes.server, routes);
        answer(site, 0, routes.server, told<domain::decodeGatewayz>(version, u"gatewayz-reply"_s));
        answer(site, 0, routes.server, told<domain::decodeLeafz>(version, u"leafz-reply"_s));
        model.flush(site.takeChanges(), 0);
        for (int row = 0; row < model.rowCount(); ++row) {
            QCOMPARE(probe.text(row, u"State"_s), u"Connected"_s);
            QVERIFY(probe.text(row, u"RTT"_s) != u"–"_s);
            const bool named = probe.text(row, u"Remote"_s) != u"–"_s;
            QCOMPARE(named, version != u"2.9.10"_s || probe.text(row, u"Kind"_s) != u"Leaf node"_s);
        }
        const QString kinds = probe.column(u"Kind"_s);
        for (const QString &kind : {u"Route"_s, u"Gateway"_s, u"Leaf node"_s})
            QVERIFY2(kinds.contains(kind), qPrintable(kind));
    }

    void details()
    {
        store::SiteStore site;
        answer(site, 0, server(), routez(0, 1000));
        answer(site, 0, server(), gatewayz());
        for (const store::LinkRow &row : site.links.rows()) {
            const auto known = linkDetails(site.links, row.rowId, 0);
            QVERIFY(known);
            const bool isRoute = row.kind == store::LinkRow::Route;
            QCOMPARE(known->title, isRoute ? u"Route of hub"_s : u"Gateway of hub"_s);
            QCOMPARE(groups(*known), isRoute ? u"Link, Traffic"_s : u"Link"_s);
            QCOMPARE(line(*known, u"Link"_s, u"State"_s).status,
                     isRoute ? Status::Normal : Status::Serious);
            if (isRoute)
                QCOMPARE(line(*known, u"Traffic"_s, u"In msgs"_s).value, u"1000"_s);
        }
        QVERIFY(!linkDetails(site.links, 4711, 0));
    }
};

QTEST_GUILESS_MAIN(tst_LinkModel)
#include "tst_link_model.moc"
