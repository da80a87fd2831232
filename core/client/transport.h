// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/event.h"
#include "core/client/tls_options.h"
#include "core/client/upgrade_options.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QString>
#include <QUrl>

namespace nunect::nats {

/// A byte stream to a server, for one connection: opened once, then thrown away.
class Transport : public QObject
{
    Q_OBJECT

public:
    /// What opening one goes through, in order; opened() follows.
    enum class Stage {
        Begun,     ///< all files are read
        HostFound, ///< the name is known to the name service, or was an address
        Reached,   ///< the port takes connections
        Secured,   ///< TLS stands, and the certificate is as it should be; not with `ws`
    };
    Q_ENUM(Stage)

    using QObject::QObject;

    /// Starts to connect to \a url (`ws` or `wss`). With `wss` the server's certificate must be for
    /// the URL's host and be as \a tls wants it. Told by opened() or closed(), which may come
    /// before this returns.
    virtual void open(const QUrl &url, const TlsOptions &tls, const UpgradeOptions &upgrade) = 0;

    /// When the server's certificate ends; invalid if there is none or it is not known yet.
    virtual QDateTime certificateEnd() const { return {}; }
    /// SHA-256 of the server's public key, also of one that was refused; empty if none was shown.
    virtual QByteArray serverKeySha256() const { return {}; }

    /// Queues \a bytes in order; does nothing while not open.
    virtual void send(const QByteArray &bytes) = 0;

    /// Ends the stream after what was sent. No signal follows.
    virtual void close() = 0;

Q_SIGNALS:
    void stageReached(nunect::nats::Transport::Stage stage);
    void opened();
    /// Bytes as they came, cut anywhere; those before \a at are none of the stream's.
    void received(const QByteArray &bytes, qsizetype at = 0);
    /// It could not be opened, or has ended by itself. Comes once, and nothing after it.
    void closed(nunect::nats::ErrorCode code, const QString &text);
};

/// "host:port" of \a url, for error texts; never a user or password.
QString peerName(const QUrl &url);

} // namespace nunect::nats
