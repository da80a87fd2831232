// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/headers.h"
#include "guardian/bus.h"

#include <QString>

#include <functional>

namespace nunect::guardian {

/// Puts the contract's headers on what this unit sends, and stamps it as it is handed over.
class Sender
{
public:
    using Clock = std::function<contract::ClockStamp()>;

    /// \a clock gives what is known of this machine's clock now.
    Sender(Bus &bus, QString unit, Clock clock);

    const QString &unit() const { return m_unit; }

    /// Heartbeats and metrics: with sequence number and clock headers.
    bool publishPeriodic(const QByteArray &subject, quint64 seq, const QByteArray &payload) const;
    /// All else: unit and stamp alone.
    bool publishPlain(const QByteArray &subject, const QByteArray &payload) const;
    /// The headers of a request.
    contract::HeaderList requestHeaders() const;

private:
    Bus &m_bus;
    QString m_unit;
    Clock m_clock;
};

} // namespace nunect::guardian
