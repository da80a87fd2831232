// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/gui_watchdog.h"

namespace nunect::app {

// systemd wants them at half its time; a third leaves room for one that comes late.
static constexpr int signsPerTimeout = 3;

GuiWatchdog::GuiWatchdog(QObject *parent)
    : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, [this] { m_manager.alive(); });
    if (m_manager.watchdogTimeout().count() > 0)
        m_timer.start(m_manager.watchdogTimeout() / signsPerTimeout);
    m_manager.ready();
}

GuiWatchdog::~GuiWatchdog() { m_manager.stopping(); }

} // namespace nunect::app
