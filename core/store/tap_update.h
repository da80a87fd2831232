// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>

#include <memory>
#include <utility>
#include <vector>

/// What comes of listening to subjects that a person has chosen. Bodies and headers may hold
/// secrets: they are shown, and neither logged nor kept anywhere else.
namespace nunect::store {

/// One message as it came, within bounds.
struct TapMessage
{
    qint64 receivedNs = 0; ///< wall clock, ns since the Unix epoch
    QByteArray pattern;    ///< what was subscribed to
    QByteArray subject;
    QByteArray reply;
    QByteArray status; ///< of the header block's first line, as "503"; mostly empty
    QList<std::pair<QByteArray, QByteArray>> headers; ///< in their order; names may repeat
    QByteArray payload;                               ///< or its beginning
    qint64 payloadSize = 0;                           ///< of the whole
    qint64 size = 0;                                  ///< headers and payload, of the whole
    bool headersCut = false;                          ///< further headers did not fit

    bool isCut() const { return payload.size() < payloadSize; }
};

/// How it stands with one subject that is listened to.
struct TapPattern
{
    enum State {
        Waiting, ///< there is no connection
        Listening,
        Denied, ///< this login may not read it
        Ended,
    };

    QByteArray pattern;
    State state = Waiting;
    quint64 received = 0;      ///< messages that came
    quint64 receivedBytes = 0; ///< headers and payloads
    quint64 overRate = 0;      ///< of them not shown, because too many came at once
    quint64 lost = 0;          ///< did not get past the connection

    bool operator==(const TapPattern &) const = default;
};

struct TapBatch
{
    /// Shared, so that the sender sees whether it has been taken.
    std::shared_ptr<const std::vector<TapMessage>> messages;
    std::vector<TapPattern> patterns; ///< all that there are
};

} // namespace nunect::store
