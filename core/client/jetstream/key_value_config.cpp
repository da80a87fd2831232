// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/key_value_config.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace nunect::nats::jetstream {

QString bucketStream(const QString &bucket) { return u"KV_"_s + bucket; }

StreamConfig toStreamConfig(const KeyValueConfig &config)
{
    StreamConfig stream;
    stream.name = bucketStream(config.bucket);
    stream.description = config.description;
    stream.subjects = {"$KV." + config.bucket.toUtf8() + ".>"};
    stream.maxMessagesPerSubject = config.history;
    stream.maxMessageSize = config.maxValueSize;
    stream.maxBytes = config.maxBytes;
    stream.maxAge = config.ttl;
    // A window longer than the values live is refused.
    stream.duplicateWindow = config.ttl > 0ns ? std::min<std::chrono::nanoseconds>(config.ttl, 2min)
                                              : std::chrono::nanoseconds(2min);
    stream.storage = config.storage;
    stream.replicas = config.replicas;
    stream.compression = config.compression;
    stream.discard = Discard::New;
    stream.denyDelete = true;
    stream.allowRollup = true;
    stream.allowDirect = true;
    stream.allowMessageTtl = config.markerTtl > 0ns;
    stream.deleteMarkerTtl = config.markerTtl;
    return stream;
}

KeyValueStatus toStatus(const StreamInfo &info)
{
    KeyValueStatus status;
    KeyValueConfig &config = status.config;
    config.bucket = info.config.name.sliced(qMin<qsizetype>(3, info.config.name.size()));
    config.description = info.config.description;
    config.history = static_cast<int>(std::clamp<qint64>(info.config.maxMessagesPerSubject, 1, 64));
    config.maxValueSize = info.config.maxMessageSize;
    config.maxBytes = info.config.maxBytes;
    config.ttl = info.config.maxAge;
    config.storage = info.config.storage;
    config.replicas = info.config.replicas;
    config.compression = info.config.compression;
    config.markerTtl = info.config.deleteMarkerTtl;
    status.values = info.state.messages;
    status.bytes = info.state.bytes;
    status.lastRevision = info.state.lastSequence;
    return status;
}

} // namespace nunect::nats::jetstream
