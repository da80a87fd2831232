// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "site.h"

#include "app/kiosk/pin_hash.h"
#include "tests/integration/guardian/notify_socket.h"
#include "tests/support/find_program.h"

#include <QColor>
#include <QDir>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QTest>

#include <csignal>
#include <grp.h>
#include <unistd.h>

using namespace nunect;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static constexpr int patienceMs = 30'000;

/// A kiosk as its service runs it: deploy/kiosk/nunect-kiosk, cage and the console, without screen
/// or graphics card. Cage refuses to run as root, so root runs it as nobody.
class TestKiosk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void isSeenLockedAndAlive();
    void isTurned();
    void endsAsTheConsoleEnds();
    void wrongSettingIsNamed();

private:
    void giveAway(const QString &path) const;
    QString copyIn(const QString &from, const QString &name) const;
    void set(const QString &name, const QString &value) { m_environment.insert(name, value); }
    /// Runs it in the kiosk's folder as the kiosk's user.
    std::unique_ptr<QProcess> run(const QString &program, const QStringList &arguments) const;
    QStringList consoleArguments() const;
    QImage picture() const;

    Site m_site;
    std::optional<QTemporaryDir> m_folder;
    QString m_launcher;
    QProcessEnvironment m_environment;
    std::unique_ptr<QProcess> m_kiosk;
    uid_t m_user = ::getuid();
    gid_t m_group = ::getgid();
};

void TestKiosk::initTestCase()
{
    for (const auto &[program, package] : {std::pair{u"cage"_s, u"cage"_s},
                                           {u"grim"_s, u"grim"_s},
                                           {u"Xwayland"_s, u"xwayland"_s},
                                           {u"wlr-randr"_s, u"wlr-randr"_s}})
        QVERIFY2(!findProgram(program).isEmpty(),
                 qPrintable(u"%1 is missing: install the package %2"_s.arg(program, package)));
    if (m_user == 0)
        m_user = m_group = 65534; // nobody
    const auto hub = m_site.startHub();
    QVERIFY2(hub, hub ? "" : qPrintable(hub.error().text));
}

void TestKiosk::giveAway(const QString &path) const
{
    QCOMPARE(::chown(path.toLocal8Bit().constData(), m_user, m_group), 0);
}

QString TestKiosk::copyIn(const QString &from, const QString &name) const
{
    const QString to = m_folder->filePath(name);
    if (!QFile::copy(from, to))
        qFatal("cannot copy %s", qPrintable(from));
    giveAway(to);
    return to;
}

void TestKiosk::init()
{
    m_folder.emplace();
    giveAway(m_folder->path());
    // The checkout may be closed to that user.
    m_launcher
        = copyIn(QStringLiteral(NUNECT_SOURCE_DIR "/deploy/kiosk/nunect-kiosk"), u"nunect-kiosk"_s);
    const QString console
        = copyIn(QStringLiteral(NUNECT_BIN_DIR "/nunect-console"), u"nunect-console"_s);
    copyIn(m_site.caFile(), u"ca.pem"_s);
    QFile password(m_folder->filePath(u"password"_s));
    QVERIFY(password.open(QIODevice::WriteOnly));
    password.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    password.write(m_site.setting(u"NATS_OPS_PASSWORD"_s).toUtf8());
    password.close();
    giveAway(password.fileName());
    QVERIFY(app::writePinFile(m_folder->filePath(u"pin"_s), *app::PinHash::make(u"2468"_s)));
    giveAway(m_folder->filePath(u"pin"_s));

    m_environment.clear();
    set(u"PATH"_s, qEnvironmentVariable("PATH"));
    set(u"LC_ALL"_s, u"C.UTF-8"_s);
    set(u"HOME"_s, m_folder->path());
    set(u"XDG_RUNTIME_DIR"_s, m_folder->path());
    set(u"NUNECT_KIOSK_CONSOLE"_s, console);
    set(u"WLR_BACKENDS"_s, u"headless"_s);
    set(u"WLR_RENDERER"_s, u"pixman"_s);
    set(u"WLR_LIBINPUT_NO_DEVICES"_s, u"1"_s);
    set(u"QT_QUICK_BACKEND"_s, u"software"_s);
}

void TestKiosk::cleanup()
{
    // All of its group, as a service ends.
    if (m_kiosk && m_kiosk->state() != QProcess::NotRunning) {
        ::kill(-static_cast<pid_t>(m_kiosk->processId()), SIGKILL);
        m_kiosk->waitForFinished(patienceMs);
    }
    m_kiosk.reset();
    m_folder.reset();
}

std::unique_ptr<QProcess> TestKiosk::run(const QString &program, const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProgram(program);
    process->setArguments(arguments);
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_folder->path());
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->setChildProcessModifier([user = m_user, group = m_group] {
        if (::setpgid(0, 0) != 0)
            ::_exit(126);
        if (::getuid() == 0
            && (::setgroups(0, nullptr) != 0 || ::setgid(group) != 0 || ::setuid(user) != 0))
            ::_exit(126);
    });
    process->start();
    return process;
}

