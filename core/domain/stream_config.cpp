// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/stream_config.h"

#include "core/domain/field_reader.h"

namespace nunect::domain {

static void readFields(FieldReader &reader, Placement &to)
{
    reader.field(u"cluster", to.cluster);
    reader.field(u"tags", to.tags);
}

void readFields(FieldReader &reader, ExternalStream &to)
{
    reader.field(u"api", to.apiPrefix);
    reader.field(u"deliver", to.deliverPrefix);
}

void readFields(FieldReader &reader, SubjectTransform &to)
{
    reader.field(u"src", to.from);
    reader.field(u"dest", to.to);
}

static void readFields(FieldReader &reader, StreamSource &to)
{
    reader.field(u"name", to.name);
    reader.field(u"opt_start_seq", to.startSequence);
    reader.time(u"opt_start_time", to.startTimeNs);
    reader.field(u"filter_subject", to.filterSubject);
    reader.field(u"subject_transforms", to.transforms);
    reader.field(u"external", to.external);
}

static void readFields(FieldReader &reader, Republish &to)
{
    reader.field(u"src", to.from);
    reader.field(u"dest", to.to);
    reader.field(u"headers_only", to.headersOnly);
}

static void readFields(FieldReader &reader, ConsumerLimits &to)
{
    reader.field(u"inactive_threshold", to.inactiveThresholdNs);
    reader.field(u"max_ack_pending", to.maxAckPending);
}

static void readLimits(FieldReader &reader, StreamConfig &to)
{
    reader.field(u"max_consumers", to.maxConsumers);
    reader.field(u"max_msgs", to.maxMessages);
    reader.field(u"max_bytes", to.maxBytes);
    reader.field(u"max_age", to.maxAgeNs);
    reader.field(u"max_msgs_per_subject", to.maxMessagesPerSubject);
    reader.field(u"max_msg_size", to.maxMessageSize);
    reader.field(u"duplicate_window", to.duplicateWindowNs);
    reader.field(u"discard_new_per_subject", to.discardNewPerSubject);
    reader.field(u"consumer_limits", to.consumerLimits);
}

static void readPermissions(FieldReader &reader, StreamConfig &to)
{
    reader.field(u"no_ack", to.noAck);
    reader.field(u"allow_direct", to.allowDirect);
    reader.field(u"mirror_direct", to.mirrorDirect);
    reader.field(u"sealed", to.sealed);
    reader.field(u"deny_delete", to.denyDelete);
    reader.field(u"deny_purge", to.denyPurge);
    reader.field(u"allow_rollup_hdrs", to.allowRollup);
}

void readFields(FieldReader &reader, StreamConfig &to)
{
    reader.field(u"name", to.name);
    reader.field(u"description", to.description);
    reader.field(u"subjects", to.subjects);
    reader.field(u"retention", to.retention);
    reader.field(u"discard", to.discard);
    reader.field(u"storage", to.storage);
    reader.field(u"num_replicas", to.replicas);
    reader.field(u"placement", to.placement);
    reader.field(u"mirror", to.mirror);
    reader.field(u"sources", to.sources);
    reader.field(u"republish", to.republish);
    reader.field(u"compression", to.compression);
    reader.field(u"first_seq", to.firstSequence);
    reader.field(u"subject_transform", to.transform);
    reader.field(u"metadata", to.metadata);
    readLimits(reader, to);
    readPermissions(reader, to);
}

static void readDelivery(FieldReader &reader, ConsumerConfig &to)
{
    reader.field(u"max_waiting", to.maxWaiting);
    reader.field(u"max_batch", to.maxBatch);
    reader.field(u"max_expires", to.maxExpiresNs);
    reader.field(u"max_bytes", to.maxBytes);
    reader.field(u"idle_heartbeat", to.idleHeartbeatNs);
    reader.field(u"flow_control", to.flowControl);
    reader.field(u"headers_only", to.headersOnly);
    reader.field(u"rate_limit_bps", to.rateLimitBps);
    reader.field(u"deliver_subject", to.deliverSubject);
    reader.field(u"deliver_group", to.deliverGroup);
}

void readFields(FieldReader &reader, ConsumerConfig &to)
{
    reader.field(u"name", to.name);
    reader.field(u"durable_name", to.durableName);
    reader.field(u"description", to.description);
    reader.field(u"deliver_policy", to.deliverPolicy);
    reader.field(u"opt_start_seq", to.startSequence);
    reader.time(u"opt_start_time", to.startTimeNs);
    reader.field(u"ack_policy", to.ackPolicy);
    reader.field(u"ack_wait", to.ackWaitNs);
    reader.field(u"max_deliver", to.maxDeliver);
    reader.field(u"backoff", to.backoffNs);
    reader.field(u"filter_subject", to.filterSubject);
    reader.field(u"filter_subjects", to.filterSubjects);
    reader.field(u"replay_policy", to.replayPolicy);
    reader.field(u"sample_freq", to.sampleFrequency);
    reader.field(u"max_ack_pending", to.maxAckPending);
    reader.field(u"inactive_threshold", to.inactiveThresholdNs);
    reader.field(u"num_replicas", to.replicas);
    reader.field(u"mem_storage", to.memoryStorage);
    reader.field(u"direct", to.direct);
    reader.field(u"metadata", to.metadata);
    readDelivery(reader, to);
}

} // namespace nunect::domain
