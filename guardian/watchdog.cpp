// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/watchdog.h"

#include "timesync/clock_epoch.h"

#include <cstdio>
#include <cstdlib>

namespace nunect::guardian {

// systemd wants them at half its time; a third leaves room for one that comes late.
static constexpr int signsPerTimeout = 3;

Watchdog::Watchdog(std::chrono::milliseconds timeout, LastProgress lastProgress, QObject *parent)
    : QObject(parent)
    , m_timeout(timeout)
    , m_lastProgress(std::move(lastProgress))
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &Watchdog::look);
    m_timer.start(timeout / signsPerTimeout);
}

void Watchdog::look()
{
    const std::chrono::nanoseconds quiet(timesync::monotonicNs() - m_lastProgress());
    if (quiet < m_timeout)
        Q_EMIT alive();
    if (quiet > m_timeout / (2 * signsPerTimeout))
        Q_EMIT probeWanted();
}

DeadMansSwitch::DeadMansSwitch(std::chrono::milliseconds timeout)
    : m_thread([this, timeout] { watch(timeout); })
{
}

DeadMansSwitch::~DeadMansSwitch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void DeadMansSwitch::alive()
{
    const std::lock_guard lock(m_mutex);
    m_alive = true;
}

void DeadMansSwitch::watch(std::chrono::milliseconds timeout)
{
    // Looks are counted, and not time: after a SIGCONT the loop gets its turn before the last look.
    constexpr int looks = 4;
    int missed = 0;
    std::unique_lock lock(m_mutex);
    while (!m_changed.wait_for(lock, timeout / looks, [this] { return m_ending; })) {
        missed = std::exchange(m_alive, false) ? 0 : missed + 1;
        if (missed < looks)
            continue;
        std::fputs("nunect-guardian: nothing has moved for too long (NUNECT_WATCHDOG_S); ending, "
                   "so that it is started again\n",
                   stderr);
        std::abort();
    }
}

} // namespace nunect::guardian
