// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/credentials.h"

#include <QString>

/// Providers that read a file at every (re)connect: a rotated file is picked up, and nothing of it
/// stays in memory. Their errors name the file, what is wrong with it and what to do.
///
/// A file that everybody on the machine can read still works, since some secret stores hand out
/// files like that; the log then warns, once a provider.
namespace nunect::nats {

/// A `.creds` file: a user's JWT and seed between `-----BEGIN ...-----` lines.
CredentialsProvider credentialsFromFile(const QString &path);
/// A user's NKey seed on the file's first line, after blank lines and comments (`#`), or between
/// `-----BEGIN ...-----` lines.
CredentialsProvider nkeySeedFromFile(const QString &path);
/// The token, or the password of \a user, is the file's first line.
CredentialsProvider tokenFromFile(const QString &path);
CredentialsProvider passwordFromFile(const QString &user, const QString &path);

/// Reads up to 64 KiB, without leaving copies behind.
Result<Secret> readSecretFile(const QString &path, const QString &what);

/// Read the text of a `.creds` file, of an NKey file, and of one whose first line is the secret.
/// The error is a part of a sentence, and repeats nothing of the text.
Result<Credentials> parseCredentials(QByteArrayView text);
Result<Credentials> parseNkeySeed(QByteArrayView text);
Result<Secret> parseFirstLine(QByteArrayView text);

} // namespace nunect::nats
