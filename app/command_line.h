// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kiosk/pin_hash.h"
#include "app/preferences.h"
#include "core/client/client_options.h"
#include "core/util/result.h"

#include <QByteArray>
#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <optional>
#include <variant>

namespace nunect::app {

/// Everything that a person can set when starting the console. The password is not among them: see
/// PasswordSource.
struct Options
{
    QUrl url;                ///< wss:// (or ws:// to loopback)
    QString caFile;          ///< PEM of the private CA; empty: the system's CAs
    QList<QUrl> monitorUrls; ///< of the servers' monitoring ports
    QString user;
    QString unitId;       ///< this console's unit ID
    QString domain;       ///< the site's name in the header
    QString siteFile;     ///< of which the Leafs page shows what a cut does; empty: none
    QString page;         ///< page shown first; empty: the overview
    QString language;     ///< two letters; empty: the system's
    QString passwordFile; ///< empty: environment, else asked for
    /// What a natscli context gives besides; the settings above win over it. Its credentials are
    /// empty where a login was given here.
    nats::ClientOptions context;
    /// Of a second connection, which reads `$SYS` in place of the first; empty: the first does all.
    nats::CredentialsProvider systemLogin;
    /// What the second connection shows the server; empty: what the first one does.
    struct
    {
        QString certificateFile;
        QString keyFile;
    } systemCertificate;
    QStringList notes; ///< on what was read, for stderr
    bool kiosk = false;
    /// Where to connect was said here; else a saved profile does, or a person is asked.
    bool hubGiven = false;
    QString profile; ///< name of the saved profile to open; empty: none was asked for
    QString link;    ///< a nunect:// address that was followed: used only after a person agrees
    std::optional<Preferences::Theme> theme; ///< for this run
    std::optional<qreal> scale;              ///< for this run
    std::optional<PinHash> kioskPin;         ///< unlocks and ends a kiosk; none: it is never locked
    int kioskLockMin = 5;                    ///< without input, until it locks itself; 0: never
    QString newKioskPinFile;                 ///< ask for a PIN, write it there and exit

    QString screenshotFile; ///< write a picture there and exit
    int screenshotAfterS = 5;
    QSize size; ///< of the window; invalid: the default

    std::optional<int> snapshotS; ///< no window: print what the tables hold after so many seconds
    bool watch = false;           ///< no window: print what changes until it is ended
};

/// What is to be done with a command line that does not simply start the console.
struct EarlyExit
{
    int code = 0;
    QString text; ///< to stdout when code is 0, else to stderr
};

/// Reads an environment variable; empty if it is not set. Injected so that tests need no setenv.
using Environment = std::function<QString(const char *name)>;

using CommandLine = std::variant<Options, EarlyExit>;

/// Arguments before environment before the natscli context and the URL's own parts before defaults.
/// A wrong flag or value gives an EarlyExit with code 2 and a sentence that names it.
CommandLine parseCommandLine(const QStringList &arguments, const Environment &environment);

} // namespace nunect::app
