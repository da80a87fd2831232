// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client_options.h"
#include "tests/sim/login.h"
#include "tests/sim/site_model.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <variant>

namespace nunect::sim {

/// What a person wants of the simulator.
struct Options
{
    SiteOptions site;
    nats::ClientOptions client; ///< URL, CA and login of the units
    QList<QUrl> cells;          ///< servers that units move between; the first is the client's
    QString domain;             ///< of the hub's JetStream, for units that move
    QList<LoginLine> logins;    ///< of the plain connections; empty: as the units
    int rate = 0;               ///< messages a second on `subject`
    QByteArray subject = "ops.traffic";
    int burst = 0;   ///< RTT metrics a second
    int seconds = 0; ///< 0: until it is ended
};

/// What is to be done with a command line that starts nothing.
struct EarlyExit
{
    int code = 0;
    QString text; ///< to stdout when code is 0, else to stderr
};

/// Reads an environment variable; empty if it is not set. Injected so that tests need no setenv.
using Environment = std::function<QByteArray(const char *name)>;

/// A wrong flag or value gives an EarlyExit with code 2 and a sentence that names it.
std::variant<Options, EarlyExit> parseOptions(const QStringList &arguments,
                                              const Environment &environment);

} // namespace nunect::sim
