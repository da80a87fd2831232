// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/leaf_traffic.h"
#include "guardian/bus.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <map>
#include <vector>

namespace nunect::guardian {

/// At a leaf node: how much of each kind that a record takes is said there. JetStream counts by
/// stream and no server by subject, so it listens, for a moment in each while: all the time would
/// cost as much as the record itself. The hub lets nothing of this across the link, so that what it
/// hears is this leaf's alone.
class RecordMeter : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds standardPeriod{30'000};
    static constexpr std::chrono::milliseconds standardSample{2000};

    explicit RecordMeter(Bus &bus, std::chrono::milliseconds period = standardPeriod,
                         std::chrono::milliseconds sample = standardSample,
                         QObject *parent = nullptr);

    /// Of the last sample, by kind; empty before the first.
    const std::vector<contract::LeafTraffic::Recorded> &recorded() const { return m_recorded; }

private:
    struct Count
    {
        qint64 messages = 0;
        qint64 bytes = 0;
        QSet<QByteArray> subjects{};
    };

    void begin();
    void hear(const BusMessage &message);
    void end();
    void stop();

    Bus &m_bus;
    QTimer m_period;
    QTimer m_sample;
    QElapsedTimer m_since;
    bool m_listens = false;
    std::map<QString, Count> m_counts; ///< by kind
    std::vector<contract::LeafTraffic::Recorded> m_recorded;
};

} // namespace nunect::guardian
