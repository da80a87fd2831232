// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/client_conditions.h"
#include "core/alarms/link_conditions.h"
#include "core/alarms/look.h"
#include "core/alarms/record_conditions.h"
#include "core/alarms/server_conditions.h"

#include <optional>
#include <vector>

namespace nunect::alarms {

/// Looks in the stores of a site for what is wrong. It looks at rows that have changed, and once a
/// second at the few that time alone may make wrong; at all of them when the rules change.
///
/// Use it on the stores' thread.
class ConditionWatch
{
public:
    /// \a site must outlive it.
    explicit ConditionWatch(const store::SiteStore &site)
        : m_site(site)
    {
    }

    /// What has come and gone since the last look. \a changes are those of the stores since then,
    /// \a now.ms is their clock.
    std::vector<ConditionChange> look(const store::SiteChanges &changes, const AlarmRules &rules,
                                      Moment now);

    /// What held before this watch was there, or what others see: the next look is at all rows and
    /// says which of that holds no more.
    void assume(const std::vector<AssumedCondition> &conditions);

private:
    const store::SiteStore &m_site;
    ConditionSet m_conditions;
    ServerConditions m_servers;
    LinkConditions m_links;
    ClientConditions m_clients;
    StreamConditions m_streams;
    RecordConditions m_record;
    CountedConditions m_counted;
    std::optional<AlarmRules> m_rules; ///< of the last look
    std::optional<qint64> m_secondMs;  ///< when time was last looked at
};

} // namespace nunect::alarms
