// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client_options.h"
#include "core/util/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <mutex>

namespace nunect::app {

/// Where the password comes from: a file (read at every connect, so that a changed one is picked
/// up), or memory, filled from the environment or by a person. Shared between the GUI thread, which
/// may set it, and the network thread, which reads it.
class PasswordSource
{
public:
    explicit PasswordSource(QString file = {});
    ~PasswordSource();
    PasswordSource(const PasswordSource &) = delete;
    PasswordSource &operator=(const PasswordSource &) = delete;

    /// Takes NATS_OPS_PASSWORD, and removes it from this process's environment.
    void takeFromEnvironment();
    void set(const QByteArray &password);
    /// True if read() has something to read: a file is named, or a password was set.
    bool isSet() const;

    /// The error names the file and what is wrong with it.
    Result<QByteArray> read() const;

private:
    QString m_file;
    mutable std::mutex m_mutex;
    QByteArray m_password;
};

/// Asks on the terminal, without showing what is typed. An error where there is no terminal.
Result<QByteArray> promptForPassword(const QString &user);

} // namespace nunect::app
