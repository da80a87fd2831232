// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/condition_watch.h"

#include "core/alarms/unit_conditions.h"

namespace nunect::alarms {

std::vector<ConditionChange> ConditionWatch::look(const store::SiteChanges &changes,
                                                  const AlarmRules &rules, Moment now)
{
    const bool all = m_rules != rules;
    if (all)
        m_rules = rules;
    const bool second = !m_secondMs || now.ms - *m_secondMs >= 1000;
    if (second)
        m_secondMs = now.ms;
    const Look look{m_site, changes, rules, now, all, second, m_conditions};
    lookAtUnits(look);
    lookAtMoves(look);
    m_servers.look(look);
    m_links.look(look);
    m_clients.look(look);
    m_streams.look(look);
    m_record.look(look);
    m_counted.look(look);
    return m_conditions.takeChanges();
}

void ConditionWatch::assume(const std::vector<AssumedCondition> &conditions)
{
    for (const AssumedCondition &condition : conditions)
        m_conditions.assume(condition);
    if (!conditions.empty())
        m_rules.reset();
}

} // namespace nunect::alarms
