// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/tls.h"

#include "core/client/credential_files.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QSslKey>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats::tls {

static std::optional<Problem> readCertificates(const QString &path, QList<QSslCertificate> &found,
                                               ErrorCode code, const QString &what,
                                               const QString &advice)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Problem{
            code, u"Cannot read the %1 %2: %3. %4"_s.arg(what, path, file.errorString(), advice)};
    }
    found = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (found.isEmpty())
        return Problem{code, u"The %1 %2 holds no PEM certificate. %3"_s.arg(what, path, advice)};
    return std::nullopt;
}

static std::optional<Problem> setOwnCertificate(QSslConfiguration &configuration,
                                                const TlsOptions &options)
{
    if (options.certificateFile.isEmpty() && options.keyFile.isEmpty())
        return std::nullopt;
    constexpr ErrorCode code = ErrorCode::ClientCertificate;
    QList<QSslCertificate> chain;
    if (auto problem
        = readCertificates(options.certificateFile, chain, code, u"client certificate file"_s,
                           u"Check its name and its owner."_s))
        return problem;
    const Result<Secret> pem = readSecretFile(options.keyFile, u"client key"_s);
    if (!pem)
        return Problem{code, pem.error().text};
    const QByteArray raw = QByteArray::fromRawData(pem->view().data(), pem->view().size());
    QSslKey key;
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        if (key.isNull())
            key = QSslKey(raw, algorithm, QSsl::Pem, QSsl::PrivateKey);
    }
    if (key.isNull()) {
        return Problem{code,
                       u"The client key file \"%1\" holds no PEM private key (RSA or EC, "
                       "without a passphrase)."_s.arg(options.keyFile)};
    }
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    return std::nullopt;
}

std::optional<Problem> configure(QSslConfiguration &configuration, const TlsOptions &options)
{
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Set in both cases: an explicit list keeps Qt from loading others on demand.
    QList<QSslCertificate> authorities;
    if (options.caFile.isEmpty()) {
        authorities = QSslConfiguration::systemCaCertificates();
    } else if (auto problem = readCertificates(options.caFile, authorities, ErrorCode::CaFile,
                                               u"CA file"_s, u"Give the hub's CA with --ca."_s)) {
        return problem;
    }
    configuration.setCaCertificates(authorities);
    return setOwnCertificate(configuration, options);
}

enum class Grade { Other, HostName, NotYetValid, Expired, SelfSigned, Untrusted };

static Grade gradeOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
        return Grade::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
        return Grade::Untrusted;
    case QSslError::CertificateExpired:
        return Grade::Expired;
    case QSslError::CertificateNotYetValid:
        return Grade::NotYetValid;
    case QSslError::HostNameMismatch:
        return Grade::HostName;
    default:
        return Grade::Other;
    }
}

static QString namesIn(const QSslCertificate &certificate)
{
    const QStringList names = certificate.subjectAlternativeNames().values();
    return names.isEmpty() ? certificate.subjectDisplayName() : names.join(u", "_s);
}

static Problem untrusted(const TlsOptions &options, const QString &peer)
{
    return {ErrorCode::TlsUntrusted,
            options.caFile.isEmpty()
                ? u"The certificate of %1 is not signed by a CA that this machine trusts. "
                  "Give the hub's own CA with --ca."_s.arg(peer)
                : u"The certificate of %1 is not signed by the CA in %2. Give the hub's "
                  "own CA with --ca."_s.arg(peer, options.caFile)};
}

