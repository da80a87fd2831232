// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QMap>
#include <QString>

namespace nunect::contract {

/// Which units a leaf node's guardian heard within a window of time that ends at `tsNs`; or a part
/// of them, where all are too many for one message.
struct HeartbeatAggregate
{
    QString unit; ///< who has heard them
    quint64 seq = 0;
    qint64 tsNs = 0;
    int windowMs = 0;
    int part = 1; ///< of `parts`, which have the same time
    int parts = 1;
    int heardUnits = 0; ///< in all parts
    int silentUnits = 0;
    QMap<QString, int> heard;     ///< how many heartbeats, by unit; at least one
    QMap<QString, qint64> silent; ///< units without one: when their last came, wall clock

    bool operator==(const HeartbeatAggregate &) const = default;
};

/// Heartbeats of all units.
inline constexpr char anyHeartbeatSubject[] = "ops.heartbeat.*";
QByteArray heartbeatAggregateSubject(QStringView unit);

QByteArray encode(const HeartbeatAggregate &message);
/// The error says what is wrong and with which field, as those of messages.h do.
Result<HeartbeatAggregate> decodeHeartbeatAggregate(QByteArrayView payload);

/// \a whole in as many parts as it takes, units in the order of their IDs, so that none is longer
/// than maxPayloadBytes; each with a `seq` that still is to be given.
QList<HeartbeatAggregate> inParts(const HeartbeatAggregate &whole);

} // namespace nunect::contract
