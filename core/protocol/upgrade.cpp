// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/upgrade.h"

#include <QCryptographicHash>

#include <algorithm>

namespace nunect::nats::websocket {

/// Appended to the key by whoever has understood the request (RFC 6455, 1.3).
static constexpr QByteArrayView guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
static constexpr QByteArrayView httpVersion = "HTTP/1.";
static constexpr QByteArrayView headEnd = "\r\n\r\n";

QByteArray UpgradeRequest::bytes() const
{
    QByteArray out = "GET " + target + " HTTP/1.1\r\nHost: " + host
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
          "\r\nSec-WebSocket-Key: "
        + key + "\r\n";
    if (!origin.isEmpty())
        out += "Origin: " + origin + "\r\n";
    for (const auto &[name, value] : headers)
        out += name + ": " + value + "\r\n";
    return out + "\r\n";
}

/// The three digits behind the version; 0 if they are none.
static int statusOf(QByteArrayView head)
{
    const QByteArrayView line = head.first(head.indexOf("\r\n"));
    const qsizetype blank = line.indexOf(' ');
    if (blank < 0)
        return 0;
    const QByteArrayView code = line.sliced(blank + 1, qMin<qsizetype>(3, line.size() - blank - 1));
    bool ok = false;
    const int status = code.toInt(&ok);
    return ok && status >= 100 && status <= 999 ? status : 0;
}

/// All values of the header \a name, which is in lower case.
static QList<QByteArray> valuesOf(QByteArrayView head, QByteArrayView name)
{
    QList<QByteArray> values;
    for (qsizetype at = head.indexOf("\r\n") + 2; at < head.size();) {
        const qsizetype end = head.indexOf("\r\n", at);
        const QByteArrayView line = head.sliced(at, end - at);
        const qsizetype colon = line.indexOf(':');
        if (colon >= 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            values += line.sliced(colon + 1).trimmed().toByteArray();
        at = end + 2;
    }
    return values;
}

static bool holdsToken(const QList<QByteArray> &values, QByteArrayView token)
{
    for (const QByteArray &value : values) {
        for (const QByteArray &each : value.split(',')) {
            if (QByteArrayView(each).trimmed().compare(token, Qt::CaseInsensitive) == 0)
                return true;
        }
    }
    return false;
}

static bool accepts(QByteArrayView head, const QByteArray &key)
{
    const QByteArray expected
        = QCryptographicHash::hash(key + guid.toByteArray(), QCryptographicHash::Sha1).toBase64();
    return holdsToken(valuesOf(head, "upgrade"), "websocket")
        && holdsToken(valuesOf(head, "connection"), "upgrade")
        && valuesOf(head, "sec-websocket-accept") == QList{expected}
    && valuesOf(head, "sec-websocket-extensions").isEmpty()
        && valuesOf(head, "sec-websocket-protocol").isEmpty();
}

std::optional<UpgradeAnswer> readUpgradeAnswer(QByteArrayView bytes, const QByteArray &key)
{
    const qsizetype known = std::min(bytes.size(), httpVersion.size());
    if (bytes.first(known) != httpVersion.first(known))
        return UpgradeAnswer{};
    const qsizetype end
        = bytes.first(std::min(bytes.size(), longestUpgradeAnswer)).indexOf(headEnd);
    if (end < 0) {
        if (bytes.size() < longestUpgradeAnswer)
            return std::nullopt;
        return UpgradeAnswer{};
    }
    const QByteArrayView head = bytes.first(end + 2);
    UpgradeAnswer answer;
    answer.status = statusOf(head);
    answer.size = end + headEnd.size();
    if (answer.status == 0)
        answer.kind = UpgradeAnswer::Kind::NotHttp;
    else if (answer.status != 101)
        answer.kind = UpgradeAnswer::Kind::Refused;
    else
        answer.kind
            = accepts(head, key) ? UpgradeAnswer::Kind::Accepted : UpgradeAnswer::Kind::Mistaken;
    return answer;
}

} // namespace nunect::nats::websocket
