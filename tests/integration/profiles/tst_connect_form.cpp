// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiles/connect_form.h"

#include "tests/integration/client/client_fixture.h"
#include "tests/support/free_port.h"
#include "tests/support/test_certificates.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::app;
using namespace nunect::test;

/// The form as a person fills it in, with a real hub behind the address and no keychain.
class TestConnectForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void testsWithoutSaving();
    void saysWhichStepFailed();
    void asksForWhatIsMissing();
    void trustsAKeyOnFirstUse();
    void doesNotAskWhereACaIsNamed();
    void refusesAChangedKey();
    void anotherHostIsAnotherKey();
    void savesAndOpens();
    void opensAllTheSame();
    void savesUnderAFreeName();
    void keepsAnUnreadableFile();
    void contextOfNatscli();
    void saysThatNothingIsStored();

private:
    void fillIn(const QString &user = u"console"_s);
    bool finishes() const;
    QVariant step(ConnectionSteps::Role role, int row) const;

    std::optional<TestCertificates> m_certificates;
    std::unique_ptr<NatsServer> m_hub;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<ConnectForm> m_form;
};

void TestConnectForm::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    qunsetenv("DISPLAY");
    auto made = TestCertificates::create();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().text));
    m_certificates = *std::move(made);
    NatsServerOptions options;
    options.webSocketTls = true;
    options.certificateFile = m_certificates->good().certificate;
    options.keyFile = m_certificates->good().key;
    options.config = twoUsers();
    m_hub = std::make_unique<NatsServer>(options);
    START_SERVER(*m_hub);
}

void TestConnectForm::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_profiles = std::make_unique<ProfileStore>(m_dir->filePath(u"profiles.json"_s));
    m_secrets = std::make_unique<SecretStore>();
    Options base;
    base.unitId = u"laptop-test"_s;
    m_form = std::make_unique<ConnectForm>(base, m_dir->path(), *m_profiles, *m_secrets);
}

void TestConnectForm::fillIn(const QString &user)
{
    m_form->setUrl(u"localhost:%1"_s.arg(m_hub->webSocketPort()));
    m_form->setCaFile(m_certificates->caFile());
    m_form->setUser(user);
}

bool TestConnectForm::finishes() const
{
    return QTest::qWaitFor([this] { return !m_form->isBusy(); }, 10000);
}

QVariant TestConnectForm::step(ConnectionSteps::Role role, int row) const
{
    return m_form->steps()->index(row).data(role);
}

void TestConnectForm::testsWithoutSaving()
{
    fillIn();
    QSignalSpy opened(m_form.get(), &ConnectForm::opened);
    m_form->test(u"s3cret"_s);
    QVERIFY(m_form->isBusy());
    QVERIFY(finishes());
    for (int row = 0; row < m_form->steps()->rowCount(); ++row) {
        QCOMPARE(step(ConnectionSteps::StateRole, row), u"Passed"_s);
        QCOMPARE(step(ConnectionSteps::StatusRole, row), int(models::Status::Normal));
        QVERIFY(!step(ConnectionSteps::TookRole, row).toString().isEmpty());
        QVERIFY(!step(ConnectionSteps::NameRole, row).toString().isEmpty());
    }
    QCOMPARE(opened.size(), 0);
    QVERIFY(!m_form->canOpenAnyway());
    QVERIFY(m_profiles->profiles().isEmpty());
}

void TestConnectForm::saysWhichStepFailed()
{
    fillIn();
    m_form->connectNow(u"wrong"_s);
    QVERIFY(finishes());
    QCOMPARE(step(ConnectionSteps::StateRole, 4), u"Failed"_s);
    QCOMPARE(step(ConnectionSteps::StatusRole, 4), int(models::Status::Critical));
    const QString text = step(ConnectionSteps::TextRole, 4).toString();
    QVERIFY2(text.contains(u"Check user and password"_s), qPrintable(text));
    QCOMPARE(step(ConnectionSteps::StateRole, 5), u"Not done"_s);
    QVERIFY(m_profiles->profiles().isEmpty());

    fillIn(u"guest"_s);
    m_form->test(u"guest-pw"_s);
    QVERIFY(finishes());
    QCOMPARE(step(ConnectionSteps::StateRole, 4), u"Passed"_s);
    QCOMPARE(step(ConnectionSteps::StateRole, 5), u"Failed"_s);
}

