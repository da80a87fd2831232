// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "core/contract/headers.h"
#include "core/contract/messages.h"
#include "core/domain/offset_estimator.h"
#include "core/store/update.h"
#include "timesync/clock_epoch.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <set>
#include <utility>

namespace nunect::app {

/// Asks each unit for an echo now and then, and estimates from the stamps how far its clock is from
/// ours. That needs no time daemon at either end.
///
/// One echo at a time a unit, and all of them together not more often than one each
/// Pace::gap: with many units each one's turn just comes later. A unit that does not
/// answer is asked less and less often, one that is lost not at all.
class OffsetProber : public QObject
{
    Q_OBJECT

public:
    struct Pace
    {
        std::chrono::milliseconds gap{20};        ///< between two echoes, to whom ever
        std::chrono::milliseconds interval{2000}; ///< between two echoes to one unit
        std::chrono::milliseconds timeout{2000};
        std::chrono::milliseconds longestInterval{64'000}; ///< to a unit that does not answer
    };

    /// How long to wait between two echoes to a unit that has not answered the last \a failures.
    static std::chrono::milliseconds interval(const Pace &pace, int failures);

    using OnUpdate = std::function<void(store::OffsetUpdate)>;
    using OnFailure = std::function<void(store::DecodeFailure)>;
    /// Both clocks of this machine, the monotonic one read first.
    using ReadClocks = std::function<timesync::ClockSample()>;

    /// \a unitId is our own, which is not asked.
    OffsetProber(nats::Client &client, QString unitId, OnUpdate onUpdate, OnFailure onFailure,
                 Pace pace, ReadClocks readClocks, QObject *parent = nullptr);
    OffsetProber(nats::Client &client, QString unitId, OnUpdate onUpdate, OnFailure onFailure,
                 QObject *parent = nullptr);

    /// Stated in the requests' clock headers from now on.
    void setClock(const contract::ClockStamp &clock) { m_clock = clock; }
    /// A unit is there, and is asked until it counts as lost.
    void heard(const contract::Heartbeat &heartbeat);

private:
    struct Unit
    {
        domain::OffsetEstimator estimator;
        qint64 lostAtMs = 0; ///< unless it is heard again
        qint64 askedAtMs = 0;
        quint64 sent = 0; ///< and answered, or known to be lost
        quint64 lost = 0;
        int failures = 0; ///< in a row
    };

    /// What is known of a request until its end.
    struct Asked
    {
        QString unit;
        timesync::ClockSample at;
        quint64 steps; ///< of our own clock until then
    };

    void schedule();
    void askNext();
    void ask(const QString &name);
    void onReply(const Asked &asked, const nats::Message &reply);
    void onError(const QString &name, nats::ErrorCode code);
    /// Estimates, or says why this reply is of no use.
    Result<store::OffsetUpdate> estimate(const Asked &asked, const timesync::ClockSample &now,
                                         const nats::Message &reply);
    void tellOfLoss(const QString &name);
    void askAgainLater(const QString &name);
    qint64 periodMs() const;

    nats::Client &m_client;
    QString m_unitId;
    OnUpdate m_onUpdate;
    OnFailure m_onFailure;
    Pace m_pace;
    ReadClocks m_readClocks;
    contract::ClockStamp m_clock;
    timesync::StepCounter m_steps;
    QHash<QString, Unit> m_units;
    std::set<std::pair<qint64, QString>> m_due; ///< units that wait for their turn, by time
    qint64 m_lastAskedMs = 0;
    bool m_refused = false; ///< the server does not let us ask
    QTimer m_timer;
};

} // namespace nunect::app
