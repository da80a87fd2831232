// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/key_value_entry.h"

namespace nunect::nats::jetstream {

static KeyValueEntry::Operation operationOf(QByteArrayView operation, QByteArrayView marker)
{
    if (operation == "DEL" || marker == "Remove")
        return KeyValueEntry::Delete;
    if (operation == "PURGE" || marker == "MaxAge" || marker == "Purge")
        return KeyValueEntry::Purge;
    return KeyValueEntry::Put;
}

template<typename AnyMessage>
static void readInto(KeyValueEntry &entry, const QString &bucket, QByteArrayView subject,
                     const AnyMessage &message)
{
    const qsizetype prefix = 5 + bucket.size(); // "$KV." and a dot behind the bucket
    entry.bucket = bucket;
    entry.key = QString::fromUtf8(subject.sliced(qMin(prefix, subject.size())));
    entry.markerReason = message.header("Nats-Marker-Reason").toByteArray();
    entry.operation = operationOf(message.header("KV-Operation"), entry.markerReason);
}

KeyValueEntry toEntry(const QString &bucket, const StoredMessage &message)
{
    KeyValueEntry entry;
    readInto(entry, bucket, message.subject, message);
    entry.value = message.payload;
    entry.revision = message.sequence;
    entry.createdNs = message.timeNs;
    return entry;
}

KeyValueEntry toEntry(const QString &bucket, const ConsumerMessage &message)
{
    KeyValueEntry entry;
    readInto(entry, bucket, message.message.subject(), message.message);
    entry.value = message.message.payload().toByteArray();
    entry.revision = message.delivery.streamSequence;
    entry.createdNs = message.delivery.timeNs;
    return entry;
}

} // namespace nunect::nats::jetstream
