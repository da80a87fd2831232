// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/credentials.h"
#include "core/util/result.h"

#include <QString>

#include <functional>

/// Files with secrets that a profile refers to: of nobody else, or of systemd's making.
namespace nunect::app {

/// The path that \a reference means: `~/` is the home folder, `$CREDENTIALS_DIRECTORY/` that of
/// systemd's credentials, without which it fails.
Result<QString> secretFilePath(const QString &reference);

/// Fails if there is no such file, or if others may read it. A credential of systemd may be its
/// group's: the folder keeps others out.
Result<void> checkSecretFile(const QString &path);

/// What \a make makes of the file's path, asked only while checkSecretFile() is content.
nats::CredentialsProvider
guardedFile(const QString &reference,
            std::function<nats::CredentialsProvider(const QString &path)> make);

} // namespace nunect::app
