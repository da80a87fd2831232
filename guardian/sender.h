// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/headers.h"
#include "guardian/bus.h"

#include <QString>

#include <functional>
#include <optional>

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
    /// All else: without a number.
    bool publishUnnumbered(const QByteArray &subject, const QByteArray &payload) const;
    /// The headers of a request: unit and stamp alone.
    contract::HeaderList requestHeaders() const;

private:
    bool publish(const QByteArray &subject, std::optional<quint64> seq,
                 const QByteArray &payload) const;

    Bus &m_bus;
    QString m_unit;
    Clock m_clock;
};

} // namespace nunect::guardian
