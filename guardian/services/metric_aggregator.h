// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/metric_aggregate.h"
#include "guardian/bus.h"
#include "guardian/sender.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <map>

namespace nunect::guardian {

/// At a leaf node, once that was approved: hears a kind of metric of its units and tells on
/// `ops.aggregate.{rtt|time}.{unit}` every few seconds what each unit's came to, for a record that
/// takes these in place of the metrics. Without a kind to sum up it hears nothing.
class MetricAggregator : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds standardWindow{10};
    static constexpr qsizetype maxUnits = 50'000; ///< of a kind

    MetricAggregator(Bus &bus, const Sender &sender,
                     std::chrono::milliseconds window = standardWindow, QObject *parent = nullptr);

    /// Sums up these kinds (record_subjects.h), and tells at once what was begun of others.
    void setKinds(const QStringList &kinds);

Q_SIGNALS:
    /// There are more units than are summed up; said at every message that is left out.
    void problem(const QString &text);

private:
    using Units = QHash<QString, contract::MetricAggregate>;

    void hear(const BusMessage &message);
    void tell(contract::Kind kind);
    void beginWindow();

    Bus &m_bus;
    const Sender &m_sender;
    std::map<contract::Kind, Units> m_units; ///< of this window, of each kind that is summed up
    QElapsedTimer m_window;
    QTimer m_timer;
};

} // namespace nunect::guardian
