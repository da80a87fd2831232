// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace nunect::guardian {

struct EnvValue
{
    QString value;
    QString where; ///< "file:line"
};

using EnvFile = QHash<QString, EnvValue>;

/// Reads `KEY=VALUE` lines: blank lines and lines that begin with `#` are skipped, a pair of quotes
/// round a value is taken off, and nothing is expanded or executed, so a value may hold any
/// character. The last of several lines for a key counts. An error names \a fileName and the line,
/// and never the line's content, which may be a secret.
Result<EnvFile> parseEnvFile(const QByteArray &content, const QString &fileName);

/// parseEnvFile() of a file's content.
Result<EnvFile> readEnvFile(const QString &fileName);

} // namespace nunect::guardian
