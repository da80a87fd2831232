// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/launcher.h"
#include "app/message_decoder.h"
#include "app/profiles/profile_options.h"

#include "core/contract/messages.h"
#include "core/contract/subjects.h"
#include "core/util/timestamp.h"
#include "tests/integration/client/client_fixture.h"
#include "tests/support/test_certificates.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::app;
using namespace nunect::test;
using models::Status;
using models::TableModel;
using store::AnswerState;
using store::Endpoint;

/// A site whose two accounts share nothing: `sys` reads `$SYS` and hears no unit, `console` hears
/// the units and may not read `$SYS`.
static QString twoAccounts(const QString &systemPassword)
{
    return u"system_account: SYS\n"
           "accounts {\n"
           "  SYS { users: [{user: sys, password: %1, permissions: {\n"
           "    publish: [\"$SYS.REQ.>\"], subscribe: [\"$SYS.>\", \"_INBOX.>\"]}}] }\n"
           "  OPS { users: [{user: console, password: s3cret, permissions: {\n"
           "    publish: {deny: \"$SYS.>\"}, subscribe: {deny: \"$SYS.>\"}}}] }\n"
           "}\n"_s.arg(systemPassword);
}

/// The same, where the client's certificate is the login.
static QString twoAccountsByCertificate()
{
    return u"system_account: SYS\n"
           "accounts {\n"
           "  SYS { users: [{user: \"CN=nunect test other-client\", permissions: {\n"
           "    publish: [\"$SYS.REQ.>\"], subscribe: [\"$SYS.>\", \"_INBOX.>\"]}}] }\n"
           "  OPS { users: [{user: \"CN=nunect test client\", permissions: {\n"
           "    publish: {deny: \"$SYS.>\"}, subscribe: {deny: \"$SYS.>\"}}}] }\n"
           "}\n"_s;
}

/// A console that logs in twice, on a real server where neither login could do the other's part.
class TestSystemLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void neitherLoginAloneIsEnough_data();
    void neitherLoginAloneIsEnough();
    void bothTogetherShowTheWholeSite();
    void systemLoginThatIsLostIsSaid();
    void fallsBackToHttps();
    void formTestsBoth();
    void formFindsAWrongAccount();
    void formAsksForWhatIsMissing();
    void asksForTheOneThatIsNotStored();
    void bothByCertificate();

private:
    QString secretFile(const QString &name, const QByteArray &secret) const;
    Profile profile() const;
    Options options() const;
    void open(const Options &options);
    bool hearsUnit() const;
    int freshServers() const;
    /// From now on the server takes another password for `sys`, and ends who has the first one.
    void changeSystemPassword(const QString &to);
    AnswerState connz() const;

    std::unique_ptr<NatsServer> m_hub;
    std::unique_ptr<nats::Client> m_unit;
    QTimer m_beat;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<Application> m_app;
    QString m_systemPassword = u"sys-pw"_s;
};

static constexpr int waitMs = 30'000;

void TestSystemLogin::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    qunsetenv("DISPLAY");
    NatsServerOptions options;
    options.config = twoAccounts(m_systemPassword);
    m_hub = std::make_unique<NatsServer>(options);
    START_SERVER(*m_hub);
    m_unit = std::make_unique<nats::Client>(optionsFor(*m_hub));
    m_unit->connectToServer();
    connect(&m_beat, &QTimer::timeout, this, [this, seq = 0]() mutable {
        contract::Heartbeat beat;
        beat.unit = u"leaf-1"_s;
        beat.role = u"guardian"_s;
        beat.seq = ++seq;
        beat.tsNs = nowNs();
        beat.intervalMs = 1000;
        (void)m_unit->publish("ops.heartbeat.leaf-1", contract::encode(beat));
    });
    m_beat.start(500);
}

void TestSystemLogin::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_profiles = std::make_unique<ProfileStore>(m_dir->filePath(u"profiles.json"_s));
    m_secrets = std::make_unique<SecretStore>();
}

void TestSystemLogin::cleanup() { m_app.reset(); }

