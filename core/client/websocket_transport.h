// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/transport.h"

#include <QAbstractSocket>
#include <QList>
#include <QSslError>

class QWebSocket;

namespace nunect::nats {

/// Transport over QWebSocket. Certificates are always verified; there is no way around it.
class WebSocketTransport final : public Transport
{
    Q_OBJECT

public:
    using Transport::Transport;

    void open(const QUrl &url, const TlsOptions &tls, const UpgradeOptions &upgrade) override;
    QDateTime certificateEnd() const override;
    void send(const QByteArray &bytes) override;
    void close() override;

private:
    void connectSignals();
    bool setUpTls();
    bool isPinned();
    void onError(QAbstractSocket::SocketError error);
    void onDisconnected();
    void fail(ErrorCode code, const QString &text);
    void failToOpen(QAbstractSocket::SocketError error);
    void failUpgrade();
    void failTls();

    QWebSocket *m_socket = nullptr;
    QString m_peer;
    QString m_host;
    TlsOptions m_tls;
    bool m_isTls = false;
    QList<QSslError> m_sslErrors;
    bool m_reached = false; ///< something at the other end has accepted the connection
    bool m_opened = false;
    bool m_ended = false;
};

} // namespace nunect::nats
