// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/util/service_manager.h"
#include "guardian/config.h"
#include "guardian/env_file.h"
#include "guardian/guardian.h"
#include "guardian/nats_bus.h"
#include "guardian/settings.h"
#include "guardian/time_once.h"
#include "guardian/unix_signals.h"
#include "guardian/watchdog.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <langinfo.h>
#include <memory>
#include <optional>

using namespace nunect;
using namespace nunect::guardian;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

static constexpr int exitBadSettings = 2;

static void print(std::FILE *stream, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), stream);
    std::fflush(stream);
}

static void say(const QString &text) { print(stderr, u"nunect-guardian: "_s + text + u'\n'); }

static int fail(const Error &error)
{
    say(error.text);
    return exitBadSettings;
}

static int printTimeOnce(const Config &config)
{
    const TimeOnce once = timeOnce(config.clock, config.unit);
    print(stdout, QString::fromUtf8(once.message) + u'\n');
    if (once.exitCode != TimeOnce::sourceKnown && !once.problems.isEmpty())
        say(once.problems.join(u"; "_s));
    return once.exitCode;
}

/// What the command line, the environment and the file say now.
static Result<QList<Setting>> readSettings(const CommandLine &line)
{
    EnvFile file;
    if (!line.envFile.isEmpty()) {
        Result<EnvFile> read = readEnvFile(line.envFile);
        if (!read)
            return read.error();
        file = *read;
    }
    const QStringList names = QProcessEnvironment::systemEnvironment().keys();
    if (const Result<void> checked = checkNames(names, file); !checked)
        return checked.error();
    return resolveSettings(
        line, [](const QString &name) { return qEnvironmentVariable(qPrintable(name)); }, file);
}

/// Takes over what has changed in the settings file; with an error in it, nothing.
static void reload(const CommandLine &line, QList<Setting> *running, NatsBus &bus,
                   Guardian &guardian)
{
    const auto refuse = [&guardian](const Error &error) {
        guardian.tell(contract::LogLevel::Warn,
                      u"the settings stay as they were, as the new ones are wrong: "_s
                          + error.text);
    };
    const Result<QList<Setting>> fresh = readSettings(line);
    if (!fresh)
        return refuse(fresh.error());
    const Reloaded reloaded = reloadSettings(*running, *fresh);
    const Result<Config> config = makeConfig(reloaded.settings);
    if (!config)
        return refuse(config.error());
    *running = reloaded.settings;
    guardian.tell(contract::LogLevel::Info,
                  reloaded.changes.isEmpty()
                      ? u"the settings were read again; none has changed"_s
                      : u"the settings were read again: "_s + reloaded.changes.join(u"; "_s));
    guardian.setConfig(*config);
    bus.setConfig(config->connection);
}

/// Has \a alive called as long as the program makes progress.
static std::unique_ptr<Watchdog> makeWatchdog(std::chrono::milliseconds timeout, NatsBus &bus,
                                              std::function<void()> alive)
{
    auto watchdog = std::make_unique<Watchdog>(timeout, [&bus] { return bus.lastProgressNs(); });
    QObject::connect(watchdog.get(), &Watchdog::alive, std::move(alive));
    QObject::connect(watchdog.get(), &Watchdog::probeWanted, &bus,
                     [&bus] { bus.measureRtt(2000ms, [](std::optional<double>) {}); });
    return watchdog;
}

/// Where the site has a CA of its own no other is believed. cnats would load those of the system as
/// well: a hundred, which anybody can get a certificate from, and most of a megabyte.
static void forgetTheSystemsCas()
{
    // What OpenSSL reads instead of its defaults.
    qputenv("SSL_CERT_FILE", "/dev/null");
    qputenv("SSL_CERT_DIR", "/dev/null");
}

static int run(const CommandLine &line, QList<Setting> settings, const Config &config)
{
    if (!config.connection.caFile.isEmpty())
        forgetTheSystemsCas();
    NatsBus bus(config.connection);
    Guardian guardian(bus, config, say);
    const ServiceManager manager;
    std::unique_ptr<Watchdog> watchdog;
    std::optional<DeadMansSwitch> deadMansSwitch;
    if (manager.watchdogTimeout().count() > 0) {
        watchdog = makeWatchdog(manager.watchdogTimeout(), bus, [&manager] { manager.alive(); });
    } else if (config.watchdog.count() > 0) {
        deadMansSwitch.emplace(config.watchdog);
        watchdog
            = makeWatchdog(config.watchdog, bus, [&deadMansSwitch] { deadMansSwitch->alive(); });
    }
    UnixSignals signalWatch;
    QObject::connect(&signalWatch, &UnixSignals::endRequested, qApp, &QCoreApplication::quit);
    QObject::connect(&signalWatch, &UnixSignals::reloadRequested, &guardian, [&] {
        manager.reloading();
        reload(line, &settings, bus, guardian);
        manager.ready();
    });
    bus.start();
    manager.ready();
    const int code = QCoreApplication::exec();
    manager.stopping();
    // The name service cannot be interrupted; it is no reason to keep whoever wants us to end.
    if (!bus.stop(1000ms))
        std::_Exit(code);
    return code;
}

/// Services start without a locale. Qt then takes UTF-8 by itself, but from 6.8 on not without
/// lines of complaint in our log.
static void useUtf8()
{
    std::setlocale(LC_CTYPE, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    qputenv("LC_ALL", "C.UTF-8");
    // OpenWRT has no locale at all, and Qt cannot but complain.
    if (!std::setlocale(LC_CTYPE, ""))
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
}

int main(int argc, char *argv[])
{
    useUtf8();
    UnixSignals::block();
    // Qt's own event loop takes less memory and time than glib's.
    qputenv("QT_NO_GLIB", "1");
    const QCoreApplication application(argc, argv);
    qInstallMessageHandler(nullptr);
    const Result<CommandLine> line = parseCommandLine(QCoreApplication::arguments().sliced(1));
    if (!line)
        return fail(line.error());
    if (line->action == CommandLine::Action::ShowHelp) {
        print(stdout, helpText());
        return 0;
    }
    if (line->action == CommandLine::Action::ShowVersion) {
        print(stdout, u"nunect-guardian " NUNECT_VERSION "\n"_s);
        return 0;
    }
    const Result<QList<Setting>> settings = readSettings(*line);
    if (!settings)
        return fail(settings.error());
    const Result<Config> config = makeConfig(*settings);
    if (!config)
        return fail(config.error());
    if (line->action == CommandLine::Action::CheckConfig) {
        print(stdout, describe(*settings, *config));
        return 0;
    }
    if (line->action == CommandLine::Action::TimeOnce)
        return printTimeOnce(*config);
    return run(*line, *settings, *config);
}
