// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/tap_update.h"

#include <deque>
#include <vector>

namespace nunect::store {

/// A message that was heard, with a number of its own.
struct TapRow
{
    quint64 id = 0; ///< from 1, rising by 1
    TapMessage message;

    /// Memory that it takes, about.
    std::size_t bytes() const;
};

/// The last messages on the subjects that a person listens to. Bounded in number and in bytes: the
/// oldest fall out and are counted.
class TapStore
{
public:
    struct Capacity
    {
        std::size_t messages = 5000;
        std::size_t bytes = 16'000'000;
    };

    TapStore() = default;
    explicit TapStore(Capacity capacity)
        : m_capacity(capacity)
    {
    }

    void apply(const TapBatch &batch);
    /// Forgets the messages; numbers go on.
    void clear();

    /// Oldest first.
    const std::deque<TapRow> &rows() const { return m_rows; }
    /// Of the newest that ever was; 0 before the first.
    quint64 lastId() const { return m_lastId; }
    const std::vector<TapPattern> &patterns() const { return m_patterns; }
    std::size_t bytes() const { return m_bytes; }
    /// How many have fallen out since the last clear().
    quint64 dropped() const { return m_dropped; }

private:
    Capacity m_capacity;
    std::deque<TapRow> m_rows;
    std::vector<TapPattern> m_patterns;
    std::size_t m_bytes = 0;
    quint64 m_lastId = 0;
    quint64 m_dropped = 0;
};

} // namespace nunect::store
