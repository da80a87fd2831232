// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/monitoring/server_answer.h"

#include <functional>
#include <memory>
#include <vector>

namespace nunect::app {

/// Asks what a person wants to know once: a store::QueryReply for each answer, and always one that
/// is the last.
class MonitoringQueries
{
public:
    /// The ways that may work, the better one first.
    using Sources = std::function<std::vector<MonitoringSource *>(store::Endpoint)>;
    using Put = std::function<void(UpdateValue)>;

    /// A list of subscriptions is cut after so many of one server.
    static constexpr qint64 maxSubscriptions = 10'000;

    MonitoringQueries(Sources sources, Put put);

    /// One connection, open or closed, with its subscriptions.
    void askConnection(quint64 query, const QString &serverId, quint64 cid);
    /// Of each server the subscriptions that a message to \a subject would reach, of \a account
    /// only if it is not empty.
    void askSubject(quint64 query, const QString &subject, const QString &account);

private:
    struct Open
    {
        store::QueryReply reply; ///< number, and what went wrong so far
        Question question;
        QString serverId;
        std::vector<MonitoringSource *> sources; ///< not yet tried
        MonitoringSource *source = nullptr;      ///< the one that is asked
        bool answered = false;
    };
    using Shared = std::shared_ptr<Open>;

    void tryNext(const Shared &open);
    void ask(const Shared &open);
    void takeConnection(const Shared &open, const SourceReply &reply);
    void takeSubscriptions(const Shared &open, const SourceReply &reply);
    void end(const Shared &open, const std::vector<SourceProblem> &problems);

    Sources m_sources;
    Put m_put;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace nunect::app
