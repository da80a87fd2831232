// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "timesync/chrony_protocol.h"

#include <QtEndian>

/// Answers of a real chronyd (4.3), which had one server, a reference clock, a server out of reach
/// and one whose name nobody knows; and what can be made of them.
namespace nunect::test {

using timesync::ChronyQuestion;

/// An answer's datagram around \a data.
inline QByteArray chronyReply(ChronyQuestion question, quint32 sequence, const QByteArray &data)
{
    const auto format = [question]() -> quint16 {
        switch (question) {
        case ChronyQuestion::Tracking:
            return 5;
        case ChronyQuestion::SourceCount:
            return 2;
        case ChronyQuestion::Source:
            return 3;
        case ChronyQuestion::Stats:
            break;
        }
        return 6;
    };
    QByteArray reply(28, '\0');
    reply[0] = 6;
    reply[1] = 2;
    qToBigEndian(static_cast<quint16>(question), reply.data() + 4);
    qToBigEndian(format(), reply.data() + 6);
    qToBigEndian(sequence, reply.data() + 16);
    return reply + data;
}

/// chronyd's refusal with \a status: a header alone.
inline QByteArray chronyRefusal(ChronyQuestion question, quint32 sequence, quint16 status)
{
    QByteArray reply = chronyReply(question, sequence, {});
    qToBigEndian(quint16(1), reply.data() + 6);
    qToBigEndian(status, reply.data() + 8);
    return reply;
}

/// \a reply with the bytes from \a at on replaced.
inline QByteArray patched(QByteArray reply, qsizetype at, const char *hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex);
    return reply.replace(at, bytes.size(), bytes);
}

inline const QByteArray trackingData = QByteArray::fromHex(
    "7f0000027f0000020000000000000000000000000001000000020000000000006b0753982f3e3a92dd23c0cdd0c88b"
    "71d8ba9ab8f527e68aee87d208feb85dace0d6029adc8efea10480a574");

inline QByteArray sourceCountData(quint32 count)
{
    QByteArray data(4, '\0');
    qToBigEndian(count, data.data());
    return data;
}

inline const QByteArray serverData = QByteArray::fromHex(
    "7f000002000000000000000000000000000100000000000100000000000000ff00000000d2c59189d0c2988aded85a"
    "8c");
inline const QByteArray refClockData = QByteArray::fromHex(
    "4750530000000000000000000000000000010000000400000001000200000000ffffffff0000000000000000000000"
    "00");
inline const QByteArray unresolvedData = QByteArray::fromHex(
    "0000000100000000000000000000000000030000000600000001000000000000ffffffff0000000000000000000000"
    "00");
inline const QByteArray serverStatsData = QByteArray::fromHex(
    "7f0000027f00000200000000000000000000000000010000000000090000000700000006d6bdeebdee87d208fea936"
    "63c2faa146dee2f9b8");
inline const QByteArray refClockStatsData = QByteArray::fromHex(
    "475053000000000000000000000000000000000000000000000000000000000000000000088000000000000018fa00"
    "000000000000000000");
inline const QByteArray unresolvedStatsData = QByteArray::fromHex(
    "000000000000000100000000000000000000000000030000000000000000000000000000088000000000000018fa00"
    "000000000000000000");

} // namespace nunect::test
