// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "guardian/bus.h"
#include "guardian/sender.h"
#include "guardian/sender_delays.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace nunect::guardian {

/// Measures native and app RTT every interval, one round at a time, and publishes each round on
/// `ops.metric.rtt.{unit}`, with the first of \a delays. A round whose answer to either probe stays
/// out counts once as lost.
class RttService : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds probeTimeout{2000};

    RttService(Bus &bus, const Sender &sender, const SenderDelays &delays,
               std::chrono::milliseconds interval, QObject *parent = nullptr);

    void setInterval(std::chrono::milliseconds interval) { m_timer.setInterval(interval); }

private:
    void probe();
    void answered();

    Bus &m_bus;
    const Sender &m_sender;
    const SenderDelays &m_delays;
    QByteArray m_subject;
    QByteArray m_echoSubject;
    contract::Rtt m_message;
    int m_outstanding = 0;
    QTimer m_timer;
};

} // namespace nunect::guardian
