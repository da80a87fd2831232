// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

/// What every cell receives and how it logs in: the same for all, or nothing could be compared.
namespace nunect::bench {

inline constexpr char subject[] = "bench.m";
inline constexpr char headerName[] = "Nunect-Seq"; ///< the header that cells look up
inline constexpr char headerBlock[]
    = "NATS/1.0\r\nNunect-Seq: 0000000001\r\nNunect-Src: unit-00001\r\n\r\n";
inline constexpr qsizetype headerSize = sizeof(headerBlock) - 1;

/// Bytes of one message as the server sends it to subscription 1.
inline qsizetype wireSize(qsizetype payloadSize)
{
    const QByteArray line = QByteArray("HMSG ") + subject + " 1 " + QByteArray::number(headerSize)
        + ' ' + QByteArray::number(headerSize + payloadSize) + "\r\n";
    return line.size() + headerSize + payloadSize + 2;
}

inline constexpr char connectLine[]
    = "CONNECT {\"verbose\":false,\"pedantic\":false,\"echo\":false,\"headers\":true,"
      "\"no_responders\":true,\"protocol\":1,\"lang\":\"bench\",\"version\":\"1\"}\r\n";

} // namespace nunect::bench
