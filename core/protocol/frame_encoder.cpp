// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/frame_encoder.h"

#include <QtEndian>

#include <cstring>

namespace nunect::nats::websocket {

static constexpr int finalBit = 0x80;
static constexpr int maskBit = 0x80;

template<typename Number>
static void append(QByteArray &out, Number number)
{
    const Number wire = qToBigEndian(number);
    out.append(reinterpret_cast<const char *>(&wire), sizeof(wire));
}

/// Eight bytes at a time, which compilers turn into more.
static void appendMasked(QByteArray &out, QByteArrayView payload, quint32 mask)
{
    const quint32 word = qToBigEndian(mask);
    const quint64 wide = quint64(word) << 32 | word;
    const qsizetype start = out.size();
    out.resize(start + payload.size());
    char *to = out.data() + start;
    const char *from = payload.data();
    qsizetype at = 0;
    for (; at + qsizetype(sizeof(wide)) <= payload.size(); at += sizeof(wide)) {
        quint64 piece;
        std::memcpy(&piece, from + at, sizeof(piece));
        piece ^= wide;
        std::memcpy(to + at, &piece, sizeof(piece));
    }
    for (const auto *key = reinterpret_cast<const char *>(&word); at < payload.size(); ++at)
        to[at] = static_cast<char>(from[at] ^ key[at % 4]);
}

QByteArray encodeFrame(Opcode opcode, QByteArrayView payload, quint32 mask)
{
    constexpr qsizetype longestHead = 14;
    QByteArray out;
    out.reserve(longestHead + payload.size());
    out.append(static_cast<char>(finalBit | static_cast<int>(opcode)));
    if (payload.size() < 126) {
        out.append(static_cast<char>(maskBit | static_cast<int>(payload.size())));
    } else if (payload.size() <= 0xffff) {
        out.append(static_cast<char>(maskBit | 126));
        append(out, static_cast<quint16>(payload.size()));
    } else {
        out.append(static_cast<char>(maskBit | 127));
        append(out, static_cast<quint64>(payload.size()));
    }
    append(out, mask);
    appendMasked(out, payload, mask);
    return out;
}

QByteArray closePayload(quint16 code, QByteArrayView reason)
{
    QByteArray out;
    append(out, code);
    return out.append(reason);
}

} // namespace nunect::nats::websocket
