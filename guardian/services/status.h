// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "guardian/bus.h"
#include "guardian/status_file.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace nunect::guardian {

/// Keeps the status file: written at each change of the connection and every few seconds, and
/// removed at the end.
class StatusService : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds period{5};

    /// \a look fills in the last heartbeat, the clock and the delays.
    StatusService(Bus &bus, const QString &unit, const QString &path,
                  std::function<void(Status *)> look, QObject *parent = nullptr);
    ~StatusService() override;

Q_SIGNALS:
    /// The file cannot be written; said once.
    void problem(const QString &text);

private:
    void setConnected(bool connected, const QString &reason);
    void write();

    Bus &m_bus;
    QString m_path;
    std::function<void(Status *)> m_look;
    Status m_status;
    QTimer m_timer;
    bool m_failed = false;
};

} // namespace nunect::guardian
