// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/kiosk_lock.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestKioskLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutAPinItIsNeverLocked();
    void startsLockedAndThePinUnlocks();
    void onlyThePinEndsIt();
    void wrongPinsMakeTheNextWait();
    void locksItselfWithoutInput();
    void inputKeepsItUnlocked();

private:
    /// One that has no clock of its own but m_nowMs.
    std::unique_ptr<KioskLock> makeLock(std::chrono::milliseconds idle = 0ms)
    {
        return std::make_unique<KioskLock>(m_pin, idle, [this] { return m_nowMs; });
    }
    /// Waits until that PIN was looked at.
    static void enter(KioskLock &lock, const QString &pin)
    {
        lock.unlock(pin);
        QTRY_VERIFY(!lock.isChecking());
    }

    std::optional<PinHash> m_pin;
    qint64 m_nowMs = 1000;
};

void TestKioskLock::initTestCase() { m_pin = *PinHash::make(u"2468"_s); }

void TestKioskLock::withoutAPinItIsNeverLocked()
{
    KioskLock lock({}, 1ms, [] { return 0; });
    QVERIFY(!lock.hasPin());
    lock.lock();
    QVERIFY(!lock.isLocked());
    lock.end(u"2468"_s);
    QVERIFY(!lock.isChecking());
}

void TestKioskLock::startsLockedAndThePinUnlocks()
{
    const auto lock = makeLock();
    QSignalSpy changed(lock.get(), &KioskLock::lockedChanged);
    QVERIFY(lock->isLocked());
    enter(*lock, u"1111"_s);
    QVERIFY(lock->isLocked());
    QCOMPARE(lock->problem(), u"This PIN is wrong."_s);
    enter(*lock, u"2468"_s);
    QVERIFY(!lock->isLocked());
    QVERIFY(lock->problem().isEmpty());
    QCOMPARE(changed.size(), 1);
    lock->lock();
    QVERIFY(lock->isLocked());
}

void TestKioskLock::onlyThePinEndsIt()
{
    const auto lock = makeLock();
    QSignalSpy end(lock.get(), &KioskLock::endWanted);
    lock->end(u"1111"_s);
    QTRY_VERIFY(!lock->isChecking());
    QCOMPARE(end.size(), 0);
    lock->end(u"2468"_s);
    QTRY_COMPARE(end.size(), 1);
    QVERIFY(lock->isLocked()); // until the very end
}

void TestKioskLock::wrongPinsMakeTheNextWait()
{
    const auto lock = makeLock();
    for (int i = 0; i < 2; ++i) {
        enter(*lock, u"1111"_s);
        QCOMPARE(lock->waitS(), 0);
    }
    for (const int seconds : {5, 10, 20, 40, 80, 160, 300, 300}) {
        enter(*lock, u"1111"_s);
        QCOMPARE(lock->waitS(), seconds);
        lock->unlock(u"2468"_s); // is not even looked at
        QVERIFY(!lock->isChecking());
        m_nowMs += seconds * 1000;
    }
    enter(*lock, u"2468"_s);
    QVERIFY(!lock->isLocked());
    enter(*lock, u"1111"_s); // it begins anew
    QCOMPARE(lock->waitS(), 0);
}

void TestKioskLock::locksItselfWithoutInput()
{
    const auto lock = makeLock(50ms);
    enter(*lock, u"2468"_s);
    QTRY_VERIFY(lock->isLocked());
}

void TestKioskLock::inputKeepsItUnlocked()
{
    const auto lock = makeLock(150ms);
    QObject target;
    lock->watchInput(&target);
    enter(*lock, u"2468"_s);
    QVERIFY(!lock->isLocked());
    QElapsedTimer timer;
    timer.start();
    const bool locked = QTest::qWaitFor(
        [&] {
            QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
            QCoreApplication::sendEvent(&target, &key);
            return lock->isLocked();
        },
        600);
    QVERIFY(!locked);
    QTRY_VERIFY(lock->isLocked());
}

QTEST_GUILESS_MAIN(TestKioskLock)

#include "tst_kiosk_lock.moc"
