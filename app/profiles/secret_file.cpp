// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiles/secret_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

static constexpr char credentialsVariable[] = "CREDENTIALS_DIRECTORY";

Result<QString> secretFilePath(const QString &reference)
{
    if (reference.startsWith("~/"_L1))
        return QDir::homePath() + reference.mid(1);
    constexpr QLatin1StringView prefix("$CREDENTIALS_DIRECTORY/");
    if (!reference.startsWith(prefix))
        return reference;
    const QString folder = qEnvironmentVariable(credentialsVariable);
    if (folder.isEmpty()) {
        return Error{
            u"%1 is a credential of systemd, and systemd has given none. Start the console "
            "as a service with LoadCredential= or SetCredentialEncrypted=."_s.arg(reference)};
    }
    return QString(folder + u'/' + reference.mid(prefix.size()));
}

static bool isCredential(const QString &path)
{
    const QString folder = qEnvironmentVariable(credentialsVariable);
    return !folder.isEmpty()
        && QFileInfo(path).absolutePath() == QFileInfo(folder).absoluteFilePath();
}

Result<void> checkSecretFile(const QString &path)
{
    if (!QFileInfo::exists(path))
        return Error{u"There is no file \"%1\"."_s.arg(path)};
    QFileDevice::Permissions others = QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (!isCredential(path))
        others |= QFileDevice::ReadGroup | QFileDevice::WriteGroup;
    if (QFile::permissions(path) & others) {
        return Error{
            u"The file \"%1\" is not used, since others on this machine can read or change "
            "it. Make it yours alone: chmod 600."_s.arg(path)};
    }
    return {};
}

nats::CredentialsProvider
guardedFile(const QString &reference,
            std::function<nats::CredentialsProvider(const QString &path)> make)
{
    return [reference, make = std::move(make)]() -> Result<nats::Credentials> {
        const auto path = secretFilePath(reference);
        if (!path)
            return path.error();
        if (const auto own = checkSecretFile(*path); !own)
            return own.error();
        return make(*path)();
    };
}

} // namespace nunect::app
