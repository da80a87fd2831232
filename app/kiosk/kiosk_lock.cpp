// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/kiosk_lock.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace nunect::app {

using namespace std::chrono_literals;

static constexpr int freeAttempts = 3;
static constexpr qint64 firstWaitMs = 5'000;
static constexpr qint64 longestWaitMs = 300'000;

/// After so many wrong PINs in a row.
static qint64 waitAfter(int wrong)
{
    if (wrong < freeAttempts)
        return 0;
    return std::min(longestWaitMs, firstWaitMs << std::min(wrong - freeAttempts, 10));
}

KioskLock::KioskLock(std::optional<PinHash> pin, std::chrono::milliseconds idle, Clock clock,
                     QObject *parent)
    : QObject(parent)
    , m_pin(std::move(pin))
    , m_clock(std::move(clock))
    , m_locked(m_pin.has_value())
{
    m_pool.setMaxThreadCount(1);
    m_idle.setSingleShot(true);
    m_idle.setInterval(idle);
    connect(&m_idle, &QTimer::timeout, this, &KioskLock::lock);
    m_countdown.setInterval(1s);
    connect(&m_countdown, &QTimer::timeout, this, [this] {
        if (waitS() == 0)
            m_countdown.stop();
        Q_EMIT attemptChanged();
    });
}

void KioskLock::watchInput(QObject *target)
{
    if (m_pin && m_idle.interval() > 0)
        target->installEventFilter(this);
}

bool KioskLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::Wheel:
        if (!m_locked)
            m_idle.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

int KioskLock::waitS() const
{
    return static_cast<int>((std::max<qint64>(0, m_nextMs - m_clock()) + 999) / 1000);
}

void KioskLock::lock()
{
    if (m_pin)
        setLocked(true);
}

void KioskLock::unlock(const QString &pin) { check(pin, &KioskLock::unlockNow); }

void KioskLock::end(const QString &pin) { check(pin, &KioskLock::endWanted); }

void KioskLock::forgetProblem()
{
    m_problem.clear();
    Q_EMIT attemptChanged();
}

void KioskLock::check(const QString &pin, void (KioskLock::*then)())
{
    if (!m_pin || m_checking || waitS() > 0)
        return;
    m_checking = true;
    m_problem.clear();
    Q_EMIT attemptChanged();
    // To hash it takes longer than a frame may.
    m_pool.start([this, pin, then, hash = *m_pin] {
        const bool right = hash.matches(pin);
        QMetaObject::invokeMethod(
            this, [this, right, then] { finish(right, then); }, Qt::QueuedConnection);
    });
}

void KioskLock::finish(bool right, void (KioskLock::*then)())
{
    m_checking = false;
    m_wrong = right ? 0 : m_wrong + 1;
    m_nextMs = m_clock() + waitAfter(m_wrong);
    m_problem = right ? QString() : tr("This PIN is wrong.");
    if (waitS() > 0)
        m_countdown.start();
    Q_EMIT attemptChanged();
    if (!right)
        return;
    (this->*then)();
    Q_EMIT accepted();
}

void KioskLock::setLocked(bool locked)
{
    if (!locked && m_idle.interval() > 0)
        m_idle.start();
    if (std::exchange(m_locked, locked) != locked)
        Q_EMIT lockedChanged();
}

} // namespace nunect::app
