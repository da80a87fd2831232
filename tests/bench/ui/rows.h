// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <functional>
#include <random>
#include <vector>

namespace nunect::bench {

/// What both sides sort: a number and a name a row.
struct Row
{
    qint64 number = 0;
    QString name; ///< "unit-123456"
};

using Rows = std::vector<Row>;

enum Column { NumberColumn, NameColumn };

Rows randomRows(std::size_t count, std::mt19937 &random);

/// New values for some rows.
struct RowChange
{
    std::size_t row;
    Row value;
};
std::vector<RowChange> randomChanges(std::size_t rows, std::size_t count, std::mt19937 &random);

/// Milliseconds of processor time that \a work takes; the time others run meanwhile does not count.
double cpuMs(const std::function<void()> &work);
double median(std::vector<double> values);

} // namespace nunect::bench
