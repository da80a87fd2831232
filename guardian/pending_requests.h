// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "guardian/bus.h"

#include <QByteArray>
#include <QHash>

namespace nunect::guardian {

/// Requests that wait for an answer, each under a reply subject of its own. One thread only.
class PendingRequests
{
public:
    PendingRequests();

    /// Matches every reply subject of this object.
    QByteArray wildcard() const { return m_prefix + '*'; }

    /// Gives the reply subject for a new request.
    QByteArray add(Bus::OnReply onReply);
    /// Hands out the answer, or nothing, to whom asked; does nothing for one that is done already.
    void finish(const QByteArray &replySubject, const std::optional<BusMessage> &reply);
    /// No answer will come to any of them.
    void failAll();

private:
    QByteArray m_prefix;
    quint64 m_count = 0;
    QHash<QByteArray, Bus::OnReply> m_waiting; ///< by reply subject
};

} // namespace nunect::guardian
