// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHashFunctions>

#include <algorithm>
#include <memory>
#include <unordered_set>
#include <utility>

namespace nunect::store {

/// Lets equal values lie in one place: what StringPool is to words, for whole structs. `T` has ==
/// and qHash().
template<typename T>
class SharedPool
{
public:
    /// The pool's own copy of \a value.
    std::shared_ptr<const T> share(T value)
    {
        if (const auto known = m_values.find(value); known != m_values.end())
            return *known;
        if (m_values.size() >= m_pruneAt)
            prune();
        return *m_values.insert(std::make_shared<const T>(std::move(value))).first;
    }

    std::size_t size() const { return m_values.size(); }

    /// Forgets what nobody else holds any more. Happens by itself as the pool grows.
    void prune()
    {
        std::erase_if(m_values, [](const auto &value) { return value.use_count() == 1; });
        m_pruneAt = std::max(minSize, 2 * m_values.size());
    }

private:
    using Value = std::shared_ptr<const T>;
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(const T &value) const { return qHash(value); }
        std::size_t operator()(const Value &value) const { return qHash(*value); }
    };
    struct Equal
    {
        using is_transparent = void;
        bool operator()(const Value &left, const Value &right) const { return *left == *right; }
        bool operator()(const T &left, const Value &right) const { return left == *right; }
        bool operator()(const Value &left, const T &right) const { return *left == right; }
    };
    static constexpr std::size_t minSize = 256;

    std::unordered_set<Value, Hash, Equal> m_values;
    std::size_t m_pruneAt = minSize;
};

} // namespace nunect::store
