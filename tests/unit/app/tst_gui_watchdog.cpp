// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/gui_watchdog.h"

#include "tests/integration/guardian/notify_socket.h"

#include <QTest>

#include <thread>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestGuiWatchdog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qputenv("NOTIFY_SOCKET", m_manager.address().toLocal8Bit());
        qputenv("WATCHDOG_USEC", "150000");
    }
    void cleanup()
    {
        qunsetenv("NOTIFY_SOCKET");
        qunsetenv("WATCHDOG_USEC");
        qunsetenv("WATCHDOG_PID");
    }

    void tellsOfAnEventLoopThatTurns()
    {
        {
            const GuiWatchdog watchdog;
            QCOMPARE(m_manager.told().last(), "READY=1");
            QTRY_VERIFY(m_manager.told().count("WATCHDOG=1") >= 3);
        }
        QCOMPARE(m_manager.told().last(), "STOPPING=1");
    }

    void saysNothingWhileItHangs()
    {
        const GuiWatchdog watchdog;
        const auto before = m_manager.told().size();
        std::this_thread::sleep_for(300ms); // what is tested: the loop does not turn
        QCOMPARE(m_manager.told().size(), before);
    }

    void oneThatIsMeantForAnotherProcessIsNotFed()
    {
        qputenv("WATCHDOG_PID", "1");
        QCOMPARE(ServiceManager().watchdogTimeout(), 0ms);
    }

private:
    test::NotifySocket m_manager;
};

QTEST_GUILESS_MAIN(TestGuiWatchdog)

#include "tst_gui_watchdog.moc"
