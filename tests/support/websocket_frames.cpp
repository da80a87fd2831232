// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/websocket_frames.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace nunect::test::ws {

static constexpr quint8 finalBit = 0x80;
static constexpr quint8 maskBit = 0x80;
static constexpr qsizetype maskSize = 4;

template<typename Number>
static void appendBigEndian(QByteArray &out, Number number)
{
    char bytes[sizeof(Number)];
    qToBigEndian(number, bytes);
    out.append(bytes, sizeof(Number));
}

QByteArray encode(Opcode opcode, QByteArrayView payload, bool final, quint8 reserved)
{
    QByteArray out;
    out.reserve(payload.size() + 10);
    out.append(static_cast<char>((final ? finalBit : 0) | (reserved & 7) << 4 | opcode));
    if (payload.size() < 126) {
        out.append(static_cast<char>(payload.size()));
    } else if (payload.size() <= 0xffff) {
        out.append(char(126));
        appendBigEndian(out, static_cast<quint16>(payload.size()));
    } else {
        out.append(char(127));
        appendBigEndian(out, static_cast<quint64>(payload.size()));
    }
    return out.append(payload);
}

QByteArray closePayload(quint16 code, QByteArrayView reason)
{
    QByteArray out;
    appendBigEndian(out, code);
    return out.append(reason);
}

QByteArray upgradeAnswer(QByteArrayView request)
{
    constexpr QByteArrayView name = "\r\nsec-websocket-key:";
    const QByteArray lower = request.toByteArray().toLower();
    const qsizetype at = lower.indexOf(name);
    if (at < 0)
        return {};
    const QByteArrayView rest = request.sliced(at + name.size());
    const QByteArray key = rest.first(rest.indexOf("\r\n")).trimmed().toByteArray();
    const QByteArray accept = QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
                                                       QCryptographicHash::Sha1)
                                  .toBase64();
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Accept: "
        + accept + "\r\n\r\n";
}

std::optional<Frame> FrameReader::next()
{
    if (m_buffer.size() < 2)
        return std::nullopt;
    const auto first = static_cast<quint8>(m_buffer[0]);
    const auto second = static_cast<quint8>(m_buffer[1]);
    auto size = static_cast<quint64>(second & ~maskBit);
    qsizetype at = 2;
    if (size >= 126) {
        const qsizetype width = size == 126 ? 2 : 8;
        if (m_buffer.size() < at + width)
            return std::nullopt;
        const char *number = m_buffer.constData() + at;
        size = width == 2 ? qFromBigEndian<quint16>(number) : qFromBigEndian<quint64>(number);
        at += width;
    }
    const bool masked = second & maskBit;
    const qsizetype start = at + (masked ? maskSize : 0);
    if (static_cast<quint64>(m_buffer.size()) < static_cast<quint64>(start) + size)
        return std::nullopt;
    Frame frame{static_cast<Opcode>(first & 0xf), (first & finalBit) != 0,
                m_buffer.mid(start, static_cast<qsizetype>(size))};
    if (masked) {
        const char *mask = m_buffer.constData() + at;
        char *bytes = frame.payload.data();
        for (qsizetype i = 0; i < frame.payload.size(); ++i)
            bytes[i] = static_cast<char>(bytes[i] ^ mask[i % maskSize]);
    }
    m_buffer.remove(0, start + static_cast<qsizetype>(size));
    return frame;
}

} // namespace nunect::test::ws
