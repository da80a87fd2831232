// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "guardian/bus.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <optional>

namespace nunect::guardian {

/// At the hub: which units are connected to it and not to a leaf node, by the server that their
/// heartbeats name. No leaf node records these. Of a large site it hears only a part of the time:
/// who is at the hub seldom changes.
class HubUnits : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds standardPeriod{15'000};
    /// It listens so long in each period; through the whole of the first.
    static constexpr std::chrono::milliseconds standardSample{3'000};
    /// One that is silent for so long is no longer there.
    static constexpr std::chrono::hours forgetAfter{1};
    /// Of each the stream takes some subjects more.
    static constexpr qsizetype maxUnits = 250;

    /// \a leafs: names of their servers.
    HubUnits(Bus &bus, const QStringList &leafs, std::chrono::milliseconds period = standardPeriod,
             std::chrono::milliseconds sample = standardSample, QObject *parent = nullptr);

    void setLeafs(const QStringList &leafs) { m_leafs = leafs; }

Q_SIGNALS:
    /// Those that are there from now on, in the order of their IDs. At first once it is known.
    void changed(const QStringList &units);
    /// There are more units than are recorded; said at each that is left out.
    void problem(const QString &text);

private:
    void turn();
    void listen();
    void stop();
    void hear(const BusMessage &message);
    void tell();

    Bus &m_bus;
    QStringList m_leafs;
    const std::chrono::milliseconds m_period;
    const std::chrono::milliseconds m_sample;
    QHash<QString, qint64> m_heardMs; ///< of the units at the hub
    std::optional<QStringList> m_told;
    bool m_listens = false;
    QTimer m_timer;
};

} // namespace nunect::guardian
