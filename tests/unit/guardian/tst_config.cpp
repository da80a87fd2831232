// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/config.h"

#include "core/contract/unit_id.h"

#include <QFile>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::guardian;

using Variables = QHash<QString, QString>;

class TestConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void url_data();
    void url();
    void everything();
    void badSettings_data();
    void badSettings();
    void passwordFile();
    void passwordFileAgainstPassword();
    void describeHidesThePassword();

private:
    static QList<Setting> settings(const Variables &variables, const CommandLine &line = {},
                                   const EnvFile &file = {})
    {
        return resolveSettings(
            line, [&variables](const QString &name) { return variables.value(name); }, file);
    }
    QString file(const QString &name, const QByteArray &content)
    {
        QFile made(m_dir.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
            qFatal("%s", qPrintable(made.errorString()));
        return made.fileName();
    }

    QTemporaryDir m_dir;
};

void TestConfig::defaults()
{
    const Result<Config> config = makeConfig(settings({}));
    QVERIFY2(config, qPrintable(config ? QString() : config.error().text));
    QCOMPARE(config->connection.urls(), u"nats://127.0.0.1:4222"_s);
    QVERIFY(!config->connection.servers[0].tls);
    QVERIFY(config->connection.login.user.isEmpty());
    QVERIFY(!config->registry && !config->traffic);
    // The defaults that the table of settings tells are those of the code.
    QCOMPARE(config->clock.quality, timesync::QualityOptions());
    QCOMPARE(config->unit, contract::toUnitId(QSysInfo::machineHostName()));
    QCOMPARE(config->connection.name, u"nunect-guardian "_s + config->unit);
    QCOMPARE(config->heartbeatInterval.count(), 1000);
    QCOMPARE(config->rttInterval.count(), 2000);
    QCOMPARE(config->clock.period.count(), 2000);
    QCOMPARE(config->clock.mode, timesync::SyncMode::Auto);
    QVERIFY(!config->timeAuthority);
}

void TestConfig::url_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("url");
    const QString ca = file(u"ca.pem"_s, "x");
    QTest::newRow("port") << Variables{{u"NATS_PORT"_s, u"5222"_s}} << u"nats://127.0.0.1:5222"_s;
    QTest::newRow("CA") << Variables{{u"NUNECT_CA"_s, ca}} << u"tls://127.0.0.1:4222"_s;
    QTest::newRow("full") << Variables{{u"NUNECT_URL"_s, u"tls://hub.example:99"_s},
                                       {u"NATS_PORT"_s, u"5222"_s}}
                          << u"tls://hub.example:99"_s;
    QTest::newRow("no port") << Variables{{u"NUNECT_URL"_s, u"nats://hub"_s}}
                             << u"nats://hub:4222"_s;
    QTest::newRow("several") << Variables{{u"NUNECT_URL"_s, u"nats://leaf, tls://hub:99,"_s}}
                             << u"nats://leaf:4222, tls://hub:99"_s;
    QTest::newRow("slash") << Variables{{u"NUNECT_URL"_s, u"nats://hub:1/"_s}} << u"nats://hub:1"_s;
    QTest::newRow("v6") << Variables{{u"NUNECT_URL"_s, u"nats://[::1]:1"_s}} << u"nats://[::1]:1"_s;
    QTest::newRow("URL and CA") << Variables{{u"NUNECT_URL"_s, u"nats://hub:1"_s},
                                             {u"NUNECT_CA"_s, ca}}
                                << u"tls://hub:1"_s;
}

void TestConfig::url()
{
    QFETCH(Variables, variables);
    QFETCH(QString, url);
    const Result<Config> config = makeConfig(settings(variables));
    QVERIFY2(config, qPrintable(config ? QString() : config.error().text));
    QCOMPARE(config->connection.urls(), url);
    QCOMPARE(config->connection.servers[0].tls, url.startsWith("tls"_L1));
}

