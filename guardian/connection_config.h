// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace nunect::guardian {

class SettingReader;

/// One server that may be connected to.
struct ServerAddress
{
    QString host;
    quint16 port = 4222;
    bool tls = false;

    /// `nats://host:port` or `tls://host:port`.
    QString url() const;

    bool operator==(const ServerAddress &) const = default;
};

/// What to log in with: nothing, or one of password, token, `.creds` file and NKey. Files are read
/// again at each connect, so that what is rotated is picked up.
struct LoginConfig
{
    QString user{};
    QString password{};
    QString token{};
    QString credsFile{};    ///< a JWT and its seed
    QString nkey{};         ///< public key, "U..."
    QString nkeySeedFile{}; ///< "SU..."

    /// What it is called in a text, and the settings that it comes from; never a secret.
    QString description() const;

    bool operator==(const LoginConfig &) const = default;
};

/// How to reach the site.
struct ConnectionConfig
{
    QList<ServerAddress> servers; ///< in the order that they are tried in; at least one
    QString caFile;               ///< PEM; empty: the system's CAs
    QString certificateFile;      ///< PEM, this client's own; empty: none
    QString keyFile;              ///< PEM
    LoginConfig login;
    QString name; ///< that a server lists the connection under

    /// All servers' URLs, with commas.
    QString urls() const;

    bool operator==(const ConnectionConfig &) const = default;
};

/// Reads the settings that say how to connect, and the password and token files. What is wrong with
/// them is complained of to \a reader.
ConnectionConfig readConnection(SettingReader &reader);

} // namespace nunect::guardian
