// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/row_filter.h"
#include "core/models/sorted_index.h"
#include "tests/bench/ui/rows.h"

namespace nunect::bench {

/// Rows in a SortedIndex, and the list that a model keeps of it by its steps. Row n has the id n.
class IndexSide
{
public:
    explicit IndexSide(Rows rows);

    void sortBy(int column);
    /// All of them as one batch.
    void change(const std::vector<RowChange> &changes);
    /// As it is typed; empty for none.
    void filter(const QString &text);

    /// The rows as shown.
    const std::vector<quint64> &shown() const { return m_list; }

private:
    void take(const models::RowSteps &steps);

    Rows m_rows;
    models::SortedIndex m_index;
    models::RowFilter m_filter;
    std::vector<quint64> m_list;
};

} // namespace nunect::bench
