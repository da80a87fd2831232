// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/condition_set.h"

namespace nunect::alarms {

std::vector<QString> ConditionSet::members(AlarmKind kind) const
{
    std::vector<QString> all;
    for (const auto &[member, condition] : of(kind))
        all.push_back(member);
    return all;
}

void ConditionSet::assume(const AssumedCondition &assumed)
{
    const ConditionKey &key = assumed.condition.key;
    if (of(key.kind).try_emplace(key.member, assumed.condition).second)
        m_assumedNs[key] = assumed.seenNs;
}

std::optional<qint64> ConditionSet::assumedSinceNs(AlarmKind kind, const QString &member) const
{
    const auto at = m_assumedNs.find({kind, member});
    return at == m_assumedNs.end() ? std::nullopt : std::optional(at->second);
}

void ConditionSet::set(Condition condition)
{
    m_assumedNs.erase(condition.key);
    const auto [at, isNew] = of(condition.key.kind).try_emplace(condition.key.member, condition);
    if (!isNew && at->second == condition)
        return;
    at->second = condition;
    m_changes.push_back({std::move(condition), true});
}

void ConditionSet::end(AlarmKind kind, const QString &member)
{
    Held &held = of(kind);
    const auto at = held.find(member);
    if (at == held.end())
        return;
    m_assumedNs.erase(at->second.key);
    m_changes.push_back({std::move(at->second), false});
    held.erase(at);
}

void ConditionSet::judge(const AlarmRule &rule, AlarmKind kind, const QString &member, double value,
                         const QString &cause, const QString &detail)
{
    if (exceeds(alarmRuleInfo(kind), rule, value, holds(kind, member)))
        set({{kind, member}, cause, value, detail, {}});
    else
        end(kind, member);
}

} // namespace nunect::alarms
