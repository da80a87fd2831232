// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/transport.h"

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

QString peerName(const QUrl &url)
{
    const QString host = url.host();
    const bool ipv6 = host.contains(u':');
    return (ipv6 ? u'[' + host + u']' : host) + u':'
        + QString::number(url.port(url.scheme() == "wss"_L1 ? 443 : 80));
}

} // namespace nunect::nats
