// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "core/contract/logger.h"
#include "core/contract/messages.h"
#include "core/store/update.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace nunect::app {

/// Makes the console a unit like any other: publishes its heartbeat, RTT and log.
///
/// A console does not hear its own messages (`echo:false`), so what it publishes is also handed to
/// \a onOwn, to stand in its own tables.
class ConsolePublisher : public QObject
{
    Q_OBJECT

public:
    using OnOwn = std::function<void(decltype(store::Update::value))>;

    ConsolePublisher(nats::Client &client, QString unitId, OnOwn onOwn, QObject *parent = nullptr);

    void start();

    /// Stated in the clock headers from now on.
    void setClock(const contract::ClockStamp &clock) { m_clock = clock; }
    contract::Logger &logger() { return m_logger; }

Q_SIGNALS:
    /// Each own PING to PONG; negative when the probe failed.
    void rttMeasured(double microseconds);

private:
    void publishHeartbeat();
    void probeRtt();
    void publishRtt(std::optional<double> nativeRttUs);
    contract::Headers headers(std::optional<quint64> seq) const;
    bool publish(const QByteArray &subject, const contract::HeaderList &headers,
                 const QByteArray &payload);

    nats::Client &m_client;
    QString m_unitId;
    OnOwn m_onOwn;
    contract::Logger m_logger;
    contract::ClockStamp m_clock;
    QTimer m_heartbeatTimer;
    QTimer m_rttTimer;
    QElapsedTimer m_uptime;
    quint64 m_heartbeatSeq = 0;
    quint64 m_rttSeq = 0;
    quint64 m_probes = 0;
    quint64 m_lostProbes = 0;
};

} // namespace nunect::app
