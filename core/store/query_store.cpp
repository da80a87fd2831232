// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/query_store.h"

#include <algorithm>

namespace nunect::store {

void QueryStore::apply(const QueryReply &reply, qint64 nowMs)
{
    auto known = std::ranges::find(m_results, reply.query, &QueryResult::query);
    if (known == m_results.end()) {
        if (m_results.size() >= maxQueries) {
            m_changes.removed.push_back(m_results.front().query);
            m_changes.changed.erase(m_results.front().query);
            m_results.pop_front();
        }
        m_results.emplace_back().query = reply.query;
        known = std::prev(m_results.end());
        m_changes.added.push_back(reply.query);
    }
    known->heardMs = nowMs;
    known->done = known->done || reply.last;
    if (!reply.problem.isEmpty())
        known->problems.push_back(reply.problem);
    if (!std::holds_alternative<std::monostate>(reply.data)) {
        if (known->replies.size() < maxReplies)
            known->replies.push_back(reply);
        else
            ++known->dropped;
    }
    m_changes.changed.insert(reply.query);
}

const QueryResult *QueryStore::find(quint64 query) const
{
    const auto known = std::ranges::find(m_results, query, &QueryResult::query);
    return known == m_results.end() ? nullptr : &*known;
}

} // namespace nunect::store
