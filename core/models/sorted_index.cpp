// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/sorted_index.h"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <utility>

namespace nunect::models {

/// What is known of the row in a slot.
enum Mark : quint8 {
    Known = 1,    ///< there is one
    Accepted = 2, ///< the filter lets it through
    Shown = 4,    ///< it is among the rows; held ones may be so without being accepted
    Leaving = 8,  ///< it has been removed
    Suspect = 16, ///< it may show something else; only while steps are being made
    Placed = 32,  ///< it stands in the order
    Moves = 64,   ///< its place may be another; only while steps are being made
};

SortedIndex::SortedIndex(ReadKey readKey)
    : m_readKey(std::move(readKey))
{
}

bool SortedIndex::precedes(const Entry &left, const Entry &right) const
{
    if (left.rank != right.rank)
        return left.rank < right.rank;
    if (left.order != right.order)
        return left.order < right.order;
    return precedesInTie(left, right);
}

bool SortedIndex::precedesInTie(const Entry &left, const Entry &right) const
{
    // What the entries hold of the first keys is equal, which often is all there is to them.
    const std::size_t first = SortKey::numberDecides(left.rank) ? 1 : 0;
    for (std::size_t i = first; i < m_columns.size(); ++i) {
        const std::vector<SortKey> &keys = m_keys[i];
        const int compared
            = SortKey::compare(keys[left.slot], keys[right.slot], m_columns[i].direction);
        if (compared != 0)
            return compared < 0;
    }
    return m_ids[left.slot] < m_ids[right.slot];
}

SortedIndex::Entry SortedIndex::entryOf(quint32 slot) const
{
    if (m_columns.empty())
        return {0, slot, 0};
    const SortKey &key = m_keys.front()[slot];
    const bool upwards = m_columns.front().direction == Qt::AscendingOrder;
    return {upwards ? key.order() : ~key.order(), slot, key.rank()};
}

bool SortedIndex::isAccepted(quint32 slot) const { return !m_accept || m_accept(m_ids[slot]); }

void SortedIndex::setMark(quint32 slot, quint8 mark, bool on)
{
    m_marks[slot] = static_cast<quint8>(on ? m_marks[slot] | mark : m_marks[slot] & ~mark);
}

RowSteps SortedIndex::apply(const RowBatch &batch)
{
    const std::vector<quint32> named = takeIn(batch);
    if (named.empty())
        return {};
    const std::vector<Entry> fresh = merge(named);
    RowSteps steps = show(m_held ? heldRows(fresh) : sortedRows(), true);
    settle(named);
    return steps;
}

RowSteps SortedIndex::show(std::vector<quint32> rows, bool contents)
{
    RowSteps steps = rowSteps(m_rows, rows, m_ids, {m_marks, Suspect}, contents);
    m_rows = std::move(rows);
    return steps;
}

/// The slots of all rows that \a batch names, each once; their keys are read and they are marked.
std::vector<quint32> SortedIndex::takeIn(const RowBatch &batch)
{
    std::vector<quint32> slots;
    slots.reserve(batch.changed.size() + batch.removed.size());
    // The removed ones first: no key is read of what its owner may not have any more. One that came
    // and went in one batch gets a slot like the others, and loses it like them.
    for (const quint64 id : batch.removed) {
        const quint32 slot = slotOf(id);
        if (has(slot, Suspect))
            continue;
        setMark(slot, Leaving | Suspect, true);
        slots.push_back(slot);
    }
    for (const quint64 id : batch.changed) {
        const quint32 slot = slotOf(id);
        if (has(slot, Suspect))
            continue;
        const bool wasAccepted = has(slot, Accepted);
        setMark(slot, Accepted, isAccepted(slot));
        const bool isOther = readKeys(slot) || has(slot, Accepted) != wasAccepted;
        setMark(slot, Moves, isOther || !has(slot, Placed));
        setMark(slot, Suspect, true);
        slots.push_back(slot);
    }
    return slots;
}

quint32 SortedIndex::slotOf(quint64 id)
{
    if (const auto known = m_slots.constFind(id); known != m_slots.cend())
        return *known;
    const quint32 slot = freeSlot();
    m_ids[slot] = id;
    m_marks[slot] = Known;
    m_slots.insert(id, slot);
    return slot;
}

/// By one, without room for as many again: tables are long.
static void growBySome(auto &list)
{
    if (list.size() == list.capacity())
        list.reserve(list.size() + list.size() / 8 + 64);
    list.emplace_back();
}

quint32 SortedIndex::freeSlot()
{
    if (!m_free.empty()) {
        const quint32 slot = m_free.back();
        m_free.pop_back();
        return slot;
    }
    growBySome(m_ids);
    growBySome(m_marks);
    for (std::vector<SortKey> &keys : m_keys)
        growBySome(keys);
    return static_cast<quint32>(m_ids.size() - 1);
}

/// Whether they are others than before.
bool SortedIndex::readKeys(quint32 slot)
{
    bool others = false;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        SortKey key = m_readKey(m_ids[slot], m_columns[i].column);
        if (key == m_keys[i][slot])
            continue;
        m_keys[i][slot] = std::move(key);
        others = true;
    }
    return others;
}

