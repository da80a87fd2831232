// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QWebSocket>

namespace nunect::bench {

/// A QWebSocket that takes what the client takes, and nothing else.
inline void openBare(QWebSocket &socket, const QUrl &url, const QString &caFile)
{
    constexpr quint64 maxIncoming = 66 * 1024 * 1024;
    socket.setMaxAllowedIncomingFrameSize(maxIncoming);
    socket.setMaxAllowedIncomingMessageSize(maxIncoming);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setCaCertificates(QSslCertificate::fromPath(caFile));
    socket.setSslConfiguration(tls);
    socket.open(url);
}

} // namespace nunect::bench
