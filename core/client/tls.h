// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/event.h"
#include "core/client/tls_options.h"

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QString>

#include <optional>

/// What there is to say of TLS, apart from any socket.
namespace nunect::nats::tls {

struct Problem
{
    ErrorCode code;
    QString text;
};

/// Fills \a configuration in, or says which file is not as it should be.
std::optional<Problem> configure(QSslConfiguration &configuration, const TlsOptions &options);

/// The gravest of \a errors only: of a certificate that nobody vouches for, the rest means nothing.
/// Nothing if there is none that has a text of its own.
std::optional<Problem> explain(const QList<QSslError> &errors, const TlsOptions &options,
                               const QString &peer, const QString &host);

/// What a failure of OpenSSL, as Qt words it, says of the client's certificate; nothing if it says
/// something else.
std::optional<Problem> explainClientCertificate(const QString &errorString,
                                                const TlsOptions &options, const QString &peer);

/// SHA-256 of the public key (SubjectPublicKeyInfo).
QByteArray keySha256(const QSslCertificate &certificate);
/// \a errors without those that the trusted key stands in for, if this certificate has it: that no
/// CA vouches for it.
QList<QSslError> errorsThatCount(const QList<QSslError> &errors, const QSslCertificate &certificate,
                                 const TlsOptions &options);
/// Nothing if no key is pinned or trusted, or the certificate's key is the one, or one of those.
std::optional<Problem> checkPin(const QSslCertificate &certificate, const TlsOptions &options,
                                const QString &peer);

} // namespace nunect::nats::tls
