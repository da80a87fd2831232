// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/tap_store.h"

namespace nunect::store {

std::size_t TapRow::bytes() const
{
    // Each part that is kept for itself costs a head besides.
    static constexpr qsizetype head = 48;
    qsizetype sum = static_cast<qsizetype>(sizeof(TapRow)) + 4 * head + message.pattern.size()
        + message.subject.size() + message.reply.size() + message.status.size()
        + message.payload.size();
    for (const auto &[name, value] : message.headers)
        sum += name.size() + value.size() + 2 * head;
    return static_cast<std::size_t>(sum);
}

void TapStore::apply(const TapBatch &batch)
{
    m_patterns = batch.patterns;
    if (!batch.messages)
        return;
    for (const TapMessage &message : *batch.messages) {
        m_rows.push_back({++m_lastId, message});
        m_bytes += m_rows.back().bytes();
    }
    while (m_rows.size() > m_capacity.messages || m_bytes > m_capacity.bytes) {
        m_bytes -= m_rows.front().bytes();
        m_rows.pop_front();
        ++m_dropped;
    }
}

void TapStore::clear()
{
    m_rows.clear();
    m_bytes = 0;
    m_dropped = 0;
}

} // namespace nunect::store
