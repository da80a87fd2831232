// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/service_manager.h"

#include <QObject>
#include <QTimer>

namespace nunect::app {

/// Tells systemd that the console is up, and from then on, from the GUI thread's event loop, that
/// it is alive: a console whose window hangs is started again. Does nothing where nobody asks.
class GuiWatchdog : public QObject
{
    Q_OBJECT

public:
    explicit GuiWatchdog(QObject *parent = nullptr);
    ~GuiWatchdog() override;

private:
    const ServiceManager m_manager;
    QTimer m_timer;
};

} // namespace nunect::app
