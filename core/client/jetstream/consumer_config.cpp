// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/consumer_config.h"

#include "core/client/jetstream/json_fields.h"
#include "core/client/jetstream/server_version.h"

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats::jetstream {

static constexpr EnumName<DeliverPolicy> deliverPolicies[] = {
    {DeliverPolicy::All, "all"_L1},
    {DeliverPolicy::Last, "last"_L1},
    {DeliverPolicy::New, "new"_L1},
    {DeliverPolicy::ByStartSequence, "by_start_sequence"_L1},
    {DeliverPolicy::ByStartTime, "by_start_time"_L1},
    {DeliverPolicy::LastPerSubject, "last_per_subject"_L1},
};
static constexpr EnumName<AckPolicy> ackPolicies[] = {
    {AckPolicy::None, "none"_L1},
    {AckPolicy::All, "all"_L1},
    {AckPolicy::Explicit, "explicit"_L1},
};
static constexpr EnumName<ReplayPolicy> replayPolicies[] = {
    {ReplayPolicy::Instant, "instant"_L1},
    {ReplayPolicy::Original, "original"_L1},
};

QJsonObject toJson(const ConsumerConfig &config)
{
    QJsonObject object = config.other;
    setUnlessEmpty(object, "name"_L1, config.name);
    if (config.durable)
        object.insert("durable_name"_L1, config.name);
    setUnlessEmpty(object, "description"_L1, config.description);
    object.insert("deliver_policy"_L1, nameOf(config.deliverPolicy, deliverPolicies));
    if (config.deliverPolicy == DeliverPolicy::ByStartSequence)
        object.insert("opt_start_seq"_L1, toJson(config.startSequence));
    if (config.deliverPolicy == DeliverPolicy::ByStartTime)
        setTimeUnlessZero(object, "opt_start_time"_L1, config.startTimeNs);
    object.insert("ack_policy"_L1, nameOf(config.ackPolicy, ackPolicies));
    setUnlessZero(object, "ack_wait"_L1, config.ackWait);
    setUnlessZero(object, "max_deliver"_L1, config.maxDeliver);
    setUnlessZero(object, "max_ack_pending"_L1, config.maxAckPending);
    setUnlessZero(object, "max_waiting"_L1, config.maxWaiting);
    setUnlessEmpty(object, "filter_subject"_L1, config.filterSubject);
    if (!config.filterSubjects.isEmpty())
        object.insert("filter_subjects"_L1, toJson(config.filterSubjects));
    object.insert("replay_policy"_L1, nameOf(config.replayPolicy, replayPolicies));
    setUnlessEmpty(object, "deliver_subject"_L1, config.deliverSubject);
    setUnlessEmpty(object, "deliver_group"_L1, config.deliverGroup);
    setUnlessFalse(object, "flow_control"_L1, config.flowControl);
    setUnlessZero(object, "idle_heartbeat"_L1, config.idleHeartbeat);
    setUnlessFalse(object, "headers_only"_L1, config.headersOnly);
    setUnlessZero(object, "inactive_threshold"_L1, config.inactiveThreshold);
    object.insert("num_replicas"_L1, config.replicas);
    setUnlessFalse(object, "mem_storage"_L1, config.memoryStorage);
    return object;
}

ConsumerConfig readConsumerConfig(JsonReader &reader)
{
    reader.keepRest();
    ConsumerConfig config;
    config.name = reader.optionalText(u"name"_s);
    const QString durableName = reader.optionalText(u"durable_name"_s);
    config.durable = !durableName.isEmpty();
    if (config.durable)
        config.name = durableName;
    config.description = reader.optionalText(u"description"_s);
    config.deliverPolicy = readEnum(reader, u"deliver_policy"_s, deliverPolicies);
    config.startSequence = readSequence(reader, u"opt_start_seq"_s);
    config.startTimeNs = readTime(reader, u"opt_start_time"_s);
    config.ackPolicy = readEnum(reader, u"ack_policy"_s, ackPolicies);
    config.ackWait = readDuration(reader, u"ack_wait"_s);
    config.maxDeliver = readInteger(reader, u"max_deliver"_s);
    config.maxAckPending = readInteger(reader, u"max_ack_pending"_s);
    config.maxWaiting = readInteger(reader, u"max_waiting"_s);
    config.filterSubject = readSubject(reader, u"filter_subject"_s);
    config.filterSubjects = readSubjects(reader, u"filter_subjects"_s);
    config.replayPolicy = readEnum(reader, u"replay_policy"_s, replayPolicies);
    config.deliverSubject = readSubject(reader, u"deliver_subject"_s);
    config.deliverGroup = readSubject(reader, u"deliver_group"_s);
    config.flowControl = readBool(reader, u"flow_control"_s);
    config.idleHeartbeat = readDuration(reader, u"idle_heartbeat"_s);
    config.headersOnly = readBool(reader, u"headers_only"_s);
    config.inactiveThreshold = readDuration(reader, u"inactive_threshold"_s);
    config.replicas = reader.optionalInt(u"num_replicas"_s, 0, 64).value_or(0);
    config.memoryStorage = readBool(reader, u"mem_storage"_s);
    config.other = reader.rest();
    return config;
}

static SequencePair readSequences(JsonReader &outer, QStringView field)
{
    auto reader = outer.optionalObject(field);
    if (!reader)
        return {};
    return {readSequence(*reader, u"consumer_seq"_s), readSequence(*reader, u"stream_seq"_s)};
}

ConsumerInfo readConsumerInfo(JsonReader &reader)
{
    ConsumerInfo info;
    info.stream = reader.text(u"stream_name"_s);
    info.name = reader.text(u"name"_s);
    info.createdNs = readTime(reader, u"created"_s);
    JsonReader config = reader.object(u"config"_s);
    info.config = readConsumerConfig(config);
    info.delivered = readSequences(reader, u"delivered"_s);
    info.ackFloor = readSequences(reader, u"ack_floor"_s);
    info.ackPending = readInteger(reader, u"num_ack_pending"_s);
    info.redelivered = readInteger(reader, u"num_redelivered"_s);
    info.waiting = readInteger(reader, u"num_waiting"_s);
    info.pending = readSequence(reader, u"num_pending"_s);
    return info;
}

ServerVersion neededVersion(const ConsumerConfig &config)
{
    return config.filterSubjects.isEmpty() ? ServerVersion{2, 9, 0} : ServerVersion{2, 10, 0};
}

} // namespace nunect::nats::jetstream
