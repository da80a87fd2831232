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

} // namespace nunect::test
