// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/credentials.h"
#include "core/util/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <mutex>

namespace nunect::app {

/// A password in memory, from the environment or a person. Shared between the GUI thread, which may
/// set it, and the network thread, which reads it.
class PasswordSource
{
public:
    PasswordSource() = default;
    ~PasswordSource();
    PasswordSource(const PasswordSource &) = delete;
    PasswordSource &operator=(const PasswordSource &) = delete;

    /// Takes NATS_OPS_PASSWORD, and removes it from this process's environment.
    void takeFromEnvironment();
    void set(const QByteArray &password);
    bool isSet() const;
    /// Fails if it is not set.
    Result<nats::Secret> read() const;

private:
    mutable std::mutex m_mutex;
    QByteArray m_password;
};

/// What is typed, or comes from the keychain, for a site's login and for its system login.
struct TypedSecrets
{
    TypedSecrets(std::shared_ptr<PasswordSource> siteSecret = std::make_shared<PasswordSource>(),
                 std::shared_ptr<PasswordSource> systemSecret = std::make_shared<PasswordSource>())
        : site(std::move(siteSecret))
        , system(std::move(systemSecret))
    {
    }

    std::shared_ptr<PasswordSource> site;
    std::shared_ptr<PasswordSource> system;
};

/// Logs \a user in with the password in \a file, or in \a password if \a file is empty. Both are
/// read at every connect, so that a changed password is picked up.
nats::CredentialsProvider loginOf(const QString &user, const QString &file,
                                  const std::shared_ptr<const PasswordSource> &password);

/// Asks on the terminal, which there must be, without showing what is typed.
Result<QByteArray> promptHidden(const QByteArray &prompt);
/// The same for \a user's password. An error where there is no terminal.
Result<QByteArray> promptForPassword(const QString &user);

} // namespace nunect::app
