// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/jetstream/stream_config.h"

#include <QString>

#include <chrono>

namespace nunect::nats::jetstream {

/// How a bucket is to be kept. Sizes: -1 is without limit.
struct KeyValueConfig
{
    QString bucket;
    QString description;
    int history = 1; ///< revisions kept of each key: 1 to 64
    qint64 maxValueSize = -1;
    qint64 maxBytes = -1;
    std::chrono::nanoseconds ttl{0}; ///< how long a value lives; 0: for ever
    Storage storage = Storage::File;
    int replicas = 1;
    Compression compression = Compression::None; ///< 2.10
    /// 2.11: how long a marker tells that a value has timed out; 0: no markers.
    std::chrono::nanoseconds markerTtl{0};
};

struct KeyValueStatus
{
    KeyValueConfig config;
    quint64 values = 0; ///< all revisions, and the markers of what is deleted
    quint64 bytes = 0;
    quint64 lastRevision = 0;
};

/// `KV_{bucket}`.
QString bucketStream(const QString &bucket);

/// The stream that is the bucket (ADR-8).
StreamConfig toStreamConfig(const KeyValueConfig &config);
KeyValueStatus toStatus(const StreamInfo &info);

} // namespace nunect::nats::jetstream
