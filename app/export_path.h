// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QString>

/// Where files go that a person has the console write.
namespace nunect::app {

/// A path among the downloads or documents, named by the UTC time. \a name: "Clocks of all units";
/// \a ending: ".csv".
QString proposedExportPath(const QString &name, const QString &ending);

/// What a person typed as a whole path; the error says what is wrong with it.
Result<QString> exportPath(const QString &typed);

/// Why it could not be written there.
QString exportFailure(const QString &path, const QString &reason);

} // namespace nunect::app