QString TestSystemLogin::secretFile(const QString &name, const QByteArray &secret) const
{
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(secret) != secret.size())
        qFatal("not written");
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return file.fileName();
}

Profile TestSystemLogin::profile() const
{
    return {.id = newProfileId(),
            .name = u"site"_s,
            .url = m_hub->webSocketUrl().toString(),
            .secretFile = secretFile(u"console"_s, "s3cret\n"),
            .unitId = u"laptop-test"_s,
            .systemLogin = Profile::SystemLogin{Profile::Login::Password, u"sys"_s,
                                                secretFile(u"sys"_s, m_systemPassword.toUtf8())}};
}

Options TestSystemLogin::options() const
{
    const auto options = optionsOf(profile(), {}, {}, m_dir->path());
    return options ? *options : Options();
}

void TestSystemLogin::open(const Options &options)
{
    m_app = std::make_unique<Application>(options, std::make_shared<PasswordSource>());
    m_app->start();
}

bool TestSystemLogin::hearsUnit() const
{
    const auto &units = m_app->session().site().fleet.rows();
    return std::ranges::any_of(units, [](const store::UnitRow &unit) {
        return unit.unit == u"leaf-1"_s
            && !store::FleetStore::isStale(unit.heartbeat, monotonicMs());
    });
}

int TestSystemLogin::freshServers() const
{
    const TableModel &servers = *m_app->servers();
    int fresh = 0;
    for (int row = 0; row < servers.rowCount(); ++row)
        fresh += servers.index(row, 0).data(TableModel::StaleRole).toBool() ? 0 : 1;
    return fresh;
}

AnswerState TestSystemLogin::connz() const
{
    return m_app->session().site().monitoring.state(Endpoint::Connz, monotonicMs());
}

void TestSystemLogin::changeSystemPassword(const QString &to)
{
    QFile config(m_hub->configFile());
    QVERIFY(config.open(QIODevice::ReadOnly));
    QByteArray text = config.readAll();
    config.close();
    QVERIFY(text.contains("password: " + m_systemPassword.toUtf8()));
    text.replace("password: " + m_systemPassword.toUtf8(), "password: " + to.toUtf8());
    QVERIFY(config.open(QIODevice::WriteOnly));
    QCOMPARE(config.write(text), text.size());
    config.close();
    m_systemPassword = to;
    m_hub->signal(SIGHUP);
}

void TestSystemLogin::neitherLoginAloneIsEnough_data()
{
    QTest::addColumn<bool>("system");
    QTest::newRow("console") << false;
    QTest::newRow("sys") << true;
}

void TestSystemLogin::neitherLoginAloneIsEnough()
{
    QFETCH(bool, system);
    Options alone = options();
    if (system)
        alone.context.credentials = alone.systemLogin;
    alone.systemLogin = {};
    open(alone);
    QVERIFY(!m_app->hasSystemLogin());
    QTRY_VERIFY_WITH_TIMEOUT(m_app->connected(), waitMs);
    QVERIFY(m_app->systemConnected());
    if (system) {
        QTRY_COMPARE_WITH_TIMEOUT(freshServers(), 1, waitMs);
        QVERIFY(!hearsUnit());
    } else {
        QTRY_VERIFY_WITH_TIMEOUT(hearsUnit(), waitMs);
        QTRY_COMPARE_WITH_TIMEOUT(connz(), AnswerState::Failed, waitMs);
        QCOMPARE(m_app->servers()->rowCount(), 0);
    }
}

void TestSystemLogin::bothTogetherShowTheWholeSite()
{
    open(options());
    QVERIFY(m_app->hasSystemLogin());
    QTRY_VERIFY_WITH_TIMEOUT(m_app->connected() && m_app->systemConnected(), waitMs);
    QCOMPARE(m_app->systemState(), u"Connected"_s);
    QCOMPARE(m_app->systemStatus(), Status::Normal);
    QTRY_VERIFY_WITH_TIMEOUT(hearsUnit(), waitMs);
    QTRY_COMPARE_WITH_TIMEOUT(freshServers(), 1, waitMs);
    // Both of its own, and the unit.
    QTRY_COMPARE_WITH_TIMEOUT(m_app->connections()->count(), 3, waitMs);
    QVERIFY(!m_app->needsPassword());
}

