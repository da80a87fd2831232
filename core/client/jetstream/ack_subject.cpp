// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/ack_subject.h"

#include <array>
#include <limits>

namespace nunect::nats::jetstream {

static constexpr size_t firstFormTokens = 9;
static constexpr size_t secondFormTokens = 11; // at least

/// The first tokens of \a subject; \a count says how many there are, more than fit not counted.
static std::array<QByteArrayView, secondFormTokens> split(QByteArrayView subject, size_t &count)
{
    std::array<QByteArrayView, secondFormTokens> tokens;
    count = 0;
    qsizetype start = 0;
    while (count < tokens.size()) {
        const qsizetype dot = subject.indexOf('.', start);
        tokens[count++] = dot < 0 ? subject.sliced(start) : subject.sliced(start, dot - start);
        if (dot < 0)
            break;
        start = dot + 1;
    }
    return tokens;
}

static bool readNumber(QByteArrayView token, quint64 &number)
{
    constexpr quint64 max = std::numeric_limits<quint64>::max();
    number = 0;
    for (const char c : token) {
        if (c < '0' || c > '9')
            return false;
        const auto digit = static_cast<quint64>(c - '0');
        if (number > (max - digit) / 10)
            return false;
        number = number * 10 + digit;
    }
    return !token.isEmpty();
}

std::optional<AckSubject> parseAckSubject(QByteArrayView subject)
{
    if (!subject.startsWith("$JS.ACK."))
        return std::nullopt;
    size_t count = 0;
    const auto tokens = split(subject, count);
    if (count != firstFormTokens && count != secondFormTokens)
        return std::nullopt;
    const bool secondForm = count == secondFormTokens;
    const QByteArrayView *token = tokens.data() + (secondForm ? 4 : 2);
    AckSubject ack;
    if (secondForm && tokens[2] != "_")
        ack.domain = tokens[2];
    ack.stream = token[0];
    ack.consumer = token[1];
    quint64 time = 0;
    if (ack.stream.isEmpty() || ack.consumer.isEmpty() || !readNumber(token[2], ack.deliveries)
        || !readNumber(token[3], ack.streamSequence) || !readNumber(token[4], ack.consumerSequence)
        || !readNumber(token[5], time) || !readNumber(token[6], ack.pending)
        || time > static_cast<quint64>(std::numeric_limits<qint64>::max()))
        return std::nullopt;
    ack.timeNs = static_cast<qint64>(time);
    return ack;
}

} // namespace nunect::nats::jetstream
