// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace nunect::app {

/// A site that a person connects to: where, whom to trust, and as whom to log in. Never a secret,
/// only where one lies; texts are as they were typed.
struct Profile
{
    enum class Login { Password, Token, NKey, CredsFile, ClientCertificate };
    static constexpr int logins = 5;

    /// A second login at the same hub, as one of the system account, for sites that let no single
    /// login read both `$SYS` and `ops.>`.
    struct SystemLogin
    {
        Login login = Login::Password;
        QString user{};
        QString secretFile{}; ///< as that of the profile
        /// Of a ClientCertificate. Any other login shows the server that of the profile, if any.
        QString certificateFile{};
        QString keyFile{};

        bool operator==(const SystemLogin &) const = default;
    };

    QString id{}; ///< made once; names the profile's secret in the keychain
    QString name{};
    /// Of natscli: URL, CA and login are read from there, and those below unused.
    QString context{};
    QString url{};    ///< as parseTypedHubUrl() takes it
    QString caFile{}; ///< empty: the system's CAs, or the trusted key
    /// Of the server's key that was trusted on first use; empty: none.
    QByteArray trustedKeySha256{};
    Login login = Login::Password;
    QString user{}; ///< empty: "console"
    /// A file with the password, the token, the NKey seed, or the credentials; see SecretFile.
    QString secretFile{};
    bool remember = true; ///< a password or token that is typed goes into the keychain
    QString certificateFile{};
    QString keyFile{};
    QString unitId{};          ///< empty: made of the machine
    QString domain{};          ///< the site's name in the header; empty: the profile's
    QStringList monitorUrls{}; ///< as parseMonitorUrl() takes them
    std::optional<SystemLogin> systemLogin{};

    bool operator==(const Profile &) const = default;
};

/// A profile without a name is called by its host.
QString displayName(const Profile &profile);
/// "console" unless there is another.
QString userName(const Profile &profile);

/// Whether a person, or the keychain, must give a password or a token.
bool needsSecret(const Profile &profile);
bool needsSystemSecret(const Profile &profile);
/// What the keychain keeps the secret of the system login under; that of the other is the id.
QString systemSecretKey(const QString &profileId);

/// What keeps the profile from being used, in one sentence. Files are looked at when they are used.
Result<void> check(const Profile &profile);

/// A name for the profile's secret that no other has.
QString newProfileId();

QJsonObject toJson(const Profile &profile);
/// Fails for a member of the wrong type; unknown ones are of a newer version, and left alone.
Result<Profile> profileFromJson(const QJsonObject &json);

} // namespace nunect::app
