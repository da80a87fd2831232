// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/key_value_entry.h"
#include "core/client/jetstream/stored_message.h"
#include "core/protocol/headers.h"
#include "core/util/timestamp.h"
#include "tests/fuzz/fuzz.h"

using namespace nunect;
using namespace nunect::nats;
using namespace nunect::nats::jetstream;
using nunect::fuzz::require;

/// What was read is written as a server does, and reads the same.
static void roundTrip(const StoredMessage &stored)
{
    const auto block = encodeHeaders({
        {"Nats-Stream", stored.stream.toUtf8()},
        {"Nats-Subject", stored.subject},
        {"Nats-Sequence", QByteArray::number(stored.sequence)},
        {"Nats-Time-Stamp", toRfc3339(stored.timeNs).toLatin1()},
        {"Nats-Num-Pending", QByteArray::number(stored.pending)},
    });
    if (!block) {
        require(stored.stream.contains(u'\r') || stored.subject.contains('\r'),
                "just a name with a line break cannot be written");
        return;
    }
    const auto again = readDirectMessage(Message({}, {}, *block, {}));
    require(again.has_value(), "what is written can be read");
    require(again->stream == stored.stream && again->subject == stored.subject
                && again->sequence == stored.sequence && again->timeNs == stored.timeNs
                && again->pending == stored.pending,
            "a message comes back as it was");
}

/// As an entry of a bucket, got by itself or delivered to a watcher.
static void checkEntry(const StoredMessage &stored)
{
    const QString bucket = QStringLiteral("B");
    const KeyValueEntry entry = toEntry(bucket, stored);
    if (stored.subject.startsWith("$KV.B.") && stored.subject.isValidUtf8())
        require("$KV.B." + entry.key.toUtf8() == stored.subject, "the subject names the key");
    AckSubject delivery;
    delivery.streamSequence = stored.sequence;
    delivery.timeNs = stored.timeNs;
    const KeyValueEntry delivered = toEntry(
        bucket, {Message(stored.subject, {}, stored.headerBlock, stored.payload), delivery});
    require(delivered.key == entry.key && delivered.operation == entry.operation
                && delivered.markerReason == entry.markerReason && delivered.value == entry.value
                && delivered.revision == entry.revision && delivered.createdNs == entry.createdNs,
            "an entry is the same whichever way it comes");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView block = fuzz::view(data, size);
    const JetStreamError refusal = directRefusal(HeaderReader(block));
    require(!refusal.text.isEmpty(), "a refusal says why");
    require(refusal.isNotFound() == refusal.is(errcode::messageNotFound),
            "404 is a message that is not there");

    const auto stored = readDirectMessage(Message({}, {}, block, "value"));
    if (!stored)
        return 0;
    require(!stored->stream.isEmpty() && !stored->subject.isEmpty(), "a message has its names");
    require(stored->timeNs >= 0, "times are from 1970 on");
    require(stored->payload == "value" && stored->headerBlock == block, "nothing is lost of it");
    roundTrip(*stored);
    checkEntry(*stored);
    return 0;
}
