// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/connz.h"
#include "core/models/rows_model.h"

#include <QCoreApplication>

namespace nunect::models {

/// The columns that the tables of open and of closed connections share. `Row` has a
/// domain::Connection `connection` and a domain::ServerRef `server`.
template<typename Row>
class ConnectionColumns
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::ConnectionColumns)

public:
    using Kind = Column::Kind;
    using Connection = domain::Connection;
    using Columns = QList<RowColumn<Row>>;

    /// The same columns below a heading.
    static Columns grouped(const QString &group, Columns columns)
    {
        for (RowColumn<Row> &each : columns)
            each.column.group = group;
        return columns;
    }

    /// A text of the connection as it is.
    static RowColumn<Row> text(const char *name, const QString &title, int width,
                               QString Connection::*text, bool shown = true)
    {
        return {{QString::fromLatin1(name), title, Kind::Text, width, false, shown},
                [text](const Row &row) { return textValue(row.connection.*text); }};
    }

    /// A number of the connection as it is.
    template<typename Number>
    static RowColumn<Row> figure(const char *name, const QString &title, Kind kind, int width,
                                 Number Connection::*number, bool shown = true,
                                 const QString &help = {})
    {
        return {{QString::fromLatin1(name), title, kind, width, false, shown, help},
                [number](const Row &row) { return countOf(row.connection.*number); }};
    }

    /// A time of the connection, in ns; 0: not known.
    static RowColumn<Row> time(const char *name, const QString &title, qint64 Connection::*ns,
                               bool shown = true)
    {
        return {{QString::fromLatin1(name), title, Kind::Time, 19, false, shown},
                [ns](const Row &row) {
                    const qint64 at = row.connection.*ns;
                    return at > 0 ? CellValue(at) : CellValue();
                }};
    }

    static Columns who()
    {
        return {
            text("account", tr("Account"), 9, &Connection::account),
            text("user", tr("User"), 10, &Connection::user),
            text("name", tr("Name"), 26, &Connection::name),
            {{QStringLiteral("kind"), tr("Kind"), Kind::Text, 10},
             [](const Row &row) { return textValue(kindOf(row.connection)); }},
            {{QStringLiteral("address"), tr("Address"), Kind::Text, 21},
             [](const Row &row) { return textValue(addressOf(row.connection)); }},
            {{QStringLiteral("language"), tr("Language"), Kind::Text, 13},
             [](const Row &row) { return textValue(languageOf(row.connection)); }},
            {{QStringLiteral("server"), tr("Server"), Kind::Text, 9},
             [](const Row &row) { return textValue(row.server.name); }},
            figure("cid", tr("CID"), Kind::Count, 7, &Connection::cid, false,
                   tr("The server's number of it, never used twice")),
        };
    }

    /// Counted from the server's side: what comes in is what the client sent.
    static Columns totals(bool shown)
    {
        const QString in = tr("What the client sent, since it connected");
        const QString out = tr("What the server sent to it, since it connected");
        return {
            figure("inmsgs", tr("In msgs"), Kind::Count, 10, &Connection::inMessages, shown, in),
            figure("outmsgs", tr("Out msgs"), Kind::Count, 10, &Connection::outMessages, shown,
                   out),
            figure("inbytes", tr("In bytes"), Kind::Bytes, 10, &Connection::inBytes, shown, in),
            figure("outbytes", tr("Out bytes"), Kind::Bytes, 10, &Connection::outBytes, shown, out),
        };
    }

    static Columns identity()
    {
        return {
            text("tls", tr("TLS"), 8, &Connection::tlsVersion, false),
            text("cipher", tr("Cipher suite"), 24, &Connection::tlsCipherSuite, false),
            {{QStringLiteral("tlsfirst"), tr("TLS first"), Kind::Text, 9, false, false,
              tr("TLS came before the server's greeting")},
             [](const Row &row) {
                 return row.connection.tlsFirst ? CellValue(tr("yes")) : CellValue();
             }},
            {{QStringLiteral("certificate"), tr("Certificate"), Kind::Text, 30, false, false},
             [](const Row &row) { return certificatesOf(row, &domain::PeerCertificate::subject); }},
            {{QStringLiteral("certsha"), tr("Certificate SHA-256"), Kind::Text, 30, false, false},
             [](const Row &row) { return certificatesOf(row, &domain::PeerCertificate::sha256); }},
            {{QStringLiteral("keysha"), tr("Key SHA-256"), Kind::Text, 30, false, false,
              tr("Of the certificate's public key")},
             [](const Row &row) {
                 return certificatesOf(row, &domain::PeerCertificate::publicKeySha256);
             }},
            text("issuer", tr("Issuer key"), 20, &Connection::issuerKey, false),
            text("nametag", tr("Name tag"), 14, &Connection::nameTag, false),
            {{QStringLiteral("tags"), tr("Tags"), Kind::Text, 16, false, false},
             [](const Row &row) {
                 return textValue(row.connection.tags.join(QStringLiteral(", ")));
             }},
            text("mqttclient", tr("MQTT client"), 16, &Connection::mqttClient, false),
        };
    }

private:
    static QString kindOf(const Connection &connection)
    {
        if (connection.type == QLatin1String("websocket"))
            return QStringLiteral("WebSocket");
        if (connection.type == QLatin1String("mqtt"))
            return QStringLiteral("MQTT");
        return connection.kind;
    }

    static QString addressOf(const Connection &connection)
    {
        if (connection.port == 0)
            return connection.ip;
        const bool v6 = connection.ip.contains(u':');
        return (v6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
            .arg(connection.ip)
            .arg(connection.port);
    }

    static QString languageOf(const Connection &connection)
    {
        return QString(connection.language + u' ' + connection.version).trimmed();
    }

    static CellValue certificatesOf(const Row &row, QString domain::PeerCertificate::*part)
    {
        QStringList parts;
        for (const domain::PeerCertificate &certificate : row.connection.tlsPeerCertificates)
            parts.append(certificate.*part);
        return textValue(parts.join(QStringLiteral("; ")));
    }
};

} // namespace nunect::models
