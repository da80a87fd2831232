// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/subjects.h"

#include <QTest>

using namespace nunect::contract;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(nunect::contract::Subject)

class tst_Subjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void made()
    {
        QCOMPARE(heartbeatSubject(u"leaf-3"), "ops.heartbeat.leaf-3");
        QCOMPARE(echoSubject(u"leaf-3"), "ops.echo.leaf-3");
        QCOMPARE(rttSubject(u"leaf-3"), "ops.metric.rtt.leaf-3");
        QCOMPARE(timeSubject(u"leaf-3"), "ops.metric.time.leaf-3");
        QCOMPARE(handoffSubject(u"foh-7"), "ops.metric.handoff.foh-7");
        QCOMPARE(logSubject(LogLevel::Warn, u"leaf-3"), "ops.log.warn.leaf-3");
    }

    void parsed_data()
    {
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<Subject>("expected");

        const QString unit = u"leaf-3"_s;
        QTest::newRow("heartbeat")
            << heartbeatSubject(unit) << Subject{Kind::Heartbeat, unit, std::nullopt};
        QTest::newRow("echo") << echoSubject(unit) << Subject{Kind::Echo, unit, std::nullopt};
        QTest::newRow("rtt") << rttSubject(unit) << Subject{Kind::Rtt, unit, std::nullopt};
        QTest::newRow("time") << timeSubject(unit) << Subject{Kind::Time, unit, std::nullopt};
        QTest::newRow("handoff") << handoffSubject(unit)
                                 << Subject{Kind::Handoff, unit, std::nullopt};
        QTest::newRow("time config")
            << QByteArray(timeConfigSubject) << Subject{Kind::TimeConfig, {}, std::nullopt};
        for (const LogLevel level :
             {LogLevel::Debug, LogLevel::Info, LogLevel::Warn, LogLevel::Error}) {
            QTest::addRow("log %s", toText(level).data())
                << logSubject(level, unit) << Subject{Kind::Log, unit, level};
        }
    }

    void parsed()
    {
        QFETCH(QByteArray, subject);
        QFETCH(Subject, expected);
        const auto got = parseSubject(subject);
        QVERIFY(got.has_value());
        QVERIFY(*got == expected);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("subject");

        for (const char *subject : {"",
                                    "ops",
                                    "ops.",
                                    "ops.heartbeat",
                                    "ops.heartbeat.",
                                    "ops.heartbeat.a.b",
                                    "ops.heartbeat.a b",
                                    "ops.heartbeat.*",
                                    "ops.heartbeat.>",
                                    "ops.metric.rtt.",
                                    "ops.metric.disk.a",
                                    "ops.metric.rtt",
                                    "ops.log.warn",
                                    "ops.log.fatal.a",
                                    "ops.log.WARN.a",
                                    "ops.log.a",
                                    "ops.time.config.get",
                                    "ops.time.config.x",
                                    "OPS.heartbeat.a",
                                    "xops.heartbeat.a",
                                    "$SYS.ACCOUNT.A.CONNECT"}) {
            QTest::addRow("\"%s\"", subject) << QByteArray(subject);
        }
        QTest::newRow("too long") << "ops.heartbeat." + QByteArray(65, 'a');
        QTest::newRow("no UTF-8") << QByteArray("ops.heartbeat.\xff");
    }

    void refused()
    {
        QFETCH(QByteArray, subject);
        QVERIFY(!parseSubject(subject).has_value());
    }

    void levels()
    {
        for (const LogLevel level :
             {LogLevel::Debug, LogLevel::Info, LogLevel::Warn, LogLevel::Error})
            QCOMPARE(logLevelFromText(toText(level).toString()), level);
        QVERIFY(!logLevelFromText(u"warning"));
        QVERIFY(!logLevelFromText(u""));
    }
};

QTEST_APPLESS_MAIN(tst_Subjects)
#include "tst_subjects.moc"
