// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "guardian/bus.h"

#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <mutex>

namespace nunect::guardian {

/// How long messages took from other units to this one: of a few senders the last one each. All of
/// it from any thread.
class SenderDelays
{
public:
    static constexpr qsizetype maxSenders = 8;
    /// Three of the time authority's messages; what is older says nothing of now.
    static constexpr std::chrono::seconds maxAge{90};

    enum class Role { TimeAuthority, OtherUnit };

    /// \a unit is this one; \a clock gives what is known of its clock now, and may be called on any
    /// thread.
    SenderDelays(QString unit, std::function<contract::ClockStamp()> clock);

    /// Takes in a message by its headers. One whose delay cannot be told with an error, since a
    /// clock's is not known, ends what was known of its sender.
    void add(const BusMessage &message, Role role);

    /// What was heard in the last maxAge at \a monotonicNs (CLOCK_MONOTONIC), since the last step
    /// of this machine's clock: the time authority first, then the others, the newest first.
    QList<contract::OneWay> at(qint64 monotonicNs) const;

private:
    struct Heard
    {
        contract::OneWay delay;
        Role role;
        qint64 monotonicNs; ///< when it came
        QString epoch;      ///< of this machine's clock
    };

    QString m_unit;
    std::function<contract::ClockStamp()> m_clock;
    mutable std::mutex m_mutex;
    QList<Heard> m_heard; ///< in the order of at()
};

} // namespace nunect::guardian
