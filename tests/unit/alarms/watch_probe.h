// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/condition_watch.h"
#include "tests/unit/alarms/alarm_probe.h"

#include <map>

namespace nunect::test {

/// A site that a test lets hear things, and what a watch finds wrong with it.
class WatchProbe
{
public:
    store::SiteStore site;
    alarms::AlarmRules rules;

    template<typename Value>
    void hear(qint64 ms, const Value &value)
    {
        site.apply({store::Update{ms, momentOf(ms).ns, value}});
    }
    template<typename Reply>
    void answer(qint64 ms, const Reply &reply, const domain::ServerRef &from)
    {
        hear(ms, store::MonitoringReply{from, reply});
    }

    void assume(const alarms::AssumedCondition &seen) { m_watch.assume({seen}); }

    /// Looks at what has changed; how many conditions came, went or say something else.
    std::size_t look(qint64 ms)
    {
        site.tick(ms, momentOf(ms).ns);
        const auto changes = m_watch.look(site.takeChanges(), rules, momentOf(ms));
        for (const alarms::ConditionChange &change : changes) {
            const QString key
                = alarms::alarmKey(change.condition.key.kind, change.condition.key.member);
            m_held.erase(key);
            if (change.holds)
                m_held.emplace(key, change.condition);
        }
        return changes.size();
    }

    /// What holds, as "unit-lost:a, rtt-high:b 260".
    QString text() const
    {
        QStringList all;
        for (const auto &[key, condition] : m_held) {
            all.append(key);
            if (condition.value)
                all.last() += QStringLiteral(" %1").arg(*condition.value);
        }
        return all.join(QStringLiteral(", "));
    }
    /// The same after a look.
    QString at(qint64 ms)
    {
        look(ms);
        return text();
    }
    alarms::Condition condition(const QString &key) const
    {
        const auto found = m_held.find(key);
        if (found == m_held.end())
            qFatal("no condition '%s', but: %s", qPrintable(key), qPrintable(text()));
        return found->second;
    }

private:
    alarms::ConditionWatch m_watch{site};
    std::map<QString, alarms::Condition> m_held;
};

} // namespace nunect::test
