// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <random>

namespace nunect::bench {

/// What is measured of a long table, in milliseconds of processor time.
enum TableFigure {
    Batch,       ///< 1 % of the rows change, with another number; sorted by number
    SortNumbers, ///< first sort
    SortNames,   ///< without regard to case
    SetFilter,   ///< names that contain "99": one row in 20
    ClearFilter,
    TableFigureCount
};
inline constexpr const char *tableFigureNames[TableFigureCount]
    = {"change 1 % of the rows", "sort by number", "sort by name", "set filter", "clear filter"};

struct TableTimes
{
    using Times = std::array<double, TableFigureCount>;
    Times index{}; ///< SortedIndex by itself
    Times table{}; ///< TableModel, which has one and tells its views
    Times proxy{}; ///< QSortFilterProxyModel
};

/// The medians of some rounds; nothing if the sides did not show the same rows.
std::optional<TableTimes> measureTable(std::size_t rows, int rounds, std::mt19937 &random);

} // namespace nunect::bench
