// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/critical_notifier.h"

#include "tests/support/find_program.h"
#include "tests/unit/alarms/alarm_probe.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace nunect;
using namespace nunect::alarms;
using namespace nunect::app;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

/// A desktop that writes down what it is told.
class Desktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Notice
    {
        uint replaces;
        QString title;
        QString body;
    };

    QList<Notice> notices;
    QList<uint> closed;

public Q_SLOTS:
    uint Notify(const QString &, uint replaces, const QString &, const QString &title,
                const QString &body, const QStringList &, const QVariantMap &, int)
    {
        notices.append({replaces, title, body});
        return replaces ? replaces : 7;
    }
    void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

class TestCriticalNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();

    void tellsOfANewAlarm();
    void aFloodIsOneNotice();
    void saysNothingToWhoLooks();
    void goesWhenAllIsAcknowledged();
    void aPressOnItOpensTheConsole();

private:
    void raise(int count)
    {
        for (int i = 0; i < count; ++i)
            m_alarms->begin(AlarmKind::ServerDown, u"<hub-%1>"_s.arg(m_next++));
        m_summary->flush();
    }

    QProcess m_bus;
    QString m_address;
    std::optional<Desktop> m_desktop;
    std::optional<AlarmProbe> m_alarms;
    std::optional<models::AlarmSummary> m_summary;
    std::optional<CriticalNotifier> m_notifier;
    bool m_watched = false;
    int m_next = 0;
};

void TestCriticalNotifier::initTestCase()
{
    const QString program = findProgram(u"dbus-daemon"_s);
    QVERIFY2(!program.isEmpty(), "dbus-daemon is missing: install the package dbus-daemon");
    m_bus.start(program, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    QVERIFY(m_bus.waitForStarted());
    QTRY_VERIFY(m_bus.canReadLine());
    m_address = QString::fromLocal8Bit(m_bus.readLine()).trimmed();
    QVERIFY(QDBusConnection::connectToBus(m_address, u"console"_s).isConnected());
    QVERIFY(QDBusConnection::connectToBus(m_address, u"desktop"_s)
                .registerService(u"org.freedesktop.Notifications"_s));
}

void TestCriticalNotifier::cleanupTestCase()
{
    m_notifier.reset();
    m_desktop.reset();
    QDBusConnection::disconnectFromBus(u"console"_s);
    QDBusConnection::disconnectFromBus(u"desktop"_s);
    m_bus.terminate();
    QVERIFY(m_bus.waitForFinished());
}

void TestCriticalNotifier::init()
{
    m_notifier.reset();
    m_summary.reset();
    m_watched = false;
    m_desktop.emplace();
    QVERIFY(QDBusConnection(u"desktop"_s)
                .registerObject(u"/org/freedesktop/Notifications"_s, &*m_desktop,
                                QDBusConnection::ExportAllContents));
    m_alarms.emplace();
    m_summary.emplace(m_alarms->list);
    m_notifier.emplace(*m_summary, QDBusConnection(u"console"_s), [this] { return m_watched; });
}

void TestCriticalNotifier::tellsOfANewAlarm()
{
    raise(1);
    QTRY_COMPARE(m_desktop->notices.size(), 1);
    QCOMPARE(m_desktop->notices[0].title, u"Critical alarm"_s);
    QVERIFY(m_desktop->notices[0].body.startsWith(u"Server down: &lt;hub-"_s)); // no markup
    QCOMPARE(m_desktop->notices[0].replaces, 0u);
}

void TestCriticalNotifier::aFloodIsOneNotice()
{
    for (int i = 0; i < 4; ++i)
        raise(1);
    QTRY_COMPARE(m_desktop->notices.size(), 1);
    for (int i = 0; i < 3; ++i)
        raise(1);
    QVERIFY(!QTest::qWaitFor([this] { return m_desktop->notices.size() > 1; }, 1500));
    // Later the rest, in the first one's place.
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->notices.size(), 2, 15'000);
    QCOMPARE(m_desktop->notices[1].replaces, 7u);
    QVERIFY(m_desktop->notices[1].title.startsWith(u"New critical alarms: "_s));
}

void TestCriticalNotifier::saysNothingToWhoLooks()
{
    m_watched = true;
    raise(1);
    QVERIFY(!QTest::qWaitFor([this] { return !m_desktop->notices.isEmpty(); }, 800));
}

void TestCriticalNotifier::goesWhenAllIsAcknowledged()
{
    raise(1);
    QTRY_COMPARE(m_desktop->notices.size(), 1);
    // The desktop's answer, which carries the number, may still be on its way.
    const auto rows = m_alarms->list.rows();
    QVERIFY(m_alarms->list.acknowledge((*rows.begin()).rowId, u"foh"_s, m_alarms->now()));
    m_summary->flush();
    QTRY_COMPARE(m_desktop->closed, QList<uint>{7});
}

void TestCriticalNotifier::aPressOnItOpensTheConsole()
{
    QSignalSpy opened(&*m_notifier, &CriticalNotifier::opened);
    raise(1);
    QTRY_COMPARE(m_desktop->notices.size(), 1);
    Q_EMIT m_desktop->ActionInvoked(9, u"default"_s); // another program's
    const bool told = QTest::qWaitFor([&] {
        Q_EMIT m_desktop->ActionInvoked(7, u"default"_s);
        return !opened.isEmpty();
    });
    QVERIFY(told);
}

QTEST_GUILESS_MAIN(TestCriticalNotifier)

#include "tst_critical_notifier.moc"
