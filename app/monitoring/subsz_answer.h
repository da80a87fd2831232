// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/monitoring/server_answer.h"

namespace nunect::app {

/// A server's subscriptions. It lists them in another order at each request, so that pages by
/// offset would miss some and repeat others: if the first page is full, all are asked for in one.
class SubszAnswer final : public ServerAnswer
{
public:
    Result<void> take(const SourceReply &reply) override;
    std::optional<Question> next(qint64 room) override;
    qint64 rows() const override { return static_cast<qint64>(m_page.subscriptions.size()); }
    UpdateValue finish() override { return store::MonitoringReply{m_server, std::move(m_page)}; }

private:
    domain::SubszPage m_page;
};

} // namespace nunect::app
