// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/monitoring/question.h"

#include <functional>
#include <vector>

namespace nunect::app {

/// One server's answer as it came.
struct SourceReply
{
    QByteArray payload;
    QByteArray asked;         ///< subject or URL
    domain::ServerRef from{}; ///< as far as the way itself tells it: id and name over HTTPS
};

/// Why a server, or all of them, could not be asked.
struct SourceProblem
{
    QString text;
    domain::ServerRef server{}; ///< empty: all; over HTTPS the name may be host and port
    bool denied = false;        ///< the login may not ask this: it is of no use to ask again soon
};

/// A way to ask nats-servers for their state. Lives on the network thread.
class MonitoringSource
{
public:
    /// Says whether all servers that are known have answered by now: nobody else is waited for
    /// then, but for a moment.
    using OnReply = std::function<bool(const SourceReply &)>;
    /// Nothing more comes. Called once, from the event loop, unless the source is destroyed before.
    using OnEnd = std::function<void(const std::vector<SourceProblem> &)>;

    virtual ~MonitoringSource() = default;

    virtual store::MonitoringFeed feed() const = 0;
    /// Asks all servers that this way reaches. One may answer twice.
    virtual void askAll(const Question &question, OnReply onReply, OnEnd onEnd) = 0;
    /// Asks one; it answers once or not at all.
    virtual void askOne(const QString &serverId, const Question &question, OnReply onReply,
                        OnEnd onEnd)
        = 0;
};

} // namespace nunect::app
