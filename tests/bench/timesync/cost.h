// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QList>
#include <QString>

#include <functional>

namespace nunect::bench {

/// Called with nothing when a reading has succeeded, else with the reason why not.
using ReadingDone = std::function<void(const QString &problem)>;

/// One way to read a daemon.
struct Way
{
    QString name;
    std::function<void(ReadingDone done)> read;
};

struct Cost
{
    QString name;
    double cpuUs = 0;  ///< a reading: this process and those that it started, user and system
    double wallUs = 0; ///< from the question to the answer
};

/// Reads \a readings times in each way and round, the ways in turn, and takes the median of the
/// rounds. An error is the first reading's that failed.
Result<QList<Cost>> measure(const QList<Way> &ways, int readings, int rounds);

/// A table; ratios are to the first line.
void printTable(const QString &title, const QList<Cost> &costs);

} // namespace nunect::bench
