// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/monitoring/connz_answer.h"

#include <algorithm>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

static constexpr qint64 maxOverlap = 32;
// What ends connections faster than this is left for the next round to mend.
static constexpr int maxGaps = 5;

ConnzAnswer::ConnzAnswer(store::Endpoint endpoint, qint64 pageSize)
    : m_endpoint(endpoint)
    , m_pageSize(std::max<qint64>(pageSize, 2))
    , m_overlap(std::clamp<qint64>(m_pageSize / 4, 1, maxOverlap))
{
    m_listing.closed = endpoint == store::Endpoint::ClosedConnz;
}

Result<void> ConnzAnswer::take(const SourceReply &reply)
{
    auto page = domain::decodeConnz(reply.payload);
    if (!page)
        return page.error();
    const bool first = m_server.id.isEmpty();
    if (const auto known = identify(page->server, reply.from); !known)
        return known;
    m_total = page->total;
    if (first) {
        m_listing.server = m_server;
        m_listing.serverNowNs = page->nowNs;
    }
    std::vector<domain::Connection> &rows = m_listing.connections;
    const auto count = static_cast<qint64>(page->connections.size());
    const bool gap = count > 0 && !rows.empty() && m_askedOffset > 0
        && page->connections.front().cid > rows.back().cid;
    if (gap && m_gaps < maxGaps) {
        ++m_gaps;
        return {};
    }
    m_gaps = 0;
    m_end = m_askedOffset + count;
    const size_t before = rows.size();
    append(std::move(page->connections));
    const bool isStuck = rows.size() == before && ++m_stuck > maxGaps;
    m_complete = count == 0 || m_end >= m_total || isStuck;
    return {};
}

void ConnzAnswer::append(std::vector<domain::Connection> page)
{
    std::vector<domain::Connection> &rows = m_listing.connections;
    const quint64 last = rows.empty() ? 0 : rows.back().cid;
    for (domain::Connection &row : page) {
        if (row.cid > last || rows.empty())
            rows.push_back(std::move(row));
    }
}

std::optional<Question> ConnzAnswer::next(qint64 room)
{
    if (m_complete)
        return std::nullopt;
    if (rows() >= room) {
        m_leftOut
            = u"%1: %2 of %3 connections are shown."_s.arg(m_server.name).arg(rows()).arg(m_total);
        return std::nullopt;
    }
    // Twice as far back after each gap.
    m_askedOffset = std::max<qint64>(0, m_end - (m_overlap << m_gaps));
    Question question{m_endpoint};
    question.offset = m_askedOffset;
    question.limit = m_pageSize;
    return question;
}

} // namespace nunect::app
