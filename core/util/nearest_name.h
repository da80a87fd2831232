// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace nunect {

/// The one of \a known that somebody who wrote \a name most likely meant: the fewest characters
/// added, left out or changed, and no more than a third of the name's. Empty if none is that near.
QString nearestName(const QString &name, const QStringList &known);

} // namespace nunect
