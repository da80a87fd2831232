// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

// The site simulator; nunect-sim --help tells how it is used.

#include "guardian/unix_signals.h"
#include "tests/sim/open_files.h"
#include "tests/sim/options.h"
#include "tests/sim/simulator.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;
using namespace nunect;

/// Fewer plain connections where this process may not open as many sockets.
static void fitConnections(sim::Options &options)
{
    const int openFiles = sim::raiseOpenFiles();
    const int wanted = options.site.connections;
    const int others = sim::Fleet::linksFor(options.site.units) + 2;
    options.site.connections = sim::socketsThatFit(wanted, others, openFiles);
    if (options.site.connections < wanted)
        QTextStream(stderr) << u"nunect-sim: only %1 connections instead of %2: this process may "
                               "have %3 open files (ulimit -Hn)."_s.arg(options.site.connections)
                                   .arg(wanted)
                                   .arg(openFiles)
                            << Qt::endl;
}

int main(int argc, char *argv[])
{
    guardian::UnixSignals::block();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    auto parsed = sim::parseOptions(arguments, [](const char *name) {
        QByteArray value = qgetenv(name);
        qunsetenv(name); // nobody else shall find the password there
        return value;
    });
    if (const auto *early = std::get_if<sim::EarlyExit>(&parsed)) {
        QTextStream(early->code == 0 ? stdout : stderr) << early->text << Qt::endl;
        return early->code;
    }
    auto &options = std::get<sim::Options>(parsed);
    fitConnections(options);

    // A line for each of hundreds of connections helps nobody; what goes wrong is told anyway.
    QLoggingCategory::setFilterRules(u"nunect.nats.info=false"_s);
    QCoreApplication app(argc, argv);
    const guardian::UnixSignals signals;
    sim::Simulator simulator(options);
    QObject::connect(&simulator, &sim::Simulator::finished, &app, &QCoreApplication::exit,
                     Qt::QueuedConnection);
    QObject::connect(&signals, &guardian::UnixSignals::endRequested, &simulator,
                     &sim::Simulator::end);
    simulator.start();
    return app.exec();
}
