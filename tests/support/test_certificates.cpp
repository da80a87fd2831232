// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/test_certificates.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace nunect::test {

// `openssl ca`, since `x509 -req` cannot set a start and an end date in OpenSSL 3.0.
static constexpr char config[] = R"([req]
distinguished_name = dn
prompt = no
[dn]
CN = nunect test
[ca_extensions]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[ca]
default_ca = signing
[signing]
default_md = sha256
policy = any
rand_serial = yes
unique_subject = no
database = index.txt
new_certs_dir = .
[any]
commonName = supplied
[here]
subjectAltName = DNS:localhost,IP:127.0.0.1
extendedKeyUsage = serverAuth
[client]
extendedKeyUsage = clientAuth
[elsewhere]
subjectAltName = DNS:other.example
extendedKeyUsage = serverAuth
)";

struct ServerCertificate
{
    QString name;
    QString ca;
    QString extensions;
    QString start;
    QString end;
};

static Result<void> write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0)
        return Error{u"Cannot write %1: %2"_s.arg(path, file.errorString())};
    return {};
}

static Result<void> openssl(const QString &folder, const QStringList &arguments)
{
    const QString program = QStandardPaths::findExecutable(u"openssl"_s);
    if (program.isEmpty()) {
        return Error{u"The program openssl is not installed. Install the Debian package "
                     "openssl."_s};
    }
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(20000) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0) {
        return Error{u"openssl %1 failed:\n%2"_s.arg(arguments.join(u' '),
                                                     QString::fromUtf8(process.readAll()))};
    }
    return {};
}

static QStringList newKey(const QString &name)
{
    return {u"req"_s,
            u"-config"_s,
            u"openssl.cnf"_s,
            u"-newkey"_s,
            u"ec"_s,
            u"-pkeyopt"_s,
            u"ec_paramgen_curve:P-256"_s,
            u"-nodes"_s,
            u"-subj"_s,
            u"/CN=nunect test %1"_s.arg(name),
            u"-keyout"_s,
            name + u".key"_s};
}

static Result<void> makeCa(const QString &folder, const QString &name)
{
    return openssl(folder,
                   newKey(name)
                       + QStringList{u"-x509"_s, u"-extensions"_s, u"ca_extensions"_s, u"-days"_s,
                                     u"3650"_s, u"-out"_s, name + u".pem"_s});
}

static Result<void> makeServer(const QString &folder, const ServerCertificate &server)
{
    Result<void> made
        = openssl(folder, newKey(server.name) + QStringList{u"-out"_s, server.name + u".csr"_s});
    if (!made)
        return made;
    return openssl(folder,
                   {u"ca"_s, u"-config"_s, u"openssl.cnf"_s, u"-batch"_s, u"-notext"_s, u"-cert"_s,
                    server.ca + u".pem"_s, u"-keyfile"_s, server.ca + u".key"_s, u"-extensions"_s,
                    server.extensions, u"-startdate"_s, server.start, u"-enddate"_s, server.end,
                    u"-in"_s, server.name + u".csr"_s, u"-out"_s, server.name + u".pem"_s});
}

Result<TestCertificates> TestCertificates::create()
{
    TestCertificates made;
    made.m_dir = std::make_shared<QTemporaryDir>();
    if (!made.m_dir->isValid())
        return Error{u"No temporary folder: %1"_s.arg(made.m_dir->errorString())};
    const QString folder = made.m_dir->path();
    const QString past = u"20200101000000Z"_s;
    const QString future = u"20491231000000Z"_s;
    const ServerCertificate servers[] = {
        {u"good"_s, u"ca"_s, u"here"_s, past, future},
        {u"wrong-host"_s, u"ca"_s, u"elsewhere"_s, past, future},
        {u"expired"_s, u"ca"_s, u"here"_s, past, u"20210101000000Z"_s},
        {u"not-yet-valid"_s, u"ca"_s, u"here"_s, u"20490101000000Z"_s, future},
        {u"ends-soon"_s, u"ca"_s, u"here"_s, past,
         QDateTime::currentDateTimeUtc().addDays(10).toString(u"yyyyMMddHHmmss'Z'"_s)},
        {u"client"_s, u"ca"_s, u"client"_s, past, future},
        {u"other-client"_s, u"ca"_s, u"client"_s, past, future},
        {u"from-other-ca"_s, u"other-ca"_s, u"here"_s, past, future},
    };

    Result<void> done = write(made.m_dir->filePath(u"openssl.cnf"_s), config);
    if (done)
        done = write(made.m_dir->filePath(u"index.txt"_s), {});
    for (const QString &ca : {u"ca"_s, u"other-ca"_s}) {
        if (done)
            done = makeCa(folder, ca);
    }
    for (const ServerCertificate &server : servers) {
        if (done)
            done = makeServer(folder, server);
    }
    if (done) {
        done = openssl(folder,
                       newKey(u"self-signed"_s)
                           + QStringList{u"-x509"_s, u"-extensions"_s, u"here"_s, u"-days"_s,
                                         u"3650"_s, u"-out"_s, u"self-signed.pem"_s});
    }
    if (!done)
        return done.error();
    return made;
}

QString TestCertificates::caFile() const { return m_dir->filePath(u"ca.pem"_s); }

QString TestCertificates::otherCaFile() const { return m_dir->filePath(u"other-ca.pem"_s); }

CertificateFiles TestCertificates::good() const { return files(u"good"_s); }

CertificateFiles TestCertificates::wrongHost() const { return files(u"wrong-host"_s); }

CertificateFiles TestCertificates::expired() const { return files(u"expired"_s); }

CertificateFiles TestCertificates::notYetValid() const { return files(u"not-yet-valid"_s); }

CertificateFiles TestCertificates::fromOtherCa() const { return files(u"from-other-ca"_s); }

CertificateFiles TestCertificates::endsSoon() const { return files(u"ends-soon"_s); }

CertificateFiles TestCertificates::selfSigned() const { return files(u"self-signed"_s); }

CertificateFiles TestCertificates::client() const { return files(u"client"_s); }

CertificateFiles TestCertificates::otherClient() const { return files(u"other-client"_s); }

CertificateFiles TestCertificates::files(const QString &name) const
{
    return {m_dir->filePath(name + u".pem"_s), m_dir->filePath(name + u".key"_s)};
}

} // namespace nunect::test
