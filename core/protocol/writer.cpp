// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/writer.h"

#include <utility>

namespace nunect::nats::writer {

/// Appends a JSON string. By hand, since QJson would leave copies of a password behind.
static void appendJson(QByteArray &out, QByteArrayView text)
{
    constexpr char hex[] = "0123456789abcdef";
    out.append('"');
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20)
            out.append("\\u00").append(hex[byte >> 4]).append(hex[byte & 0xf]);
        else if (c == '"' || c == '\\')
            out.append('\\').append(c);
        else
            out.append(c);
    }
    out.append('"');
}

QByteArray connect(const ConnectFields &fields)
{
    constexpr qsizetype worstEscape = 6;
    QByteArray out;
    // Never grown below: growing would leave a copy of a secret in freed memory.
    out.reserve(256
                + worstEscape
                    * (fields.name.size() + fields.user.size() + fields.password.size()
                       + fields.version.size() + fields.token.size() + fields.nkey.size()
                       + fields.jwt.size() + fields.signature.size()));
    out.append("CONNECT {\"verbose\":false,\"pedantic\":false,\"echo\":false,");
    out.append(fields.headers ? "\"headers\":true,\"no_responders\":true,"
                              : "\"headers\":false,\"no_responders\":false,");
    out.append("\"protocol\":1,\"lang\":\"qt\",\"version\":");
    appendJson(out, fields.version);
    out.append(",\"name\":");
    appendJson(out, fields.name);
    if (!fields.user.isEmpty()) {
        out.append(",\"user\":");
        appendJson(out, fields.user);
        out.append(",\"pass\":");
        appendJson(out, fields.password);
    }
    const std::pair<const char *, QByteArrayView> others[] = {{",\"auth_token\":", fields.token},
                                                              {",\"nkey\":", fields.nkey},
                                                              {",\"jwt\":", fields.jwt},
                                                              {",\"sig\":", fields.signature}};
    for (const auto &[name, value] : others) {
        if (value.isEmpty())
            continue;
        out.append(name);
        appendJson(out, value);
    }
    out.append("}\r\n");
    return out;
}

QByteArray ping() { return QByteArrayLiteral("PING\r\n"); }

QByteArray pong() { return QByteArrayLiteral("PONG\r\n"); }

QByteArray sub(QByteArrayView subject, QByteArrayView queueGroup, quint64 sid)
{
    QByteArray out;
    out.append("SUB ").append(subject).append(' ');
    if (!queueGroup.isEmpty())
        out.append(queueGroup).append(' ');
    out.append(QByteArray::number(sid)).append("\r\n");
    return out;
}

QByteArray unsub(quint64 sid, std::optional<quint64> max)
{
    QByteArray out = "UNSUB " + QByteArray::number(sid);
    if (max)
        out.append(' ').append(QByteArray::number(*max));
    return out.append("\r\n");
}

QByteArray pub(QByteArrayView subject, QByteArrayView replyTo, QByteArrayView headerBlock,
               QByteArrayView payload)
{
    QByteArray out;
    out.reserve(subject.size() + replyTo.size() + headerBlock.size() + payload.size() + 64);
    out.append(headerBlock.isEmpty() ? "PUB " : "HPUB ").append(subject).append(' ');
    if (!replyTo.isEmpty())
        out.append(replyTo).append(' ');
    if (!headerBlock.isEmpty())
        out.append(QByteArray::number(headerBlock.size())).append(' ');
    out.append(QByteArray::number(headerBlock.size() + payload.size())).append("\r\n");
    out.append(headerBlock).append(payload).append("\r\n");
    return out;
}

} // namespace nunect::nats::writer
