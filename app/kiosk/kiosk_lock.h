// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kiosk/pin_hash.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace nunect::app {

/// Whether a kiosk may be acted on. Locked, everything on it can be seen and nothing done. It
/// begins locked where it has a PIN, locks itself when nobody has touched it for a while, and only
/// the PIN unlocks or ends it. Each wrong PIN after the third makes the next one wait longer.
///
/// Without a PIN it is never locked. GUI thread only.
class KioskLock : public QObject
{
    Q_OBJECT
    Q_PROPERTY(bool hasPin READ hasPin CONSTANT)
    Q_PROPERTY(bool locked READ isLocked NOTIFY lockedChanged)
    /// A PIN is being looked at; a moment later it is unlocked, or there is a problem.
    Q_PROPERTY(bool checking READ isChecking NOTIFY attemptChanged)
    /// Seconds until the next PIN is taken.
    Q_PROPERTY(int waitS READ waitS NOTIFY attemptChanged)
    /// Why the last PIN did not help; empty: there was none, or it did.
    Q_PROPERTY(QString problem READ problem NOTIFY attemptChanged)
    Q_PROPERTY(int leastDigits READ leastDigits CONSTANT)
    Q_PROPERTY(int mostDigits READ mostDigits CONSTANT)

public:
    /// Monotonic milliseconds.
    using Clock = std::function<qint64()>;

    /// Locks itself after \a idle without input; 0: never.
    KioskLock(std::optional<PinHash> pin, std::chrono::milliseconds idle, Clock clock,
              QObject *parent = nullptr);

    /// The input that goes to \a target (the application: all of it) keeps it unlocked.
    void watchInput(QObject *target);

    bool hasPin() const { return m_pin.has_value(); }
    bool isLocked() const { return m_locked; }
    bool isChecking() const { return m_checking; }
    int waitS() const;
    QString problem() const { return m_problem; }
    int leastDigits() const { return PinHash::leastDigits; }
    int mostDigits() const { return PinHash::mostDigits; }

    Q_INVOKABLE void lock();
    Q_INVOKABLE void unlock(const QString &pin);
    /// Ends the console.
    Q_INVOKABLE void end(const QString &pin);
    /// Forgets how the last PIN went, but not how many were wrong.
    Q_INVOKABLE void forgetProblem();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void lockedChanged();
    void attemptChanged();
    /// A PIN was right.
    void accepted();
    /// Somebody who knows the PIN wants the console to end.
    void endWanted();

private:
    void check(const QString &pin, void (KioskLock::*then)());
    void finish(bool right, void (KioskLock::*then)());
    void setLocked(bool locked);
    void unlockNow() { setLocked(false); }

    const std::optional<PinHash> m_pin;
    const Clock m_clock;
    QTimer m_idle;
    QTimer m_countdown;
    bool m_locked;
    bool m_checking = false;
    int m_wrong = 0; ///< PINs in a row
    qint64 m_nextMs = 0;
    QString m_problem;
    QThreadPool m_pool; ///< last: it waits for a check that uses all of the above
};

} // namespace nunect::app
