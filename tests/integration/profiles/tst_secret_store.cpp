// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/profiles/secret_store.h"

#include "tests/support/find_program.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;

/// What the program prints that is run on a session bus of its own: a word, and the reason.
static void tell(const char *what, const QString &outcome)
{
    std::printf("%s: %s\n", what, qPrintable(outcome));
}

template<typename T>
static QString wordsOf(const Result<T, SecretError> &result)
{
    if (result)
        return u"done"_s;
    return (result.error().isMissing ? u"missing, "_s : u"failed, "_s) + result.error().text;
}

/// Writes, reads, and removes a secret, as the console does.
static int probe(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    SecretStore store;
    const auto wait = [](const bool &done) {
        QElapsedTimer time;
        time.start();
        const bool came = QTest::qWaitFor([&done] { return done; }, 20000);
        std::printf("%s after %lld ms\n", came ? "answered" : "SILENT",
                    static_cast<long long>(time.elapsed()));
    };
    const QString key = u"of the test"_s;
    const auto read = [&] {
        bool done = false;
        store.read(key, [&done](const Result<nats::Secret, SecretError> &secret) {
            tell("read",
                 secret ? u"\"%1\""_s.arg(QString::fromUtf8(secret->view().toByteArray()))
                        : wordsOf(secret));
            done = true;
        });
        wait(done);
    };
    const auto change = [&](bool write) {
        bool done = false;
        const auto whenDone = [&done, write](const Result<void, SecretError> &result) {
            tell(write ? "write" : "remove", wordsOf(result));
            done = true;
        };
        if (write)
            store.write(key, nats::Secret("s3cret \xc3\xa4\n"), whenDone);
        else
            store.remove(key, whenDone);
        wait(done);
    };
    read();
    if (QCoreApplication::arguments().contains(u"read-only"_s))
        return 0;
    change(true);
    read();
    change(false);
    read();
    change(false);
    return 0;
}

/// Against a real secret service, one that hangs, and none. A process knows one session bus, so
/// each case is a run of its own.
class TestSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void realService();
    void withoutOne_data();
    void withoutOne();
    void serviceThatHangs();
    void endsWithItsOwner();

private:
    QByteArray run(const QString &script, const QString &bus, const QStringList &arguments = {});

    QTemporaryDir m_home;
};

void TestSecretStore::initTestCase()
{
    QVERIFY2(!test::findProgram(u"dbus-run-session"_s).isEmpty(), "install dbus-daemon");
    QVERIFY2(!test::findProgram(u"dbus-send"_s).isEmpty(), "install dbus-bin");
    QVERIFY2(!test::findProgram(u"gnome-keyring-daemon"_s).isEmpty(), "install gnome-keyring");
}

/// What the probe prints, started by \a script as $@, on the session bus of \a bus.
QByteArray TestSecretStore::run(const QString &script, const QString &bus,
                                const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"XDG_CURRENT_DESKTOP"_s);
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.path());
    environment.insert(u"XDG_DATA_HOME"_s, m_home.path());
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere/bus"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    QStringList command{
        u"sh"_s, u"-c"_s, script, u"sh"_s, QCoreApplication::applicationFilePath(), u"--probe"_s};
    command += arguments;
    if (!bus.isEmpty())
        command = QStringList{u"dbus-run-session"_s} + bus.split(u' ') + command;
    process.start(command.takeFirst(), command);
    process.waitForFinished(60000);
    const QByteArray said = process.readAll();
    qInfo().noquote() << said;
    return said;
}

/// \a script with a gnome-keyring of the bus, unlocked, whose process is $daemon.
static QString unlocked(const QString &script)
{
    return u"printf keyring-password | gnome-keyring-daemon --unlock --components=secrets "
           "> /dev/null; until daemon=$(dbus-send --session --print-reply=literal "
           "--dest=org.freedesktop.DBus / org.freedesktop.DBus.GetConnectionUnixProcessID "
           "string:org.freedesktop.secrets 2> /dev/null | grep -o '[0-9]*$'); do sleep 0.05; done; "_s
        + script;
}

void TestSecretStore::realService()
{
    const QByteArray said = run(unlocked(u"\"$@\"; kill $daemon"_s), u"--"_s);
    QVERIFY2(said.contains("read: missing, "), said.constData());
    QVERIFY2(said.contains("write: done"), said.constData());
    QVERIFY2(said.contains("read: \"s3cret \xc3\xa4\n\""), said.constData());
    QCOMPARE(said.count("remove: done"), 2);
    QCOMPARE(said.count("read: missing, "), 2);
    QVERIFY(!said.contains("SILENT"));
    // Nothing of it lies about in the clear.
    QProcess grep;
    grep.start(u"grep"_s, {u"-rl"_s, u"s3cret"_s, m_home.path()});
    grep.waitForFinished();
    QCOMPARE(grep.readAll(), QByteArray());
}

void TestSecretStore::withoutOne_data()
{
    QTest::addColumn<QString>("bus");
    const QString config = m_home.filePath(u"bus.conf"_s);
    QFile file(config);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
               "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
               "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    file.close();
    QTest::newRow("no bus") << QString();
    QTest::newRow("a bus without it") << u"--config-file=%1 --"_s.arg(config);
}

void TestSecretStore::withoutOne()
{
    QFETCH(QString, bus);
    QElapsedTimer time;
    time.start();
    const QByteArray said = run(u"exec \"$@\""_s, bus, {u"read-only"_s});
    QVERIFY2(said.contains("read: failed, "), said.constData());
    QVERIFY2(!said.contains("SILENT"), said.constData());
    QVERIFY2(time.elapsed() < 6000, qPrintable(QString::number(time.elapsed())));
}

void TestSecretStore::serviceThatHangs()
{
    const QByteArray said = run(unlocked(u"kill -STOP $daemon; \"$@\"; kill -KILL $daemon"_s),
                                u"--"_s, {u"read-only"_s});
    QVERIFY2(said.contains("read: failed, The keychain did not answer within 5 s."),
             said.constData());
}

/// What comes for a store that has gone is told to nobody.
void TestSecretStore::endsWithItsOwner()
{
    auto store = std::make_unique<SecretStore>(std::chrono::milliseconds(1));
    store->read(u"x"_s, [](const Result<nats::Secret, SecretError> &) { QFAIL("told"); });
    store.reset();
    SecretStore next(std::chrono::milliseconds(1));
    bool told = false;
    next.read(u"x"_s, [&told](const Result<nats::Secret, SecretError> &) { told = true; });
    QTRY_VERIFY(told);
}

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--probe") == 0)
        return probe(argc, argv);
    QCoreApplication application(argc, argv);
    TestSecretStore test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_secret_store.moc"
