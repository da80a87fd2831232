// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/stream_config.h"

#include "core/client/jetstream/json_fields.h"
#include "core/client/jetstream/server_version.h"

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats::jetstream {

static constexpr EnumName<Retention> retentions[] = {
    {Retention::Limits, "limits"_L1},
    {Retention::Interest, "interest"_L1},
    {Retention::WorkQueue, "workqueue"_L1},
};
static constexpr EnumName<Discard> discards[] = {
    {Discard::Old, "old"_L1},
    {Discard::New, "new"_L1},
};
static constexpr EnumName<Storage> storages[] = {
    {Storage::File, "file"_L1},
    {Storage::Memory, "memory"_L1},
};
static constexpr EnumName<Compression> compressions[] = {
    {Compression::None, "none"_L1},
    {Compression::S2, "s2"_L1},
};

QJsonObject toJson(const StreamConfig &config)
{
    QJsonObject object = config.other;
    object.insert("name"_L1, config.name);
    setUnlessEmpty(object, "description"_L1, config.description);
    if (!config.subjects.isEmpty()) // a mirror has none
        object.insert("subjects"_L1, toJson(config.subjects));
    object.insert("retention"_L1, nameOf(config.retention, retentions));
    object.insert("storage"_L1, nameOf(config.storage, storages));
    object.insert("discard"_L1, nameOf(config.discard, discards));
    setUnlessFalse(object, "discard_new_per_subject"_L1, config.discardNewPerSubject);
    object.insert("max_consumers"_L1, config.maxConsumers);
    object.insert("max_msgs"_L1, config.maxMessages);
    object.insert("max_msgs_per_subject"_L1, config.maxMessagesPerSubject);
    object.insert("max_bytes"_L1, config.maxBytes);
    object.insert("max_msg_size"_L1, config.maxMessageSize);
    object.insert("max_age"_L1, toJson(config.maxAge));
    setUnlessZero(object, "duplicate_window"_L1, config.duplicateWindow);
    object.insert("num_replicas"_L1, config.replicas);
    setUnlessFalse(object, "no_ack"_L1, config.noAck);
    setUnlessFalse(object, "sealed"_L1, config.sealed);
    object.insert("deny_delete"_L1, config.denyDelete);
    object.insert("deny_purge"_L1, config.denyPurge);
    object.insert("allow_rollup_hdrs"_L1, config.allowRollup);
    object.insert("allow_direct"_L1, config.allowDirect);
    if (config.compression != Compression::None)
        object.insert("compression"_L1, nameOf(config.compression, compressions));
    setUnlessZero(object, "first_seq"_L1, static_cast<qint64>(config.firstSequence));
    setUnlessFalse(object, "allow_msg_ttl"_L1, config.allowMessageTtl);
    setUnlessZero(object, "subject_delete_marker_ttl"_L1, config.deleteMarkerTtl);
    return object;
}

StreamConfig readStreamConfig(JsonReader &reader)
{
    reader.keepRest();
    StreamConfig config;
    config.name = reader.text(u"name"_s);
    config.description = reader.optionalText(u"description"_s);
    config.subjects = readSubjects(reader, u"subjects"_s);
    config.retention = readEnum(reader, u"retention"_s, retentions);
    config.storage = readEnum(reader, u"storage"_s, storages);
    config.discard = readEnum(reader, u"discard"_s, discards);
    config.discardNewPerSubject = readBool(reader, u"discard_new_per_subject"_s);
    config.maxConsumers = readInteger(reader, u"max_consumers"_s, -1);
    config.maxMessages = readInteger(reader, u"max_msgs"_s, -1);
    config.maxMessagesPerSubject = readInteger(reader, u"max_msgs_per_subject"_s, -1);
    config.maxBytes = readInteger(reader, u"max_bytes"_s, -1);
    config.maxMessageSize = readInteger(reader, u"max_msg_size"_s, -1);
    config.maxAge = readDuration(reader, u"max_age"_s);
    config.duplicateWindow = readDuration(reader, u"duplicate_window"_s);
    config.replicas = reader.optionalInt(u"num_replicas"_s, 0, 64).value_or(1);
    config.noAck = readBool(reader, u"no_ack"_s);
    config.sealed = readBool(reader, u"sealed"_s);
    config.denyDelete = readBool(reader, u"deny_delete"_s);
    config.denyPurge = readBool(reader, u"deny_purge"_s);
    config.allowRollup = readBool(reader, u"allow_rollup_hdrs"_s);
    config.allowDirect = readBool(reader, u"allow_direct"_s);
    config.compression = readEnum(reader, u"compression"_s, compressions);
    config.firstSequence = readSequence(reader, u"first_seq"_s);
    config.allowMessageTtl = readBool(reader, u"allow_msg_ttl"_s);
    config.deleteMarkerTtl = readDuration(reader, u"subject_delete_marker_ttl"_s);
    config.other = reader.rest();
    return config;
}

static StreamState readStreamState(JsonReader reader)
{
    StreamState state;
    state.messages = readSequence(reader, u"messages"_s);
    state.bytes = readSequence(reader, u"bytes"_s);
    state.firstSequence = readSequence(reader, u"first_seq"_s);
    state.lastSequence = readSequence(reader, u"last_seq"_s);
    state.firstTimeNs = readTime(reader, u"first_ts"_s);
    state.lastTimeNs = readTime(reader, u"last_ts"_s);
    state.consumers = readInteger(reader, u"consumer_count"_s);
    state.subjects = readInteger(reader, u"num_subjects"_s);
    state.deleted = readInteger(reader, u"num_deleted"_s);
    return state;
}

StreamInfo readStreamInfo(JsonReader &reader)
{
    StreamInfo info;
    JsonReader config = reader.object(u"config"_s);
    info.config = readStreamConfig(config);
    info.createdNs = readTime(reader, u"created"_s);
    info.state = readStreamState(reader.object(u"state"_s));
    return info;
}

ServerVersion neededVersion(const StreamConfig &config)
{
    if (config.allowMessageTtl || config.deleteMarkerTtl.count() != 0)
        return {2, 11, 0};
    if (config.compression != Compression::None || config.firstSequence != 0)
        return {2, 10, 0};
    return {2, 9, 0};
}

} // namespace nunect::nats::jetstream
