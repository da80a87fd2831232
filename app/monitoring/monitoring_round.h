// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/monitoring/leaf_ends.h"
#include "app/monitoring/server_answer.h"

#include <QStringList>

#include <map>
#include <memory>
#include <set>

namespace nunect::app {

struct MonitoringLimits
{
    qint64 pageSize = 1024;   ///< rows asked for in one request; nats-server's own default
    qint64 maxRows = 100'000; ///< of one endpoint, over all servers
};

/// What a round has come to.
struct RoundResult
{
    std::set<QString> answered; ///< ids
    std::vector<SourceProblem> problems;
    QStringList leftOut; ///< what did not fit, in words
};

/// Asks all servers one endpoint, once, and puts what they answer together. Held by a shared_ptr;
/// one that is dropped asks and tells nothing more.
class MonitoringRoundTask : public std::enable_shared_from_this<MonitoringRoundTask>
{
public:
    struct Handlers
    {
        std::function<void(UpdateValue)> put;
        std::function<void(const domain::ServerRef &)> heard; ///< this server has answered
        /// Whether nobody else is known.
        std::function<bool(const std::set<QString> &answered)> isAll;
        std::function<void(const RoundResult &)> onDone;
    };

    MonitoringRoundTask(MonitoringSource &source, store::Endpoint endpoint, MonitoringLimits limits,
                        Handlers handlers,
                        std::shared_ptr<LeafEnds> leafEnds = std::make_shared<LeafEnds>());

    void start();

private:
    struct Server
    {
        std::unique_ptr<ServerAnswer> answer;
        qint64 weight = 0;
        qint64 rows = 0;
        bool delivered = false;
    };

    bool takeFirst(const SourceReply &reply);
    void endFirst(const std::vector<SourceProblem> &problems);
    void goOn(const QString &id);
    void takeMore(const QString &id, const SourceReply &reply);
    void goWithout(const QString &id, const std::vector<SourceProblem> &problems);
    void deliver(const QString &id);
    /// Nothing of this server: better none than half.
    void giveUp(const QString &id);
    void fail(const SourceReply &reply, const Error &error);
    void endServer();
    qint64 roomFor(const QString &id) const;

    MonitoringSource &m_source;
    const store::Endpoint m_endpoint;
    const MonitoringLimits m_limits;
    const Handlers m_handlers;
    const std::shared_ptr<LeafEnds> m_leafEnds;
    std::map<QString, Server> m_servers;
    RoundResult m_result;
    size_t m_open = 0; ///< servers that are not complete
};

} // namespace nunect::app
