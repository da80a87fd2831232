// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <chrono>

namespace nunect {

/// Tells systemd about this process where it asks for it (`$NOTIFY_SOCKET`), and does nothing
/// elsewhere: one datagram each, as sd_notify(3) describes them. Linux only.
class ServiceManager
{
public:
    ServiceManager();

    /// The settings are good and the program does its work; a connection is not needed for that.
    void ready() const;
    /// The settings are being read again; ready() ends it.
    void reloading() const;
    void stopping() const;
    void alive() const;

    /// How long systemd waits for alive() before it restarts the service; 0: it does not watch.
    std::chrono::milliseconds watchdogTimeout() const { return m_watchdogTimeout; }

private:
    void notify(const QByteArray &state) const;

    QByteArray m_address;
    std::chrono::milliseconds m_watchdogTimeout{0};
};

} // namespace nunect
