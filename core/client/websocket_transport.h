// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/read_buffers.h"
#include "core/client/transport.h"
#include "core/protocol/frame_decoder.h"
#include "core/protocol/upgrade.h"

#include <QAbstractSocket>
#include <QSslSocket>

namespace nunect::nats {

/// Transport over WebSocket (RFC 6455) on TCP or TLS. Certificates are always verified; there is no
/// way around it.
///
/// Not over QWebSocket: that waits for whole frames, which from a busy server are long, and copies
/// each twice, for more than the rest of a message's way costs.
class WebSocketTransport final : public Transport
{
    Q_OBJECT

public:
    using Transport::Transport;

    void open(const QUrl &url, const TlsOptions &tls, const UpgradeOptions &upgrade) override;
    QDateTime certificateEnd() const override;
    QByteArray serverKeySha256() const override;
    void send(const QByteArray &bytes) override;
    void close() override;

private:
    bool setUpTls(QSslSocket &socket);
    void connectSignals();
    void onSslErrors(const QList<QSslError> &errors);
    void onEncrypted();
    void sendRequest();
    void onReadyRead();
    void readAnswer();
    void readFrames();
    void deliver(QByteArray &bytes);
    void onServerClosed(const websocket::CloseFrame &frame);
    void sendFrame(websocket::Opcode opcode, QByteArrayView payload);
    void onError(QAbstractSocket::SocketError error);
    void fail(ErrorCode code, const QString &text);
    void failToOpen(QAbstractSocket::SocketError error);
    void failUpgrade(const websocket::UpgradeAnswer &answer);
    void failTls();

    QTcpSocket *m_socket = nullptr;
    QSslSocket *m_tlsSocket = nullptr; ///< the same one, or none with `ws`
    QString m_peer;
    QString m_host;
    TlsOptions m_tls;
    websocket::UpgradeRequest m_request;
    QByteArray m_answer; ///< as much of it as has come
    ReadBuffers m_buffers;
    websocket::FrameDecoder m_decoder;
    QList<QSslError> m_sslErrors;
    bool m_opened = false;
    bool m_ended = false;
};

} // namespace nunect::nats
