// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>

#include <chrono>

namespace nunect::nats {

/// What went wrong, in kinds that a program can act on. The text beside it is for people.
enum class ErrorCode {
    InvalidUrl,
    CaFile,      ///< the CA file cannot be read or holds no certificate
    Credentials, ///< the provider had none, or what it had cannot be used at this server
    HostNotFound,
    ConnectionRefused,
    Network,      ///< any other socket error
    Timeout,      ///< no login within connectTimeout
    TlsUntrusted, ///< the server's certificate is not signed by a CA that we trust
    TlsHostName,  ///< the certificate is for another name
    TlsExpired,
    TlsNotYetValid,
    TlsSelfSigned,     ///< the server's certificate is signed by none but itself
    TlsPinChanged,     ///< the server's key is none of the pinned ones
    ClientCertificate, ///< ours cannot be used, is refused, or is missing where one is demanded
    Tls,               ///< any other TLS failure
    WebSocketUpgrade,  ///< the peer is no NATS WebSocket listener, or refuses this origin
    Authorization,     ///< user or password refused
    AuthExpired,       ///< the login expired or was revoked
    Unsupported,       ///< the server is too old for what this client needs
    PermissionDenied,  ///< one subject; the connection lives on
    Protocol,          ///< the server sent what is no NATS protocol
    StaleConnection,   ///< PINGs went unanswered
    ServerError,       ///< any other -ERR
    MaxPayload,
    InvalidArgument, ///< a subject or header that cannot be sent, also of the WebSocket's request
    Disconnected,    ///< not possible while there is no connection
    NoResponders,
    RequestTimeout,
    SlowConsumer, ///< messages came faster than they were taken: some are lost
    BufferFull,   ///< publishBuffered() has no room
    Draining,     ///< not possible any more: the client is being drained
};

/// Where a connection stands.
enum class State {
    Closed,     ///< not asked to connect, close()d, or given up (see Event::GaveUp); then it may
                ///< be left by itself, see ClientOptions::credentialsCheck
    Connecting, ///< first attempt
    Connected,
    Reconnecting, ///< was connected or failed once; waits for, or makes, the next attempt
    Draining,     ///< delivers what is on its way, then closes
};

/// What happened to a connection, as one stream that a log can show.
struct Event
{
    enum Type {
        Connected,
        Disconnected,        ///< with the reason
        Reconnecting,        ///< the attempt that failed, and in `delay` when the next is made
        GaveUp,              ///< no more attempts: refused twice by each server, or wrong options
        LameDuck,            ///< the server asks its clients to move; Connected follows if they can
        ServersChanged,      ///< servers have joined or left; see Client::servers()
        SlowConsumer,        ///< messages are being dropped, of `subject` or, if empty, of any
        Drained,             ///< drain() is complete, or its time is over
        PermissionDenied,    ///< `subject` may not be published or subscribed
        ServerError,         ///< any other -ERR that leaves the connection alive
        CertificateExpiring, ///< the server's ends soon, at `until`; comes once a connection
    };
    Type type;
    ErrorCode code = ErrorCode::Network; ///< of no meaning for Connected, LameDuck, ServersChanged
    QString text;
    QByteArray subject;
    std::chrono::milliseconds delay{0};
    QDateTime until{};
};

} // namespace nunect::nats

Q_DECLARE_METATYPE(nunect::nats::Event)
Q_DECLARE_METATYPE(nunect::nats::State)
