// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>

#include <algorithm>
#include <iterator>
#include <memory>
#include <ranges>
#include <unordered_set>
#include <utility>
#include <vector>

namespace nunect::store {

/// What happened to a table since its model last looked, by RowTable's row id. A row that came and
/// went since is in both lists.
struct Changes
{
    std::vector<quint64> added;
    std::vector<quint64> removed;
    std::unordered_set<quint64>
        changed; ///< of those that stay; one that was added may be among them

    bool structure() const { return !added.empty() || !removed.empty(); } ///< rows came or went
    bool isEmpty() const { return !structure() && changed.empty(); }
};

/// Rows in a stable order by key, each at an address of its own for as long as it lives: large rows
/// never move when others come and go. `Row` has a `Key` with operator<, `Key key() const` and a
/// `quint64 rowId`, which is given here, never used twice, and outlives any change of the row.
/// Where a key is not there to be copied for nothing, it has `bool isBefore(const Key &) const` as
/// well.
template<typename Row>
class RowTable
{
    struct Dereference
    {
        const Row &operator()(const std::unique_ptr<Row> &row) const { return *row; }
    };

public:
    using Key = typename Row::Key;

    /// A range of `const Row &` in the order of the keys, with [] and size().
    auto rows() const { return std::views::transform(m_rows, Dereference()); }

    const Row *find(const Key &key) const
    {
        const auto at = position(key);
        return at != m_rows.end() && (*at)->key() == key ? at->get() : nullptr;
    }

    /// In constant time; null if there is none.
    const Row *byId(quint64 rowId) const { return m_byId.value(rowId); }

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
        const auto at = position(row.key());
        return *m_rows.insert(at, keep(std::move(row)))->get();
    }

    /// Adds \a rows, whose keys are not there yet and differ from each other; at once, since one by
    /// one each would move the places of all that stand behind it.
    void add(std::vector<Row> rows)
    {
        std::ranges::sort(rows, std::less(), &Row::key);
        const auto known = static_cast<std::ptrdiff_t>(m_rows.size());
        for (Row &row : rows)
            m_rows.push_back(keep(std::move(row)));
        std::ranges::inplace_merge(m_rows, m_rows.begin() + known, std::less(),
                                   [](const auto &row) { return row->key(); });
    }

    /// Those of \a ids that there are, without a look at any other row.
    void remove(const std::unordered_set<quint64> &ids)
    {
        std::unordered_set<const Row *> gone;
        for (const quint64 id : ids) {
            const Row *row = m_byId.take(id);
            if (!row)
                continue;
            gone.insert(row);
            m_changes.removed.push_back(id);
            m_changes.changed.erase(id);
        }
        if (!gone.empty()) {
            std::erase_if(m_rows, [&gone](const std::unique_ptr<Row> &row) {
                return gone.contains(row.get());
            });
        }
    }

    void removeIf(auto condition)
    {
        std::erase_if(m_rows, [&](const std::unique_ptr<Row> &row) {
            if (!condition(std::as_const(*row)))
                return false;
            m_changes.removed.push_back(row->rowId);
            m_changes.changed.erase(row->rowId);
            m_byId.remove(row->rowId);
            return true;
        });
    }

    /// Calls \a visit(row) for each; where it returns true the row counts as changed.
    void changeEach(auto visit)
    {
        for (const std::unique_ptr<Row> &row : m_rows) {
            if (visit(*row))
                m_changes.changed.insert(row->rowId);
        }
    }

    /// The same for those from \a first to \a last, both of them included.
    void changeBetween(const Key &first, const Key &last, auto visit)
    {
        for (auto at = position(first); at != m_rows.end() && !(last < (*at)->key()); ++at) {
            if (visit(**at))
                m_changes.changed.insert((*at)->rowId);
        }
    }

    Changes takeChanges() { return std::exchange(m_changes, {}); }

private:
    static bool isBefore(const std::unique_ptr<Row> &row, const Key &key)
    {
        if constexpr (requires { row->isBefore(key); })
            return row->isBefore(key);
        else
            return row->key() < key;
    }

    auto position(const Key &key) const
    {
        return std::lower_bound(m_rows.begin(), m_rows.end(), key, isBefore);
    }

    std::unique_ptr<Row> keep(Row row)
    {
        auto kept = std::make_unique<Row>(std::move(row));
        kept->rowId = ++m_lastId;
        m_byId.insert(kept->rowId, kept.get());
        m_changes.added.push_back(kept->rowId);
        return kept;
    }

    std::vector<std::unique_ptr<Row>> m_rows;
    QHash<quint64, Row *> m_byId;
    Changes m_changes;
    quint64 m_lastId = 0;
};

} // namespace nunect::store
