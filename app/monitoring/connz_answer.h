// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/monitoring/server_answer.h"

namespace nunect::app {

/// A server's connections, page by page.
///
/// They come in the order of their cid. Those that end while pages are read move the rest forward,
/// so each page begins some rows before the end of the last one: a page that begins after it has
/// left a gap, and is asked for again from further back.
class ConnzAnswer final : public ServerAnswer
{
public:
    ConnzAnswer(store::Endpoint endpoint, qint64 pageSize);

    Result<void> take(const SourceReply &reply) override;
    std::optional<Question> next(qint64 room) override;
    qint64 rows() const override { return static_cast<qint64>(m_listing.connections.size()); }
    qint64 weight() const override { return m_total; }
    /// Half a listing would look like disconnects.
    bool mustWait() const override { return true; }
    UpdateValue finish() override { return std::move(m_listing); }

private:
    void append(std::vector<domain::Connection> page);

    store::Endpoint m_endpoint;
    qint64 m_pageSize;
    qint64 m_overlap;
    store::ConnectionListing m_listing;
    qint64 m_total = 0;
    qint64 m_askedOffset = 0;
    qint64 m_end = 0; ///< of the last page, as the server counts now
    int m_gaps = 0;   ///< in a row
    int m_stuck = 0;  ///< pages without a new row
    bool m_complete = false;
};

} // namespace nunect::app