void TestSystemLogin::systemLoginThatIsLostIsSaid()
{
    open(options());
    QTRY_COMPARE_WITH_TIMEOUT(freshServers(), 1, waitMs);
    QTRY_VERIFY_WITH_TIMEOUT(hearsUnit(), waitMs);
    changeSystemPassword(u"another"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_app->systemState(), u"Login refused"_s, waitMs);
    QCOMPARE(m_app->systemStatus(), Status::Critical);
    QVERIFY(!m_app->systemDetail().isEmpty());
    QCOMPARE(freshServers(), 0);
    // The rest of the site goes on.
    QVERIFY(m_app->connected());
    QVERIFY(!m_app->needsPassword());
    QTRY_VERIFY_WITH_TIMEOUT(hearsUnit(), waitMs);
}

void TestSystemLogin::fallsBackToHttps()
{
    Options asked = options();
    asked.monitorUrls = {m_hub->monitoringUrl()};
    open(asked);
    QTRY_COMPARE_WITH_TIMEOUT(m_app->systemState(), u"Connected"_s, waitMs);
    changeSystemPassword(u"a-third"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_app->systemState(), u"Login refused"_s, waitMs);
    const auto feed
        = [this] { return m_app->session().site().monitoring.of(Endpoint::Connz).feed; };
    QTRY_COMPARE_WITH_TIMEOUT(feed(), store::MonitoringFeed::Https, waitMs);
    QTRY_COMPARE_WITH_TIMEOUT(freshServers(), 1, waitMs);
    QCOMPARE(m_app->systemStatus(), Status::Critical);
}

void TestSystemLogin::formTestsBoth()
{
    ConnectForm form({}, m_dir->path(), *m_profiles, *m_secrets);
    QSignalSpy opened(&form, &ConnectForm::opened);
    form.setUrl(m_hub->webSocketUrl().toString());
    form.systemLogin()->setUsed(true);
    form.systemLogin()->setUser(u"sys"_s);
    form.connectNow(u"s3cret"_s, u"wrong"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!form.isBusy(), waitMs);
    const auto state = [](ConnectionSteps &steps, nats::ConnectionStep::Kind step) {
        return steps.index(step).data(ConnectionSteps::StateRole).toString();
    };
    QCOMPARE(state(*form.steps(), nats::ConnectionStep::Permission), u"Passed"_s);
    QCOMPARE(state(*form.systemSteps(), nats::ConnectionStep::Login), u"Failed"_s);
    QVERIFY(form.canOpenAnyway());
    QCOMPARE(opened.size(), 0);

    form.connectNow(u"s3cret"_s, m_systemPassword);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, waitMs);
    QCOMPARE(state(*form.systemSteps(), nats::ConnectionStep::Permission), u"Passed"_s);
    const auto saved = m_profiles->byId(form.profileId());
    QVERIFY(saved && saved->systemLogin);
    QCOMPARE(saved->systemLogin->user, u"sys"_s);
    QFile file(m_profiles->file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(m_systemPassword.toUtf8()));
}

void TestSystemLogin::formFindsAWrongAccount()
{
    ConnectForm form({}, m_dir->path(), *m_profiles, *m_secrets);
    form.setUrl(m_hub->webSocketUrl().toString());
    form.systemLogin()->setUsed(true);
    form.systemLogin()->setUser(u"console"_s);
    form.test(u"s3cret"_s, u"s3cret"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!form.isBusy(), waitMs);
    const QModelIndex permission = form.systemSteps()->index(nats::ConnectionStep::Permission);
    QCOMPARE(permission.data(ConnectionSteps::StateRole).toString(), u"Failed"_s);
}

