// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client_options.h"

#include <QString>

#include <chrono>

namespace nunect::handoff {

struct MovingOptions
{
    QString unit;
    /// Of each connection. The URL is given to MovingClient::start() and moveTo().
    nats::ClientOptions client;
    QString domain;                                ///< of the hub's JetStream
    QString record = QStringLiteral("OPS_RECORD"); ///< stream there; empty: nothing is recovered
    /// A server that has not let us in by then is not moved to.
    std::chrono::milliseconds moveTimeout{10'000};
    /// Longer than that the hub is not waited for before the old server is left.
    std::chrono::milliseconds claimTimeout{1000};
    std::chrono::milliseconds claimRetry{2000};
    std::chrono::milliseconds recoveryTimeout{3000};
    /// So much earlier the record is read: what was stored just before the last message that was
    /// heard may have come later than that one, or not at all.
    std::chrono::milliseconds recoveryMargin{2000};
    /// After a move, until its duplicates and gaps are counted: a gap is seen with the message
    /// after it.
    std::chrono::milliseconds settle{500};
};

} // namespace nunect::handoff