std::optional<Problem> explain(const QList<QSslError> &errors, const TlsOptions &options,
                               const QString &peer, const QString &host)
{
    Grade worst = Grade::Other;
    QSslCertificate certificate;
    for (const QSslError &error : errors) {
        if (gradeOf(error.error()) >= worst) {
            worst = gradeOf(error.error());
            certificate = error.certificate();
        }
    }
    switch (worst) {
    case Grade::Untrusted:
        return untrusted(options, peer);
    case Grade::SelfSigned:
        return Problem{
            ErrorCode::TlsSelfSigned,
            u"The certificate of %1 is self-signed: no CA vouches for it. Have the hub "
            "use one that is signed, or give this very certificate with --ca."_s.arg(peer)};
    case Grade::Expired:
        return Problem{ErrorCode::TlsExpired,
                       u"The certificate of %1 expired on %2. Renew it on the hub."_s.arg(
                           peer, certificate.expiryDate().date().toString(Qt::ISODate))};
    case Grade::NotYetValid:
        return Problem{
            ErrorCode::TlsNotYetValid,
            u"The certificate of %1 is not valid before %2. Check this machine's "
            "clock."_s.arg(peer, certificate.effectiveDate().date().toString(Qt::ISODate))};
    case Grade::HostName:
        return Problem{
            ErrorCode::TlsHostName,
            u"The certificate of %1 is for %2, not for %3. Use an address that it names, "
            "or have this one added on the hub."_s.arg(peer, namesIn(certificate), host)};
    case Grade::Other:
        break;
    }
    return std::nullopt;
}

std::optional<Problem> explainClientCertificate(const QString &errorString,
                                                const TlsOptions &options, const QString &peer)
{
    if (errorString.contains("does not certify public key"_L1)
        || errorString.contains("key values mismatch"_L1)) {
        return Problem{
            ErrorCode::ClientCertificate,
            u"The key in \"%1\" is not that of the client certificate in \"%2\". Give "
            "the two that belong together."_s.arg(options.keyFile, options.certificateFile)};
    }
    // What a server answers to a client certificate, or to none: the alerts of RFC 8446, 6.2.
    if (!errorString.contains("alert"_L1))
        return std::nullopt;
    const bool about
        = errorString.contains("certificate"_L1) || errorString.contains("unknown ca"_L1);
    if (!about)
        return std::nullopt;
    if (options.certificateFile.isEmpty()) {
        return Problem{ErrorCode::ClientCertificate,
                       u"%1 demands a client certificate. Give one that it trusts, and its "
                       "key."_s.arg(peer)};
    }
    return Problem{
        ErrorCode::ClientCertificate,
        u"%1 refused the client certificate in \"%2\". Check that it has not expired "
        "and is signed by a CA that the server trusts."_s.arg(peer, options.certificateFile)};
}

QByteArray keySha256(const QSslCertificate &certificate)
{
    return QCryptographicHash::hash(certificate.publicKey().toDer(), QCryptographicHash::Sha256);
}

QList<QSslError> errorsThatCount(const QList<QSslError> &errors, const QSslCertificate &certificate,
                                 const TlsOptions &options)
{
    QList<QSslError> counting = errors;
    if (!options.trustedKeySha256.isEmpty() && !certificate.isNull()
        && keySha256(certificate) == options.trustedKeySha256) {
        counting.removeIf([](const QSslError &error) {
            const Grade grade = gradeOf(error.error());
            return grade == Grade::SelfSigned || grade == Grade::Untrusted;
        });
    }
    return counting;
}

std::optional<Problem> checkPin(const QSslCertificate &certificate, const TlsOptions &options,
                                const QString &peer)
{
    const QByteArray digest = keySha256(certificate);
    const auto isOneOf = [&](const QList<QByteArray> &keys) {
        return keys.isEmpty() || (!certificate.isNull() && keys.contains(digest));
    };
    const QByteArray &trusted = options.trustedKeySha256;
    if (isOneOf(options.pinnedKeySha256) && (trusted.isEmpty() || isOneOf({trusted})))
        return std::nullopt;
    return Problem{ErrorCode::TlsPinChanged,
                   u"%1 has another key than the pinned one: its SHA-256 is %2. If the hub's key "
                   "was renewed on purpose, pin this one; if not, somebody is in between."_s.arg(
                       peer, QString::fromLatin1(digest.toHex()))};
}

} // namespace nunect::nats::tls
