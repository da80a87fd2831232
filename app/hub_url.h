// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QString>
#include <QUrl>

/// The addresses that a person gives to the console.
namespace nunect::app {

/// The WebSocket port of hubs that deploy/hub.sh makes, for addresses without one.
inline constexpr int usualHubPort = 8443;

/// A hub's: `wss://host:8443`, `nunect://host[:port]`, or `ws://` to this machine itself.
Result<QUrl> parseHubUrl(const QString &text);
/// The same as a person types it: `host` and `host:port` will do.
Result<QUrl> parseTypedHubUrl(const QString &text);
/// That of a server's monitoring port.
Result<QUrl> parseMonitorUrl(const QString &text);

} // namespace nunect::app
