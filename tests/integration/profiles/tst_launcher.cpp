// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/launcher.h"

#include "tests/integration/client/client_fixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::app;
using namespace nunect::test;

/// Which site a console shows at its start, and how it changes to another, without a window.
class TestLauncher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void asksWithoutAnySite();
    void opensTheHubOfTheCommandLine();
    void opensTheOnlyProfile();
    void asksWhichOfSeveral();
    void opensTheProfileThatIsNamed();
    void showsALinkBeforeItIsUsed();
    void opensTheProfileOfALink();
    void asksForAPasswordThatIsNotStored();
    void takesThePasswordOfTheEnvironment();
    void changesToAnotherSite();
    void fromTheFormToTheSite();
    void removes();
    void lockedKioskKeepsItsSite();
    void unreadableProfiles();

private:
    Launcher &launch(const Options &options = {});
    /// A profile that logs in from a file at that hub.
    Profile save(const QString &name, const NatsServer &hub);
    bool connects(const NatsServer &hub) const;

    std::unique_ptr<NatsServer> m_hub;
    std::unique_ptr<NatsServer> m_other;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ProfileStore> m_store;
    std::shared_ptr<PasswordSource> m_given;
    std::unique_ptr<Launcher> m_launcher;
    std::unique_ptr<QSignalSpy> m_asked;
};

void TestLauncher::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    qunsetenv("DISPLAY");
    NatsServerOptions options;
    options.config = twoUsers();
    m_hub = std::make_unique<NatsServer>(options);
    START_SERVER(*m_hub);
    options.serverName = u"other-hub"_s;
    m_other = std::make_unique<NatsServer>(options);
    START_SERVER(*m_other);
}

void TestLauncher::init()
{
    m_launcher.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<ProfileStore>(m_dir->filePath(u"profiles.json"_s));
    m_given = std::make_shared<PasswordSource>();
}

Launcher &TestLauncher::launch(const Options &options)
{
    Options base = options;
    base.unitId = u"laptop-test"_s;
    m_launcher = std::make_unique<Launcher>(base, m_given,
                                            Launcher::Places{m_store->file(), m_dir->path()});
    m_asked = std::make_unique<QSignalSpy>(m_launcher.get(), &Launcher::pageWanted);
    return *m_launcher;
}