/// Takes out of the order what leaves or moves, and puts those of \a slots that move in again,
/// which it returns, sorted.
std::vector<SortedIndex::Entry> SortedIndex::merge(const std::vector<quint32> &slots)
{
    const auto before
        = [this](const Entry &left, const Entry &right) { return precedes(left, right); };
    std::vector<Entry> fresh;
    bool leaving = false;
    for (const quint32 slot : slots) {
        leaving = leaving || has(slot, Leaving);
        if (has(slot, Moves))
            fresh.push_back(entryOf(slot));
    }
    if (fresh.empty() && !leaving)
        return fresh;
    std::ranges::sort(fresh, before);
    std::erase_if(m_order, [this](const Entry &entry) { return has(entry.slot, Leaving | Moves); });

    // From behind, where there is room for them: what stands before all of them stays untouched.
    const auto known = static_cast<std::ptrdiff_t>(m_order.size());
    m_order.reserve(m_order.size() + fresh.size()); // and no more: tables are long
    m_order.resize(m_order.size() + fresh.size());
    const auto first = m_order.begin();
    auto end = first + known;
    auto to = m_order.end();
    for (const Entry &entry : std::views::reverse(fresh)) {
        // In steps that double, then halve: where fresh rows are few most are passed over unread,
        // and where they are many the next place is near.
        auto high = end;
        std::ptrdiff_t step = 1;
        while (step <= high - first && before(entry, high[-step])) {
            high -= step;
            step *= 2;
        }
        const auto at = std::upper_bound(high - std::min(step, high - first), high, entry, before);
        to = std::move_backward(at, end, to);
        *--to = entry;
        end = at;
    }
    return fresh;
}

std::vector<quint32> SortedIndex::sortedRows() const
{
    std::vector<quint32> rows;
    rows.reserve(m_order.size());
    for (const Entry &entry : m_order) {
        if (has(entry.slot, Accepted))
            rows.push_back(entry.slot);
    }
    return rows;
}

std::vector<quint32> SortedIndex::heldRows(const std::vector<Entry> &fresh) const
{
    std::vector<quint32> rows;
    rows.reserve(m_rows.size() + fresh.size());
    std::ranges::copy_if(m_rows, std::back_inserter(rows),
                         [this](quint32 slot) { return !has(slot, Leaving); });
    for (const Entry &entry : fresh) {
        if (has(entry.slot, Accepted) && !has(entry.slot, Shown))
            rows.push_back(entry.slot);
    }
    return rows;
}

/// What \a slots were marked for has been done.
void SortedIndex::settle(const std::vector<quint32> &slots)
{
    for (const quint32 slot : slots) {
        setMark(slot, Suspect | Moves, false);
        if (!has(slot, Leaving)) {
            setMark(slot, Placed, true);
            setMark(slot, Shown, has(slot, Accepted) || (m_held && has(slot, Shown)));
            continue;
        }
        m_slots.remove(m_ids[slot]);
        m_free.push_back(slot);
        m_marks[slot] = 0;
        for (std::vector<SortKey> &keys : m_keys)
            keys[slot] = {};
    }
}

RowSteps SortedIndex::sortBy(std::vector<SortColumn> columns)
{
    m_columns = std::move(columns);
    m_keys.resize(m_columns.size());
    for (std::vector<SortKey> &keys : m_keys)
        keys.resize(m_ids.size());
    m_order.clear();
    // By slot and not by row: so their owner's are read in about the order they lie in.
    for (quint32 slot = 0; slot < m_ids.size(); ++slot) {
        if (!has(slot, Known))
            continue;
        readKeys(slot);
        m_order.push_back(entryOf(slot));
    }
    std::ranges::sort(
        m_order, [this](const Entry &left, const Entry &right) { return precedes(left, right); });
    return putInOrder(false);
}

RowSteps SortedIndex::setFilter(Accept accept)
{
    m_accept = std::move(accept);
    for (quint32 slot = 0; slot < m_ids.size(); ++slot) {
        if (has(slot, Known))
            setMark(slot, Accepted, isAccepted(slot));
    }
    return putInOrder(!m_held);
}

RowSteps SortedIndex::release()
{
    return std::exchange(m_held, false) ? putInOrder(false) : RowSteps();
}

/// \a sorted: those that are shown are in order already.
RowSteps SortedIndex::putInOrder(bool sorted)
{
    for (quint32 slot = 0; slot < m_ids.size(); ++slot)
        setMark(slot, Suspect, !sorted || has(slot, Accepted) != has(slot, Shown));
    RowSteps steps = show(sortedRows(), false);
    for (quint32 slot = 0; slot < m_ids.size(); ++slot) {
        setMark(slot, Suspect, false);
        setMark(slot, Shown, has(slot, Accepted));
    }
    return steps;
}

} // namespace nunect::models
