// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/application.h"
#include "core/contract/subjects.h"
#include "core/util/timestamp.h"
#include "tests/integration/client/client_fixture.h"
#include "tests/support/find_program.h"

#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <cstring>
#include <unistd.h>

using namespace nunect;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static constexpr int waitMs = 30'000;
static constexpr int samplesPerSecond = 8000;

/// A sound server of the test's own, where its players and recorder look for one.
class SoundServer
{
public:
    /// \a script: a shell's; it ends as the server does.
    explicit SoundServer(QString script)
        : m_script(std::move(script))
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setChildProcessModifier([] { ::setsid(); });
        qputenv("XDG_RUNTIME_DIR", m_dir.path().toUtf8());
        qputenv("HOME", m_dir.path().toUtf8());
        qputenv("PULSE_SERVER", "unix:" + m_dir.filePath(u"pulse/native"_s).toUtf8());
    }
    ~SoundServer()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        signal(SIGKILL);
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(SoundServer)

    void start() { m_process.start(u"sh"_s, {u"-c"_s, m_script}); }
    /// To all its processes.
    void signal(int number) { ::kill(-static_cast<pid_t>(m_process.processId()), number); }
    QByteArray words() { return m_process.readAll(); }

    /// Has it a card that all is played on? One that nobody hears: `wall`.
    bool hasCard()
    {
        const auto pactl = [](const QStringList &arguments) {
            QProcess process;
            process.start(u"pactl"_s, arguments);
            return process.waitForFinished(2000) && process.exitCode() == 0;
        };
        if (!m_hasCard)
            m_hasCard = pactl({u"load-module"_s, u"module-null-sink"_s, u"sink_name=wall"_s});
        return m_hasCard && pactl({u"set-default-sink"_s, u"wall"_s});
    }

private:
    QString m_script;
    QTemporaryDir m_dir;
    QProcess m_process;
    bool m_hasCard = false;
};

/// What the server's card plays.
class Recorder
{
public:
    Recorder()
    {
        m_parec.start(u"parec"_s,
                      {u"--raw"_s, u"--format=s16le"_s, u"--channels=1"_s, u"--latency-msec=50"_s,
                       u"--rate=%1"_s.arg(samplesPerSecond), u"--device=wall.monitor"_s});
    }
    ~Recorder()
    {
        m_parec.kill();
        m_parec.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Recorder)

    qsizetype samples()
    {
        m_bytes += m_parec.readAllStandardOutput();
        return m_bytes.size() / qsizetype(sizeof(qint16));
    }
    /// The farthest from silence, 0, since there were so many samples.
    int loudest(qsizetype from)
    {
        int loudest = 0;
        const qsizetype count = samples();
        for (qsizetype at = from; at < count; ++at) {
            qint16 sample = 0;
            std::memcpy(&sample, m_bytes.constData() + at * qsizetype(sizeof sample),
                        sizeof sample);
            loudest = std::max(loudest, std::abs(int(sample)));
        }
        return loudest;
    }

private:
    QProcess m_parec;
    QByteArray m_bytes;
};

static const QString pulseAudio
    = u"exec pulseaudio -n --daemonize=no --exit-idle-time=-1 --use-pid-file=no "
      "-L 'module-native-protocol-unix auth-anonymous=1'"_s;
static const QString pipeWire
    = u"exec dbus-run-session -- sh -c 'pipewire & until [ -S $XDG_RUNTIME_DIR/pipewire-0 ]; "
      "do sleep 0.05; done; wireplumber & exec pipewire-pulse'"_s;

