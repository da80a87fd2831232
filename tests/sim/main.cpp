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

/// No more of \a count sockets than this process may open beside \a others.
static void fit(int &count, int others, int openFiles, const QString &what)
{
    const int wanted = count;
    count = sim::socketsThatFit(wanted, others, openFiles);
    if (count < wanted)
        QTextStream(stderr) << u"nunect-sim: only %1 %2 instead of %3: this process may "
                               "have %4 open files (ulimit -Hn)."_s.arg(count)
                                   .arg(what)
                                   .arg(wanted)
                                   .arg(openFiles)
                            << Qt::endl;
}

static void fitConnections(sim::SiteOptions &site)
{
    static constexpr int underWay = 100; // a unit that moves has two connections
    const int openFiles = sim::raiseOpenFiles();
    int others = sim::Fleet::linksFor(site.units) + 2;
    if (site.moves > 0) {
        fit(site.units, underWay, openFiles, u"units that move"_s);
        others = site.units + underWay;
    }
    fit(site.connections, others, openFiles, u"connections"_s);
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
    fitConnections(options.site);

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