void TestConnectForm::asksForWhatIsMissing()
{
    QSignalSpy wanted(m_form.get(), &ConnectForm::secretWanted);
    m_form->connectNow({});
    QVERIFY2(m_form->problem().contains(u"address"_s), qPrintable(m_form->problem()));
    fillIn();
    m_form->connectNow({});
    QCOMPARE(m_form->problem(), u"Type the password."_s);
    QCOMPARE(wanted.size(), 1);
    m_form->setLogin(int(Profile::Login::NKey));
    QVERIFY(!m_form->asksSecret());
    m_form->connectNow({});
    QVERIFY2(m_form->problem().contains(u"NKey"_s), qPrintable(m_form->problem()));
    QVERIFY(!m_form->isBusy());
}

void TestConnectForm::trustsAKeyOnFirstUse()
{
    fillIn();
    m_form->setCaFile({});
    QSignalSpy opened(m_form.get(), &ConnectForm::opened);
    m_form->connectNow(u"s3cret"_s);
    QVERIFY(finishes());
    // Nothing but 64 digits in groups of four.
    static const QRegularExpression digits(u"^([0-9A-F]{4} ){15}[0-9A-F]{4}$"_s);
    const QString key = m_form->unknownKey();
    QVERIFY2(digits.match(key).hasMatch(), qPrintable(key));
    QCOMPARE(opened.size(), 0);

    m_form->refuseKey();
    QVERIFY(m_form->unknownKey().isEmpty());
    QVERIFY(m_form->trustedKey().isEmpty());

    m_form->connectNow(u"s3cret"_s);
    QVERIFY(finishes());
    m_form->trustKey();
    QVERIFY(finishes());
    QCOMPARE(m_form->trustedKey(), key);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(m_profiles->profiles().first().trustedKeySha256.size(), 32);
}

void TestConnectForm::doesNotAskWhereACaIsNamed()
{
    fillIn();
    m_form->setCaFile(m_certificates->otherCaFile());
    m_form->test(u"s3cret"_s);
    QVERIFY(finishes());
    QCOMPARE(step(ConnectionSteps::StateRole, 2), u"Failed"_s);
    QVERIFY(m_form->unknownKey().isEmpty());
}

void TestConnectForm::refusesAChangedKey()
{
    Profile profile{.id = u"1"_s,
                    .url = u"localhost:%1"_s.arg(m_hub->webSocketPort()),
                    .trustedKeySha256 = QByteArray(32, 'k')};
    QVERIFY(m_profiles->put(profile));
    m_form->edit(u"1"_s);
    m_form->test(u"s3cret"_s);
    QVERIFY(finishes());
    const QString text = step(ConnectionSteps::TextRole, 2).toString();
    QVERIFY2(text.contains(u"another key"_s), qPrintable(text));
    QVERIFY(m_form->unknownKey().isEmpty());
    // A person may begin anew, in two steps.
    m_form->forgetTrustedKey();
    m_form->test(u"s3cret"_s);
    QVERIFY(finishes());
    QVERIFY(!m_form->unknownKey().isEmpty());
}

void TestConnectForm::anotherHostIsAnotherKey()
{
    QVERIFY(m_profiles->put({.id = u"1"_s,
                             .url = u"wss://hub.example:8443"_s,
                             .trustedKeySha256 = QByteArray(32, 'k')}));
    m_form->edit(u"1"_s);
    m_form->setUrl(u"hub.example:9443"_s);
    QVERIFY(!m_form->trustedKey().isEmpty());
    m_form->setUrl(u"hub2.example"_s);
    QVERIFY(m_form->trustedKey().isEmpty());
    m_form->edit(u"1"_s);
    m_form->setCaFile(u"/ca.pem"_s);
    QVERIFY(m_form->trustedKey().isEmpty());
}