Profile TestLauncher::save(const QString &name, const NatsServer &hub)
{
    QFile file(m_dir->filePath(u"password"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write("s3cret\n");
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    Profile profile{.id = newProfileId(),
                    .name = name,
                    .url = hub.webSocketUrl().toString(),
                    .secretFile = file.fileName()};
    if (!m_store->put(profile))
        qFatal("not saved");
    return profile;
}

bool TestLauncher::connects(const NatsServer &hub) const
{
    const QString url = hub.webSocketUrl().toString();
    return QTest::qWaitFor(
        [&] {
            Application *site = m_launcher->site();
            return site && site->serverUrl() == url && site->connected();
        },
        5000);
}

void TestLauncher::asksWithoutAnySite()
{
    QVERIFY(launch().start());
    QCOMPARE(m_asked->size(), 1);
    QVERIFY(!m_launcher->hasSite());
    QVERIFY(m_launcher->form()->url().isEmpty());
}

void TestLauncher::opensTheHubOfTheCommandLine()
{
    save(u"a"_s, *m_other);
    Options options;
    options.hubGiven = true;
    options.url = m_hub->webSocketUrl();
    options.user = u"console"_s;
    m_given->set("s3cret");
    QVERIFY(launch(options).start());
    QVERIFY(connects(*m_hub));
    QCOMPARE(m_asked->size(), 0);
    QVERIFY(m_launcher->currentId().isEmpty());
}

void TestLauncher::opensTheOnlyProfile()
{
    const Profile profile = save(u"a"_s, *m_hub);
    QVERIFY(launch().start());
    QVERIFY(connects(*m_hub));
    QCOMPARE(m_asked->size(), 0);
    QCOMPARE(m_launcher->currentId(), profile.id);
    QCOMPARE(m_launcher->site()->domain(), u"a"_s);
}

void TestLauncher::asksWhichOfSeveral()
{
    save(u"a"_s, *m_hub);
    save(u"b"_s, *m_other);
    QVERIFY(launch().start());
    QCOMPARE(m_asked->size(), 1);
    QCOMPARE(m_launcher->profiles()->count(), 2);
}

void TestLauncher::opensTheProfileThatIsNamed()
{
    save(u"a"_s, *m_hub);
    save(u"b"_s, *m_other);
    Options options;
    options.profile = u"B"_s;
    QVERIFY(launch(options).start());
    QVERIFY(connects(*m_other));
    options.profile = u"c"_s;
    const auto started = launch(options).start();
    QVERIFY(!started);
    QVERIFY2(started.error().text.contains(u"there are a, b"_s), qPrintable(started.error().text));
}

void TestLauncher::showsALinkBeforeItIsUsed()
{
    save(u"a"_s, *m_hub);
    Options options;
    options.link = u"nunect://hub.example"_s;
    QVERIFY(launch(options).start());
    QCOMPARE(m_asked->size(), 1);
    QVERIFY(!m_launcher->hasSite());
    QCOMPARE(m_launcher->form()->url(), options.link);
}

void TestLauncher::opensTheProfileOfALink()
{
    Profile profile = save(u"a"_s, *m_hub);
    save(u"b"_s, *m_other);
    profile.url = u"wss://hub.example:8443"_s;
    QVERIFY(m_store->put(profile));
    Options options;
    options.link = u"nunect://hub.example"_s;
    QVERIFY(launch(options).start());
    QCOMPARE(m_launcher->currentId(), profile.id);
}

void TestLauncher::asksForAPasswordThatIsNotStored()
{
    Profile profile = save(u"a"_s, *m_hub);
    profile.secretFile.clear();
    QVERIFY(m_store->put(profile));
    QVERIFY(launch().start());
    QTRY_COMPARE_WITH_TIMEOUT(m_asked->size(), 1, 6000);
    const ConnectForm &form = *m_launcher->form();
    QCOMPARE(form.profileId(), profile.id);
    QVERIFY2(form.secretState().startsWith(u"Not stored: "_s), qPrintable(form.secretState()));
}

void TestLauncher::takesThePasswordOfTheEnvironment()
{
    Profile profile = save(u"a"_s, *m_hub);
    profile.secretFile.clear();
    QVERIFY(m_store->put(profile));
    m_given->set("s3cret");
    QVERIFY(launch().start());
    QVERIFY(connects(*m_hub));
}

/// Nothing of the first site is left: no connection, and nothing that was known of it.
void TestLauncher::changesToAnotherSite()
{
    const Profile a = save(u"a"_s, *m_hub);
    const Profile b = save(u"b"_s, *m_other);
    Options options;
    options.profile = u"a"_s;
    QVERIFY(launch(options).start());
    QVERIFY(connects(*m_hub));
    QPointer<Application> first = m_launcher->site();
    QSignalSpy opened(m_launcher.get(), &Launcher::siteOpened);

    m_launcher->open(b.id);
    QVERIFY(connects(*m_other));
    QCOMPARE(opened.size(), 1);
    QVERIFY(!first);
    QCOMPARE(m_launcher->site()->serverName(), u"other-hub"_s);
    QCOMPARE(m_launcher->currentId(), b.id);
    const auto consoles = [this] {
        const auto connz = m_hub->monitor("/connz");
        return connz ? connz->count("nunect-console") : -1;
    };
    QTRY_COMPARE(consoles(), 0);

    QVERIFY(m_store->load());
    QCOMPARE(m_store->lastId(), b.id);
    m_launcher->open(a.id);
    QVERIFY(connects(*m_hub));
}

void TestLauncher::fromTheFormToTheSite()
{
    QVERIFY(launch().start());
    QSignalSpy done(m_launcher.get(), &Launcher::pageDone);
    m_launcher->form()->setUrl(m_hub->webSocketUrl().toString());
    m_launcher->form()->connectNow(u"s3cret"_s);
    QVERIFY(connects(*m_hub));
    QCOMPARE(done.size(), 1);
    QCOMPARE(m_launcher->profiles()->count(), 1);
    // There is no keychain here: that is said, and nothing else keeps it.
    QTRY_VERIFY_WITH_TIMEOUT(m_launcher->notice().contains(u"is not stored"_s), 6000);
    m_launcher->dismissNotice();
    QVERIFY(m_launcher->notice().isEmpty());
}

void TestLauncher::removes()
{
    const Profile a = save(u"a"_s, *m_hub);
    save(u"b"_s, *m_other);
    QVERIFY(launch().start());
    m_launcher->manage(a.id);
    QCOMPARE(m_launcher->form()->profileId(), a.id);
    m_launcher->remove(a.id);
    QCOMPARE(m_launcher->profiles()->count(), 1);
    QVERIFY(m_launcher->form()->profileId().isEmpty());
    QVERIFY(m_store->load());
    QVERIFY(!m_store->byId(a.id));
}

void TestLauncher::lockedKioskKeepsItsSite()
{
    const Profile shown = save(u"a"_s, *m_hub);
    const Profile other = save(u"b"_s, *m_other);
    Options options;
    options.kiosk = true;
    options.kioskPin = *PinHash::make(u"2468"_s);
    options.profile = u"a"_s;
    QVERIFY(launch(options).start());
    QVERIFY(connects(*m_hub));
    QVERIFY(m_launcher->kioskLock()->isLocked());
    QCOMPARE(m_launcher->site()->kioskLock(), m_launcher->kioskLock());
    m_launcher->open(other.id);
    m_launcher->manage(other.id);
    m_launcher->remove(other.id);
    QCoreApplication::processEvents();
    QCOMPARE(m_launcher->currentId(), shown.id);
    QCOMPARE(m_asked->size(), 0);
    QCOMPARE(m_launcher->profiles()->count(), 2);
    m_launcher->kioskLock()->unlock(u"2468"_s);
    QTRY_VERIFY(!m_launcher->kioskLock()->isLocked());
    m_launcher->open(other.id);
    QVERIFY(connects(*m_other));
    QVERIFY(!m_launcher->kioskLock()->isLocked()); // it is the same person
}

void TestLauncher::unreadableProfiles()
{
    QFile file(m_store->file());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ torn");
    file.close();
    QVERIFY(launch().start());
    QCOMPARE(m_asked->size(), 1);
    QVERIFY2(m_launcher->notice().contains(u"cannot be read"_s), qPrintable(m_launcher->notice()));
    Options options;
    options.profile = u"a"_s;
    QVERIFY(!launch(options).start());
}

QTEST_GUILESS_MAIN(TestLauncher)
#include "tst_launcher.moc"
