// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/jetstream/consumer_message.h"
#include "core/client/jetstream/stored_message.h"

#include <QByteArray>
#include <QString>

namespace nunect::nats::jetstream {

/// One revision of a key in a bucket (ADR-8).
struct KeyValueEntry
{
    enum Operation {
        Put,
        Delete, ///< the key was deleted, its history is still there
        Purge,  ///< the key was deleted with its history, or its time was over
    };
    QString bucket;
    QString key;
    QByteArray value; ///< empty for Delete and Purge
    quint64 revision = 0;
    qint64 createdNs = 0; ///< since the Unix epoch
    Operation operation = Put;
    /// 2.11: what made the server itself write this: "MaxAge", "Purge" or "Remove".
    QByteArray markerReason;
};

/// Reads an entry from what the bucket's stream holds. Its subject is `$KV.{bucket}.{key}`.
KeyValueEntry toEntry(const QString &bucket, const StoredMessage &message);
KeyValueEntry toEntry(const QString &bucket, const ConsumerMessage &message);

} // namespace nunect::nats::jetstream
