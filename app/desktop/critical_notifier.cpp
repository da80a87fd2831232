// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/critical_notifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <chrono>
#include <utility>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

static constexpr auto gatherTime = 500ms;
static constexpr auto pauseTime = 10s;
static constexpr uchar criticalUrgency = 2;

static QString service() { return u"org.freedesktop.Notifications"_s; }
static QString path() { return u"/org/freedesktop/Notifications"_s; }

static QDBusMessage method(const QString &name)
{
    return QDBusMessage::createMethodCall(service(), path(), service(), name);
}

CriticalNotifier::CriticalNotifier(const models::AlarmSummary &summary, const QDBusConnection &bus,
                                   IsWatched isWatched, QObject *parent)
    : QObject(parent)
    , m_summary(summary)
    , m_bus(bus)
    , m_isWatched(std::move(isWatched))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(gatherTime);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseTime);
    connect(&m_delay, &QTimer::timeout, this, &CriticalNotifier::send);
    connect(&m_pause, &QTimer::timeout, this, &CriticalNotifier::send);
    connect(&summary, &models::AlarmSummary::changed, this, &CriticalNotifier::look);
    m_bus.connect(service(), path(), service(), u"ActionInvoked"_s, this,
                  SLOT(onActionInvoked(uint, QString)));
    m_bus.connect(service(), path(), service(), u"NotificationClosed"_s, this,
                  SLOT(onNotificationClosed(uint, uint)));
}

void CriticalNotifier::look()
{
    const int now = m_summary.criticalUnacknowledged();
    const int more = now - std::exchange(m_seen, now);
    if (now == 0) {
        m_waiting = 0;
        withdraw();
        return;
    }
    if (more <= 0 || m_isWatched())
        return;
    m_waiting += more;
    if (!m_pause.isActive() && !m_delay.isActive())
        m_delay.start();
}

void CriticalNotifier::send()
{
    const int count = std::exchange(m_waiting, 0);
    if (count == 0 || m_isWatched())
        return;
    const QString title
        = count == 1 ? tr("Critical alarm") : tr("New critical alarms: %1").arg(count);
    QDBusMessage notify = method(u"Notify"_s);
    notify << u"nunect"_s << m_id << u"one.nunet.nunect"_s << title
           << m_summary.worstText().toHtmlEscaped() // many desktops read markup in it
           << QStringList{u"default"_s, tr("Show")}
           << QVariantMap{{u"desktop-entry"_s, u"one.nunet.nunect"_s},
                          {u"urgency"_s, QVariant::fromValue(criticalUrgency)}}
           << -1;
    auto *call = new QDBusPendingCallWatcher(m_bus.asyncCall(notify), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, &CriticalNotifier::keepId);
    m_pause.start();
}

void CriticalNotifier::keepId(QDBusPendingCallWatcher *call)
{
    const QDBusPendingReply<uint> reply = *call;
    if (reply.isValid())
        m_id = reply.value();
    call->deleteLater();
    if (m_seen == 0)
        withdraw(); // acknowledged before the desktop answered
}

void CriticalNotifier::withdraw()
{
    if (m_id == 0)
        return;
    QDBusMessage close = method(u"CloseNotification"_s);
    close << std::exchange(m_id, 0);
    m_bus.send(close);
}

void CriticalNotifier::onActionInvoked(uint id, const QString &)
{
    if (id == m_id && id != 0)
        Q_EMIT opened();
}

void CriticalNotifier::onNotificationClosed(uint id, uint)
{
    if (id == m_id)
        m_id = 0;
}

} // namespace nunect::app
