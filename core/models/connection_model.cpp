// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/connection_model.h"

#include "core/models/format.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using Row = store::ConnectionRow;
using Kind = Column::Kind;
using Columns = RowsModel<Row>::Columns;

static bool hasRtt(const Row &row) { return row.connection.rttNs && row.state == Row::Open; }

static QString kindOf(const domain::Connection &connection)
{
    if (connection.type == u"websocket"_s)
        return u"WebSocket"_s;
    if (connection.type == u"mqtt"_s)
        return u"MQTT"_s;
    return connection.kind;
}

static QString addressOf(const domain::Connection &connection)
{
    if (connection.port == 0)
        return connection.ip;
    const bool v6 = connection.ip.contains(u':');
    return (v6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(connection.ip).arg(connection.port);
}

static Cell stateCell(const Row &row, qint64 nowMs)
{
    if (row.state == Row::Closed)
        return Cell(ConnectionModel::tr("Closed"), Status::Off);
    if (store::ConnectionStore::isStale(row, nowMs))
        return Cell(
            ConnectionModel::tr("Stale"), Status::Unknown,
            ConnectionModel::tr("Not confirmed for %1").arg(format::age(nowMs - row.confirmedMs)));
    return Cell(ConnectionModel::tr("Open"), Status::Normal);
}

static QString languageOf(const domain::Connection &connection)
{
    return QString(connection.language + u' ' + connection.version).trimmed();
}

/// A text of the connection as it is.
static RowColumn<Row> textColumn(const QString &name, const QString &title, int width,
                                 QString domain::Connection::*text, bool shown = true)
{
    return {{name, title, Kind::Text, width, false, shown},
            [text](const Row &row) { return textValue(row.connection.*text); }};
}

/// A number of the connection as it is.
template<typename Number>
static RowColumn<Row> figureColumn(const QString &name, const QString &title, Kind kind, int width,
                                   Number domain::Connection::*number, bool shown = true)
{
    return {{name, title, kind, width, false, shown},
            [number](const Row &row) { return countOf(row.connection.*number); }};
}

static QString tr(const char *text) { return ConnectionModel::tr(text); }

static Columns whoColumns()
{
    using domain::Connection;
    return {
        {{u"state"_s, tr("State"), Kind::Text, 9, true},
         [](const Row &row) { return row.state == Row::Closed ? tr("Closed") : tr("Open"); },
         stateCell,
         [](const Row &row, qint64 nowMs) {
             return SortKey::status(stateCell(row, nowMs).status);
         }},
        textColumn(u"account"_s, tr("Account"), 9, &Connection::account),
        textColumn(u"user"_s, tr("User"), 10, &Connection::user),
        textColumn(u"name"_s, tr("Name"), 26, &Connection::name),
        {{u"kind"_s, tr("Kind"), Kind::Text, 10},
         [](const Row &row) { return textValue(kindOf(row.connection)); }},
        {{u"address"_s, tr("Address"), Kind::Text, 21},
         [](const Row &row) { return textValue(addressOf(row.connection)); }},
        {{u"language"_s, tr("Language"), Kind::Text, 13},
         [](const Row &row) { return textValue(languageOf(row.connection)); }},
        {{u"server"_s, tr("Server"), Kind::Text, 9},
         [](const Row &row) { return textValue(row.server.name); }},
        figureColumn(u"cid"_s, tr("CID"), Kind::Count, 7, &Connection::cid, false),
    };
}

static Columns timeColumns()
{
    using domain::Connection;
    return {
        {{u"since"_s, tr("Connected since"), Kind::Time, 19},
         [](const Row &row) {
             const qint64 startNs = row.connection.startNs;
             return startNs > 0 ? CellValue(startNs) : CellValue();
         }},
        {{u"rtt"_s, tr("RTT"), Kind::Duration, 9},
         [](const Row &row) {
             return hasRtt(row) ? CellValue(*row.connection.rttNs) : CellValue();
         },
         [](const Row &row, qint64) {
             return Cell(hasRtt(row) ? format::nanoseconds(*row.connection.rttNs) : format::none(),
                         Status::Unknown, tr("As the server last measured it, not now"));
         }},
        {{u"rttage"_s, tr("RTT age"), Kind::Age, 8},
         [](const Row &row) { return hasRtt(row) ? CellValue(row.rttHeardMs) : CellValue(); },
         [](const Row &row, qint64 nowMs) {
             return hasRtt(row) ? Cell(format::age(nowMs - row.rttHeardMs)) : Cell();
         }},
        {{u"reason"_s, tr("Reason"), Kind::Text, 22},
         [](const Row &row) { return textValue(row.reason); }},
        {{u"active"_s, tr("Last active"), Kind::Time, 19, false, false},
         [](const Row &row) {
             const qint64 activeNs = row.connection.lastActivityNs;
             return activeNs > 0 ? CellValue(activeNs) : CellValue();
         }},
    };
}

/// Counted from the server's side: what comes in is what the client sent.
static Columns trafficColumns()
{
    using domain::Connection;
    return {
        figureColumn(u"subs"_s, tr("Subs"), Kind::Count, 6, &Connection::subscriptions, false),
        figureColumn(u"pending"_s, tr("Pending"), Kind::Bytes, 9, &Connection::pendingBytes, false),
        figureColumn(u"inmsgs"_s, tr("In msgs"), Kind::Count, 10, &Connection::inMessages, false),
        figureColumn(u"outmsgs"_s, tr("Out msgs"), Kind::Count, 10, &Connection::outMessages,
                     false),
        figureColumn(u"inbytes"_s, tr("In bytes"), Kind::Bytes, 10, &Connection::inBytes, false),
        figureColumn(u"outbytes"_s, tr("Out bytes"), Kind::Bytes, 10, &Connection::outBytes, false),
    };
}

static Columns identityColumns()
{
    using domain::Connection;
    return {
        textColumn(u"tls"_s, tr("TLS"), 8, &Connection::tlsVersion, false),
        textColumn(u"cipher"_s, tr("Cipher suite"), 24, &Connection::tlsCipherSuite, false),
        {{u"tlsfirst"_s, tr("TLS first"), Kind::Text, 9, false, false},
         [](const Row &row) {
             return row.connection.tlsFirst ? CellValue(tr("yes")) : CellValue();
         }},
        {{u"certificate"_s, tr("Certificate"), Kind::Text, 30, false, false},
         [](const Row &row) {
             const auto &certificates = row.connection.tlsPeerCertificates;
             return certificates.empty() ? CellValue() : textValue(certificates.front().subject);
         }},
        textColumn(u"issuer"_s, tr("Issuer key"), 20, &Connection::issuerKey, false),
        textColumn(u"nametag"_s, tr("Name tag"), 14, &Connection::nameTag, false),
        {{u"tags"_s, tr("Tags"), Kind::Text, 16, false, false},
         [](const Row &row) { return textValue(row.connection.tags.join(u", "_s)); }},
        textColumn(u"mqttclient"_s, tr("MQTT client"), 16, &Connection::mqttClient, false),
    };
}

ConnectionModel::ConnectionModel(const store::SiteStore &site, QObject *parent)
    : RowsModel(parent)
    , m_site(site)
{
    setColumns(whoColumns() + timeColumns() + trafficColumns() + identityColumns());
}

} // namespace nunect::models
