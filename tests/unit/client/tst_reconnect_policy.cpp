// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/reconnect_policy.h"

#include <QList>
#include <QRandomGenerator>
#include <QTest>

using namespace std::chrono_literals;
using namespace nunect::nats;

class TestReconnectPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstAtOnceThenQuickThenDoubled();
    void jitterShortens();
    void fleet();
    void fleetComesBackSpread_data();
    void fleetComesBackSpread();
    void resetStartsAgain();
    void manyClientsSpread();
};

static QList<qint64> waits(ReconnectPolicy &policy, int count)
{
    QList<qint64> list;
    for (int i = 0; i < count; ++i)
        list.append(policy.next().count());
    return list;
}

void TestReconnectPolicy::firstAtOnceThenQuickThenDoubled()
{
    ReconnectPolicy policy({100ms, 4000ms, 0.3, 3}, [] { return 0.0; });
    QCOMPARE(waits(policy, 12),
             (QList<qint64>{0, 100, 100, 100, 200, 400, 800, 1600, 3200, 4000, 4000, 4000}));
}

void TestReconnectPolicy::jitterShortens()
{
    ReconnectPolicy policy({100ms, 4000ms, 0.5, 1}, [] { return 0.5; });
    QCOMPARE(waits(policy, 4), (QList<qint64>{0, 75, 150, 300}));
}

void TestReconnectPolicy::fleet()
{
    ReconnectPolicy longest(ReconnectOptions::forFleet(), [] { return 0.0; });
    QCOMPARE(waits(longest, 4), (QList<qint64>{5000, 8000, 8000, 8000}));
    ReconnectPolicy middle(ReconnectOptions::forFleet(), [] { return 0.75; });
    QCOMPARE(waits(middle, 3), (QList<qint64>{1250, 2000, 2000}));
    middle.reset();
    QCOMPARE(waits(middle, 2), (QList<qint64>{1250, 2000}));
}

void TestReconnectPolicy::fleetComesBackSpread_data()
{
    QTest::addColumn<qint64>("outageMs");
    QTest::newRow("restarted at once") << qint64(0);
    QTest::newRow("restarted") << qint64(100);
    QTest::newRow("restarted slowly") << qint64(1000);
    QTest::newRow("killed") << qint64(2000);
    QTest::newRow("hub reboots") << qint64(30000);
}

void TestReconnectPolicy::fleetComesBackSpread()
{
    // R2: 1,000 clients lose one server in the same instant.
    QFETCH(qint64, outageMs);
    QRandomGenerator random(1); // always the same numbers
    QList<qint64> times;
    for (int client = 0; client < 1000; ++client) {
        ReconnectPolicy policy(ReconnectOptions::forFleet(),
                               [&random] { return random.generateDouble(); });
        qint64 time = policy.next().count();
        while (time < outageMs)
            time += policy.next().count();
        times.append(time - outageMs);
    }
    std::sort(times.begin(), times.end());
    qsizetype peak = 0;
    for (qsizetype first = 0, last = 0; last < times.size(); ++last) {
        while (times[last] - times[first] >= 100)
            ++first;
        peak = qMax(peak, last - first + 1);
    }
    QVERIFY2(peak <= 50, qPrintable(QString::number(peak)));
    QVERIFY2(times.last() <= 10000, qPrintable(QString::number(times.last())));
}

void TestReconnectPolicy::resetStartsAgain()
{
    ReconnectPolicy policy({100ms, 4000ms, 0.0, 1}, [] { return 0.0; });
    QCOMPARE(waits(policy, 3), (QList<qint64>{0, 100, 200}));
    policy.reset();
    QCOMPARE(waits(policy, 2), (QList<qint64>{0, 100}));
}

void TestReconnectPolicy::manyClientsSpread()
{
    // R2: clients that lost the same server at the same time must not come back in step.
    double number = 0;
    QSet<qint64> different;
    for (int client = 0; client < 1000; ++client) {
        ReconnectPolicy policy({1000ms, 4000ms, 0.3}, [&number] { return number; });
        policy.next();
        number = client / 1000.0;
        different.insert(policy.next().count());
    }
    QCOMPARE(different.size(), 300);
}

QTEST_APPLESS_MAIN(TestReconnectPolicy)
#include "tst_reconnect_policy.moc"
