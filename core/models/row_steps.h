// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <vector>

namespace nunect::models {

/// One thing that a model tells its views, in the rows that are there when its turn comes.
struct RowStep
{
    enum class Kind {
        Remove, ///< rows first to last leave
        Move,   ///< row first is taken out and put in again, so that it then stands at to
        Layout, ///< the row at i now stands at places[i]
        Insert, ///< ids come in, as rows first to last
        Change, ///< rows first to last may show something else; none of them has moved
    };

    Kind kind = Kind::Change;
    int first = 0;
    int last = 0;
    int to = 0;
    std::vector<int> places = {};  ///< of Layout: one a row
    std::vector<quint64> ids = {}; ///< of Insert

    bool operator==(const RowStep &) const = default;
};

/// In the order in which they have to be told. However many rows are concerned, there are never
/// more than about a hundred: a view pays by the step, so that many small ones are told as few
/// large ones.
using RowSteps = std::vector<RowStep>;

/// More ranges than this that leave, come or change are told in fewer steps.
inline constexpr int maxRangeSteps = 32;
/// More rows than this that move are told as one new layout.
inline constexpr int maxMoveSteps = 16;

/// Which rows have \a mark, in a byte a row.
struct Suspects
{
    const std::vector<quint8> &marks;
    quint8 mark;
};

/// Does to \a rows what \a step says.
void replay(const RowStep &step, std::vector<quint64> &rows);

/// The steps that lead from the rows \a before to those \a after. Rows are given as numbers below
/// the size of \a ids, each once. Whatever came, left, moved or changed has to be a suspect; all
/// others must be in both lists and in one order. \a contents: the suspects in both lists may show
/// something else, and are told as changed.
RowSteps rowSteps(const std::vector<quint32> &before, const std::vector<quint32> &after,
                  const std::vector<quint64> &ids, const Suspects &suspects, bool contents);

} // namespace nunect::models
