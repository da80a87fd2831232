// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/leaf_traffic.h"
#include "guardian/registry/policy.h"
#include "guardian/services/metric_aggregator.h"
#include "guardian/services/record_keeper.h"
#include "guardian/services/record_meter.h"

#include <QObject>
#include <QString>

namespace nunect::guardian {

/// At a leaf node: does what was approved of the advice on its record, as the hub's registry says
/// on `ops.policy.{leaf}`: leaves kinds out of the stream, and records sums in their place. While
/// the registry is away all stays as it was.
class LeafRecord : public QObject
{
    Q_OBJECT

public:
    /// \a keeper is of the stream of \a leaf. All must outlive this object.
    LeafRecord(Bus &bus, const Sender &sender, RecordKeeper &keeper, const QString &leaf,
               QObject *parent = nullptr);

    /// How much could be recorded, and the advice that acts.
    void addTo(contract::LeafTraffic *traffic) const;

Q_SIGNALS:
    /// What was approved cannot be understood, or not all of it be done.
    void problem(const QString &text);

private:
    void onPolicy(const BusMessage &message);

    RecordKeeper &m_keeper;
    registry::Policy m_policy;
    RecordMeter m_meter;
    MetricAggregator m_aggregator;
};

} // namespace nunect::guardian
