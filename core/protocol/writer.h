// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// What a client says, as bytes. The arguments are taken as they are: check subjects with
/// subject.h and make header blocks with encodeHeaders() first.
namespace nunect::nats::writer {

/// What CONNECT tells the server; the rest of its fields is always the same.
struct ConnectFields
{
    QByteArrayView name; ///< UTF-8, as the others
    QByteArrayView user; ///< empty: no login
    QByteArrayView password;
    QByteArrayView version; ///< of this client
    QByteArrayView token{};
    QByteArrayView nkey{}; ///< public key
    QByteArrayView jwt{};
    QByteArrayView signature{}; ///< of the server's nonce, in base64url
    /// Whether INFO offers headers. `no_responders` needs them, too: it is a header's status.
    bool headers = true;
};

/// `CONNECT {...}`. The result holds the secrets and is made without copies of it elsewhere.
QByteArray connect(const ConnectFields &fields);

QByteArray ping();
QByteArray pong();
QByteArray sub(QByteArrayView subject, QByteArrayView queueGroup, quint64 sid);
/// With \a max: once that many messages have been delivered since SUB.
QByteArray unsub(quint64 sid, std::optional<quint64> max = {});

/// `PUB`, or `HPUB` if \a headerBlock is not empty. \a replyTo may be empty.
QByteArray pub(QByteArrayView subject, QByteArrayView replyTo, QByteArrayView headerBlock,
               QByteArrayView payload);

} // namespace nunect::nats::writer
