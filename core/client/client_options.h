// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/credentials.h"
#include "core/client/tls_options.h"
#include "core/client/upgrade_options.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>

namespace nunect::nats {

/// How waiting grows between attempts: the first reconnect is at once if `firstAtOnce`; then
/// `quickTries` times `initial`, since most outages are short; then doubled up to `maximum`. Each
/// wait is shortened at random by up to `jitter` of itself, so that clients that were lost together
/// do not come back together. With several servers a wait comes after each has been tried.
struct ReconnectOptions
{
    std::chrono::milliseconds initial{100};
    std::chrono::milliseconds maximum{4000};
    double jitter = 0.5;
    int quickTries = 4;
    bool firstAtOnce = true;

    /// For programs that run by the hundred: spread over five seconds from the first reconnect on.
    /// What ends one connection of a fleet mostly ends all of them in the same instant: a server
    /// that is restarted, a proxy or a switch. At once, they would all meet the server, or the next
    /// one, in its first moment.
    static ReconnectOptions forFleet()
    {
        return {std::chrono::milliseconds(5000), std::chrono::milliseconds(8000), 1.0, 1, false};
    }
};

struct ClientOptions
{
    QUrl url; ///< `wss://host:8443` or, for tests on loopback, `ws://`
    /// More servers of the same site. Those that servers tell of themselves are added.
    QList<QUrl> moreUrls;
    bool ignoreDiscovered = false;
    bool randomize = true; ///< else servers are tried in the order given
    TlsOptions tls;
    UpgradeOptions upgrade;
    QString name; ///< shown by the server in CONNZ
    CredentialsProvider credentials;
    /// How often to ask for new credentials after refusals have ended the attempts; no connection
    /// is made before they differ.
    std::chrono::milliseconds credentialsCheck{5000};
    /// Replies come on subjects below this one: for logins that may listen to no other inbox.
    QByteArray inboxPrefix = "_INBOX";
    std::chrono::milliseconds connectTimeout{5000};
    /// A half-open link is noticed within (maxPingsOut + 1) intervals.
    std::chrono::milliseconds pingInterval{2000};
    int maxPingsOut = 2;
    ReconnectOptions reconnect;
    /// What publishBuffered() keeps while there is no connection.
    qsizetype reconnectBuffer = 8 * 1024 * 1024;
    /// Bytes received but not yet delivered, since slots take long, beyond which messages are
    /// dropped and counted. Twice what a server may send in one frame.
    qsizetype maxBacklog = 128 * 1024 * 1024;
    /// After a server has said that it will shut down, the client moves within this time.
    std::chrono::milliseconds lameDuckSpread{2000};
};

} // namespace nunect::nats
