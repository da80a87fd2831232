// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <optional>

namespace nunect::store {

/// How old the answers of one endpoint may be: asked for seldom, they are fresh for longer.
class RoundClock
{
public:
    /// A round of asking has ended.
    void ended(qint64 nowMs)
    {
        if (m_lastMs)
            m_periodMs = std::clamp(nowMs - *m_lastMs, qint64(1000), qint64(300'000));
        m_lastMs = nowMs;
    }

    /// Three rounds, as far apart as the last two were; at least 15 s.
    qint64 staleAfterMs() const { return std::max(qint64(15'000), 3 * m_periodMs); }
    /// When the last one ended; nothing before the first.
    std::optional<qint64> lastMs() const { return m_lastMs; }

private:
    std::optional<qint64> m_lastMs;
    qint64 m_periodMs = 5000;
};

} // namespace nunect::store
