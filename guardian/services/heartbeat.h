// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "guardian/bus.h"
#include "guardian/sender.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace nunect::guardian {

/// Says on `ops.heartbeat.{unit}` that this unit lives: at each connect and every interval.
class HeartbeatService : public QObject
{
    Q_OBJECT

public:
    HeartbeatService(Bus &bus, const Sender &sender, std::chrono::milliseconds interval,
                     QObject *parent = nullptr);

    void setInterval(std::chrono::milliseconds interval);
    /// IP addresses of the site's hubs, best first: the way there is told with each heartbeat.
    void setUplink(const QStringList &addresses) { m_uplink = addresses; }
    /// Wall clock, ns; 0 before the first one.
    qint64 lastSentNs() const { return m_lastSentNs; }

private:
    void beat();

    Bus &m_bus;
    const Sender &m_sender;
    QByteArray m_subject;
    contract::Heartbeat m_message;
    QStringList m_uplink;
    qint64 m_lastSentNs = 0;
    QElapsedTimer m_uptime;
    QTimer m_timer;
};

} // namespace nunect::guardian
