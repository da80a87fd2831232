// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "told_rows.h"

#include "json_figures.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

namespace nunect::test {

using namespace Qt::Literals::StringLiterals;

/// Each object of a list of every server that lives, with `server` and `serverId`.
static QList<QJsonObject> listed(const Reading &reading, QJsonObject ServerReading::*answer,
                                 const QString &list)
{
    QList<QJsonObject> rows;
    for (const ServerReading &server : reading) {
        if (!server.alive)
            continue;
        for (const QJsonValue &value : (server.*answer)[list].toArray()) {
            QJsonObject row = value.toObject();
            row[u"server"_s] = server.name;
            row[u"serverId"_s] = server.id;
            row[u"now"_s] = (server.*answer)[u"now"_s];
            rows.append(row);
        }
    }
    return rows;
}

QList<QJsonObject> serversTold(const Reading &reading)
{
    QList<QJsonObject> rows;
    for (const ServerReading &server : reading) {
        if (!server.alive)
            continue;
        QJsonObject row = server.varz;
        row[u"healthz"_s] = server.healthz;
        row[u"jsz"_s] = server.jsz;
        rows.append(row);
    }
    return rows;
}

QList<QJsonObject> connectionsTold(const Reading &reading)
{
    return listed(reading, &ServerReading::connz, u"connections"_s);
}

QList<QJsonObject> closedTold(const Reading &reading)
{
    return listed(reading, &ServerReading::closed, u"connections"_s);
}

QList<QJsonObject> routesTold(const Reading &reading)
{
    QList<QJsonObject> rows = listed(reading, &ServerReading::routez, u"routes"_s);
    for (QJsonObject &row : rows) {
        // Before 2.10 a route has but the id of the other server, which says its name itself.
        const auto remote
            = std::ranges::find(reading, row[u"remote_id"_s].toString(), &ServerReading::id);
        if (!row.contains(u"remote_name"_s) && remote != reading.end())
            row[u"remote_name"_s] = remote->name;
    }
    return rows;
}

QList<QJsonObject> leafsTold(const Reading &reading)
{
    return listed(reading, &ServerReading::leafz, u"leafs"_s);
}

/// \a sum of what is in both by name, objects within it too.
static QJsonObject combined(QJsonObject one, const QJsonObject &other,
                            qint64 (*sum)(qint64, qint64))
{
    for (auto each = other.begin(); each != other.end(); ++each) {
        QJsonValueRef to = one[each.key()];
        if (each->isObject())
            to = combined(to.toObject(), each->toObject(), sum);
        else if (each->isDouble() && each->toDouble() < 9e18)
            to = sum(to.toInteger(), each->toInteger());
        else
            to = *each;
    }
    return one;
}

static qint64 plus(qint64 one, qint64 other) { return one + other; }

static qint64 larger(qint64 one, qint64 other) { return std::max(one, other); }

static QList<QJsonObject> valuesOf(const std::map<QString, QJsonObject> &rows)
{
    QList<QJsonObject> values;
    for (const auto &[key, row] : rows)
        values.append(row);
    return values;
}

/// Counts a server among those that a row is of.
static void addServer(QJsonObject &row, const ServerReading &server)
{
    row[u"servers"_s] = row[u"servers"_s].toInteger() + 1;
    if (!server.alive)
        row[u"dead"_s] = true;
}

QList<QJsonObject> accountsTold(const Reading &reading)
{
    std::map<QString, QJsonObject> rows;
    for (const ServerReading &server : reading) {
        for (const QJsonValue &value : server.statz[u"account_statz"_s].toArray()) {
            QJsonObject &row = rows[value[u"acc"_s].toString()];
            row = combined(row, value.toObject(), plus);
            addServer(row, server);
        }
    }
    return valuesOf(rows);
}

/// A group is led by the server that it names; what is in no group has no other copy.
static bool isLedBy(const QJsonObject &copy, const QString &server)
{
    const QJsonValue group = copy[u"cluster"_s];
    return !group.isObject() || group[u"leader"_s].toString() == server;
}

static QList<QJsonObject> streamCopies(const ServerReading &server)
{
    QList<QJsonObject> rows;
    for (const QJsonValue &account : server.jsz[u"account_details"_s].toArray()) {
        for (const QJsonValue &value : account[u"stream_detail"_s].toArray()) {
            QJsonObject row = value.toObject();
            row[u"account"_s] = account[u"name"_s];
            rows.append(row);
        }
    }
    return rows;
}

QList<QJsonObject> streamsTold(const Reading &reading)
{
    QList<QJsonObject> rows;
    for (const ServerReading &server : reading) {
        for (const QJsonObject &copy : streamCopies(server)) {
            if (server.alive && isLedBy(copy, server.name))
                rows.append(copy);
        }
    }
    return rows;
}

QList<QJsonObject> consumersTold(const Reading &reading)
{
    QList<QJsonObject> rows;
    for (const ServerReading &server : reading) {
        for (const QJsonObject &stream : streamCopies(server)) {
            for (const QJsonValue &value : stream[u"consumer_detail"_s].toArray()) {
                QJsonObject row = value.toObject();
                row[u"account"_s] = stream[u"account"_s];
                if (server.alive && isLedBy(row, server.name))
                    rows.append(row);
            }
        }
    }
    return rows;
}

QList<QJsonObject> jetStreamAccountsTold(const Reading &reading)
{
    std::map<QString, QJsonObject> rows;
    for (const ServerReading &server : reading) {
        for (const QJsonValue &value : server.jsz[u"account_details"_s].toArray()) {
            QJsonObject &row = rows[value[u"name"_s].toString()];
            row = combined(row, value.toObject(), larger);
            addServer(row, server);
            const QJsonArray streams = value[u"stream_detail"_s].toArray();
            qint64 consumers = row[u"consumers"_s].toInteger();
            for (const QJsonValue &stream : streams)
                consumers += stream[u"consumer_detail"_s].toArray().size();
            row[u"streams"_s] = row[u"streams"_s].toInteger() + streams.size();
            row[u"consumers"_s] = consumers;
        }
    }
    return valuesOf(rows);
}

QList<QJsonObject> subscriptionsTold(const Reading &reading)
{
    std::map<QString, QJsonObject> rows;
    for (const ServerReading &server : reading) {
        for (const QJsonValue &value : server.subsz[u"subscriptions_list"_s].toArray()) {
            const QString key = value[u"account"_s].toString() + u' '
                + value[u"subject"_s].toString() + u' ' + value[u"qgroup"_s].toString();
            QJsonObject &row = rows[key];
            const qint64 messages = row[u"msgs"_s].toInteger() + value[u"msgs"_s].toInteger();
            for (const QString &name : {u"account"_s, u"subject"_s, u"qgroup"_s})
                row[name] = value[name];
            row[u"msgs"_s] = messages;
            row[u"count"_s] = row[u"count"_s].toInteger() + 1;
            QJsonArray names = row[u"names"_s].toArray();
            if (!names.contains(server.name)) {
                names.append(server.name); // the readings are in the order of names
                addServer(row, server);
            }
            row[u"names"_s] = names;
        }
    }
    return valuesOf(rows);
}

} // namespace nunect::test
