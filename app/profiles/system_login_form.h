// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/profiles/profile.h"
#include "app/profiles/secret_entry.h"

#include <QObject>

#include <optional>

namespace nunect::app {

/// The second login of a profile while a person fills it in, if the site needs one at all.
///
/// Fields tell by loaded() that they were filled from elsewhere, and not of what is typed.
class SystemLoginForm : public QObject
{
    Q_OBJECT
    Q_PROPERTY(bool used READ isUsed WRITE setUsed NOTIFY loginChanged)
    /// As the login of the ConnectForm.
    Q_PROPERTY(int login READ login WRITE setLogin NOTIFY loginChanged)
    Q_PROPERTY(QString user READ user WRITE setUser NOTIFY loaded)
    Q_PROPERTY(QString secretFile READ secretFile WRITE setSecretFile NOTIFY loaded)
    Q_PROPERTY(QString certificateFile READ certificateFile WRITE setCertificateFile NOTIFY loaded)
    Q_PROPERTY(QString keyFile READ keyFile WRITE setKeyFile NOTIFY loaded)
    /// Whether a password or a token must be typed, or come from the keychain.
    Q_PROPERTY(bool asksSecret READ asksSecret NOTIFY loginChanged)
    Q_PROPERTY(QString secretState READ secretState NOTIFY secretStateChanged)
    Q_PROPERTY(bool secretStored READ isSecretStored NOTIFY secretStateChanged)

public:
    /// \a store must outlive the form.
    explicit SystemLoginForm(SecretStore &store, QObject *parent = nullptr);

    void load(const std::optional<Profile::SystemLogin> &login);
    /// None if the site needs none.
    std::optional<Profile::SystemLogin> value() const;
    SecretEntry &secret() { return m_secret; }
    const SecretEntry &secret() const { return m_secret; }

    bool isUsed() const { return m_isUsed; }
    void setUsed(bool used);
    int login() const { return static_cast<int>(m_login.login); }
    void setLogin(int login);
    const QString &user() const { return m_login.user; }
    void setUser(const QString &user);
    const QString &secretFile() const { return m_login.secretFile; }
    void setSecretFile(const QString &file);
    const QString &certificateFile() const { return m_login.certificateFile; }
    void setCertificateFile(const QString &file) { m_login.certificateFile = file.trimmed(); }
    const QString &keyFile() const { return m_login.keyFile; }
    void setKeyFile(const QString &file) { m_login.keyFile = file.trimmed(); }
    bool asksSecret() const;
    const QString &secretState() const { return m_secret.state(); }
    bool isSecretStored() const { return m_secret.isStored(); }

Q_SIGNALS:
    void loaded();
    void loginChanged();
    void secretStateChanged();

private:
    bool m_isUsed = false;
    Profile::SystemLogin m_login; ///< kept while it is not used: a person may think again
    SecretEntry m_secret;
};

} // namespace nunect::app
