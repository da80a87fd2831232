// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>

namespace nunect::nats {

/// What a client logs in with. Read when it is needed and wiped after use.
struct Credentials
{
    QString user;
    QByteArray password;
};

/// Asked at every (re)connect, on the client's thread, so that rotated secrets are picked up.
using CredentialsProvider = std::function<Result<Credentials>()>;

/// How waiting grows between attempts: the first reconnect is at once, then initial, doubled up to
/// maximum, each with up to `jitter` of itself added at random.
struct ReconnectOptions
{
    std::chrono::milliseconds initial{100};
    std::chrono::milliseconds maximum{4000};
    double jitter = 0.3;
};

struct ClientOptions
{
    QUrl url;       ///< `wss://host:8443` or, for tests on loopback, `ws://`
    QString caFile; ///< PEM file of the private CA; empty: the system's CAs
    QString name;   ///< shown by the server in CONNZ
    CredentialsProvider credentials;
    std::chrono::milliseconds connectTimeout{5000};
    /// A half-open link is noticed within (maxPingsOut + 1) intervals.
    std::chrono::milliseconds pingInterval{2000};
    int maxPingsOut = 2;
    ReconnectOptions reconnect;
};

} // namespace nunect::nats
