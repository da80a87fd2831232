// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/row_steps.h"

#include <algorithm>
#include <iterator>

namespace nunect::models {

/// A suspect in one of the two lists.
struct Place
{
    quint32 slot;
    int row;
    int calm;         ///< how many rows that are no suspects stand before it
    int survivor = 0; ///< its row if only those were there that are in both lists
    int partner = -1; ///< its place in the other list's places; -1: not in that list
};

/// A suspect that is in both lists, by its place among those that are.
struct Survivor
{
    int from;
    int to;
    int calmBefore;
    bool moved = false;
};

/// One row that goes to a place of its own.
struct Hop
{
    int from;
    int to;
};

struct Range
{
    int first;
    int last;
};

static std::vector<Place> placesOf(const std::vector<quint32> &rows, const Suspects &suspects)
{
    std::vector<Place> places;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if ((suspects.marks[rows[row]] & suspects.mark) != 0) {
            const int found = static_cast<int>(places.size());
            places.push_back({rows[row], static_cast<int>(row), static_cast<int>(row) - found});
        }
    }
    return places;
}

static void findPartners(std::vector<Place> &before, std::vector<Place> &after, std::size_t slots)
{
    std::vector<int> found(slots, -1);
    for (std::size_t i = 0; i < before.size(); ++i)
        found[before[i].slot] = static_cast<int>(i);
    for (std::size_t i = 0; i < after.size(); ++i) {
        after[i].partner = found[after[i].slot];
        if (after[i].partner >= 0)
            before[static_cast<std::size_t>(after[i].partner)].partner = static_cast<int>(i);
    }
    for (std::vector<Place> *places : {&before, &after}) {
        int alone = 0;
        for (Place &place : *places) {
            place.survivor = place.row - alone;
            alone += place.partner < 0 ? 1 : 0;
        }
    }
}

/// Rows of those that are in one list only (\a alone), or in both.
static std::vector<int> rowsOf(const std::vector<Place> &places, bool alone)
{
    std::vector<int> rows;
    for (const Place &place : places) {
        if ((place.partner < 0) == alone)
            rows.push_back(place.row);
    }
    return rows;
}

static std::vector<Range> rangesOf(const std::vector<int> &rows)
{
    std::vector<Range> ranges;
    for (const int row : rows) {
        if (!ranges.empty() && ranges.back().last + 1 == row)
            ranges.back().last = row;
        else
            ranges.push_back({row, row});
    }
    return ranges;
}

/// In the order they have after. Those that still stand between the same calm rows, and in one
/// order with each other, need no step.
static std::vector<Survivor> survivorsOf(const std::vector<Place> &before,
                                         const std::vector<Place> &after)
{
    std::vector<Survivor> survivors;
    int lastThatStays = -1;
    for (const Place &place : after) {
        if (place.partner < 0)
            continue;
        const Place &old = before[static_cast<std::size_t>(place.partner)];
        const bool stays = old.calm == place.calm && old.survivor > lastThatStays;
        if (stays)
            lastThatStays = old.survivor;
        survivors.push_back({old.survivor, place.survivor, old.calm, !stays});
    }
    return survivors;
}

/// The rows named by \a hops go where they say, all others fill the rest in the order they have.
static RowStep layoutStep(std::size_t count, const std::vector<Hop> &hops)
{
    RowStep step{RowStep::Kind::Layout};
    step.places.assign(count, -1);
    std::vector<quint8> taken(count, 0);
    for (const Hop &hop : hops) {
        step.places[static_cast<std::size_t>(hop.from)] = hop.to;
        taken[static_cast<std::size_t>(hop.to)] = 1;
    }
    std::size_t next = 0;
    for (int &place : step.places) {
        if (place >= 0)
            continue;
        while (taken[next] != 0)
            ++next;
        place = static_cast<int>(next++);
    }
    return step;
}

static void appendRemovals(RowSteps &steps, const std::vector<int> &rows, std::size_t count)
{
    std::vector<Range> ranges = rangesOf(rows);
    if (ranges.size() > maxRangeSteps) {
        // To the end with them, where they are one range.
        const int stay = static_cast<int>(count - rows.size());
        std::vector<Hop> hops;
        hops.reserve(rows.size());
        for (const int row : rows)
            hops.push_back({row, stay + static_cast<int>(hops.size())});
        steps.push_back(layoutStep(count, hops));
        ranges = {{stay, static_cast<int>(count) - 1}};
    }
    // From the end, so that the rows of those still to come stay right.
    std::ranges::reverse(ranges);
    for (const Range &range : ranges)
        steps.push_back({RowStep::Kind::Remove, range.first, range.last});
}

/// Where the row that stood at \a row stands once \a moves have been made.
static int afterMoves(int row, const RowSteps &moves)
{
    for (const RowStep &move : moves) {
        if (row == move.first) {
            row = move.to;
            continue;
        }
        row -= row > move.first ? 1 : 0;
        row += row >= move.to ? 1 : 0;
    }
    return row;
}

