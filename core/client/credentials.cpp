// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/credentials.h"

#include "core/client/nkey.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

static constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

Credentials::Credentials(QString user, Secret password)
    : m_kind(Kind::Password)
    , m_user(std::move(user))
    , m_secret(std::move(password))
{
}

Credentials Credentials::token(Secret token)
{
    Credentials credentials;
    credentials.addToken(std::move(token));
    return credentials;
}

void Credentials::addToken(Secret token)
{
    if (m_kind == Kind::None)
        m_kind = Kind::Token;
    m_token = std::move(token);
}

Credentials Credentials::nkey(Secret seed)
{
    Credentials credentials;
    credentials.m_kind = Kind::NKey;
    if (const Result<NKey> key = NKey::fromSeed(seed.view()))
        credentials.m_user = QString::fromLatin1(key->publicKey());
    credentials.m_secret = std::move(seed);
    return credentials;
}

/// The claims of a JWT; empty if it is none. They hold names, keys and dates, no secret.
static QJsonObject claimsOf(QByteArrayView jwt)
{
    const qsizetype first = jwt.indexOf('.');
    const qsizetype second = jwt.indexOf('.', first + 1);
    if (first < 0 || second < 0)
        return {};
    const QByteArray claims = jwt.sliced(first + 1, second - first - 1).toByteArray();
    return QJsonDocument::fromJson(QByteArray::fromBase64(claims, base64Url)).object();
}

Credentials Credentials::jwt(Secret jwt, Secret seed)
{
    Credentials credentials;
    credentials.m_kind = Kind::Jwt;
    credentials.m_user = claimsOf(jwt.view())["sub"_L1].toString();
    credentials.m_jwt = std::move(jwt);
    credentials.m_secret = std::move(seed);
    return credentials;
}

QString Credentials::description() const
{
    switch (m_kind) {
    case Kind::None:
        return u"a login without credentials"_s;
    case Kind::Password:
        return u"user \"%1\""_s.arg(m_user);
    case Kind::Token:
        return u"the token"_s;
    case Kind::NKey:
        return u"NKey %1"_s.arg(m_user);
    case Kind::Jwt:
        return u"the JWT of %1"_s.arg(m_user);
    }
    return {};
}

QString Credentials::hint() const
{
    switch (m_kind) {
    case Kind::None:
        return u"Give a user and password, a credentials file, or a client certificate that it "
               "knows."_s;
    case Kind::Password:
        return u"Check user and password."_s;
    case Kind::Token:
        return u"Check the token."_s;
    case Kind::NKey:
        return u"Have this key added to the server's users, or use another seed."_s;
    case Kind::Jwt:
        return u"Check that the credentials file is of this site, and has not ended or been "
               "revoked."_s;
    }
    return {};
}

QByteArray Credentials::fingerprint() const
{
    // Keyed, so that a weak password cannot be found out from what is left in memory.
    static const auto key = [] {
        std::array<unsigned char, crypto_generichash_KEYBYTES> random{};
        if (::sodium_init() >= 0)
            ::randombytes_buf(random.data(), random.size());
        return random;
    }();
    const QByteArray user = m_user.toUtf8();
    crypto_generichash_state state;
    ::crypto_generichash_init(&state, key.data(), key.size(), crypto_generichash_BYTES);
    for (const QByteArrayView part :
         {QByteArrayView(user), m_secret.view(), m_jwt.view(), m_token.view()}) {
        const auto size = static_cast<quint64>(part.size()); // keeps the parts apart
        ::crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(&size),
                                    sizeof size);
        ::crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(part.data()),
                                    size);
    }
    QByteArray hash(crypto_generichash_BYTES + 1, static_cast<char>(m_kind));
    ::crypto_generichash_final(&state, reinterpret_cast<unsigned char *>(hash.data()),
                               crypto_generichash_BYTES);
    ::sodium_memzero(&state, sizeof state);
    return hash;
}

Result<Login> Login::make(const Credentials &credentials, const QByteArray &nonce)
{
    using Kind = Credentials::Kind;
    Login login;
    if (credentials.m_kind == Kind::Password)
        login.m_user = credentials.m_user.toUtf8();
    if (credentials.m_kind != Kind::NKey && credentials.m_kind != Kind::Jwt)
        return login;

    const Result<NKey> key = NKey::fromSeed(credentials.m_secret.view());
    if (!key)
        return Error{u"The NKey seed cannot be used: %1."_s.arg(key.error().text)};
    if (key->type() != NKey::Type::User) {
        return Error{u"The NKey seed is that of an %1; a login needs a user's, which starts with "
                     "SU."_s.arg(nkeyTypeName(key->type()))};
    }
    const QByteArray publicKey = key->publicKey();
    if (credentials.m_kind == Kind::Jwt) {
        if (credentials.m_user != QLatin1StringView(publicKey)) {
            return Error{u"The seed does not belong to the JWT: that is for \"%1\", the seed is of "
                         "%2. Get both from one credentials file."_s.arg(
                             credentials.m_user, QString::fromLatin1(publicKey))};
        }
    } else {
        login.m_publicKey = publicKey;
    }
    if (nonce.isEmpty()) {
        return Error{u"The server gave no nonce to sign: it takes no NKeys and no JWTs. Log in "
                     "with user and password, or have NKeys enabled on the server."_s};
    }
    login.m_signature = key->sign(nonce).toBase64(base64Url);
    return login;
}

void Login::fill(writer::ConnectFields &fields, const Credentials &credentials) const
{
    using Kind = Credentials::Kind;
    fields.user = m_user;
    if (credentials.m_kind == Kind::Password)
        fields.password = credentials.m_secret.view();
    fields.token = credentials.m_token.view();
    fields.nkey = m_publicKey;
    fields.jwt = credentials.m_jwt.view();
    fields.signature = m_signature;
}

} // namespace nunect::nats
