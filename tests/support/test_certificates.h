// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace nunect::test {

/// A certificate and its key, both PEM files.
struct CertificateFiles
{
    QString certificate;
    QString key;
};

/// A throw-away CA and certificates of each kind that a client must tell apart. Made with
/// the openssl program in a temporary folder that goes with the last copy.
class TestCertificates
{
public:
    static Result<TestCertificates> create();

    QString caFile() const;
    QString otherCaFile() const; ///< a CA that has signed fromOtherCa() only

    CertificateFiles good() const;        ///< for localhost and 127.0.0.1
    CertificateFiles wrongHost() const;   ///< for other.example only
    CertificateFiles expired() const;     ///< ended in 2021
    CertificateFiles notYetValid() const; ///< starts in 2049
    CertificateFiles fromOtherCa() const; ///< for localhost and 127.0.0.1
    CertificateFiles endsSoon() const;    ///< in ten days
    CertificateFiles selfSigned() const;  ///< by no CA
    CertificateFiles client() const;      ///< a client's, with the subject `CN=nunect test client`
    CertificateFiles otherClient() const; ///< `CN=nunect test other-client`

private:
    TestCertificates() = default;
    CertificateFiles files(const QString &name) const;

    std::shared_ptr<QTemporaryDir> m_dir;
};

} // namespace nunect::test
