// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/ui/input_probe.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <chrono>
#include <random>

namespace nunect::bench {

static qint64 steadyNs()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
}

InputProbe::InputProbe(QQuickWindow &window, int everyMs)
    : m_window(window)
    , m_everyMs(everyMs)
{
    m_window.installEventFilter(this);
    connect(&m_window, &QQuickWindow::frameSwapped, this, &InputProbe::noteFrame,
            Qt::DirectConnection);
}

InputProbe::~InputProbe() { stop(); }

void InputProbe::start()
{
    m_stopped = false;
    m_thread = QThread::create([this] { pressKeys(); });
    m_thread->start();
}

void InputProbe::stop()
{
    m_stopped = true;
    if (m_thread) {
        m_thread->wait();
        delete std::exchange(m_thread, nullptr);
    }
}

void InputProbe::pressKeys()
{
    std::mt19937 random(1);
    while (!m_stopped) {
        // Not in step with the ticks.
        const int ms = m_everyMs / 2 + static_cast<int>(random() % unsigned(m_everyMs));
        QThread::msleep(static_cast<unsigned long>(ms));
        const std::lock_guard lock(m_mutex);
        m_pressedNs.push_back(steadyNs());
        const bool down = m_delaysMs.size() % 20 < 10;
        QCoreApplication::postEvent(
            &m_window,
            new QKeyEvent(QEvent::KeyPress, down ? Qt::Key_Down : Qt::Key_Up, Qt::NoModifier));
    }
}

bool InputProbe::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const std::lock_guard lock(m_mutex);
        if (!m_pressedNs.empty()) {
            m_handledNs.push_back(m_pressedNs.front());
            m_pressedNs.pop_front();
            m_window.update();
        }
    }
    return false;
}

void InputProbe::noteFrame()
{
    const std::lock_guard lock(m_mutex);
    for (const qint64 pressed : m_handledNs)
        m_delaysMs.push_back(double(steadyNs() - pressed) / 1e6);
    m_handledNs.clear();
}

} // namespace nunect::bench
