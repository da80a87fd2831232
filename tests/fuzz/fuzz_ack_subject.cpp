// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/ack_subject.h"
#include "tests/fuzz/fuzz.h"

#include <QByteArrayList>

#include <algorithm>

using namespace nunect;
using namespace nunect::nats::jetstream;
using nunect::fuzz::require;

static bool isInside(QByteArrayView part, QByteArrayView whole)
{
    return part.isEmpty() || (part.begin() >= whole.begin() && part.end() <= whole.end());
}

static void requireSame(const QByteArray &subject, const AckSubject &ack)
{
    const auto again = parseAckSubject(subject);
    require(again && again->domain == ack.domain && again->stream == ack.stream
                && again->consumer == ack.consumer && again->deliveries == ack.deliveries
                && again->streamSequence == ack.streamSequence
                && again->consumerSequence == ack.consumerSequence && again->timeNs == ack.timeNs
                && again->pending == ack.pending,
            "a subject that is read is written, and reads the same");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView input = fuzz::view(data, size);
    const auto ack = parseAckSubject(input);
    if (!ack)
        return 0;
    require(input.startsWith("$JS.ACK."), "any other subject is refused");
    const auto dots = std::count(input.begin(), input.end(), '.');
    require(dots == 8 || dots >= 10, "there are two forms");
    require(isInside(ack->domain, input) && isInside(ack->stream, input)
                && isInside(ack->consumer, input),
            "views lie in the subject");
    require(ack->timeNs >= 0, "times are from 1970 on");

    const QByteArray rest = QByteArrayList{ack->stream.toByteArray(),
                                           ack->consumer.toByteArray(),
                                           QByteArray::number(ack->deliveries),
                                           QByteArray::number(ack->streamSequence),
                                           QByteArray::number(ack->consumerSequence),
                                           QByteArray::number(ack->timeNs),
                                           QByteArray::number(ack->pending)}
                                .join('.');
    const QByteArray domain = ack->domain.isEmpty() ? "_" : ack->domain.toByteArray();
    requireSame("$JS.ACK." + domain + ".hash." + rest, *ack);
    requireSame("$JS.ACK." + domain + ".hash." + rest + ".random", *ack);
    if (ack->domain.isEmpty())
        requireSame("$JS.ACK." + rest, *ack);
    return 0;
}
