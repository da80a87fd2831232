// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/alarm_summary.h"

#include <QDBusConnection>
#include <QObject>
#include <QTimer>

#include <functional>

class QDBusPendingCallWatcher;

namespace nunect::app {

/// Tells the desktop (org.freedesktop.Notifications) of critical alarms that are new while nobody
/// looks at the console. What comes within half a second is one notice, and for ten seconds after
/// it there is no other; a newer one takes the place of the one before, and it goes when there is
/// nothing left to acknowledge. Does nothing where no desktop listens.
class CriticalNotifier : public QObject
{
    Q_OBJECT

public:
    /// Whether a person has the console before them.
    using IsWatched = std::function<bool()>;

    /// \a summary must outlive the notifier.
    CriticalNotifier(const models::AlarmSummary &summary, const QDBusConnection &bus,
                     IsWatched isWatched, QObject *parent = nullptr);

Q_SIGNALS:
    /// A person pressed on the notice.
    void opened();

private Q_SLOTS:
    void onActionInvoked(uint id, const QString &action);
    void onNotificationClosed(uint id, uint reason);

private:
    void look();
    void send();
    void keepId(QDBusPendingCallWatcher *call);
    void withdraw();

    const models::AlarmSummary &m_summary;
    QDBusConnection m_bus;
    const IsWatched m_isWatched;
    QTimer m_delay;
    QTimer m_pause;
    int m_seen = 0;    ///< alarms, when it last looked
    int m_waiting = 0; ///< of them, those that are still to be told of
    uint m_id = 0;     ///< of the notice on the screen; 0: none
};

} // namespace nunect::app
