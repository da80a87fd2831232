// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace nunect::tests {

/// A picture in the folder of all, and how it came about.
struct Shot
{
    QString file;
    QString page;
    QString state;
    QString look; ///< theme and scale
};

/// Writes "index.html" into \a folder: for each state the pages from top to bottom, their looks
/// side by side. False if it cannot be written.
bool writeContactSheet(const QString &folder, const std::vector<Shot> &shots);

} // namespace nunect::tests