/// Where the survivor that shall stand at \a to stood before.
static int originOf(int to, const std::vector<Survivor> &survivors)
{
    const auto at = std::ranges::lower_bound(survivors, to, {}, &Survivor::to);
    if (at != survivors.end() && at->to == to)
        return at->from;
    // A calm row: as many calm ones stand before it then as now.
    const int calm = to - static_cast<int>(at - survivors.begin());
    return calm + static_cast<int>(std::ranges::count_if(survivors, [calm](const Survivor &other) {
               return other.calmBefore <= calm;
           }));
}

static void appendMoves(RowSteps &steps, const std::vector<Survivor> &survivors, std::size_t count)
{
    const auto moved = std::ranges::count_if(survivors, &Survivor::moved);
    if (moved > maxMoveSteps) {
        std::vector<Hop> hops;
        hops.reserve(survivors.size());
        for (const Survivor &survivor : survivors)
            hops.push_back({survivor.from, survivor.to});
        steps.push_back(layoutStep(count, hops));
        return;
    }
    RowSteps moves;
    for (const Survivor &survivor : survivors) {
        if (!survivor.moved)
            continue;
        // Behind the one that precedes it in the end, which is in its place already.
        const int from = afterMoves(survivor.from, moves);
        int to = 0;
        if (survivor.to > 0)
            to = afterMoves(originOf(survivor.to - 1, survivors), moves) + 1;
        to -= to > from ? 1 : 0;
        if (to != from)
            moves.push_back({RowStep::Kind::Move, from, from, to});
    }
    std::ranges::move(moves, std::back_inserter(steps));
}

/// All at the end, then one layout puts everything in its place.
static void appendScattered(RowSteps &steps, const std::vector<int> &rows,
                            const std::vector<Place> &before, const std::vector<Place> &after,
                            const std::vector<quint32> &final, const std::vector<quint64> &ids)
{
    const int known = static_cast<int>(final.size() - rows.size());
    RowStep insert{RowStep::Kind::Insert, known, static_cast<int>(final.size()) - 1};
    std::vector<Hop> hops;
    for (const int row : rows) {
        hops.push_back({known + static_cast<int>(hops.size()), row});
        insert.ids.push_back(ids[final[static_cast<std::size_t>(row)]]);
    }
    for (const Place &place : after) {
        if (place.partner >= 0)
            hops.push_back({before[static_cast<std::size_t>(place.partner)].survivor, place.row});
    }
    steps.push_back(std::move(insert));
    steps.push_back(layoutStep(final.size(), hops));
}

static void appendInsertions(RowSteps &steps, const std::vector<Range> &ranges,
                             const std::vector<quint32> &final, const std::vector<quint64> &ids)
{
    for (const Range &range : ranges) {
        RowStep insert{RowStep::Kind::Insert, range.first, range.last};
        for (int row = range.first; row <= range.last; ++row)
            insert.ids.push_back(ids[final[static_cast<std::size_t>(row)]]);
        steps.push_back(std::move(insert));
    }
}

static void appendChanges(RowSteps &steps, const std::vector<int> &rows)
{
    std::vector<Range> ranges = rangesOf(rows);
    // A view looks at its visible rows alone: that some between have not changed costs nothing.
    if (ranges.size() > maxRangeSteps)
        ranges = {{ranges.front().first, ranges.back().last}};
    for (const Range &range : ranges)
        steps.push_back({RowStep::Kind::Change, range.first, range.last});
}

RowSteps rowSteps(const std::vector<quint32> &before, const std::vector<quint32> &after,
                  const std::vector<quint64> &ids, const Suspects &suspects, bool contents)
{
    std::vector<Place> oldPlaces = placesOf(before, suspects);
    std::vector<Place> newPlaces = placesOf(after, suspects);
    findPartners(oldPlaces, newPlaces, ids.size());
    const std::vector<int> leaving = rowsOf(oldPlaces, true);
    const std::vector<int> coming = rowsOf(newPlaces, true);

    RowSteps steps;
    appendRemovals(steps, leaving, before.size());
    const std::vector<Range> ranges = rangesOf(coming);
    if (ranges.size() > maxRangeSteps) {
        appendScattered(steps, coming, oldPlaces, newPlaces, after, ids);
    } else {
        appendMoves(steps, survivorsOf(oldPlaces, newPlaces), before.size() - leaving.size());
        appendInsertions(steps, ranges, after, ids);
    }
    if (contents)
        appendChanges(steps, rowsOf(newPlaces, false));
    return steps;
}

void replay(const RowStep &step, std::vector<quint64> &rows)
{
    const auto first = rows.begin() + step.first;
    switch (step.kind) {
    case RowStep::Kind::Remove:
        rows.erase(first, rows.begin() + step.last + 1);
        break;
    case RowStep::Kind::Move: {
        const quint64 id = *first;
        rows.erase(first);
        rows.insert(rows.begin() + step.to, id);
        break;
    }
    case RowStep::Kind::Layout: {
        std::vector<quint64> placed(rows.size());
        for (std::size_t row = 0; row < rows.size(); ++row)
            placed[static_cast<std::size_t>(step.places[row])] = rows[row];
        rows = std::move(placed);
        break;
    }
    case RowStep::Kind::Insert:
        rows.insert(first, step.ids.begin(), step.ids.end());
        break;
    case RowStep::Kind::Change:
        break;
    }
}

} // namespace nunect::models
