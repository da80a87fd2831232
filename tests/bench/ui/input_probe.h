// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QQuickWindow>
#include <QThread>

#include <atomic>
#include <deque>
#include <mutex>
#include <utility>
#include <vector>

namespace nunect::bench {

/// A person at the keyboard: presses keys from a thread of its own, whatever the GUI thread is
/// doing, and notes how long each takes until a frame is on screen that was painted after it.
class InputProbe : public QObject
{
    Q_OBJECT

public:
    /// A key every \a everyMs, more or less.
    InputProbe(QQuickWindow &window, int everyMs);
    ~InputProbe() override;

    void start();
    /// Presses no more keys. Those that nobody has seen yet are still waited for.
    void stop();
    /// Milliseconds from the key to the frame, of all keys until now.
    std::vector<double> takeDelays() { return std::exchange(m_delaysMs, {}); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void pressKeys();
    void noteFrame();

    QQuickWindow &m_window;
    int m_everyMs;
    QThread *m_thread = nullptr;
    std::atomic<bool> m_stopped = false;
    std::mutex m_mutex;
    std::deque<qint64> m_pressedNs;  ///< keys that nobody has seen yet
    std::vector<qint64> m_handledNs; ///< seen, but not on screen yet; by when they were pressed
    std::vector<double> m_delaysMs;
};

} // namespace nunect::bench
