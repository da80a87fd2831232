// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/look.h"
#include "core/alarms/recent_count.h"

#include <map>

namespace nunect::alarms {

/// What is wrong with servers, by name: a server that starts anew has another id.
class ServerConditions
{
public:
    void look(const Look &look);

private:
    struct Counts
    {
        RecentCount missedEvents{flapWindowMs, 0};
        RecentCount slowConsumers{flapWindowMs};
    };

    void judge(const Look &look, const store::ServerRow &row);
    static void judgeDown(const Look &look, const store::ServerRow &row, const QString &name);
    void judgeVersion(const Look &look, const store::ServerRow &row, const QString &name);
    void judgeCounts(const Look &look, const store::ServerRow &row, const QString &name);
    void forget(const Look &look);

    std::map<QString, Counts> m_counts;      ///< by the server's name
    std::map<QString, QString> m_advisories; ///< in words, by version
};

} // namespace nunect::alarms
