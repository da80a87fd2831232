// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/row_steps.h"
#include "core/models/sort_key.h"

#include <QHash>

#include <functional>
#include <vector>

namespace nunect::models {

struct SortColumn
{
    int column = 0;
    Qt::SortOrder direction = Qt::AscendingOrder;

    bool operator==(const SortColumn &) const = default;
};

/// What happened to rows since the last batch, by id. An id may be named more than once; one that
/// is in both lists is removed.
struct RowBatch
{
    std::vector<quint64> changed; ///< new ones as well
    std::vector<quint64> removed;
};

/// Which rows a table shows, and in what order: sorted by some columns, filtered, made for batches
/// of changes to long tables. For models of tables that people sort and filter. It knows ids and
/// sort keys alone; what a row shows stays with its owner.
///
/// The order is total: rows that are equal in all sort columns stand by id, missing values stand
/// last in both directions. A batch costs one pass over all rows, and sorts only those it names
/// whose keys are others. A model that is sorted or filtered keeps one of these, tells its views
/// each step that it gets, and does it to its own list with replay().
///
/// A value type for one thread. Up to 2^31 - 1 rows.
class SortedIndex
{
public:
    /// The key of a row's cell; asked for the sort columns of new and changed rows, and of all when
    /// these columns change.
    using ReadKey = std::function<SortKey(quint64 id, int column)>;
    /// Whether a row is to be shown; asked for new and changed rows, and for all when it is set.
    using Accept = std::function<bool(quint64 id)>;

    explicit SortedIndex(ReadKey readKey);

    /// The rows that are shown; a row below count().
    int count() const { return static_cast<int>(m_rows.size()); }
    quint64 id(int row) const { return m_ids[m_rows[static_cast<std::size_t>(row)]]; }
    /// Those that are filtered out as well.
    std::size_t knownCount() const { return m_order.size(); }

    /// Every row has a slot of its own for as long as it is known; for passes over all rows in
    /// parts. 0 if there is none in a slot.
    std::size_t slotCount() const { return m_ids.size(); }
    quint64 idInSlot(std::size_t slot) const { return m_marks[slot] != 0 ? m_ids[slot] : 0; }
    /// slotCount() if there is no such row.
    std::size_t slot(quint64 id) const
    {
        const auto at = m_slots.constFind(id);
        return at != m_slots.cend() ? *at : slotCount();
    }

    RowSteps apply(const RowBatch &batch);

    /// First column first; without any, rows stand by id.
    RowSteps sortBy(std::vector<SortColumn> columns);
    const std::vector<SortColumn> &sortColumns() const { return m_columns; }

    /// A null \a accept shows all. Call it again if what it looks at has changed.
    RowSteps setFilter(Accept accept);

    /// While held, rows stay where they are: changed ones do not move, nor leave for no longer
    /// being accepted, and new ones stand at the end. Only those that are removed leave. sortBy()
    /// and setFilter() put all in order at once, and the new order is held.
    void hold() { m_held = true; }
    bool isHeld() const { return m_held; }
    RowSteps release();

private:
    /// A row in the sorted order of all that are known. Its slot is where its id and keys lie.
    struct Entry
    {
        quint64 order; ///< of the first key, turned round if that is sorted downwards
        quint32 slot;
        quint8 rank;
    };

    bool precedes(const Entry &left, const Entry &right) const;
    bool precedesInTie(const Entry &left, const Entry &right) const;
    Entry entryOf(quint32 slot) const;
    bool isAccepted(quint32 slot) const;
    bool has(quint32 slot, quint8 mark) const { return (m_marks[slot] & mark) != 0; }
    void setMark(quint32 slot, quint8 mark, bool on);

    std::vector<quint32> takeIn(const RowBatch &batch);
    quint32 slotOf(quint64 id);
    quint32 freeSlot();
    bool readKeys(quint32 slot);
    std::vector<Entry> merge(const std::vector<quint32> &slots);
    std::vector<quint32> sortedRows() const;
    std::vector<quint32> heldRows(const std::vector<Entry> &fresh) const;
    RowSteps putInOrder(bool sorted);
    RowSteps show(std::vector<quint32> rows, bool contents);
    void settle(const std::vector<quint32> &slots);

    ReadKey m_readKey;
    Accept m_accept;
    std::vector<SortColumn> m_columns;
    bool m_held = false;

    QHash<quint64, quint32> m_slots;
    std::vector<quint64> m_ids;               // by slot
    std::vector<quint8> m_marks;              // by slot, see Mark in the source
    std::vector<std::vector<SortKey>> m_keys; // by sort column, then slot
    std::vector<quint32> m_free;

    std::vector<Entry> m_order;  // of all rows, always sorted
    std::vector<quint32> m_rows; // slots of those that are shown, as they are shown
};

} // namespace nunect::models
