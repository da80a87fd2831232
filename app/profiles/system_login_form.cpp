// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiles/system_login_form.h"

namespace nunect::app {

SystemLoginForm::SystemLoginForm(SecretStore &store, QObject *parent)
    : QObject(parent)
    , m_secret(store)
{
    connect(&m_secret, &SecretEntry::changed, this, &SystemLoginForm::secretStateChanged);
}

void SystemLoginForm::load(const std::optional<Profile::SystemLogin> &login)
{
    m_isUsed = login.has_value();
    m_login = login.value_or(Profile::SystemLogin());
    m_secret.clear();
    Q_EMIT loaded();
    Q_EMIT loginChanged();
}

std::optional<Profile::SystemLogin> SystemLoginForm::value() const
{
    return m_isUsed ? std::optional(m_login) : std::nullopt;
}

void SystemLoginForm::setUsed(bool used)
{
    m_isUsed = used;
    Q_EMIT loginChanged();
}

void SystemLoginForm::setLogin(int login)
{
    if (login < 0 || login >= Profile::logins)
        return;
    m_login.login = static_cast<Profile::Login>(login);
    Q_EMIT loginChanged();
}

void SystemLoginForm::setUser(const QString &user) { m_login.user = user.trimmed(); }

void SystemLoginForm::setSecretFile(const QString &file)
{
    m_login.secretFile = file.trimmed();
    Q_EMIT loginChanged();
}

bool SystemLoginForm::asksSecret() const { return needsSystemSecret({.systemLogin = value()}); }

} // namespace nunect::app
