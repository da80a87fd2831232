// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/nkey.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <array>

namespace nunect::test {

/// A new key's seed.
inline QByteArray newSeed(nats::NKey::Type type)
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return nats::NKey::encodeSeed(type,
                                  QByteArrayView(reinterpret_cast<const char *>(random.data()), 32))
        .view()
        .toByteArray();
}

inline QByteArray publicKeyOf(const QByteArray &seed)
{
    return nats::NKey::fromSeed(seed)->publicKey();
}

/// A JWT on \a subject, signed by the key of \a issuerSeed; \a end in seconds since 1970, or 0.
inline QByteArray makeJwt(const QByteArray &issuerSeed, const QByteArray &subject,
                          const QJsonObject &nats, qint64 end = 0)
{
    constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    QJsonObject claims{
        {QStringLiteral("jti"), QStringLiteral("TEST")},
        {QStringLiteral("iat"), QDateTime::currentSecsSinceEpoch()},
        {QStringLiteral("iss"), QString::fromLatin1(publicKeyOf(issuerSeed))},
        {QStringLiteral("name"), QStringLiteral("test")},
        {QStringLiteral("sub"), QString::fromLatin1(subject)},
        {QStringLiteral("nats"), nats},
    };
    if (end > 0)
        claims.insert(QStringLiteral("exp"), end);
    const QByteArray text
        = QByteArray("{\"typ\":\"JWT\",\"alg\":\"ed25519-nkey\"}").toBase64(base64) + '.'
        + QJsonDocument(claims).toJson(QJsonDocument::Compact).toBase64(base64);
    return text + '.' + nats::NKey::fromSeed(issuerSeed)->sign(text).toBase64(base64);
}

/// A `.creds` file for the user of \a userSeed; \a end in seconds since 1970, or 0.
inline QByteArray credsFile(const QByteArray &accountSeed, const QByteArray &userSeed,
                            qint64 end = 0)
{
    const QByteArray jwt = makeJwt(accountSeed, publicKeyOf(userSeed),
                                   {{QStringLiteral("type"), QStringLiteral("user")},
                                    {QStringLiteral("version"), 2},
                                    {QStringLiteral("subs"), -1},
                                    {QStringLiteral("data"), -1},
                                    {QStringLiteral("payload"), -1}},
                                   end);
    return "-----BEGIN NATS USER JWT-----\n" + jwt
        + "\n------END NATS USER JWT------\n"
          "-----BEGIN USER NKEY SEED-----\n"
        + userSeed + "\n------END USER NKEY SEED------\n";
}

/// A server's configuration that knows one operator and one account, without limits.
inline QString operatorConfig(const QByteArray &operatorSeed, const QByteArray &accountSeed)
{
    QJsonObject limits{{QStringLiteral("wildcards"), true}};
    for (const char *name : {"subs", "data", "payload", "imports", "exports", "conn", "leaf"})
        limits.insert(QLatin1StringView(name), -1);
    const QString version = QStringLiteral("version");
    const QString type = QStringLiteral("type");
    const QByteArray operatorJwt = makeJwt(operatorSeed, publicKeyOf(operatorSeed),
                                           {{type, QStringLiteral("operator")}, {version, 2}});
    const QByteArray accountJwt = makeJwt(
        operatorSeed, publicKeyOf(accountSeed),
        {{type, QStringLiteral("account")}, {version, 2}, {QStringLiteral("limits"), limits}});
    return QStringLiteral("operator: %1\nresolver: MEMORY\nresolver_preload: { %2: %3 }\n")
        .arg(QString::fromLatin1(operatorJwt), QString::fromLatin1(publicKeyOf(accountSeed)),
             QString::fromLatin1(accountJwt));
}

} // namespace nunect::test
