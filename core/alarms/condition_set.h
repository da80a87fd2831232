// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/alarm_rule.h"
#include "core/alarms/condition.h"

#include <array>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace nunect::alarms {

/// Which conditions hold, and what of that has changed since somebody last asked.
class ConditionSet
{
public:
    bool holds(AlarmKind kind, const QString &member) const { return of(kind).contains(member); }
    std::vector<QString> members(AlarmKind kind) const;

    /// It held when others looked last: it does until somebody sees that it does not.
    void assume(const AssumedCondition &assumed);
    /// When others saw it come that nobody here has seen: neither that it holds nor that it does
    /// not. Nothing for any other.
    std::optional<qint64> assumedSinceNs(AlarmKind kind, const QString &member) const;

    /// It holds from now on, or still.
    void set(Condition condition);
    void end(AlarmKind kind, const QString &member);
    /// It holds if its value is wrong by \a rule. \a value is of \a kind's rule's unit.
    void judge(const AlarmRule &rule, AlarmKind kind, const QString &member, double value,
               const QString &cause, const QString &detail = {});

    std::vector<ConditionChange> takeChanges() { return std::exchange(m_changes, {}); }

private:
    using Held = std::unordered_map<QString, Condition>;
    const Held &of(AlarmKind kind) const { return m_held[static_cast<std::size_t>(kind)]; }
    Held &of(AlarmKind kind) { return m_held[static_cast<std::size_t>(kind)]; }

    std::array<Held, alarmKinds> m_held;
    std::unordered_map<ConditionKey, qint64> m_assumedNs;
    std::vector<ConditionChange> m_changes;
};

} // namespace nunect::alarms
