// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/credentials.h"
#include "core/util/result.h"

#include <QList>
#include <QString>

namespace nunect::sim {

/// One line "user:password" of a file of logins.
struct LoginLine
{
    QString user;
    nats::CredentialsProvider credentials;
};

/// The lines of \a path, except blank ones and those that begin with "#". The error names file and
/// line, and repeats nothing of it.
Result<QList<LoginLine>> readLogins(const QString &path);

/// \a user with \a password, which is kept in memory.
nats::CredentialsProvider withPassword(const QString &user, const QByteArray &password);

} // namespace nunect::sim
