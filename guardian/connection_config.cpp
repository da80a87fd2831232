// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/connection_config.h"

#include "guardian/setting_reader.h"

#include <QFile>
#include <QUrl>

#include <algorithm>

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

QString ServerAddress::url() const
{
    QUrl url;
    url.setScheme(tls ? u"tls"_s : u"nats"_s);
    url.setHost(host);
    url.setPort(port);
    return url.toString();
}

QString ConnectionConfig::urls() const
{
    QStringList urls;
    for (const ServerAddress &server : servers)
        urls.append(server.url());
    return urls.join(u", "_s);
}

QString LoginConfig::description() const
{
    if (!credsFile.isEmpty())
        return u"the credentials in %1 (NATS_GUARDIAN_CREDS)"_s.arg(credsFile);
    if (!nkey.isEmpty())
        return u"NKey %1 (NATS_GUARDIAN_NKEY), signed with the seed in %2"_s.arg(nkey,
                                                                                 nkeySeedFile);
    if (!token.isEmpty())
        return u"the token (NATS_GUARDIAN_TOKEN_FILE)"_s;
    return user.isEmpty() ? u"no login"_s : u"user '%1'"_s.arg(user);
}

static ServerAddress readServer(SettingReader &reader, const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isPlain = url.isValid() && !url.host().isEmpty() && !url.hasQuery()
        && (url.path().isEmpty() || url.path() == "/"_L1);
    if (!url.userInfo().isEmpty()) {
        reader.complain("NUNECT_URL"_L1,
                        u"a login does not belong in the URL; use NATS_GUARDIAN_USER and "
                        "NATS_GUARDIAN_PASSWORD"_s);
    } else if (!isPlain || (url.scheme() != "nats"_L1 && url.scheme() != "tls"_L1)) {
        reader.complain("NUNECT_URL"_L1,
                        u"expected nats://host:port or tls://host:port, and a comma between two"_s);
    }
    return {url.host(), static_cast<quint16>(url.port(4222)), url.scheme() == "tls"_L1};
}

