// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/alarm_kind.h"

#include <QHashFunctions>
#include <QString>

#include <optional>

namespace nunect::alarms {

/// A point in time by both clocks.
struct Moment
{
    qint64 ms = 0; ///< monotonic clock, for delays
    qint64 ns = 0; ///< wall clock, ns since the Unix epoch, for people

    bool operator==(const Moment &) const = default;
};

/// What a condition is known by.
struct ConditionKey
{
    AlarmKind kind = AlarmKind::UnitLost;
    QString member; ///< unit, server, link, client, stream or subject

    bool operator==(const ConditionKey &) const = default;
};

inline size_t qHash(const ConditionKey &key, size_t seed = 0)
{
    return qHashMulti(seed, static_cast<int>(key.kind), key.member);
}

/// Something that is wrong, as the stores say it now.
struct Condition
{
    ConditionKey key;
    QString cause; ///< what several may have in common: server, leaf node, reason; empty: nothing
    std::optional<double> value; ///< in the unit of the kind's rule
    QString detail;              ///< what else there is to say, in words; may be empty
    /// Server or unit of which nothing can be heard while this holds: what its losses come from.
    QString behind;

    bool operator==(const Condition &) const = default;
};

/// A condition as others saw it before this console was there.
struct AssumedCondition
{
    Condition condition;
    qint64 seenNs = 0; ///< wall clock, when it came last

    bool operator==(const AssumedCondition &) const = default;
};

/// A condition holds from now on, or still and says something else; or it does so no more.
struct ConditionChange
{
    Condition condition;
    bool holds = true;
};

} // namespace nunect::alarms

template<>
struct std::hash<nunect::alarms::ConditionKey>
{
    std::size_t operator()(const nunect::alarms::ConditionKey &key) const { return qHash(key); }
};
