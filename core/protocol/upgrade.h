// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <utility>

/// How an HTTP/1.1 connection becomes a WebSocket (RFC 6455, 4).
namespace nunect::nats::websocket {

/// All that a request differs in. Nothing is checked for line ends: that is the caller's part.
struct UpgradeRequest
{
    QByteArray host;   ///< with the port, if it is not the scheme's own
    QByteArray target; ///< path and query; begins with a slash
    QByteArray key;    ///< 16 random bytes in Base64
    QByteArray origin; ///< empty: none
    QList<std::pair<QByteArray, QByteArray>> headers;

    QByteArray bytes() const;
};

struct UpgradeAnswer
{
    enum class Kind {
        NotHttp,  ///< or a head without end
        Refused,  ///< with another status than 101
        Mistaken, ///< 101, but not to our request, or with terms that were not offered
        Accepted
    };

    Kind kind = Kind::NotHttp;
    int status = 0;     ///< 0 if it is not HTTP
    qsizetype size = 0; ///< of its head: the stream begins behind it

    bool operator==(const UpgradeAnswer &) const = default;
};

/// Longer answers are none.
inline constexpr qsizetype longestUpgradeAnswer = 16 * 1024;

/// The answer to the request with \a key at the beginning of \a bytes; nothing if more bytes are
/// needed to tell.
std::optional<UpgradeAnswer> readUpgradeAnswer(QByteArrayView bytes, const QByteArray &key);

} // namespace nunect::nats::websocket
