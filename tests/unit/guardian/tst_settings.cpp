// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/settings.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actions_data();
    void actions();
    void bothForms();
    void badArguments_data();
    void badArguments();
    void firstPlaceWins_data();
    void firstPlaceWins();
    void everySettingIsInTheHelp();
};

static Setting find(const QList<Setting> &settings, const QString &name)
{
    for (const Setting &setting : settings) {
        if (setting.name == name)
            return setting;
    }
    return {};
}

void TestSettings::actions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<CommandLine::Action>("action");
    using enum CommandLine::Action;
    QTest::newRow("none") << QStringList() << Run;
    QTest::newRow("help") << QStringList{u"--help"_s} << ShowHelp;
    QTest::newRow("version") << QStringList{u"--version"_s} << ShowVersion;
    QTest::newRow("check") << QStringList{u"--url"_s, u"nats://a"_s, u"--check-config"_s}
                           << CheckConfig;
}

void TestSettings::actions()
{
    QFETCH(QStringList, arguments);
    QFETCH(CommandLine::Action, action);
    const Result<CommandLine> line = parseCommandLine(arguments);
    QVERIFY(line);
    QCOMPARE(line->action, action);
}

void TestSettings::bothForms()
{
    const Result<CommandLine> line
        = parseCommandLine({u"--url=nats://a:1"_s, u"--unit"_s, u"leaf-3"_s, u"--env-file=/e"_s,
                            u"--time-authority"_s, u"--ca="_s});
    QVERIFY(line);
    QCOMPARE(line->envFile, u"/e"_s);
    QCOMPARE(line->values.value(u"url"_s), u"nats://a:1"_s);
    QCOMPARE(line->values.value(u"unit"_s), u"leaf-3"_s);
    QCOMPARE(line->values.value(u"time-authority"_s), u"true"_s);
    QCOMPARE(line->values.value(u"ca"_s), QString());
}

void TestSettings::badArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("error"); // a part of it
    QTest::newRow("unknown") << QStringList{u"--verbose"_s} << u"unknown argument --verbose"_s;
    QTest::newRow("unknown with value")
        << QStringList{u"--token=hunter2"_s} << u"unknown argument --token"_s;
    QTest::newRow("positional") << QStringList{u"--url"_s, u"nats://a"_s, u"hunter2"_s}
                                << u"argument 3 is not an option"_s;
    QTest::newRow("one dash") << QStringList{u"-u"_s} << u"argument 1 is not an option"_s;
    QTest::newRow("two dashes") << QStringList{u"--"_s} << u"argument 1 is not an option"_s;
    QTest::newRow("no value") << QStringList{u"--unit"_s} << u"--unit needs a value"_s;
    QTest::newRow("too much") << QStringList{u"--help=hunter2"_s} << u"--help takes no value"_s;
    QTest::newRow("flag") << QStringList{u"--time-authority=hunter2"_s}
                          << u"--time-authority takes no value"_s;
    QTest::newRow("password") << QStringList{u"--password"_s, u"hunter2"_s}
                              << u"a password is never an argument"_s;
    QTest::newRow("password=") << QStringList{u"--password=hunter2"_s}
                               << u"a password is never an argument"_s;
}

void TestSettings::badArguments()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, error);
    const Result<CommandLine> line = parseCommandLine(arguments);
    QVERIFY(!line);
    QVERIFY2(line.error().text.contains(error), qPrintable(line.error().text));
    QVERIFY(!line.error().text.contains("hunter2"_L1));
    QVERIFY(!line.error().text.contains(u'\n'));
}

void TestSettings::firstPlaceWins_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("where");
    QTest::addColumn<Origin>("origin");
    using enum Origin;
    const QString a = u"100"_s;
    const QString b = u"200"_s;
    const QString c = u"300"_s;
    QTest::newRow("argument") << a << b << c << a << u"--rtt-ms"_s << Argument;
    QTest::newRow("environment") << QString() << b << c << b << u"environment NUNECT_RTT_MS"_s
                                 << Environment;
    QTest::newRow("file") << QString() << QString() << c << c << u".env:7"_s << File;
    QTest::newRow("default") << QString() << QString() << QString() << u"2000"_s << u"default"_s
                             << Default;
}

void TestSettings::firstPlaceWins()
{
    QFETCH(QString, argument);
    QFETCH(QString, variable);
    QFETCH(QString, line);
    CommandLine commandLine;
    commandLine.values.insert(u"rtt-ms"_s, argument);
    const auto environment = [&variable](const QString &name) {
        return name == "NUNECT_RTT_MS"_L1 ? variable : QString();
    };
    const EnvFile file{{u"NUNECT_RTT_MS"_s, {line, u".env:7"_s}},
                       {u"NATS_WSS_PORT"_s, {u"8443"_s, u".env:8"_s}}};
    const QList<Setting> settings = resolveSettings(commandLine, environment, file);
    const Setting setting = find(settings, u"NUNECT_RTT_MS"_s);
    QTEST(setting.value, "value");
    QTEST(setting.where, "where");
    QTEST(setting.origin, "origin");
    QVERIFY(find(settings, u"NATS_WSS_PORT"_s).name.isEmpty()); // another program's
}

void TestSettings::everySettingIsInTheHelp()
{
    const QString help = helpText();
    for (const Setting &setting :
         resolveSettings({}, [](const QString &) { return QString(); }, {}))
        QVERIFY2(help.contains(setting.name), qPrintable(setting.name));
    for (const QString &line : help.split(u'\n'))
        QVERIFY2(line.size() <= 132, qPrintable(line));
    QVERIFY(!help.contains("--password "_L1));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
