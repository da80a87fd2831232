// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/password_source.h"

#include "core/client/secret.h"

#include <QFile>

#include <cstdio>
#include <cstring>
#include <termios.h>
#include <unistd.h>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

using nats::wipe;

static constexpr char passwordVariable[] = "NATS_OPS_PASSWORD";

PasswordSource::PasswordSource(QString file)
    : m_file(std::move(file))
{
}

PasswordSource::~PasswordSource() { wipe(m_password); }

void PasswordSource::takeFromEnvironment()
{
    if (!m_file.isEmpty() || !qEnvironmentVariableIsSet(passwordVariable))
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
    return !m_file.isEmpty() || !m_password.isEmpty();
}

Result<QByteArray> PasswordSource::read() const
{
    if (m_file.isEmpty()) {
        const std::lock_guard lock(m_mutex);
        if (m_password.isEmpty())
            return Error{u"No password was given."_s};
        return QByteArray(m_password.constData(), m_password.size());
    }
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            u"The password file '%1' cannot be read: %2."_s.arg(m_file, file.errorString())};
    QByteArray line = file.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return Error{u"The password file '%1' has an empty first line."_s.arg(m_file)};
    return line;
}

Result<QByteArray> promptForPassword(const QString &user)
{
    if (!isatty(STDIN_FILENO))
        return Error{
            u"No password for user '%1'. Set NATS_OPS_PASSWORD or use --password-file."_s.arg(
                user)};
    std::fprintf(stderr, "Password for %s: ", qPrintable(user));
    termios visible{};
    tcgetattr(STDIN_FILENO, &visible);
    termios hidden = visible;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    char line[1024] = {};
    const bool got = std::fgets(line, sizeof line, stdin) != nullptr;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &visible);
    std::fputc('\n', stderr);
    QByteArray password(line, static_cast<qsizetype>(std::strcspn(line, "\r\n")));
    ::sodium_memzero(line, sizeof line);
    if (!got || password.isEmpty())
        return Error{u"No password was typed."_s};
    return password;
}

} // namespace nunect::app
