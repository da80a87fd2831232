// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>

#include <utility>

namespace nunect::handoff {

/// What was used lately, by key: of a bounded size, and each use takes the same short time.
///
/// Two generations: once the young one is full it becomes the old one, and what was the old one is
/// gone. So between \a limit and twice as many of the last ones are known.
template<typename Key, typename Value>
class RecentMap
{
public:
    explicit RecentMap(qsizetype limit)
        : m_limit(limit)
    {
    }

    /// The value of \a key, a new one if it is not known; until the next call.
    Value &use(const Key &key, bool *wasKnown = nullptr)
    {
        auto at = m_young.find(key);
        bool known = at != m_young.end();
        if (!known) {
            if (m_young.size() >= m_limit)
                m_old = std::exchange(m_young, {});
            const auto before = m_old.find(key);
            known = before != m_old.end();
            at = m_young.insert(key, known ? std::move(*before) : Value());
            if (known)
                m_old.erase(before);
        }
        if (wasKnown)
            *wasKnown = known;
        return *at;
    }

    qsizetype size() const { return m_young.size() + m_old.size(); }

private:
    qsizetype m_limit;
    QHash<Key, Value> m_young;
    QHash<Key, Value> m_old;
};

} // namespace nunect::handoff
