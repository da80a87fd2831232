// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>
#include <vector>

namespace nunect::store {

/// What happened to a table since its model last looked.
struct Changes
{
    bool structure = false;              ///< rows came or went
    std::unordered_set<quint64> changed; ///< by RowTable's row id
};

/// Rows in a stable order by key. `Row` has a `Key` with operator<, `Key key() const` and a
/// `quint64 rowId`, which is given here, never used twice, and outlives any change of the row.
template<typename Row>
class RowTable
{
public:
    using Key = typename Row::Key;

    const std::vector<Row> &rows() const { return m_rows; }

    const Row *find(const Key &key) const
    {
        const auto at = position(key);
        return at != m_rows.end() && at->key() == key ? &*at : nullptr;
    }

    /// The row of \a key to be changed; null if there is none.
    Row *change(const Key &key)
    {
        Row *row = peek(key);
        if (row)
            touch(*row);
        return row;
    }

    /// The same for changes that nobody is to be told of, unless touch() follows.
    Row *peek(const Key &key) { return const_cast<Row *>(find(key)); }
    void touch(const Row &row) { m_changes.changed.insert(row.rowId); }

    /// Adds \a row, whose key is not there yet.
    Row &add(Row row)
    {
        row.rowId = ++m_lastId;
        m_changes.structure = true;
        return *m_rows.insert(position(row.key()), std::move(row));
    }

    /// Adds \a rows, whose keys are not there yet and differ from each other; at once, since one by
    /// one each would move all that stand behind it.
    void add(std::vector<Row> rows)
    {
        if (rows.empty())
            return;
        std::ranges::sort(rows, std::less(), &Row::key);
        for (Row &row : rows)
            row.rowId = ++m_lastId;
        const auto known = static_cast<std::ptrdiff_t>(m_rows.size());
        std::ranges::move(rows, std::back_inserter(m_rows));
        std::ranges::inplace_merge(m_rows, m_rows.begin() + known, std::less(), &Row::key);
        m_changes.structure = true;
    }

    void removeIf(auto condition)
    {
        if (std::erase_if(m_rows, condition) > 0)
            m_changes.structure = true;
    }

    /// Calls \a visit(row) for each; where it returns true the row counts as changed.
    void changeEach(auto visit)
    {
        for (Row &row : m_rows) {
            if (visit(row))
                m_changes.changed.insert(row.rowId);
        }
    }

    Changes takeChanges() { return std::exchange(m_changes, {}); }

private:
    auto position(const Key &key) const
    {
        return std::lower_bound(
            m_rows.begin(), m_rows.end(), key,
            [](const Row &row, const Key &wanted) { return row.key() < wanted; });
    }

    std::vector<Row> m_rows;
    Changes m_changes;
    quint64 m_lastId = 0;
};

} // namespace nunect::store
