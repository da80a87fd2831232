// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/password_source.h"

#include "core/client/credential_files.h"

#include <cstdio>
#include <cstring>
#include <termios.h>
#include <unistd.h>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

using nats::wipe;

static constexpr char passwordVariable[] = "NATS_OPS_PASSWORD";

PasswordSource::~PasswordSource() { wipe(m_password); }

void PasswordSource::takeFromEnvironment()
{
    if (!qEnvironmentVariableIsSet(passwordVariable))
        return;
    QByteArray password = qgetenv(passwordVariable);
    qunsetenv(passwordVariable);
    set(password);
    wipe(password);
}

void PasswordSource::set(const QByteArray &password)
{
    const std::lock_guard lock(m_mutex);
    wipe(m_password);
    // A deep copy, so that wiping ours or the caller's leaves the other alone.
    m_password = QByteArray(password.constData(), password.size());
}

bool PasswordSource::isSet() const
{
    const std::lock_guard lock(m_mutex);
    return !m_password.isEmpty();
}

Result<nats::Secret> PasswordSource::read() const
{
    const std::lock_guard lock(m_mutex);
    if (m_password.isEmpty())
        return Error{u"No password was given."_s};
    return nats::Secret(QByteArray(m_password.constData(), m_password.size()));
}

nats::CredentialsProvider loginOf(const QString &user, const QString &file,
                                  const std::shared_ptr<const PasswordSource> &password)
{
    if (!file.isEmpty())
        return nats::passwordFromFile(user, file);
    return [user, password]() -> Result<nats::Credentials> {
        Result<nats::Secret> secret = password->read();
        if (!secret)
            return secret.error();
        return nats::Credentials{user, std::move(*secret)};
    };
}

Result<QByteArray> promptHidden(const QByteArray &prompt)
{
    std::fputs(prompt.constData(), stderr);
    termios visible{};
    tcgetattr(STDIN_FILENO, &visible);
    termios hidden = visible;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    char line[1024] = {};
    const bool got = std::fgets(line, sizeof line, stdin) != nullptr;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &visible);
    std::fputc('\n', stderr);
    QByteArray typed(line, static_cast<qsizetype>(std::strcspn(line, "\r\n")));
    ::sodium_memzero(line, sizeof line);
    if (!got || typed.isEmpty())
        return Error{u"Nothing was typed."_s};
    return typed;
}

Result<QByteArray> promptForPassword(const QString &user)
{
    if (!isatty(STDIN_FILENO))
        return Error{
            u"No password for user '%1'. Set NATS_OPS_PASSWORD or use --password-file."_s.arg(
                user)};
    return promptHidden("Password for " + user.toLocal8Bit() + ": ");
}

} // namespace nunect::app