/// Whether a sound server really gets something to play.
class TestAlarmSoundServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char16_t *program : {u"paplay", u"parec", u"pactl"}) {
            QVERIFY2(!findProgram(QString::fromUtf16(program)).isEmpty(),
                     "A program of the Debian package pulseaudio-utils is missing. Install it.");
        }
        QVERIFY2(!servers().isEmpty(),
                 "There is no sound server. Install the Debian package "
                 "pulseaudio, or pipewire, pipewire-pulse and wireplumber.");
        NatsServerOptions options;
        options.config = twoUsers();
        m_hub = std::make_unique<NatsServer>(options);
        START_SERVER(*m_hub);
        m_unit = std::make_unique<nats::Client>(optionsFor(*m_hub));
        m_unit->connectToServer();
        QTRY_COMPARE_WITH_TIMEOUT(m_unit->state(), nats::State::Connected, waitMs);
    }

    void cleanup() { m_app.reset(); }

    void isHeardUnlessMuted_data()
    {
        QTest::addColumn<QString>("script");
        for (const auto &[name, script] : servers())
            QTest::newRow(name) << script;
    }

    void isHeardUnlessMuted()
    {
        QFETCH(QString, script);
        SoundServer server(script);
        server.start();
        QVERIFY2(QTest::qWaitFor([&] { return server.hasCard(); }, waitMs),
                 server.words().constData());
        Recorder recorder;
        QTRY_VERIFY_WITH_TIMEOUT(recorder.samples() > 0, waitMs);
        app::AlarmSound &sound = raiseAlarm();
        sound.mute();
        QTRY_VERIFY_WITH_TIMEOUT(sound.wanted(), waitMs);
        const qsizetype before = recorder.samples();
        QTRY_VERIFY_WITH_TIMEOUT(recorder.samples() > before + 2 * samplesPerSecond, waitMs);
        QCOMPARE(recorder.loudest(0), 0);
        sound.unmute();
        QTRY_VERIFY_WITH_TIMEOUT(recorder.loudest(before) > 10'000, waitMs);
        QCOMPARE(sound.problem(), QString());
        qInfo("the loudest sample: %d of 32767", recorder.loudest(before));
    }

    /// Nothing is heard, then: it says so, until a server is there.
    void saysThatThereIsNoServer()
    {
        SoundServer server(servers().first().second);
        app::AlarmSound &sound = raiseAlarm();
        QTRY_VERIFY_WITH_TIMEOUT(sound.problem().contains(u"paplay failed: "_s), waitMs);
        qInfo().noquote() << sound.problem();
        server.start();
        QVERIFY2(QTest::qWaitFor([&] { return server.hasCard(); }, waitMs),
                 server.words().constData());
        Recorder recorder;
        QTRY_VERIFY_WITH_TIMEOUT(recorder.loudest(0) > 10'000, waitMs);
        QTRY_COMPARE_WITH_TIMEOUT(sound.problem(), QString(), waitMs);
    }

    void saysThatTheServerHangs()
    {
        SoundServer server(servers().first().second);
        server.start();
        QVERIFY2(QTest::qWaitFor([&] { return server.hasCard(); }, waitMs),
                 server.words().constData());
        server.signal(SIGSTOP);
        app::AlarmSound &sound = raiseAlarm();
        QTRY_VERIFY_WITH_TIMEOUT(sound.problem().contains(u"did not end"_s), waitMs);
        qInfo().noquote() << sound.problem();
    }

private:
    using Server = std::pair<const char *, QString>;
    /// Those that are installed: a machine has one or the other.
    static QList<Server> servers()
    {
        QList<Server> found;
        if (!findProgram(u"pulseaudio"_s).isEmpty())
            found.emplaceBack("PulseAudio", pulseAudio);
        if (!findProgram(u"wireplumber"_s).isEmpty() && !findProgram(u"pipewire-pulse"_s).isEmpty())
            found.emplaceBack("PipeWire", pipeWire);
        return found;
    }

    /// A console with the sound on, and a unit that it loses.
    app::AlarmSound &raiseAlarm()
    {
        app::Options options;
        options.url = m_hub->webSocketUrl();
        options.user = u"console"_s;
        options.unitId = u"console-1"_s;
        m_app
            = std::make_unique<app::Application>(options, std::make_shared<app::PasswordSource>());
        m_app->start();
        m_app->login(u"s3cret"_s);
        // Not ALSA's: a real card might play it.
        m_app->alarms()->sound()->start({u"pw-play"_s, u"paplay"_s});
        if (!QTest::qWaitFor([this] { return m_app->connected(); }, waitMs))
            qFatal("the console does not connect");
        for (int i = 0; i < 5; ++i) {
            contract::Heartbeat heartbeat;
            heartbeat.unit = u"stage-box"_s;
            heartbeat.role = u"guardian"_s;
            heartbeat.seq = ++m_seq;
            heartbeat.tsNs = nowNs();
            heartbeat.intervalMs = 200;
            (void)m_unit->publish(contract::heartbeatSubject(heartbeat.unit),
                                  contract::encode(heartbeat));
            QTest::qWait(heartbeat.intervalMs);
        }
        return *m_app->alarms()->sound();
    }

    std::unique_ptr<NatsServer> m_hub;
    std::unique_ptr<nats::Client> m_unit;
    std::unique_ptr<app::Application> m_app;
    quint64 m_seq = 0;
};

QTEST_GUILESS_MAIN(TestAlarmSoundServer)
#include "tst_alarm_sound_server.moc"
