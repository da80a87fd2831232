// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/config.h"
#include "guardian/env_file.h"
#include "guardian/guardian.h"
#include "guardian/nats_bus.h"
#include "guardian/service_manager.h"
#include "guardian/settings.h"
#include "guardian/unix_signals.h"

#include <QCoreApplication>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <langinfo.h>

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

static int run(const Config &config)
{
    NatsBus bus(config.connection);
    Guardian guardian(bus, config, say);
    ServiceManager serviceManager;
    UnixSignals signalWatch;
    QObject::connect(&signalWatch, &UnixSignals::endRequested, qApp, &QCoreApplication::quit);
    bus.start();
    serviceManager.ready();
    const int code = QCoreApplication::exec();
    serviceManager.stopping();
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
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

int main(int argc, char *argv[])
{
    useUtf8();
    UnixSignals::block();
    const QCoreApplication application(argc, argv);
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
    EnvFile file;
    if (!line->envFile.isEmpty()) {
        Result<EnvFile> read = readEnvFile(line->envFile);
        if (!read)
            return fail(read.error());
        file = *read;
    }
    const QList<Setting> settings = resolveSettings(
        *line, [](const QString &name) { return qEnvironmentVariable(qPrintable(name)); }, file);
    const Result<Config> config = makeConfig(settings);
    if (!config)
        return fail(config.error());
    if (line->action == CommandLine::Action::CheckConfig) {
        print(stdout, describe(settings, *config));
        return 0;
    }
    return run(*config);
}
