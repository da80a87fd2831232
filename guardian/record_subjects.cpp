// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/record_subjects.h"

#include "core/protocol/subject.h"

#include <algorithm>
#include <vector>

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

struct Group
{
    QLatin1StringView all;
    std::vector<QLatin1StringView> kinds; ///< those that can be left out
};

static const std::vector<Group> &groups()
{
    static const std::vector<Group> all{
        {"ops.log.>"_L1,
         {"ops.log.debug.>"_L1, "ops.log.info.>"_L1, "ops.log.warn.>"_L1, "ops.log.error.>"_L1}},
        {"ops.metric.>"_L1,
         {"ops.metric.rtt.>"_L1, "ops.metric.time.>"_L1, "ops.metric.handoff.>"_L1}},
        {"ops.aggregate.>"_L1, {}},
        {"ops.event.>"_L1, {"ops.event.>"_L1}},
        {"ops.alarm.>"_L1, {}},
    };
    return all;
}

QStringList recordSubjects(const QStringList &leftOut)
{
    QStringList subjects;
    for (const auto &[all, kinds] : groups()) {
        QStringList kept;
        for (const QLatin1StringView kind : kinds) {
            if (!leftOut.contains(kind))
                kept.append(kind);
        }
        if (kept.size() == static_cast<qsizetype>(kinds.size()))
            subjects.append(all);
        else
            subjects.append(kept);
    }
    return subjects;
}

QStringList unitSubjects(const QString &unit)
{
    QStringList subjects;
    for (const QLatin1StringView kind : {"log"_L1, "metric"_L1, "event"_L1, "alarm"_L1})
        subjects.append(u"ops.%1.*.%2"_s.arg(kind, unit));
    return subjects;
}

bool canBeLeftOut(QStringView kind)
{
    return std::ranges::any_of(groups(), [kind](const Group &group) {
        return std::find(group.kinds.begin(), group.kinds.end(), kind) != group.kinds.end();
    });
}

bool canBeSummed(QStringView kind)
{
    return kind == "ops.metric.rtt.>"_L1 || kind == "ops.metric.time.>"_L1;
}

QString recordKindOf(QByteArrayView subject)
{
    for (const Group &group : groups()) {
        for (const QLatin1StringView kind : group.kinds) {
            if (nats::subjectMatches(QByteArrayView(kind.data(), kind.size()), subject))
                return kind;
        }
    }
    return {};
}

} // namespace nunect::guardian
