// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>

#include <optional>

namespace nunect::nats::jetstream {

/// What the reply subject of a consumer's message tells about it (ADR-15).
struct AckSubject
{
    QByteArrayView domain; ///< empty: none
    QByteArrayView stream;
    QByteArrayView consumer;
    quint64 deliveries = 0; ///< 1: the first time
    quint64 streamSequence = 0;
    quint64 consumerSequence = 0;
    qint64 timeNs = 0;   ///< when the stream stored it, since the Unix epoch
    quint64 pending = 0; ///< of the consumer, after this message
};

/// Reads `$JS.ACK.{stream}.{consumer}.{deliveries}.{stream seq}.{consumer seq}.{time}.{pending}`,
/// and the second form, which has a domain (`_`: none) and an account's hash after ACK and may have
/// more tokens at its end. Nothing for any other subject. The views are into \a subject.
std::optional<AckSubject> parseAckSubject(QByteArrayView subject);

} // namespace nunect::nats::jetstream
