// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/util/nearest_name.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace nunect {

/// Levenshtein's distance, one row of his table at a time.
static qsizetype editDistance(const QString &from, const QString &to)
{
    std::vector<qsizetype> row(size_t(to.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < from.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (qsizetype j = 0; j < to.size(); ++j) {
            const qsizetype changed = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[size_t(j) + 1];
            row[size_t(j) + 1] = std::min({changed, diagonal + 1, row[size_t(j)] + 1});
        }
    }
    return row.back();
}

QString nearestName(const QString &name, const QStringList &known)
{
    QString nearest;
    qsizetype least = name.size() / 3 + 1;
    for (const QString &candidate : known) {
        const qsizetype distance = editDistance(name, candidate);
        if (distance < least) {
            least = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace nunect
