// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/frame_decoder.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats::websocket {

static constexpr quint8 finalBit = 0x80;
static constexpr quint8 reservedBits = 0x70;
static constexpr quint8 controlBit = 0x08;
static constexpr quint8 maskBit = 0x80;
static constexpr quint64 longestControl = 125;

static quint8 byteAt(const std::array<char, 10> &head, size_t at)
{
    return static_cast<quint8>(head[at]);
}

/// What the second byte of a head says of the head's size.
static qsizetype headSizeOf(quint8 second)
{
    const int length = second & ~maskBit;
    return length < 126 ? 2 : length == 126 ? 4 : 10;
}

FrameDecoder::Payload FrameDecoder::decode(char *bytes, qsizetype size)
{
    const QByteArrayView all(bytes, size);
    Payload payload;
    qsizetype pos = 0;
    while (pos < size && !m_close && !m_error) {
        if (!m_inFrame) {
            takeHead(all, pos);
        } else if (m_isControl) {
            takeControl(all, pos);
        } else {
            const auto taken
                = static_cast<qsizetype>(std::min(m_left, static_cast<quint64>(size - pos)));
            const qsizetype end = payload.at + payload.size;
            if (payload.size == 0)
                payload.at = pos;
            else if (end != pos)
                std::memmove(bytes + end, bytes + pos, static_cast<size_t>(taken));
            payload.size += taken;
            pos += taken;
            m_left -= static_cast<quint64>(taken);
            m_inFrame = m_left > 0;
        }
    }
    return payload;
}

void FrameDecoder::takeHead(QByteArrayView bytes, qsizetype &pos)
{
    m_head[static_cast<size_t>(m_headSize++)] = bytes[pos++];
    if (m_headSize < 2 || m_headSize < headSizeOf(byteAt(m_head, 1)))
        return;
    m_headSize = 0;
    beginFrame();
}

void FrameDecoder::beginFrame()
{
    const quint8 first = byteAt(m_head, 0);
    const quint8 second = byteAt(m_head, 1);
    const int opcode = first & 0x0f;
    const bool isFinal = first & finalBit;
    m_left = second & ~maskBit;
    if (m_left == 126)
        m_left = qFromBigEndian<quint16>(m_head.data() + 2);
    else if (m_left == 127)
        m_left = qFromBigEndian<quint64>(m_head.data() + 2);

    m_isControl = opcode & controlBit;
    const bool isContinuation = opcode == static_cast<int>(Opcode::Continuation);
    if (first & reservedBits)
        return fail(u"a frame uses an extension that was not agreed on"_s);
    if (second & maskBit)
        return fail(u"a frame is masked, as only a client's may be"_s);
    if (m_isControl ? opcode > static_cast<int>(Opcode::Pong)
                    : opcode > static_cast<int>(Opcode::Binary))
        return fail(u"a frame is of the unknown type %1"_s.arg(opcode));
    if (m_left < 126 ? headSizeOf(second) > 2 : m_left <= 0xffff && headSizeOf(second) > 4)
        return fail(u"a frame's length is written in more bytes than it needs"_s);
    if (m_isControl && (!isFinal || m_left > longestControl))
        return fail(u"a control frame is longer than %1 bytes or in pieces"_s.arg(longestControl));
    if (!m_isControl && isContinuation != m_inMessage)
        return fail(m_inMessage ? u"a message begins within another"_s
                                : u"a frame continues a message that has not begun"_s);
    if (m_left > maxFrame)
        return fail(
            u"a frame of %1 bytes is longer than the limit of %2"_s.arg(m_left).arg(maxFrame));
    if (!m_isControl)
        m_inMessage = !isFinal;
    m_inFrame = m_left > 0;
    if (m_isControl && !m_inFrame)
        endControl();
}

void FrameDecoder::takeControl(QByteArrayView bytes, qsizetype &pos)
{
    const auto taken
        = static_cast<qsizetype>(std::min(m_left, static_cast<quint64>(bytes.size() - pos)));
    m_control.append(bytes.sliced(pos, taken));
    pos += taken;
    m_left -= static_cast<quint64>(taken);
    m_inFrame = m_left > 0;
    if (!m_inFrame)
        endControl();
}

void FrameDecoder::endControl()
{
    const QByteArray payload = std::exchange(m_control, {});
    switch (static_cast<Opcode>(m_head[0] & 0x0f)) {
    case Opcode::Ping:
        m_pings += payload;
        return;
    case Opcode::Close:
        if (payload.size() == 1)
            return fail(u"a close frame is cut short"_s);
        m_close.emplace();
        if (payload.isEmpty())
            return;
        m_close->code = qFromBigEndian<quint16>(payload.constData());
        m_close->reason = payload.sliced(2);
        return;
    default: // nobody asked for that pong
        return;
    }
}

void FrameDecoder::fail(const QString &text)
{
    m_error = Error{u"The server sent what is no WebSocket protocol: %1"_s.arg(text)};
}

} // namespace nunect::nats::websocket
