// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/secret.h"
#include "core/protocol/writer.h"
#include "core/util/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace nunect::nats {

/// What a client logs in with: moved, never copied, and wiped after use.
class Credentials
{
public:
    /// None: for a server that asks for none, or takes the TLS client certificate for it.
    Credentials() = default;
    Credentials(QString user, Secret password);
    static Credentials token(Secret token);
    /// Signs the server's nonce with a user's NKey \a seed ("SU...").
    static Credentials nkey(Secret seed);
    /// A user's JWT, and the seed of the key that it is for.
    static Credentials jwt(Secret jwt, Secret seed);

    /// Sends \a token, too: for servers that ask for a token beside a login.
    void addToken(Secret token);

    /// What the login is called in a text; never a secret. "user "console"", "NKey U...", ...
    QString description() const;
    /// What to check if the server refuses it.
    QString hint() const;
    /// Equal only for equal credentials; tells nothing of them. Differs from run to run.
    QByteArray fingerprint() const;

private:
    friend class Login;
    enum class Kind { None, Password, Token, NKey, Jwt };

    Kind m_kind = Kind::None;
    QString m_user;
    Secret m_secret; ///< password or seed
    Secret m_jwt;
    Secret m_token;
};

/// Asked at every (re)connect, on the client's thread, so that rotated secrets are picked up; also
/// every few seconds after refusals have ended the attempts, so that new ones are noticed.
using CredentialsProvider = std::function<Result<Credentials>()>;

/// The fields of CONNECT that log in, with the nonce signed.
class Login
{
public:
    /// \a nonce as the server's INFO has it. Fails if it is missing but needed, and for a seed
    /// that is none of a user's, or not that of the JWT.
    static Result<Login> make(const Credentials &credentials, const QByteArray &nonce);

    /// Views into this login and \a credentials it was made from.
    void fill(writer::ConnectFields &fields, const Credentials &credentials) const;

private:
    QByteArray m_user;
    QByteArray m_publicKey;
    QByteArray m_signature;
};

} // namespace nunect::nats
