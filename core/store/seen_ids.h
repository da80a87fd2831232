// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSet>
#include <QString>

#include <deque>

namespace nunect::store {

/// Tells events that have come before, by the id that the server gave them. Remembers the newest
/// few thousand: a server sends its second copy at once or not at all.
class SeenIds
{
public:
    static constexpr std::size_t capacity = 4096;

    /// True the first time; an empty id is always new.
    bool isNew(const QString &id)
    {
        if (id.isEmpty())
            return true;
        if (m_ids.contains(id))
            return false;
        m_ids.insert(id);
        m_order.push_back(id);
        if (m_order.size() > capacity) {
            m_ids.remove(m_order.front());
            m_order.pop_front();
        }
        return true;
    }

private:
    QSet<QString> m_ids;
    std::deque<QString> m_order;
};

} // namespace nunect::store
