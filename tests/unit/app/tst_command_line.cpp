// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/command_line.h"

#include "core/contract/unit_id.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;

using Variables = QHash<QString, QString>;

static CommandLine parse(const QStringList &arguments, const Variables &variables = {})
{
    return parseCommandLine(
        QStringList{u"nunect-console"_s} + arguments,
        [variables](const char *name) { return variables.value(QString::fromLatin1(name)); });
}

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults()
    {
        const auto options = std::get<Options>(parse({}));
        QCOMPARE(options.url, QUrl(u"wss://localhost:8443"_s));
        QCOMPARE(options.user, u"console"_s);
        QCOMPARE(options.domain, u"nats.nunet.one"_s);
        QVERIFY(contract::isValidUnitId(options.unitId));
        QVERIFY2(options.unitId.startsWith(u"laptop-"_s), qPrintable(options.unitId));
        QVERIFY(!options.kiosk);
        QVERIFY(!options.snapshotS);
    }

    void whetherAHubIsGiven()
    {
        QVERIFY(!std::get<Options>(parse({})).hubGiven);
        QVERIFY(std::get<Options>(parse({u"--url"_s, u"wss://hub:1"_s})).hubGiven);
        QVERIFY(
            std::get<Options>(parse({}, {{u"NUNECT_CONSOLE_URL"_s, u"wss://hub:1"_s}})).hubGiven);
        const auto home = withContext("{\"url\":\"wss://a:1\"}");
        QVERIFY(std::get<Options>(parse({u"--context"_s, u"site"_s}, *home)).hubGiven);
        const auto options = std::get<Options>(parse({u"--profile"_s, u"Main stage"_s}));
        QCOMPARE(options.profile, u"Main stage"_s);
        QVERIFY(!options.hubGiven);
    }

    void link()
    {
        const auto options = std::get<Options>(parse({u"nunect://hub.example"_s}));
        QCOMPARE(options.link, u"nunect://hub.example"_s);
        QVERIFY(!options.hubGiven);
        for (const QString &wrong : {u"hub.example"_s, u"wss://hub.example"_s, u"nunect://"_s,
                                     u"nunect://me:geheim@hub"_s}) {
            const auto exit = std::get<EarlyExit>(parse({wrong}));
            QCOMPARE(exit.code, 2);
            QVERIFY2(!exit.text.contains(u"geheim"_s), qPrintable(exit.text));
        }
    }

    void theSameUnitIdAtEachStart()
    {
        QCOMPARE(std::get<Options>(parse({})).unitId, std::get<Options>(parse({})).unitId);
    }

    void argumentsBeforeEnvironmentBeforeUrl()
    {
        const QString url = u"nunect://hub.example:8443/?client=from-url"_s;
        const Variables variables{{u"NUNECT_CLIENT"_s, u"from-env"_s}};
        QCOMPARE(std::get<Options>(parse({u"--url"_s, url})).unitId, u"from-url"_s);
        QCOMPARE(std::get<Options>(parse({u"--url"_s, url}, variables)).unitId, u"from-env"_s);
        QCOMPARE(
            std::get<Options>(parse({u"--url"_s, url, u"--client"_s, u"from-arg"_s}, variables))
                .unitId,
            u"from-arg"_s);
    }

    void nunectUrlBecomesWss()
    {
        const auto options
            = std::get<Options>(parse({u"--url"_s, u"nunect://hub.example:8443/?client=foh"_s}));
        QCOMPARE(options.url, QUrl(u"wss://hub.example:8443/"_s));
    }

    void kiosk()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"pin"_s);
        QVERIFY(writePinFile(file, *PinHash::make(u"2468"_s)));
        const auto options = std::get<Options>(
            parse({u"--kiosk"_s, u"--kiosk-pin-file"_s, file, u"--kiosk-lock-min"_s, u"12"_s}));
        QVERIFY(options.kioskPin && options.kioskPin->matches(u"2468"_s));
        QCOMPARE(options.kioskLockMin, 12);
        QVERIFY(!std::get<Options>(parse({u"--kiosk"_s})).kioskPin);
        QCOMPARE(std::get<Options>(parse({u"--new-kiosk-pin"_s, file})).newKioskPinFile, file);
    }

    void readsWhatIsShown()
    {
        QTemporaryFile ca;
        QVERIFY(ca.open());
        const auto options = std::get<Options>(
            parse({u"--ca"_s, ca.fileName(), u"--page"_s, u"rtt"_s, u"--kiosk"_s, u"--screenshot"_s,
                   u"x.png"_s, u"--after"_s, u"7"_s, u"--size"_s, u"1920x1080"_s}));
        QCOMPARE(options.caFile, ca.fileName());
        QCOMPARE(options.page, u"rtt"_s);
        QVERIFY(options.kiosk);
        QVERIFY2(options.unitId.startsWith(u"kiosk-"_s), qPrintable(options.unitId));
        QCOMPARE(options.screenshotFile, u"x.png"_s);
        QCOMPARE(options.screenshotAfterS, 7);
        QCOMPARE(options.size, QSize(1920, 1080));
        QCOMPARE(std::get<Options>(parse({u"--snapshot"_s, u"5"_s})).snapshotS, 5);
        QVERIFY(!options.watch);
        QVERIFY(std::get<Options>(parse({u"--watch"_s})).watch);
    }

    void look()
    {
        const auto plain = std::get<Options>(parse({}));
        QVERIFY(!plain.theme && !plain.scale); // as the person prefers
        const auto options
            = std::get<Options>(parse({u"--theme"_s, u"night"_s, u"--scale"_s, u"1.25"_s}));
        QCOMPARE(options.theme, Preferences::Night);
        QCOMPARE(options.scale, 1.25);
    }

    void monitorUrls()
    {
        const QUrl one(u"https://hub.example:8444"_s);
        const QUrl two(u"https://leaf.example:8444/nats"_s);
        const Variables variables{{u"NUNECT_MONITOR"_s,
                                   u" https://hub.example:8444 ,"
                                   "https://leaf.example:8444/nats"_s}};
        QVERIFY(std::get<Options>(parse({})).monitorUrls.isEmpty());
        QCOMPARE(std::get<Options>(parse({}, variables)).monitorUrls, (QList{one, two}));
        QCOMPARE(std::get<Options>(parse({u"--monitor"_s, two.toString(), u"--monitor"_s,
                                          one.toString(), u"--monitor"_s, two.toString()},
                                         variables))
                     .monitorUrls,
                 (QList{two, one}));
        const auto local = parse({u"--monitor"_s, u"http://127.0.0.1:8222"_s});
        QCOMPARE(std::get<Options>(local).monitorUrls.size(), 1);
    }

    void wrongMonitorUrls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("words");
        QTest::newRow("no URL") << u"hub.example:8444"_s << u"is no URL of a monitoring port"_s;
        QTest::newRow("other scheme") << u"wss://hub:8444"_s << u"is no URL of a monitoring port"_s;
        QTest::newRow("no host") << u"https://"_s << u"is no URL of a monitoring port"_s;
        QTest::newRow("query") << u"https://hub:8444/?a=1"_s << u"is no URL of a monitoring port"_s;
        QTest::newRow("in the clear") << u"http://hub:8222"_s << u"Use https://hub:8222"_s;
        QTest::newRow("login") << u"https://me:geheim@hub:8444"_s << u"takes no login"_s;
    }

    void wrongMonitorUrls()
    {
        QFETCH(QString, url);
        QFETCH(QString, words);
        const auto exit = std::get<EarlyExit>(parse({u"--monitor"_s, url}));
        QCOMPARE(exit.code, 2);
        QVERIFY2(exit.text.contains(words), qPrintable(exit.text));
        QVERIFY(!exit.text.contains("geheim"_L1));
    }

    void contextGivesWhatIsNotSet()
    {
        const auto home = withContext(
            R"({"url":"wss://a:1,wss://b:2","ca":"/dev/null","cert":"/c.pem","key":"/k.pem",)"
            R"("user":"me","password":"geheim","tls_first":true})");
        const auto options = std::get<Options>(parse({u"--context"_s, u"site"_s}, *home));
        QCOMPARE(options.url, QUrl(u"wss://a:1"_s));
        QCOMPARE(options.context.moreUrls, QList<QUrl>{QUrl(u"wss://b:2"_s)});
        QCOMPARE(options.caFile, u"/dev/null"_s);
        QCOMPARE(options.context.tls.certificateFile, u"/c.pem"_s);
        QCOMPARE(options.user, u"me"_s);
        QVERIFY(options.context.credentials);
        QCOMPARE(options.notes.size(), 1);

        Variables variables = *home;
        variables.insert(u"NUNECT_CONTEXT"_s, u"site"_s);
        QCOMPARE(std::get<Options>(parse({}, variables)).url, QUrl(u"wss://a:1"_s));
        QCOMPARE(std::get<Options>(parse({}, *home)).url, QUrl(u"wss://localhost:8443"_s));
    }

    void ownSettingsWinOverTheContext()
    {
        const auto home = withContext(R"({"url":"wss://a:1,wss://b:2","ca":"/no/ca.pem",)"
                                      R"("user":"me","password":"geheim"})");
        const QStringList asked{u"--context"_s, u"site"_s, u"--url"_s, u"wss://c:3"_s};
        QTemporaryFile ca;
        QVERIFY(ca.open());
        Variables variables = *home;
        variables.insert(u"NUNECT_CA"_s, ca.fileName());
        const auto options = std::get<Options>(parse(asked, variables));
        QCOMPARE(options.url, QUrl(u"wss://c:3"_s));
        QVERIFY(options.context.moreUrls.isEmpty());
        QCOMPARE(options.caFile, ca.fileName());
        QVERIFY(options.context.credentials);

        for (const QStringList &login :
             {QStringList{u"--user"_s, u"other"_s}, QStringList{u"--password-file"_s, u"/pw"_s}}) {
            const auto ours = std::get<Options>(parse(asked + login, variables));
            QVERIFY(!ours.context.credentials);
            QCOMPARE(ours.user, login.contains(u"other"_s) ? u"other"_s : u"me"_s);
        }
        variables.insert(u"NATS_OPS_USER"_s, u"me"_s);
        QVERIFY(!std::get<Options>(parse(asked, variables)).context.credentials);
    }

    void unusableContextIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");

        QTest::newRow("unknown") << QByteArray() << u"no context \"site\""_s;
        QTest::newRow("broken") << R"({"user":geheim})"_ba << u"site.json"_s;
        QTest::newRow("tcp") << R"({"url":"nats://hub:4222"})"_ba << u"give it with --url"_s;
        QTest::newRow("ws abroad") << R"({"url":"ws://hub:1"})"_ba << u"Use wss://hub:1"_s;
        QTest::newRow("named file") << R"({"url":"ws://hub:1"})"_ba << u"site.json\", 'url'"_s;
        QTest::newRow("one ws abroad")
            << R"({"url":"wss://a:1,ws://hub:1"})"_ba << u"wss://hub:1"_s;
        QTest::newRow("no ca") << R"({"url":"wss://a:1","ca":"/no/ca.pem"})"_ba << u"/no/ca.pem"_s;
    }

    void unusableContextIsNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        const auto home = withContext(json);
        const auto result = parse({u"--context"_s, u"site"_s}, *home);
        QVERIFY(std::holds_alternative<EarlyExit>(result));
        const auto &exit = std::get<EarlyExit>(result);
        QCOMPARE(exit.code, 2);
        QVERIFY2(exit.text.contains(named), qPrintable(exit.text));
        QVERIFY2(!exit.text.contains(u"geheim"_s), qPrintable(exit.text));
    }

    void wrongInputIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");

        QTest::newRow("unknown flag") << QStringList{u"--no-such"_s} << u"no-such"_s;
        QTest::newRow("stray word") << QStringList{u"hub"_s} << u"'hub'"_s;
        QTest::newRow("two links")
            << QStringList{u"nunect://a"_s, u"nunect://b"_s} << u"'nunect://b'"_s;
        QTest::newRow("link and URL")
            << QStringList{u"nunect://a"_s, u"--url"_s, u"wss://b"_s} << u"give one of them"_s;
        QTest::newRow("login in a link")
            << QStringList{u"nunect://u:geheim@hub"_s} << u"--password-file"_s;
        QTest::newRow("PIN without kiosk")
            << QStringList{u"--kiosk-pin-file"_s, u"/p"_s} << u"goes with --kiosk"_s;
        QTest::newRow("no PIN file")
            << QStringList{u"--kiosk"_s, u"--kiosk-pin-file"_s, u"/no/pin"_s} << u"/no/pin"_s;
        QTest::newRow("lock") << QStringList{u"--kiosk"_s, u"--kiosk-lock-min"_s, u"soon"_s}
                              << u"from 0 to 1440"_s;
        QTest::newRow("no url") << QStringList{u"--url"_s, u"hub"_s} << u"'hub'"_s;
        QTest::newRow("http") << QStringList{u"--url"_s, u"http://h:1"_s} << u"http://h:1"_s;
        QTest::newRow("ws abroad") << QStringList{u"--url"_s, u"ws://hub:1"_s} << u"wss://hub:1"_s;
        QTest::newRow("login in url")
            << QStringList{u"--url"_s, u"wss://u:geheim@hub:1"_s} << u"--password-file"_s;
        QTest::newRow("no ca") << QStringList{u"--ca"_s, u"/no/ca.pem"_s} << u"/no/ca.pem"_s;
        QTest::newRow("client") << QStringList{u"--client"_s, u"a.b"_s} << u"'a.b'"_s;
        QTest::newRow("page") << QStringList{u"--page"_s, u"maps"_s} << u"'maps'"_s;
        QTest::newRow("site") << QStringList{u"--site"_s, u"/no/a.site"_s} << u"/no/a.site"_s;
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s} << u"'pink'"_s;
        QTest::newRow("scale") << QStringList{u"--scale"_s, u"3"_s} << u"1.0 to 2.0, not '3'"_s;
        QTest::newRow("no scale") << QStringList{u"--scale"_s, u"nan"_s} << u"'nan'"_s;
        QTest::newRow("size") << QStringList{u"--size"_s, u"big"_s} << u"'big'"_s;
        QTest::newRow("tiny") << QStringList{u"--size"_s, u"10x10"_s} << u"'10x10'"_s;
        QTest::newRow("after") << QStringList{u"--after"_s, u"-1"_s} << u"'-1'"_s;
        QTest::newRow("snapshot") << QStringList{u"--snapshot"_s, u"soon"_s} << u"'soon'"_s;
    }

    void wrongInputIsNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const auto result = parse(arguments);
        QVERIFY(std::holds_alternative<EarlyExit>(result));
        const auto &exit = std::get<EarlyExit>(result);
        QCOMPARE(exit.code, 2);
        QVERIFY2(exit.text.contains(named), qPrintable(exit.text));
        QVERIFY2(!exit.text.contains(u"geheim"_s), qPrintable(exit.text));
    }

    void helpAndVersionAreNoErrors()
    {
        const auto help = std::get<EarlyExit>(parse({u"--help"_s}));
        QCOMPARE(help.code, 0);
        QVERIFY(
            help.text.startsWith(u"Usage: nunect-console [options] [nunect://host]\nLive view"_s));
        QVERIFY(help.text.contains(u"--snapshot"_s));
        const auto version = std::get<EarlyExit>(parse({u"--version"_s}));
        QCOMPARE(version.code, 0);
        QVERIFY(version.text.contains(QStringLiteral(NUNECT_VERSION)));
    }

private:
    /// Variables that lead to a folder with the context "site"; none if \a json is empty.
    std::optional<Variables> withContext(const QByteArray &json)
    {
        m_home = std::make_unique<QTemporaryDir>();
        if (!QDir(m_home->path()).mkpath(u"nats/context"_s))
            return std::nullopt;
        QFile file(m_home->filePath(u"nats/context/site.json"_s));
        if (!json.isEmpty() && (!file.open(QIODevice::WriteOnly) || file.write(json) < 0))
            return std::nullopt;
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return Variables{{u"XDG_CONFIG_HOME"_s, m_home->path()}};
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
