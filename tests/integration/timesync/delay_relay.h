// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "tests/integration/timesync/network_namespace.h"

#include <QByteArray>

#include <array>
#include <atomic>
#include <chrono>
#include <queue>
#include <random>
#include <thread>
#include <vector>

namespace nunect::test {

/// What a path does to the messages on it.
struct PathFaults
{
    std::chrono::microseconds toUnit{0}; ///< delay of each frame, one way and the other
    std::chrono::microseconds toHub{0};
    std::chrono::microseconds jitter{0}; ///< up to this much more, by chance
    /// The hub's clock seems to be this much ahead: its PTP and NTP time stamps are written anew.
    std::chrono::nanoseconds hubAhead{0};
};

/// A cable with delays: hands Ethernet frames on between two interfaces of one namespace, from a
/// thread of its own. In place of tc's netem, which not every kernel has.
class DelayRelay
{
public:
    explicit DelayRelay(const PathFaults &faults);
    ~DelayRelay();
    Q_DISABLE_COPY_MOVE(DelayRelay)

    /// Takes over the two interfaces of \a within until the object's end.
    Result<void> start(const NetworkNamespace &within, const QString &toUnit, const QString &toHub);

private:
    using Clock = std::chrono::steady_clock;
    struct Frame
    {
        Clock::time_point due;
        QByteArray bytes;
        int socket;

        bool operator>(const Frame &other) const { return due > other.due; }
    };

    void run();
    void take(int from, int to);
    void sendDue();

    PathFaults m_faults;
    std::array<int, 2> m_sockets{-1, -1}; ///< towards the unit, towards the hub
    std::priority_queue<Frame, std::vector<Frame>, std::greater<>> m_waiting;
    std::minstd_rand m_random{1};
    std::atomic<bool> m_isEnding = false;
    std::thread m_thread;
};

} // namespace nunect::test
