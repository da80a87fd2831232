// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/integration/guardian/guardian_process.h"
#include "tests/integration/timesync/clock_watcher.h"
#include "tests/integration/timesync/daemon.h"
#include "tests/integration/timesync/delay_relay.h"
#include "tests/integration/timesync/network_namespace.h"

#include <map>
#include <memory>
#include <optional>

namespace nunect::test {

/// A site in small: a hub with a PTP grandmaster and an NTP server in one network, this process's
/// with both followers, a nats-server, guardians and who hears them in the other, and a cable, or a
/// slow path, between them. Call enterOwnWorld() before.
class Site
{
public:
    /// \a faults: the path goes through a relay in a network of its own.
    explicit Site(const std::optional<PathFaults> &faults = {});
    ~Site();

    /// Guardians with the clock's source `ptp`, `chrony` and `auto`, which is their unit ID, too.
    static const QStringList &units();

    /// Makes the networks, and starts the nats-server, the watcher and the guardians. No time
    /// daemon runs yet.
    Result<void> start();
    /// Starts all four time daemons, and calibrates the PTP follower.
    Result<void> startDaemons();
    GuardianProcess &guardian(const QString &unit) { return *m_guardians.at(unit); }

    /// Waits until each unit has settled on what is told here, or for too long.
    bool allSay(const QString &ptp, const QString &chrony, const QString &automatic);
    /// The longest time that one of the units was without a heartbeat.
    std::chrono::milliseconds longestSilence() const;

    /// Pulls the cable, and plugs it in again.
    Result<void> setLink(bool isUp);

    /// The last words of all the guardians and daemons.
    QString logs();

    NatsServer nats;
    ClockWatcher watcher;
    NetworkNamespace hub;
    Ptp4l grandmaster;
    Chronyd ntpServer;
    Ptp4l ptpFollower;
    Chronyd ntpFollower;

private:
    Result<void> layPath();
    Result<void> startGuardian(const QString &mode);

    std::optional<PathFaults> m_faults;
    NetworkNamespace m_between;
    std::unique_ptr<DelayRelay> m_relay;
    std::map<QString, std::unique_ptr<GuardianProcess>> m_guardians;
};

} // namespace nunect::test
