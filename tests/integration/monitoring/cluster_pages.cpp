// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster_pages.h"

#include "jetstream_pages.h"
#include "told_rows.h"

#include <QJsonArray>

namespace nunect::test {

using namespace Qt::Literals::StringLiterals;
using models::CellValue;
using enum Figure::Match;

/// Where the servers talk among themselves, and the console with them.
static bool isSystem(const QString &account) { return account == u"SYS"_s || account == u"$G"_s; }

static Page serversPage(app::Application &console)
{
    Page page;
    page.name = u"Servers"_s;
    page.table = console.servers();
    page.key = {u"id"_s};
    page.rows = serversTold;
    page.figures = {
        {u"server"_s, text(u"server_name"_s)},
        {u"state"_s, fixed(u"Up"_s)},
        {u"health"_s, text(u"healthz.status"_s)},
        {u"version"_s, text(u"version"_s)},
        {u"cluster"_s, text(u"cluster.name"_s)},
        {u"domain"_s, text(u"jetstream.config.domain"_s)},
        {u"host"_s, text(u"host"_s)},
        {u"id"_s, text(u"server_id"_s)},
        {u"connections"_s, number(u"connections"_s)},
        {u"subscriptions"_s, number(u"subscriptions"_s)},
        {u"cpu"_s, number(u"cpu"_s), Moving},
        {u"memory"_s, number(u"mem"_s), Near},
        {u"slow"_s, number(u"slow_consumers"_s)},
        {u"routes"_s, number(u"routes"_s)},
        {u"leafs"_s, number(u"leafnodes"_s)},
        {u"total"_s, number(u"total_connections"_s)},
        {u"jetstream"_s, number(u"jetstream.stats.storage"_s)},
        {u"uptime"_s, span(u"start"_s, u"now"_s), Between},
        {u"certificate"_s, time(u"tls_cert_not_after"_s)},
        {u"config"_s, time(u"config_load_time"_s)},
        {u"missed"_s, fixed(qint64(0))},
    };
    page.others = {u"inrate"_s, u"outrate"_s, u"inbyterate"_s, u"outbyterate"_s, u"seen"_s};
    return page;
}

static CellValue kindOf(const QJsonObject &connection)
{
    return connection[u"type"_s] == u"websocket"_s ? u"WebSocket"_s
                                                   : connection[u"kind"_s].toString();
}

static CellValue addressOf(const QJsonObject &peer)
{
    return u"%1:%2"_s.arg(peer[u"ip"_s].toString()).arg(peer[u"port"_s].toInt());
}

static CellValue languageOf(const QJsonObject &connection)
{
    const QString language = connection[u"lang"_s].toString();
    const QString words = (language + u' ' + connection[u"version"_s].toString()).trimmed();
    return words.isEmpty() ? CellValue() : CellValue(words);
}

/// What the tables of open and closed connections both have.
static QList<Figure> connectionFigures()
{
    return {
        {u"account"_s, text(u"account"_s)},
        {u"user"_s, text(u"authorized_user"_s)},
        {u"name"_s, text(u"name"_s)},
        {u"kind"_s, kindOf},
        {u"address"_s, addressOf},
        {u"language"_s, languageOf},
        {u"server"_s, text(u"server"_s)},
        {u"cid"_s, number(u"cid"_s)},
        {u"since"_s, time(u"start"_s)},
        {u"active"_s, time(u"last_activity"_s)},
        {u"rtt"_s, duration(u"rtt"_s), Either},
        {u"subs"_s, number(u"subscriptions"_s)},
        {u"inmsgs"_s, number(u"in_msgs"_s)},
        {u"outmsgs"_s, number(u"out_msgs"_s)},
        {u"inbytes"_s, number(u"in_bytes"_s)},
        {u"outbytes"_s, number(u"out_bytes"_s)},
        {u"tls"_s, text(u"tls_version"_s)},
        {u"cipher"_s, text(u"tls_cipher_suite"_s)},
        {u"tlsfirst"_s, fixed({})},
        {u"certificate"_s, fixed({})},
        {u"certsha"_s, fixed({})},
        {u"keysha"_s, fixed({})},
        {u"issuer"_s, text(u"issuer_key"_s)},
        {u"nametag"_s, text(u"name_tag"_s)},
        {u"tags"_s, list(u"tags"_s)},
        {u"mqttclient"_s, text(u"mqtt_client"_s)},
        {u"reason"_s, text(u"reason"_s)},
    };
}

static Page connectionsPage(app::Application &console)
{
    Page page;
    page.name = u"Connections"_s;
    page.table = console.connections();
    page.key = {u"server"_s, u"cid"_s};
    page.rows = connectionsTold;
    page.figures = connectionFigures()
        + QList<Figure>{{u"state"_s, fixed(u"Open"_s)},
                        {u"pending"_s, number(u"pending_bytes"_s), Exact, Moving}};
    page.others = {u"rttage"_s, u"inrate"_s, u"outrate"_s, u"inbyterate"_s, u"outbyterate"_s};
    page.moves = [](const QJsonObject &row) { return row[u"account"_s] == u"SYS"_s; };
    // CONNZ lists no leaf nodes; and what has just closed stays a while.
    page.isOwn = [](const auto &cell) {
        return cell(u"state"_s) == u"Closed"_s || cell(u"kind"_s) == u"Leafnode"_s;
    };
    return page;
}

static Page closedPage(app::Application &console)
{
    Page page;
    page.name = u"Closed connections"_s;
    page.table = console.tables()->closedConnections();
    page.key = {u"server"_s, u"cid"_s};
    page.rows = closedTold;
    page.figures = connectionFigures()
        + QList<Figure>{{u"ended"_s, time(u"stop"_s)},
                        {u"lasted"_s, span(u"start"_s, u"stop"_s)},
                        {u"pending"_s, number(u"pending_bytes"_s)}};
    return page;
}

static QList<Figure> linkFigures(const QString &kind)
{
    return {
        {u"kind"_s, fixed(kind)},
        {u"state"_s, fixed(u"Connected"_s)},
        {u"server"_s, text(u"server"_s)},
        {u"account"_s, text(u"account"_s)},
        {u"address"_s, addressOf},
        {u"rtt"_s, duration(u"rtt"_s), Either},
        {u"subscriptions"_s, number(u"subscriptions"_s)},
        {u"compression"_s, text(u"compression"_s)},
        {u"inmsgs"_s, number(u"in_msgs"_s)},
        {u"outmsgs"_s, number(u"out_msgs"_s)},
        {u"inbytes"_s, number(u"in_bytes"_s)},
        {u"outbytes"_s, number(u"out_bytes"_s)},
        {u"remoteid"_s, text(u"remote_id"_s)},
    };
}

static const QStringList linkRates{u"inrate"_s,      u"outrate"_s, u"inbyterate"_s,
                                   u"outbyterate"_s, u"rttage"_s,  u"seen"_s};

static CellValue routeDirection(const QJsonObject &route)
{
    return route[u"did_solicit"_s].toBool() ? u"connected by this server"_s : u"accepted"_s;
}

static Page routesPage(app::Application &console)
{
    Page page;
    page.name = u"Routes"_s;
    page.table = console.tables()->links();
    page.key = {u"server"_s, u"address"_s};
    page.rows = routesTold;
    page.figures = linkFigures(u"Route"_s)
        + QList<Figure>{{u"remote"_s, text(u"remote_name"_s)},
                        {u"direction"_s, routeDirection},
                        {u"uptime"_s, span(u"start"_s, u"now"_s), Between},
                        {u"pending"_s, number(u"pending_size"_s), Moving}};
    page.others = linkRates;
    page.moves = [](const QJsonObject &) { return true; };
    // Gateways there are none: one would be a row that nobody tells of.
    page.isOwn = [](const auto &cell) { return cell(u"kind"_s) == u"Leaf node"_s; };
    return page;
}

/// Before 2.10 it is not in LEAFZ, but follows from CONNZ; what is read here are servers without a
/// hub above.
static CellValue leafDirection(const QJsonObject &leaf)
{
    return leaf[u"is_spoke"_s].toBool() ? u"this server is the leaf"_s
                                        : u"this server is the hub"_s;
}

static Page leafsPage(app::Application &console)
{
    Page page;
    page.name = u"Leaf nodes"_s;
    page.table = console.tables()->links();
    page.key = {u"server"_s, u"address"_s};
    page.rows = leafsTold;
    page.figures = linkFigures(u"Leaf node"_s)
        + QList<Figure>{{u"direction"_s, leafDirection}, {u"pending"_s, fixed({})}};
    page.others = linkRates + QStringList{u"remote"_s, u"uptime"_s}; // by events
    page.isOwn = [](const auto &cell) { return cell(u"kind"_s) != u"Leaf node"_s; };
    return page;
}

static Page accountsPage(app::Application &console)
{
    Page page;
    page.name = u"Accounts"_s;
    page.table = console.tables()->accounts();
    page.key = {u"account"_s};
    page.rows = accountsTold;
    page.figures = {
        {u"account"_s, text(u"acc"_s)},
        {u"name"_s, text(u"name"_s)},
        {u"connections"_s, number(u"conns"_s)},
        {u"leafs"_s, number(u"leafnodes"_s)},
        {u"total"_s, number(u"total_conns"_s)},
        {u"subscriptions"_s, numberIfTold(u"num_subscriptions"_s), Figure::Either},
        {u"inmsgs"_s, number(u"received.msgs"_s)},
        {u"outmsgs"_s, number(u"sent.msgs"_s)},
        {u"inbytes"_s, number(u"received.bytes"_s)},
        {u"outbytes"_s, number(u"sent.bytes"_s)},
        {u"slow"_s, number(u"slow_consumers"_s)},
        {u"servers"_s, number(u"servers"_s)},
    };
    page.others = {u"inrate"_s, u"outrate"_s, u"inbyterate"_s, u"outbyterate"_s, u"seen"_s};
    page.moves = [](const QJsonObject &row) { return isSystem(row[u"acc"_s].toString()); };
    return page;
}

static Page subscriptionsPage(app::Application &console)
{
    Page page;
    page.name = u"Subscriptions"_s;
    page.table = console.tables()->subscriptions()->all();
    page.key = {u"account"_s, u"subject"_s, u"queue"_s};
    page.rows = subscriptionsTold;
    page.figures = {
        {u"account"_s, text(u"account"_s)},   {u"subject"_s, text(u"subject"_s)},
        {u"queue"_s, text(u"qgroup"_s)},      {u"count"_s, number(u"count"_s)},
        {u"servers"_s, number(u"servers"_s)}, {u"messages"_s, number(u"msgs"_s)},
        {u"servernames"_s, list(u"names"_s)},
    };
    page.others = {u"heard"_s};
    page.moves = [](const QJsonObject &row) { return isSystem(row[u"account"_s].toString()); };
    return page;
}

QList<Page> pagesOf(app::Application &console)
{
    return QList<Page>{serversPage(console),      connectionsPage(console), closedPage(console),
                       routesPage(console),       leafsPage(console),       accountsPage(console),
                       subscriptionsPage(console)}
    + jetStreamPages(*console.tables()->jetStream());
}

} // namespace nunect::test
