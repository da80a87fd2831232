// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

namespace nunect::guardian {

/// Tells systemd about this process where it asks for it (`$NOTIFY_SOCKET`, `$WATCHDOG_USEC`), and
/// does nothing elsewhere. The watchdog's sign of life is given by the event loop itself, so that a
/// loop that hangs is restarted.
class ServiceManager : public QObject
{
    Q_OBJECT

public:
    explicit ServiceManager(QObject *parent = nullptr);

    /// The settings are good and the services run; a connection is not needed for that.
    void ready();
    void stopping();

private:
    void notify(const QByteArray &state) const;

    QByteArray m_address;
    QTimer m_watchdog;
};

} // namespace nunect::guardian