void TestSystemLogin::formAsksForWhatIsMissing()
{
    ConnectForm form({}, m_dir->path(), *m_profiles, *m_secrets);
    form.setUrl(m_hub->webSocketUrl().toString());
    form.systemLogin()->setUsed(true);
    form.test(u"s3cret"_s);
    QCOMPARE(form.problem(), u"Type the user of the system login."_s);
    form.systemLogin()->setUser(u"sys"_s);
    form.test(u"s3cret"_s);
    QCOMPARE(form.problem(), u"Type the password of the system login."_s);
    form.systemLogin()->setLogin(int(Profile::Login::NKey));
    QVERIFY(!form.systemLogin()->asksSecret());
    form.test(u"s3cret"_s);
    QCOMPARE(form.problem(), u"System login: Name the file that holds the NKey seed."_s);
}

void TestSystemLogin::asksForTheOneThatIsNotStored()
{
    Profile typed = profile();
    typed.systemLogin->secretFile.clear();
    QVERIFY(m_profiles->put(typed));
    Launcher launcher({}, std::make_shared<PasswordSource>(), {m_profiles->file(), m_dir->path()});
    QSignalSpy asked(&launcher, &Launcher::pageWanted);
    QVERIFY(launcher.start());
    QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, waitMs);
    QVERIFY(!launcher.hasSite());
    const SystemLoginForm &system = *launcher.form()->systemLogin();
    QVERIFY2(system.secretState().startsWith(u"Not stored: "_s), qPrintable(system.secretState()));
    launcher.form()->connectNow({}, m_systemPassword);
    QTRY_VERIFY_WITH_TIMEOUT(launcher.hasSite() && launcher.site()->connected()
                                 && launcher.site()->systemConnected(),
                             waitMs);
}

void TestSystemLogin::bothByCertificate()
{
    const auto certificates = TestCertificates::create();
    QVERIFY2(certificates, certificates ? "" : qPrintable(certificates.error().text));
    const CertificateFiles site = certificates->client();
    const CertificateFiles system = certificates->otherClient();
    NatsServer hub(
        {.webSocketTls = true,
         .certificateFile = certificates->good().certificate,
         .keyFile = certificates->good().key,
         .tlsConfig = u"ca_file: \"%1\", verify_and_map: true"_s.arg(certificates->caFile()),
         .config = twoAccountsByCertificate()});
    START_SERVER(hub);

    ConnectForm form({}, m_dir->path(), *m_profiles, *m_secrets);
    QSignalSpy opened(&form, &ConnectForm::opened);
    form.setUrl(hub.webSocketUrl().toString());
    form.setCaFile(certificates->caFile());
    form.setLogin(int(Profile::Login::ClientCertificate));
    form.setCertificateFile(site.certificate);
    form.setKeyFile(site.key);
    form.systemLogin()->setUsed(true);
    form.systemLogin()->setLogin(int(Profile::Login::ClientCertificate));
    form.connectNow({});
    QCOMPARE(form.problem(),
             u"System login: A client certificate needs its file and that of its key."_s);
    // That of the other login is of the other account.
    form.systemLogin()->setCertificateFile(site.certificate);
    form.systemLogin()->setKeyFile(site.key);
    form.connectNow({});
    QTRY_VERIFY_WITH_TIMEOUT(!form.isBusy(), waitMs);
    const QModelIndex permission = form.systemSteps()->index(nats::ConnectionStep::Permission);
    QCOMPARE(permission.data(ConnectionSteps::StateRole).toString(), u"Failed"_s);

    form.systemLogin()->setCertificateFile(system.certificate);
    form.systemLogin()->setKeyFile(system.key);
    form.connectNow({});
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, waitMs);

    const auto saved = m_profiles->byId(form.profileId());
    QVERIFY(saved);
    const auto options = optionsOf(*saved, {}, {}, m_dir->path());
    QVERIFY2(options, options ? "" : qPrintable(options.error().text));
    open(*options);
    QTRY_VERIFY_WITH_TIMEOUT(m_app->connected() && m_app->systemConnected(), waitMs);
    QTRY_COMPARE_WITH_TIMEOUT(freshServers(), 1, waitMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_app->connections()->count(), 2, waitMs); // both of its own
}

QTEST_MAIN(TestSystemLogin)
#include "tst_system_login.moc"
