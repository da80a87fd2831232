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
    void tellsWhatIsHidden();
    void unknownNames_data();
    void unknownNames();
    void reloading_data();
    void reloading();
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
    QTest::newRow("time once") << QStringList{u"--time-once"_s} << TimeOnce;
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
        << QStringList{u"--verbose=hunter2"_s} << u"unknown argument --verbose; see --help"_s;
    QTest::newRow("nearly known") << QStringList{u"--hartbeat-ms=9"_s}
                                  << u"--hartbeat-ms; did you mean --heartbeat-ms?"_s;
    QTest::newRow("nearly an action")
        << QStringList{u"--check-conf"_s} << u"did you mean --check-config?"_s;
    QTest::newRow("token") << QStringList{u"--token=hunter2"_s}
                           << u"a token is never an argument: other users can read it; use "
                              "--token-file"_s;
    QTest::newRow("positional") << QStringList{u"--url"_s, u"nats://a"_s, u"hunter2"_s}
                                << u"argument 3 is not an option"_s;
    QTest::newRow("one dash") << QStringList{u"-u"_s} << u"argument 1 is not an option"_s;
    QTest::newRow("two dashes") << QStringList{u"--"_s} << u"argument 1 is not an option"_s;
    QTest::newRow("no value") << QStringList{u"--unit"_s} << u"--unit needs a value"_s;
    QTest::newRow("too much") << QStringList{u"--help=hunter2"_s} << u"--help takes no value"_s;
    QTest::newRow("time once") << QStringList{u"--time-once=hunter2"_s}
                               << u"--time-once takes no value"_s;
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

void TestSettings::tellsWhatIsHidden()
{
    CommandLine line;
    line.values.insert(u"rtt-ms"_s, u"100"_s);
    const auto environment = [](const QString &) { return QString(); };
    const EnvFile file{{u"NUNECT_RTT_MS"_s, {u"300"_s, u".env:7"_s}}};
    QCOMPARE(find(resolveSettings(line, environment, file), u"NUNECT_RTT_MS"_s).hidden,
             u".env:7"_s);
    QCOMPARE(find(resolveSettings({}, environment, file), u"NUNECT_RTT_MS"_s).hidden, QString());
}

void TestSettings::unknownNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("error"); // empty: none
    QTest::newRow("known") << u"NUNECT_RTT_MS"_s << QString();
    QTest::newRow("near") << u"NUNECT_RRT_MS"_s << u"did you mean NUNECT_RTT_MS?"_s;
    QTest::newRow("near, login") << u"NATS_GUARDIAN_PASWORD"_s
                                 << u"did you mean NATS_GUARDIAN_PASSWORD?"_s;
    QTest::newRow("far") << u"NUNECT_COLOUR_OF_THE_BOX"_s << u"no such setting; see --help"_s;
    QTest::newRow("console's") << u"NUNECT_CLIENT"_s << QString();
    QTest::newRow("scripts'") << u"NUNECT_VAR_DIR"_s << QString();
    QTest::newRow("hub's") << u"NATS_WSS_PORT"_s << QString();
    QTest::newRow("a stranger's") << u"HOME"_s << QString();
}

void TestSettings::unknownNames()
{
    QFETCH(QString, name);
    QFETCH(QString, error);
    const auto check = [&](const Result<void> &checked, const QString &where) {
        QCOMPARE(checked.ok(), error.isEmpty());
        if (checked)
            return;
        const QString text = checked.error().text;
        QVERIFY2(text.startsWith(u"%1 (%2): "_s.arg(name, where)), qPrintable(text));
        QVERIFY2(text.endsWith(error), qPrintable(text));
        QVERIFY(!text.contains("hunter2"_L1));
    };
    check(checkNames({name}, {}), u"environment"_s);
    check(checkNames({}, {{name, {u"hunter2"_s, u".env:7"_s}}}), u".env:7"_s);
}

void TestSettings::reloading_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("value"); // that is in effect
    QTest::addColumn<QString>("change");
    QTest::newRow("same") << u"NUNECT_RTT_MS"_s << u"500"_s << u"500"_s << u"500"_s << QString();
    QTest::newRow("interval") << u"NUNECT_RTT_MS"_s << u"500"_s << u"700"_s << u"700"_s
                              << u"NUNECT_RTT_MS (.env:1) is now 700"_s;
    QTest::newRow("gone") << u"CHRONY_ADDRESS"_s << u"::1"_s << QString() << QString()
                          << u"CHRONY_ADDRESS (default) is now -"_s;
    QTest::newRow("secret") << u"NATS_GUARDIAN_PASSWORD"_s << u"old"_s << u"hunter2"_s
                            << u"hunter2"_s << u"NATS_GUARDIAN_PASSWORD (.env:1) has changed"_s;
    QTest::newRow("takes a restart")
        << u"NUNECT_UNIT"_s << u"leaf-3"_s << u"leaf-4"_s << u"leaf-3"_s
        << u"NUNECT_UNIT (.env:1) has changed, which takes a restart"_s;
}

void TestSettings::reloading()
{
    QFETCH(QString, name);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, change);
    const auto with = [&name](const QString &value) {
        return resolveSettings({}, [](const QString &) { return QString(); },
                               {{name, {value, u".env:1"_s}}});
    };
    const Reloaded reloaded = reloadSettings(with(before), with(after));
    QTEST(find(reloaded.settings, name).value, "value");
    QCOMPARE(reloaded.changes, change.isEmpty() ? QStringList() : QStringList{change});
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
