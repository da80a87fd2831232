// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client_options.h"
#include "core/client/server_error.h"
#include "core/client/transport.h"
#include "core/protocol/parser.h"
#include "core/protocol/server_info.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QQueue>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace nunect::nats {

/// One attempt to connect and, if it succeeds, one session: handshake, keep-alive, operations.
///
/// Opened once. Exactly one ended() comes, as its last signal, unless close() is called first.
class Connection : public QObject
{
    Q_OBJECT

public:
    /// A function and no signal: a signal costs more than all the rest of a message's way.
    using MessageHandler = std::function<void(quint64 sid, const Message &message)>;

    /// To \a url; \a options must outlive the connection. No message comes after close() or
    /// ended().
    Connection(QUrl url, const ClientOptions &options, std::unique_ptr<Transport> transport,
               MessageHandler onMessage, QObject *parent = nullptr);

    /// Connects and logs in; ended(Timeout) if that takes longer than the connect timeout.
    void open();
    /// Ends it; no signal follows.
    void close();

    bool isLoggedIn() const { return m_phase == Phase::LoggedIn; }
    const ServerInfo &info() const { return m_info; }
    const QUrl &url() const { return m_url; }
    /// Of the credentials that it logs in with; empty before. See Credentials::fingerprint().
    const QByteArray &loginFingerprint() const { return m_login.fingerprint; }

    /// Hands over complete operations; does nothing while not logged in.
    void send(const QByteArray &bytes);
    /// Sends a PING; pongReceived() tells \a tag and the time when its PONG has come.
    void ping(quint64 tag);

Q_SIGNALS:
    void loggedIn();
    void infoChanged();
    /// The server's certificate ends soon. Comes once.
    void certificateExpiring(const QDateTime &end);
    void pongReceived(quint64 tag, std::chrono::nanoseconds rtt);
    /// An `-ERR` that leaves the connection alive.
    void serverError(const nunect::nats::ServerError &error, const QString &text);
    /// More bytes wait for their delivery than the backlog limit; or, with false, no more than half
    /// of it do. In between messages should be dropped.
    void overrunChanged(bool isOverrun);
    /// After an overrun, or several: all that came has been delivered.
    void caughtUp();
    void ended(nunect::nats::ErrorCode code, const QString &text);

private:
    enum class Phase { Opening, AwaitingInfo, LoggingIn, LoggedIn, Ended };
    struct Ping
    {
        quint64 tag;
        QElapsedTimer since;
    };

    /// What is kept of the credentials.
    struct SentLogin
    {
        QString description;
        QString hint;
        QByteArray fingerprint;
    };

    void onReceived(const QByteArray &bytes, qsizetype at);
    void onTransportClosed(ErrorCode code, const QString &text);
    void onConnectTimeout();
    void onKeepAlive();
    void process(std::chrono::nanoseconds most);
    void handle(NatsOp &op, MsgOp &taken);
    void watchBacklog();
    void onRanDry();
    void handleInfo(const QByteArray &json);
    void handlePong();
    void checkCertificate();
    void handleError(const QByteArray &text);
    void logIn();
    void end(ErrorCode code, const QString &text);

    const QUrl m_url;
    const ClientOptions &m_options;
    std::unique_ptr<Transport> m_transport;
    const MessageHandler m_onMessage;
    QString m_peer;
    Parser m_parser;
    ServerInfo m_info;
    Phase m_phase = Phase::Opening;
    SentLogin m_login;
    QString m_lastServerError; ///< the reason, should the server close next
    QTimer m_connectTimer;
    QTimer m_keepAliveTimer;
    QTimer m_sliceTimer;
    QTimer m_certificateTimer;
    bool m_expiryTold = false;
    QQueue<Ping> m_pings;  ///< PONGs come in the order of the PINGs; the login's is not in here
    int m_silentPings = 0; ///< keep-alive PINGs since the server was last heard
    bool m_isOverrun = false;
    bool m_isBehind = false; ///< since an overrun
};

} // namespace nunect::nats
