// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/util/nearest_name.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;

class TestNearestName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nearest_data();
    void nearest();
};

void TestNearestName::nearest_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("equal") << u"rtt-ms"_s << u"rtt-ms"_s;
    QTest::newRow("left out") << u"hearbeat-ms"_s << u"heartbeat-ms"_s;
    QTest::newRow("added") << u"heartbeatt-ms"_s << u"heartbeat-ms"_s;
    QTest::newRow("changed") << u"heartbeet-ms"_s << u"heartbeat-ms"_s;
    QTest::newRow("swapped") << u"tiem-ms"_s << u"time-ms"_s;
    QTest::newRow("the nearer of two") << u"time-mss"_s << u"time-ms"_s;
    QTest::newRow("a third") << u"rtt-xx"_s << u"rtt-ms"_s;
    QTest::newRow("more than a third") << u"rtt-xxx"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestNearestName::nearest()
{
    QFETCH(QString, name);
    QTEST(nearestName(name, {u"heartbeat-ms"_s, u"rtt-ms"_s, u"time-ms"_s}), "nearest");
}

QTEST_GUILESS_MAIN(TestNearestName)
#include "tst_nearest_name.moc"
