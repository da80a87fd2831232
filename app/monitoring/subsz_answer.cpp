// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/monitoring/subsz_answer.h"

#include <algorithm>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

// For those that come between two requests.
static constexpr qint64 margin = 64;

Result<void> SubszAnswer::take(const SourceReply &reply)
{
    auto page = domain::decodeSubsz(reply.payload);
    if (!page)
        return page.error();
    if (const auto known = identify(page->server, reply.from); !known)
        return known;
    m_page = *std::move(page);
    m_page.server = m_server;
    return {};
}

std::optional<Question> SubszAnswer::next(qint64 room)
{
    if (!m_page.mayHaveMore())
        return std::nullopt;
    const auto there = static_cast<qint64>(
        std::min<quint64>(m_page.stats.subscriptions, std::numeric_limits<int>::max()));
    const qint64 limit = std::min(std::max(there + margin, 2 * m_page.limit), room);
    if (limit <= m_page.limit) {
        m_leftOut
            = u"%1: %2 of %3 subscriptions are shown."_s.arg(m_server.name).arg(rows()).arg(there);
        return std::nullopt;
    }
    Question question{store::Endpoint::Subsz};
    question.limit = limit;
    return question;
}

} // namespace nunect::app