void TestConnectForm::savesAndOpens()
{
    fillIn();
    m_form->setProperty("name", u"Main stage"_s);
    m_form->setMonitorUrls(u"https://a:8444, https://b:8444"_s);
    Profile profile;
    std::shared_ptr<PasswordSource> secret;
    connect(m_form.get(), &ConnectForm::opened, this,
            [&](const Profile &opened, const TypedSecrets &given, const QString &notice) {
                profile = opened;
                secret = given.site;
                QVERIFY2(notice.isEmpty(), qPrintable(notice));
            });
    m_form->connectNow(u"s3cret"_s);
    QTRY_VERIFY(secret);
    QCOMPARE(secret->read()->view(), QByteArrayView("s3cret"));
    QCOMPARE(profile.name, u"Main stage"_s);
    QCOMPARE(profile.monitorUrls.size(), 2);
    QCOMPARE(m_profiles->profiles(), QList{profile});
    QFile file(m_profiles->file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("s3cret"));

    m_form->clear();
    fillIn();
    m_form->setProperty("name", u"main stage"_s);
    m_form->connectNow(u"s3cret"_s);
    QVERIFY2(m_form->problem().contains(u"another name"_s), qPrintable(m_form->problem()));
}

void TestConnectForm::opensAllTheSame()
{
    m_form->setUrl(u"localhost:%1"_s.arg(freePort()));
    QSignalSpy opened(m_form.get(), &ConnectForm::opened);
    m_form->openAnyway(); // not before it was tried
    QCOMPARE(opened.size(), 0);
    m_form->connectNow(u"s3cret"_s);
    QVERIFY(finishes());
    QVERIFY(m_form->canOpenAnyway());
    m_form->openAnyway();
    QCOMPARE(opened.size(), 1);
}

void TestConnectForm::savesUnderAFreeName()
{
    for (const QString &name : {u"localhost"_s, u"localhost 2"_s}) {
        m_form->clear();
        fillIn();
        QSignalSpy opened(m_form.get(), &ConnectForm::opened);
        m_form->connectNow(u"s3cret"_s);
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(m_profiles->byName(name));
    }
}

void TestConnectForm::keepsAnUnreadableFile()
{
    QFile file(m_profiles->file());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ torn");
    file.close();
    QString said;
    connect(m_form.get(), &ConnectForm::opened, this,
            [&](const Profile &, const TypedSecrets &, const QString &notice) { said = notice; });
    fillIn();
    m_form->connectNow(u"s3cret"_s);
    QTRY_VERIFY(!said.isEmpty()); // it opens, and says that it is not saved
    QVERIFY2(said.contains(u"left as they are"_s), qPrintable(said));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "{ torn"_ba);
}

void TestConnectForm::contextOfNatscli()
{
    QVERIFY(QDir(m_dir->path()).mkpath(u"context"_s));
    QFile file(m_dir->filePath(u"context/ops.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"url":"wss://localhost:%1","ca":"%2","user":"console","password":"s3cret"})"_ba
                   .replace("%1", QByteArray::number(m_hub->webSocketPort()))
                   .replace("%2", m_certificates->caFile().toUtf8()));
    file.close();
    m_form->useContext(u"ops"_s);
    QVERIFY2(m_form->problem().isEmpty(), qPrintable(m_form->problem()));
    QVERIFY(!m_form->asksSecret());
    m_form->test({});
    QVERIFY(finishes());
    QCOMPARE(step(ConnectionSteps::StateRole, 5), u"Passed"_s);
    m_form->useContext(u"none"_s);
    QVERIFY2(m_form->problem().contains(u"no context"_s), qPrintable(m_form->problem()));
}

void TestConnectForm::saysThatNothingIsStored()
{
    QVERIFY(m_profiles->put({.id = u"1"_s, .url = u"hub.example"_s}));
    m_form->edit(u"1"_s);
    QCOMPARE(m_form->secretState(), u"Asking the keychain…"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_form->secretState().startsWith(u"Not stored: "_s), 6000);
    QVERIFY(!m_form->isSecretStored());
}

QTEST_GUILESS_MAIN(TestConnectForm)
#include "tst_connect_form.moc"
