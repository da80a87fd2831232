// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace nunect::guardian {

/// Says from the event loop that this program makes progress, as long as it does: the loop turns,
/// and the connection moves (an answer to a PING, or tries to connect that come to an end).
class Watchdog : public QObject
{
    Q_OBJECT

public:
    /// CLOCK_MONOTONIC ns of the connection's last progress.
    using LastProgress = std::function<qint64()>;

    /// Signs of life come three times in \a timeout, and stop when the connection has made no
    /// progress for \a timeout.
    Watchdog(std::chrono::milliseconds timeout, LastProgress lastProgress,
             QObject *parent = nullptr);

Q_SIGNALS:
    void alive();
    /// Nothing has moved for a while: time to see whether the connection does.
    void probeWanted();

private:
    void look();

    std::chrono::milliseconds m_timeout;
    LastProgress m_lastProgress;
    QTimer m_timer;
};

/// For machines without systemd: a thread that ends the process, with a line on stderr and abort(),
/// when no sign of life has come for \a timeout. Time that the process was stopped does not count.
class DeadMansSwitch
{
public:
    explicit DeadMansSwitch(std::chrono::milliseconds timeout);
    ~DeadMansSwitch();
    Q_DISABLE_COPY_MOVE(DeadMansSwitch)

    void alive();

private:
    void watch(std::chrono::milliseconds timeout);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_alive = true;
    bool m_ending = false;
    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace nunect::guardian
