// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

/// Which way this machine reaches the site's hub, by the kernel's routing table.
namespace nunect::guardian {

bool isIpAddress(const QString &text);

/// The way to the IP address \a to by \a routes, as /proc/net/route has them, or
/// /proc/net/ipv6_route for an IPv6 address: the longest prefix, of these the least metric. Nothing
/// if there is none, or if it leads nowhere. A line that cannot be read is passed over. Pure.
std::optional<contract::UplinkPath> pathBy(const QByteArray &routes, const QString &to);

/// The way that the kernel has now to the first of \a addresses that it has one to.
std::optional<contract::UplinkPath> uplinkPath(const QStringList &addresses);

} // namespace nunect::guardian
