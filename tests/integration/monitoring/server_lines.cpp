// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "server_lines.h"

#include "json_figures.h"
#include "told_rows.h"

#include <map>

namespace nunect::test {

using namespace Qt::Literals::StringLiterals;
using models::CellValue;
using Kind = models::Column::Kind;
using Lines = std::map<std::pair<QString, QString>, QString>; ///< by group and label

namespace {

struct Line
{
    QString group;
    QString label;
    Convert value;
    Kind kind = Kind::Text;
    bool rises = false; ///< by polling, too
};

} // namespace

static CellValue listensOn(const QJsonObject &varz)
{
    return u"%1:%2"_s.arg(varz[u"host"_s].toString()).arg(varz[u"port"_s].toInt());
}

static QList<Line> generalLines()
{
    return {
        {u"General"_s, u"Listens on"_s, listensOn},
        {u"General"_s, u"Protocol"_s, number(u"proto"_s), Kind::Count},
        {u"General"_s, u"Go"_s, text(u"go"_s)},
        {u"General"_s, u"System account"_s, text(u"system_account"_s)},
        {u"General"_s, u"Login required"_s, yesNo(u"auth_required"_s)},
        {u"General"_s, u"TLS required"_s, yesNo(u"tls_required"_s)},
        {u"General"_s, u"Started"_s, time(u"start"_s), Kind::Time},
        {u"General"_s, u"Configuration read"_s, time(u"config_load_time"_s), Kind::Time},
        {u"Limits"_s, u"Connections"_s, number(u"max_connections"_s), Kind::Count},
        {u"Limits"_s, u"Protocol line"_s, number(u"max_control_line"_s), Kind::Bytes},
        {u"Limits"_s, u"Message"_s, number(u"max_payload"_s), Kind::Bytes},
        {u"Limits"_s, u"Waiting for a connection"_s, number(u"max_pending"_s), Kind::Bytes},
        {u"Limits"_s, u"PING every"_s, number(u"ping_interval"_s), Kind::Duration},
        {u"Limits"_s, u"PINGs without answer"_s, number(u"ping_max"_s), Kind::Count},
        {u"Limits"_s, u"Write within"_s, number(u"write_deadline"_s), Kind::Duration},
        {u"Cluster"_s, u"Name"_s, text(u"cluster.name"_s)},
        {u"Cluster"_s, u"Connects to"_s, list(u"cluster.urls"_s)},
        {u"HTTP monitoring"_s, u"HTTP port"_s, number(u"http_port"_s), Kind::Count},
    };
}

static QList<Line> loadLines()
{
    return {
        {u"Load"_s, u"Cores"_s, number(u"cores"_s), Kind::Count},
        {u"Load"_s, u"Cores it may use"_s, number(u"gomaxprocs"_s), Kind::Count},
        {u"Load"_s, u"Connections"_s, number(u"connections"_s), Kind::Count},
        {u"Load"_s, u"Connections since start"_s, number(u"total_connections"_s), Kind::Count},
        {u"Load"_s, u"Route connections"_s, number(u"routes"_s), Kind::Count},
        {u"Load"_s, u"Servers with a route"_s, number(u"remotes"_s), Kind::Count},
        {u"Load"_s, u"Leaf node connections"_s, number(u"leafnodes"_s), Kind::Count},
        {u"Load"_s, u"Subscriptions"_s, number(u"subscriptions"_s), Kind::Count},
        {u"Load"_s, u"Slow consumers"_s, number(u"slow_consumers"_s), Kind::Count},
        {u"Traffic"_s, u"In msgs"_s, number(u"in_msgs"_s), Kind::Count, true},
        {u"Traffic"_s, u"Out msgs"_s, number(u"out_msgs"_s), Kind::Count, true},
    };
}

static QList<Line> jetStreamLines()
{
    const auto line = [](const QString &label, const QString &path, Kind kind) {
        return Line{u"JetStream"_s, label, number(path), kind};
    };
    return {
        line(u"Memory limit"_s, u"jetstream.config.max_memory"_s, Kind::Bytes),
        line(u"Memory used"_s, u"jetstream.stats.memory"_s, Kind::Bytes),
        line(u"Disk limit"_s, u"jetstream.config.max_storage"_s, Kind::Bytes),
        line(u"Disk used"_s, u"jetstream.stats.storage"_s, Kind::Bytes),
        line(u"Accounts"_s, u"jetstream.stats.accounts"_s, Kind::Count),
        line(u"Replicated assets"_s, u"jetstream.stats.ha_assets"_s, Kind::Count),
        line(u"API requests"_s, u"jetstream.stats.api.total"_s, Kind::Count),
        line(u"API errors"_s, u"jetstream.stats.api.errors"_s, Kind::Count),
        line(u"Streams here"_s, u"jsz.streams"_s, Kind::Count),
        line(u"Consumers here"_s, u"jsz.consumers"_s, Kind::Count),
        line(u"Messages here"_s, u"jsz.messages"_s, Kind::Count),
        line(u"Bytes here"_s, u"jsz.bytes"_s, Kind::Bytes),
        line(u"Meta size"_s, u"jetstream.meta.cluster_size"_s, Kind::Count),
        {u"JetStream"_s, u"Folder"_s, text(u"jetstream.config.store_dir"_s)},
        {u"JetStream"_s, u"Meta group"_s, text(u"jetstream.meta.name"_s)},
        {u"JetStream"_s, u"Meta leader"_s, text(u"jetstream.meta.leader"_s)},
    };
}

static Lines shownLines(models::DetailsModel &pane)
{
    using Pane = models::DetailsModel;
    Lines lines;
    for (int row = 0; row < pane.rowCount(); ++row) {
        const auto part = [&](int role) { return pane.data(pane.index(row), role).toString(); };
        lines[{part(Pane::GroupRole), part(Pane::LabelRole)}] = part(Pane::ValueRole);
    }
    return lines;
}

/// Counts are shown with all their digits, in groups.
static qint64 digitsOf(const QString &text)
{
    QString digits;
    for (const QChar letter : text) {
        if (letter.isDigit())
            digits.append(letter);
    }
    return digits.toLongLong();
}

static bool fits(const Line &line, const QString &shown, const QString &before,
                 const QString &after)
{
    if (!line.rises)
        return shown == before && shown == after;
    return digitsOf(before) <= digitsOf(shown) && digitsOf(shown) <= digitsOf(after);
}

static quint64 rowIdOf(models::TableModel &servers, const QString &id)
{
    const auto section = static_cast<int>(servers.shownColumns().indexOf(u"id"_s));
    for (int row = 0; row < servers.rowCount(); ++row) {
        if (servers.cellText(row, section) == id)
            return servers.rowId(row);
    }
    return 0;
}

QStringList serverLineDifferences(app::Application &console, const Reading &before,
                                  const Reading &after)
{
    QStringList problems;
    models::DetailsModel &pane = *console.tables()->serverDetails();
    const QList<QJsonObject> first = serversTold(before);
    const QList<QJsonObject> last = serversTold(after);
    for (qsizetype i = 0; i < last.size(); ++i) {
        pane.setShownRow(rowIdOf(*console.servers(), last[i][u"server_id"_s].toString()));
        const Lines lines = shownLines(pane);
        for (const Line &line : generalLines() + loadLines() + jetStreamLines()) {
            const auto shown = lines.find({line.group, line.label});
            const QString text = shown == lines.end() ? u"no such line"_s : shown->second;
            const QString low = models::textOf(line.value(first[i]), line.kind, 0);
            const QString high = models::textOf(line.value(last[i]), line.kind, 0);
            if (!fits(line, text, low, high))
                problems.append(
                    u"Server in full, row %1, column %2 / %3: shown %4, told %5 before and %6 after"_s
                        .arg(last[i][u"server_name"_s].toString(), line.group, line.label, text,
                             low, high));
        }
    }
    pane.setShownRow(0);
    return problems;
}

} // namespace nunect::test
