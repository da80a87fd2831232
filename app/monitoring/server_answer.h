// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/monitoring/monitoring_source.h"
#include "core/store/update.h"
#include "core/util/result.h"

#include <memory>
#include <optional>

namespace nunect::app {

using UpdateValue = decltype(store::Update::value);

/// Puts one server's answer to one round together from its pages. Asks nothing itself: it says
/// what is to be asked next.
class ServerAnswer
{
public:
    virtual ~ServerAnswer() = default;

    /// Takes the answer to the first question or to the last next(). An error: this is no answer
    /// that can be read, and what came before is worth nothing alone.
    virtual Result<void> take(const SourceReply &reply) = 0;
    /// What is still to be asked of this server; nothing: it is complete, or \a room, the number
    /// of rows that it may have, is used up.
    virtual std::optional<Question> next(qint64 room);
    /// What next() asked for does not come. True if the answer is worth something without it.
    virtual bool doWithout() { return false; }
    virtual qint64 rows() const { return 0; }
    /// Of two answers of one server the one that tells more counts.
    virtual qint64 weight() const { return 0; }
    /// Whether it must not be shown before it is known to be the one that tells most.
    virtual bool mustWait() const { return false; }
    virtual UpdateValue finish() = 0;

    const domain::ServerRef &server() const { return m_server; }
    /// What did not fit, in words; empty: nothing.
    const QString &leftOut() const { return m_leftOut; }

protected:
    /// Fills in what the answer does not say itself; an error if another server has answered.
    Result<void> identify(domain::ServerRef &server, const domain::ServerRef &from);

    domain::ServerRef m_server;
    QString m_leftOut;
};

class LeafEnds;

/// The first question of a round. \a pageSize: rows asked for in one request.
Question firstQuestion(store::Endpoint endpoint, qint64 pageSize);
/// \a ends: what is known of leaf nodes' links from one round to the next.
std::unique_ptr<ServerAnswer> makeAnswer(store::Endpoint endpoint, qint64 pageSize,
                                         const std::shared_ptr<LeafEnds> &ends);

} // namespace nunect::app
