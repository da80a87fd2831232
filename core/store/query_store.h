// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/row_table.h"
#include "core/store/update.h"

#include <QString>

#include <deque>
#include <vector>

namespace nunect::store {

/// What came to one question of a person.
struct QueryResult
{
    quint64 query = 0;
    std::vector<QueryReply> replies; ///< those with an answer, in the order that they came
    std::vector<QString> problems;
    qint64 heardMs = 0;  ///< monotonic clock, the last of it
    bool done = false;   ///< no further answers come
    quint64 dropped = 0; ///< answers that found no room
};

/// The last questions of a person and what came to them.
class QueryStore
{
public:
    static constexpr std::size_t maxQueries = 8;
    static constexpr std::size_t maxReplies = 1000; ///< of one question

    void apply(const QueryReply &reply, qint64 nowMs);

    /// Null if it was not heard of, or is too long ago.
    const QueryResult *find(quint64 query) const;
    const std::deque<QueryResult> &results() const { return m_results; }
    /// By number of the question.
    Changes takeChanges() { return std::exchange(m_changes, {}); }

private:
    std::deque<QueryResult> m_results; ///< the newest last
    Changes m_changes;
};

} // namespace nunect::store
