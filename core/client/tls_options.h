// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>

namespace nunect::nats {

/// How a `wss` connection is secured. Certificates are always verified: there is no option against
/// it. All files are PEM and read at every connect.
struct TlsOptions
{
    QString caFile;          ///< the private CA; empty: the system's CAs
    QString certificateFile; ///< of this client, with its chain; empty: none
    QString keyFile;         ///< the private key of that, without a passphrase
    /// SHA-256 digests (32 bytes) of public keys (SubjectPublicKeyInfo in DER). If there are any,
    /// the server's key must be one of them, besides all other checks.
    QList<QByteArray> pinnedKeySha256;
    /// The digest of the one key that is trusted in place of a CA, as a person did on first use;
    /// empty: none. That a CA vouches for the certificate is then not asked for, but the key must
    /// be this one, and name and dates are verified as ever.
    QByteArray trustedKeySha256;
    /// Event::CertificateExpiring comes if the server's certificate ends within this time.
    std::chrono::days warnBefore{14};
};

} // namespace nunect::nats
