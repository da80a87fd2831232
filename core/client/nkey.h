// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/secret.h"
#include "core/util/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace nunect::nats {

/// An NKey pair: an Ed25519 key that NATS writes in base32, with its type in front and a checksum
/// behind. A public key starts with the type's letter ("U..."), a seed with S and that ("SU...").
class NKey
{
public:
    enum class Type : char {
        Operator = 'O',
        Account = 'A',
        User = 'U',
        Server = 'N',
        Cluster = 'C'
    };

    /// Reads a seed of any type, without blanks around it. The error says what is wrong with the
    /// seed, as a part of a sentence ("its checksum is wrong ..."), and never repeats it.
    static Result<NKey> fromSeed(QByteArrayView seed);

    /// Writes 32 random bytes as a seed; empty if they are not 32.
    static Secret encodeSeed(Type type, QByteArrayView bytes);

    Type type() const { return m_type; }
    QByteArray publicKey() const;
    /// The Ed25519 signature of \a bytes: 64 bytes.
    QByteArray sign(QByteArrayView bytes) const;

private:
    NKey(Type type, Secret key);

    Type m_type;
    Secret m_key; ///< as libsodium has it: the seed, then the public key
};

/// "user", "account", ... as part of a sentence.
QString nkeyTypeName(NKey::Type type);

} // namespace nunect::nats