QStringList TestKiosk::consoleArguments() const
{
    return {u"--url"_s,
            m_site.url(),
            u"--ca"_s,
            m_folder->filePath(u"ca.pem"_s),
            u"--user"_s,
            m_site.setting(u"NATS_OPS_USER"_s),
            u"--client"_s,
            m_site.setting(u"NUNECT_CLIENT"_s),
            u"--password-file"_s,
            m_folder->filePath(u"password"_s),
            u"--kiosk-pin-file"_s,
            m_folder->filePath(u"pin"_s)};
}

/// What is on the screen; null as long as there is none.
QImage TestKiosk::picture() const
{
    const QStringList sockets = QDir(m_folder->path()).entryList({u"wayland-?"_s}, QDir::System);
    if (sockets.isEmpty())
        return {};
    auto *test = const_cast<TestKiosk *>(this);
    test->set(u"WAYLAND_DISPLAY"_s, sockets[0]);
    const auto grim = run(u"grim"_s, {u"-t"_s, u"png"_s, u"-"_s});
    grim->waitForFinished(patienceMs);
    return QImage::fromData(grim->readAllStandardOutput(), "PNG");
}

static int coloursOf(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            colours.insert(image.pixel(x, y));
    }
    return static_cast<int>(colours.size());
}

void TestKiosk::isSeenLockedAndAlive()
{
    NotifySocket manager;
    const QString socket = manager.address();
    QVERIFY(QFile::setPermissions(socket, QFileDevice::WriteOther | QFileDevice::WriteOwner));
    QVERIFY(QFile::setPermissions(QFileInfo(socket).path(),
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner
                                      | QFileDevice::ExeOwner | QFileDevice::ExeOther));
    set(u"NOTIFY_SOCKET"_s, socket);
    set(u"WATCHDOG_USEC"_s, u"1500000"_s);
    set(u"WATCHDOG_PID"_s, u"1"_s); // as systemd has it: another process than the console
    // Not upright: cage would hand the window itself to the screen that is not there, and a picture
    // of the screen then holds but what has changed since.
    set(u"NUNECT_KIOSK_ROTATE"_s, u"180"_s);
    m_kiosk = run(m_launcher, consoleArguments());
    QTRY_VERIFY_WITH_TIMEOUT(manager.told().count("WATCHDOG=1") >= 2, patienceMs);
    QCOMPARE(manager.told()[0], "READY=1");

    // Theme's ground of the header, and of a kiosk's bar that is locked.
    const QColor header(u"#1b1f23"_s);
    const QColor lockedBar(u"#2c353e"_s);
    QImage image;
    QTRY_VERIFY_WITH_TIMEOUT((image = picture()).width() > 0 && image.pixelColor(4, 4) == header,
                             patienceMs);
    QCOMPARE(image.size(), QSize(1280, 720)); // all of cage's screen
    QCOMPARE(image.pixelColor(1277, 700), lockedBar);
    QVERIFY2(coloursOf(image) > 100, "hardly anything is on the screen");
    QVERIFY(image.save(QStringLiteral(NUNECT_BIN_DIR "/../kiosk.png"))); // for people

    const auto before = manager.told().count("WATCHDOG=1");
    QTRY_VERIFY_WITH_TIMEOUT(manager.told().count("WATCHDOG=1") > before, patienceMs);
}

void TestKiosk::isTurned()
{
    set(u"NUNECT_KIOSK_ROTATE"_s, u"90"_s);
    m_kiosk = run(m_launcher, consoleArguments());
    QImage image;
    QTRY_COMPARE_WITH_TIMEOUT((image = picture()).size(), QSize(720, 1280), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(coloursOf(image = picture()) > 100, patienceMs);
}

void TestKiosk::endsAsTheConsoleEnds()
{
    set(u"NUNECT_KIOSK_CONSOLE"_s, u"/bin/false"_s);
    m_kiosk = run(m_launcher, {});
    QVERIFY(m_kiosk->waitForFinished(patienceMs));
    QCOMPARE(m_kiosk->exitCode(), 1);
    // One that does not understand its arguments says so.
    set(u"NUNECT_KIOSK_CONSOLE"_s, m_folder->filePath(u"nunect-console"_s));
    m_kiosk = run(m_launcher, {u"--no-such-flag"_s});
    QVERIFY(m_kiosk->waitForFinished(patienceMs));
    QCOMPARE(m_kiosk->exitCode(), 2);
}

void TestKiosk::wrongSettingIsNamed()
{
    set(u"NUNECT_KIOSK_ROTATE"_s, u"45"_s);
    m_kiosk = run(m_launcher, {});
    QVERIFY(m_kiosk->waitForFinished(patienceMs));
    QCOMPARE(m_kiosk->exitCode(), 2);
}

QTEST_GUILESS_MAIN(TestKiosk)

#include "tst_kiosk.moc"