static void checkReadable(SettingReader &reader, QLatin1StringView name)
{
    const QString path = reader.text(name);
    QFile file(path);
    if (!path.isEmpty() && !file.open(QIODevice::ReadOnly))
        reader.complain(name, u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
}

static void readServers(SettingReader &reader, ConnectionConfig *connection)
{
    const int port = reader.number("NATS_PORT"_L1, 1, 65535);
    for (const QString &text : reader.text("NUNECT_URL"_L1).split(u',', Qt::SkipEmptyParts))
        connection->servers.append(readServer(reader, text.trimmed()));
    if (connection->servers.isEmpty())
        connection->servers.append({u"127.0.0.1"_s, static_cast<quint16>(port)});
    if (!connection->caFile.isEmpty()) {
        for (ServerAddress &server : connection->servers)
            server.tls = true;
    }
}

static void readTls(SettingReader &reader, ConnectionConfig *connection)
{
    connection->caFile = reader.text("NUNECT_CA"_L1);
    connection->certificateFile = reader.text("NUNECT_CERT"_L1);
    connection->keyFile = reader.text("NUNECT_KEY"_L1);
    for (const QLatin1StringView name : {"NUNECT_CA"_L1, "NUNECT_CERT"_L1, "NUNECT_KEY"_L1})
        checkReadable(reader, name);
    if (!connection->certificateFile.isEmpty() && connection->keyFile.isEmpty())
        reader.complain("NUNECT_CERT"_L1, u"there is no key for it; set NUNECT_KEY"_s);
    if (connection->certificateFile.isEmpty() && !connection->keyFile.isEmpty())
        reader.complain("NUNECT_KEY"_L1, u"there is no certificate for it; set NUNECT_CERT"_s);
}

/// The first line of the file that \a name names, which is a \a what; empty if it names none.
static QString readSecretLine(SettingReader &reader, QLatin1StringView name, const QString &what)
{
    const QString path = reader.text(name);
    if (path.isEmpty())
        return {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        reader.complain(name, u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
        return {};
    }
    const QString line = QString::fromUtf8(file.readLine(4096)).trimmed();
    if (line.isEmpty())
        reader.complain(name, u"%1 has no %2 in its first line"_s.arg(path, what));
    return line;
}

static void readPassword(SettingReader &reader, LoginConfig *login)
{
    login->user = reader.text("NATS_GUARDIAN_USER"_L1);
    const Setting &direct = reader.get("NATS_GUARDIAN_PASSWORD"_L1);
    const Setting &file = reader.get("NATS_GUARDIAN_PASSWORD_FILE"_L1);
    login->password = direct.value;
    if (!file.value.isEmpty() && file.origin >= direct.origin)
        login->password = readSecretLine(reader, "NATS_GUARDIAN_PASSWORD_FILE"_L1, u"password"_s);
    if (!login->user.isEmpty() && login->password.isEmpty()) {
        reader.complain("NATS_GUARDIAN_USER"_L1,
                        u"there is no password for it; set NATS_GUARDIAN_PASSWORD or "
                        "NATS_GUARDIAN_PASSWORD_FILE"_s);
    }
    if (login->user.isEmpty() && !login->password.isEmpty())
        reader.complain("NATS_GUARDIAN_USER"_L1, u"there is a password but no user for it"_s);
}

static void checkNkey(SettingReader &reader, const LoginConfig &login)
{
    const bool looksRight = login.nkey.size() == 56 && login.nkey.startsWith(u'U');
    if (login.nkey.startsWith("SU"_L1)) {
        reader.complain("NATS_GUARDIAN_NKEY"_L1,
                        u"this is a seed, which is secret; set the public key, U..., here"_s);
    } else if (!login.nkey.isEmpty() && !looksRight) {
        reader.complain("NATS_GUARDIAN_NKEY"_L1,
                        u"this is no user's public key: U and 55 characters more"_s);
    } else if (login.nkey.isEmpty() != login.nkeySeedFile.isEmpty()) {
        reader.complain("NATS_GUARDIAN_NKEY"_L1,
                        u"it goes together with NATS_GUARDIAN_NKEY_SEED_FILE; set both"_s);
    }
}

static void checkOnlyOneLogin(SettingReader &reader, const LoginConfig &login)
{
    QStringList given;
    const auto count = [&given](bool isGiven, const QString &name) {
        if (isGiven)
            given.append(name);
    };
    count(!login.user.isEmpty(), u"NATS_GUARDIAN_USER"_s);
    count(!login.token.isEmpty(), u"NATS_GUARDIAN_TOKEN_FILE"_s);
    count(!login.credsFile.isEmpty(), u"NATS_GUARDIAN_CREDS"_s);
    count(!login.nkey.isEmpty(), u"NATS_GUARDIAN_NKEY"_s);
    if (given.size() > 1)
        reader.complain("NATS_GUARDIAN_USER"_L1,
                        u"%1 are set, and a login is one of them"_s.arg(given.join(u" and "_s)));
}

static LoginConfig readLogin(SettingReader &reader)
{
    LoginConfig login;
    readPassword(reader, &login);
    login.token = readSecretLine(reader, "NATS_GUARDIAN_TOKEN_FILE"_L1, u"token"_s);
    login.credsFile = reader.text("NATS_GUARDIAN_CREDS"_L1);
    login.nkey = reader.text("NATS_GUARDIAN_NKEY"_L1);
    login.nkeySeedFile = reader.text("NATS_GUARDIAN_NKEY_SEED_FILE"_L1);
    checkReadable(reader, "NATS_GUARDIAN_CREDS"_L1);
    checkReadable(reader, "NATS_GUARDIAN_NKEY_SEED_FILE"_L1);
    checkNkey(reader, login);
    // cnats writes these into its JSON as they stand.
    const auto check = [&reader](const QString &text, QLatin1StringView name) {
        static const auto isAwkward = [](QChar c) { return c == u'"' || c == u'\\' || c < u' '; };
        if (std::any_of(text.cbegin(), text.cend(), isAwkward))
            reader.complain(name, u"must not hold \" or \\"_s);
    };
    check(login.user, "NATS_GUARDIAN_USER"_L1);
    check(login.password, "NATS_GUARDIAN_PASSWORD"_L1);
    check(login.token, "NATS_GUARDIAN_TOKEN_FILE"_L1);
    checkOnlyOneLogin(reader, login);
    return login;
}

ConnectionConfig readConnection(SettingReader &reader)
{
    ConnectionConfig connection;
    readTls(reader, &connection);
    readServers(reader, &connection);
    connection.login = readLogin(reader);
    return connection;
}

} // namespace nunect::guardian
