// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/condition.h"

#include <QString>

#include <unordered_map>

namespace nunect::alarms {

/// Which conditions follow from others: what is behind a server that is down or behind a link that
/// is cut cannot be heard, and a unit that is lost tells nothing new.
class Explainers
{
public:
    /// For so long after it has ended a condition still explains others: what is behind it needs
    /// its time to be heard again, too.
    static constexpr qint64 lingerMs = 20'000;

    static bool isExplainer(AlarmKind kind);

    /// \a condition holds from now on, and counts as an alarm.
    void begin(const Condition &condition);
    void end(const Condition &condition, qint64 nowMs);
    /// The same at once: it says now that something else is behind it.
    void drop(const Condition &condition);
    /// Forgets all.
    void clear();
    /// True if something explains nothing any more.
    bool passTime(qint64 nowMs);

    /// What \a condition follows from, as explainerKey() of it; empty if nothing.
    QString explainerOf(const Condition &condition) const;

private:
    struct Behind
    {
        int conditions = 0;
        qint64 untilMs = 0; ///< once there are none
    };
    using Names = std::unordered_map<QString, Behind>;

    Names *namesOf(AlarmKind kind);

    Names m_downServers;
    Names m_cutServers;
    Names m_lostUnits;
};

/// "server-down:hub": what cannot be heard, and why.
QString explainerKey(AlarmKind kind, const QString &behind);

} // namespace nunect::alarms
