// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/alarm_rules_file.h"

#include "app/alarm_board.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;
using alarms::AlarmKind;
using models::AlarmRulesModel;

static void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class tst_AlarmRulesFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsThem()
    {
        const QTemporaryDir dir;
        AlarmRulesFile file(dir.filePath(u"not/there/yet"_s), u"default"_s);
        const auto none = file.read();
        QVERIFY(none && !*none);
        alarms::AlarmRules rules;
        rules.of(AlarmKind::RttHigh).limit = 42;
        rules.of(AlarmKind::RttHigh).deadband = 10;
        rules.of(AlarmKind::LinkDown).sound = false;
        const auto written = file.write(rules);
        QVERIFY2(written, written ? "" : qPrintable(written.error().text));
        const auto read = AlarmRulesFile(dir.filePath(u"not/there/yet"_s), u"default"_s).read();
        QVERIFY(read && *read && **read == rules);
    }

    void oneForEachProfile()
    {
        const AlarmRulesFile one(u"/folder"_s, u"default"_s);
        QCOMPARE(one.path(), u"/folder/alarm-rules-default.json"_s);
        const AlarmRulesFile other(u"/folder"_s, u"../ä b"_s);
        QCOMPARE(other.path(), u"/folder/alarm-rules-%2E%2E%2F%C3%A4%20b.json"_s);
    }

    void unreadable_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no JSON") << QByteArray("{\"v\":") << u"not JSON at byte "_s;
        QTest::newRow("value") << QByteArray(R"({"v":1,"rules":{"rtt-high":{"limit_ms":-5}}})")
                               << u"'rules.rtt-high.limit_ms' should be"_s;
        QTest::newRow("newer") << QByteArray(R"({"v":2,"rules":{}})") << u"'v' should be 1"_s;
        QTest::newRow("large") << QByteArray(300 * 1024, ' ') << u"has more than"_s;
    }
    /// The standard rules hold, which is said; and nothing is written over it.
    void unreadable()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const QTemporaryDir dir;
        const AlarmRulesFile file(dir.path(), u"default"_s);
        write(file.path(), bytes);
        const store::SiteStore site;
        AlarmBoard board(site, u"foh"_s);
        board.keepRules(file);
        QVERIFY(board.rulesUnreadable());
        QVERIFY2(board.rulesProblem().contains(reason), qPrintable(board.rulesProblem()));
        QVERIFY(board.rulesProblem().startsWith(file.path()));
        const int row = static_cast<int>(AlarmKind::RttHigh);
        QVERIFY(board.rules()->setText(row, AlarmRulesModel::Limit, u"42"_s));
        QCOMPARE(contents(file.path()), bytes);

        board.setRulesAside();
        QVERIFY(!board.rulesUnreadable());
        QCOMPARE(board.rulesProblem(), QString());
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 2);
        QVERIFY(contents(file.path()).contains("\"limit_ms\": 42"));
    }

    void editedOnScreen()
    {
        const QTemporaryDir dir;
        const AlarmRulesFile file(dir.path(), u"default"_s);
        const store::SiteStore site;
        const int row = static_cast<int>(AlarmKind::RttHigh);
        {
            AlarmBoard board(site, u"foh"_s);
            board.keepRules(file);
            QVERIFY(!board.rules()->setText(row, AlarmRulesModel::Limit, u"-5"_s));
            QVERIFY(!QFile::exists(file.path())); // it was refused
            QVERIFY(board.rules()->setText(row, AlarmRulesModel::Limit, u"42"_s));
            QCOMPARE(board.rulesProblem(), QString());
        }
        AlarmBoard later(site, u"foh"_s);
        later.keepRules(file);
        QCOMPARE(later.rules()->rules().of(AlarmKind::RttHigh).limit, 42.0);
    }

    void cannotBeWritten()
    {
        const QTemporaryDir dir;
        write(dir.filePath(u"file"_s), "in the way");
        const store::SiteStore site;
        AlarmBoard board(site, u"foh"_s);
        board.keepRules({dir.filePath(u"file"_s), u"default"_s});
        board.rules()->setSound(0, false);
        QVERIFY2(board.rulesProblem().contains(u"cannot be written"_s),
                 qPrintable(board.rulesProblem()));
        QVERIFY(!board.rulesUnreadable());
    }
};

QTEST_GUILESS_MAIN(tst_AlarmRulesFile)
#include "tst_alarm_rules_file.moc"
