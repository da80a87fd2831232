// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/activity_log.h"

#include <QTest>

using namespace nunect::store;
using namespace Qt::Literals::StringLiterals;

class tst_ActivityLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void adds()
    {
        ActivityLog log;
        QCOMPARE(log.lastId(), 0u);
        log.add(17, Severity::Warning, Category::AuthError, u"b"_s, u"refused"_s);
        QCOMPARE(log.lines().size(), 1u);
        const Activity &line = log.lines().front();
        QCOMPARE(line.id, 1u);
        QCOMPARE(line.tsNs, 17);
        QCOMPARE(line.severity, Severity::Warning);
        QCOMPARE(line.category, Category::AuthError);
        QCOMPARE(line.who, u"b"_s);
        QCOMPARE(line.text, u"refused"_s);
        QCOMPARE(log.lastId(), 1u);
    }

    void isBounded()
    {
        ActivityLog log(3);
        for (int i = 1; i <= 10; ++i)
            log.add(i, Severity::Info, Category::Log, {}, QString::number(i));
        QCOMPARE(log.lines().size(), 3u);
        QCOMPARE(log.lines().front().text, u"8"_s);
        QCOMPARE(log.lines().back().id, 10u);
        QCOMPARE(log.dropped(), 7u);
    }
};

QTEST_APPLESS_MAIN(tst_ActivityLog)
#include "tst_activity_log.moc"