void TestConfig::everything()
{
    const Result<Config> config = makeConfig(settings({
        {u"NUNECT_UNIT"_s, u"leaf-3"_s},
        {u"NATS_GUARDIAN_USER"_s, u"g"_s},
        {u"NATS_GUARDIAN_PASSWORD"_s, u"p"_s},
        {u"TIME_SYNC_MODE"_s, u"chrony"_s},
        {u"PTP_MASTER_ADDRESS"_s, u"10.0.0.2"_s},
        {u"PTP_DOMAIN"_s, u"127"_s},
        {u"PTP_HW_TIMESTAMP"_s, u"No"_s},
        {u"NTP_SERVERS"_s, u"10.0.0.1, ntp.example,"_s},
        {u"TIME_AUTHORITY"_s, u"1"_s},
        {u"NUNECT_REGISTRY"_s, u"true"_s},
        {u"NUNECT_TRAFFIC"_s, u"yes"_s},
        {u"NUNECT_UPLINK"_s, u"10.77.254.1, fd00::1"_s},
        {u"NUNECT_HEARTBEAT_MS"_s, u"100"_s},
        {u"NUNECT_RTT_MS"_s, u"200"_s},
        {u"NUNECT_TIME_MS"_s, u"300"_s},
        {u"PMC_PATH"_s, u"/a/pmc"_s},
        {u"PTP_UDS_ADDRESS"_s, u"/a/socket"_s},
        {u"CHRONYC_PATH"_s, u"/a/chronyc"_s},
        {u"CHRONY_ADDRESS"_s, u"::1"_s},
        {u"TIME_PTP_HW_LIMITS_US"_s, u"1,2,1000,1000,100"_s},
        {u"TIME_LOCK_AFTER_S"_s, u"4"_s},
    }));
    QVERIFY2(config, qPrintable(config ? QString() : config.error().text));
    QCOMPARE(config->unit, u"leaf-3"_s);
    QCOMPARE(config->connection.login.user, u"g"_s);
    QCOMPARE(config->connection.login.password, u"p"_s);
    QCOMPARE(config->heartbeatInterval.count(), 100);
    QCOMPARE(config->rttInterval.count(), 200);
    QCOMPARE(config->clock.period.count(), 300);
    QCOMPARE(config->clock.mode, timesync::SyncMode::Chrony);
    QCOMPARE(config->clock.ptpDomain, 127);
    QCOMPARE(config->clock.pmcPath, u"/a/pmc"_s);
    QCOMPARE(config->clock.ptpUdsAddress, u"/a/socket"_s);
    QCOMPARE(config->clock.chronycPath, u"/a/chronyc"_s);
    QCOMPARE(config->clock.chronyAddress, u"::1"_s);
    QCOMPARE(config->clock.quality.ptpHardware.lockNs, 1'000);
    QCOMPARE(config->clock.quality.lockAfter.count(), 4'000);
    QVERIFY(config->registry && config->traffic);
    QCOMPARE(config->uplink, (QStringList{u"10.77.254.1"_s, u"fd00::1"_s}));
    QVERIFY(config->timeAuthority);
    QCOMPARE(config->timeConfig.mode, u"chrony"_s);
    QCOMPARE(config->timeConfig.ptpMaster, u"10.0.0.2"_s);
    QCOMPARE(config->timeConfig.ptpDomain, 127);
    QVERIFY(!config->timeConfig.ptpHwTimestamp);
    QCOMPARE(config->timeConfig.ntpServers, (QStringList{u"10.0.0.1"_s, u"ntp.example"_s}));
}

void TestConfig::badSettings_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("error"); // what it begins with
    const auto row = [](const char *name, const QString &variable, const QString &value,
                        const QString &error) {
        QTest::newRow(name) << Variables{{variable, value}}
                            << u"%1 (environment %1): %2"_s.arg(variable, error);
    };
    row("scheme", u"NUNECT_URL"_s, u"https://hub"_s, u"expected nats://"_s);
    row("no scheme", u"NUNECT_URL"_s, u"hub:4222"_s, u"expected nats://"_s);
    row("no host", u"NUNECT_URL"_s, u"nats://"_s, u"expected nats://"_s);
    row("path", u"NUNECT_URL"_s, u"nats://hub/x"_s, u"expected nats://"_s);
    row("port too large", u"NUNECT_URL"_s, u"nats://hub:70000"_s, u"expected nats://"_s);
    row("one of several", u"NUNECT_URL"_s, u"nats://hub,hub2"_s, u"expected nats://"_s);
    row("certificate", u"NUNECT_CERT"_s, u"/nowhere/c"_s, u"/nowhere/c cannot be read"_s);
    row("certificate alone", u"NUNECT_CERT"_s, file(u"cert.pem"_s, "x"), u"there is no key"_s);
    row("key alone", u"NUNECT_KEY"_s, file(u"key.pem"_s, "x"), u"there is no certificate"_s);
    row("token file", u"NATS_GUARDIAN_TOKEN_FILE"_s, u"/nowhere/t"_s,
        u"/nowhere/t cannot be read"_s);
    row("empty token file", u"NATS_GUARDIAN_TOKEN_FILE"_s, file(u"empty token"_s, "\nhunter2"),
        file(u"empty token"_s, "\nhunter2") + u" has no token in its first line"_s);
    row("creds", u"NATS_GUARDIAN_CREDS"_s, u"/nowhere/c"_s, u"/nowhere/c cannot be read"_s);
    row("seed as NKey", u"NATS_GUARDIAN_NKEY"_s, u"SUhunter2"_s, u"this is a seed"_s);
    row("short NKey", u"NATS_GUARDIAN_NKEY"_s, u"UA"_s, u"this is no user's public key"_s);
    row("NKey without seed", u"NATS_GUARDIAN_NKEY"_s, QString(u'U').repeated(56),
        u"it goes together"_s);
    row("login in URL", u"NUNECT_URL"_s, u"nats://g:hunter2@hub"_s, u"a login does not belong"_s);
    row("port", u"NATS_PORT"_s, u"0"_s, u"'0' is not a number from 1 to 65535"_s);
    row("CA", u"NUNECT_CA"_s, u"/nowhere/ca.pem"_s, u"/nowhere/ca.pem cannot be read"_s);
    row("unit", u"NUNECT_UNIT"_s, u"leaf.3"_s, u"'leaf.3' is not 1 to 64 characters"_s);
    row("no password", u"NATS_GUARDIAN_USER"_s, u"g"_s, u"there is no password for it"_s);
    row("password file", u"NATS_GUARDIAN_PASSWORD_FILE"_s, u"/nowhere/p"_s,
        u"/nowhere/p cannot be read"_s);
    row("uplink", u"NUNECT_UPLINK"_s, u"10.0.0.1,hub"_s, u"'hub' is not an IP address"_s);
    row("mode", u"TIME_SYNC_MODE"_s, u"ntp"_s, u"'ntp' is not one of ptp, chrony, auto"_s);
    row("domain", u"PTP_DOMAIN"_s, u"256"_s, u"'256' is not a number from 0 to 255"_s);
    row("chronyd's port", u"CHRONY_ADDRESS"_s, u"[::1]:0"_s,
        u"the port of '[::1]:0' is not a number from 1 to 65535"_s);
    row("truth", u"PTP_HW_TIMESTAMP"_s, u"maybe"_s, u"'maybe' is not true or false"_s);
    row("authority", u"TIME_AUTHORITY"_s, u"2"_s, u"'2' is not true or false"_s);
    row("heartbeat", u"NUNECT_HEARTBEAT_MS"_s, u"99"_s, u"'99' is not a number from 100"_s);
    row("rtt", u"NUNECT_RTT_MS"_s, u"1e3"_s, u"'1e3' is not a number from 100"_s);
    row("time", u"NUNECT_TIME_MS"_s, u"60001"_s, u"'60001' is not a number from 100"_s);
    row("limits", u"TIME_NTP_LIMITS_US"_s, u"2,1,3,4,5"_s, u"'2,1,3,4,5' is not five numbers"_s);
    row("hold time", u"TIME_LOCK_AFTER_S"_s, u"soon"_s, u"'soon' is not a number of seconds"_s);
    row("drift", u"TIME_DRIFT_PPM"_s, u"0"_s, u"'0' is not a number from 2 to 500"_s);
    QTest::newRow("password alone")
        << Variables{{u"NATS_GUARDIAN_PASSWORD"_s, u"hunter2"_s}}
        << u"NATS_GUARDIAN_USER (default): there is a password but no user"_s;
    QTest::newRow("two logins")
        << Variables{{u"NATS_GUARDIAN_USER"_s, u"g"_s},
                     {u"NATS_GUARDIAN_PASSWORD"_s, u"hunter2"_s},
                     {u"NATS_GUARDIAN_CREDS"_s, file(u"a.creds"_s, "x")}}
        << u"NATS_GUARDIAN_USER (environment NATS_GUARDIAN_USER): NATS_GUARDIAN_USER and "
           "NATS_GUARDIAN_CREDS are set"_s;
    QTest::newRow("quote in password")
        << Variables{{u"NATS_GUARDIAN_USER"_s, u"g"_s},
                     {u"NATS_GUARDIAN_PASSWORD"_s, u"hunter2\""_s}}
        << u"NATS_GUARDIAN_PASSWORD (environment NATS_GUARDIAN_PASSWORD): must not hold"_s;
}

void TestConfig::badSettings()
{
    QFETCH(Variables, variables);
    QFETCH(QString, error);
    const Result<Config> config = makeConfig(settings(variables));
    QVERIFY(!config);
    QVERIFY2(config.error().text.startsWith(error), qPrintable(config.error().text));
    QVERIFY(!config.error().text.contains("hunter2"_L1));
    QVERIFY(!config.error().text.contains(u'\n'));
}

void TestConfig::passwordFile()
{
    const Variables user{{u"NATS_GUARDIAN_USER"_s, u"g"_s}};
    CommandLine line;
    line.values.insert(u"password-file"_s, file(u"password"_s, "hunter2 \nmore\n"));
    Result<Config> config = makeConfig(settings(user, line));
    QVERIFY2(config, qPrintable(config ? QString() : config.error().text));
    QCOMPARE(config->connection.login.password, u"hunter2"_s);
    line.values.insert(u"password-file"_s, file(u"empty"_s, "\nhunter2"));
    config = makeConfig(settings(user, line));
    QVERIFY(!config);
    QVERIFY(config.error().text.contains("no password in its first line"_L1));
}

void TestConfig::passwordFileAgainstPassword()
{
    const QString path = file(u"other"_s, "from-file");
    const EnvFile both{{u"NATS_GUARDIAN_USER"_s, {u"g"_s, u".env:1"_s}},
                       {u"NATS_GUARDIAN_PASSWORD"_s, {u"from-env-file"_s, u".env:2"_s}}};
    CommandLine line;
    line.values.insert(u"password-file"_s, path);
    QCOMPARE(makeConfig(settings({}, line, both))->connection.login.password, u"from-file"_s);
    EnvFile withPath = both;
    withPath.insert(u"NATS_GUARDIAN_PASSWORD_FILE"_s, {path, u".env:3"_s});
    QCOMPARE(makeConfig(settings({}, {}, withPath))->connection.login.password, u"from-file"_s);
    QCOMPARE(makeConfig(settings({{u"NATS_GUARDIAN_PASSWORD"_s, u"from-variable"_s}}, {}, withPath))
                 ->connection.login.password,
             u"from-variable"_s);
}

void TestConfig::describeHidesThePassword()
{
    const QList<Setting> all = settings({{u"NATS_GUARDIAN_USER"_s, u"g"_s},
                                         {u"NATS_GUARDIAN_PASSWORD"_s, u"hunter2"_s},
                                         {u"NUNECT_UNIT"_s, u"leaf-3"_s}});
    const QString text = describe(all, *makeConfig(all));
    QVERIFY(!text.contains("hunter2"_L1));
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2 * all.size());
    const auto line = [&lines](const QString &name) {
        return lines.filter(u"%1 "_s.arg(name)).value(0).simplified();
    };
    QCOMPARE(line(u"NUNECT_URL"_s), u"NUNECT_URL nats://127.0.0.1:4222 (default)"_s);
    QCOMPARE(line(u"NUNECT_UNIT"_s), u"NUNECT_UNIT leaf-3 (environment NUNECT_UNIT)"_s);
    QCOMPARE(line(u"NATS_GUARDIAN_PASSWORD"_s),
             u"NATS_GUARDIAN_PASSWORD set (environment NATS_GUARDIAN_PASSWORD)"_s);
    QCOMPARE(line(u"NUNECT_CA"_s), u"NUNECT_CA - (default)"_s);
    QVERIFY(lines.contains(u"    unit ID (default: the host name); a change takes a restart"_s));
    QVERIFY(describe(settings({}), *makeConfig(settings({}))).contains("not set (default)"_L1));
}

QTEST_GUILESS_MAIN(TestConfig)
#include "tst_config.moc"
