// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/alarm_rule.h"
#include "core/alarms/condition_set.h"
#include "core/store/site_store.h"

namespace nunect::alarms {

/// One look at the stores, for all who look for conditions.
struct Look
{
    const store::SiteStore &site;
    const store::SiteChanges &changes;
    const AlarmRules &rules;
    Moment now;
    bool all;    ///< every row is to be judged anew, not only what has changed
    bool second; ///< about a second has passed, what follows from time is to be judged
    ConditionSet &conditions;
};

/// Calls \a visit(row) for the rows of \a store that are to be looked at.
template<typename Store>
void visitRows(const Store &store, const store::Changes &changes, bool all, auto visit)
{
    if (all) {
        for (const auto &row : store.rows())
            visit(row);
        return;
    }
    for (const quint64 id : changes.added) {
        if (const auto *row = store.byId(id))
            visit(*row);
    }
    for (const quint64 id : changes.changed) {
        if (const auto *row = store.byId(id))
            visit(*row);
    }
}

} // namespace nunect::alarms
