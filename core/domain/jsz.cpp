// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/jsz.h"

#include "core/domain/monitoring_reply.h"

namespace nunect::domain {

using namespace Qt::Literals::StringLiterals;

static void readFields(FieldReader &reader, RaftGroup &to)
{
    reader.field(u"name", to.name);
    reader.field(u"raft_group", to.raftGroup);
    reader.field(u"leader", to.leader);
    reader.field(u"replicas", to.replicas);
}

static void readFields(FieldReader &reader, LostMessages &to)
{
    reader.field(u"msgs", to.sequences);
    reader.field(u"bytes", to.bytes);
}

static void readFields(FieldReader &reader, StreamState &to)
{
    reader.field(u"messages", to.messages);
    reader.field(u"bytes", to.bytes);
    reader.field(u"first_seq", to.firstSequence);
    reader.time(u"first_ts", to.firstTimeNs);
    reader.field(u"last_seq", to.lastSequence);
    reader.time(u"last_ts", to.lastTimeNs);
    reader.count(u"num_subjects", to.subjects);
    reader.count(u"num_deleted", to.deleted);
    reader.field(u"lost", to.lost);
    reader.count(u"consumer_count", to.consumers);
}

static void readFields(FieldReader &reader, ApiError &to)
{
    reader.field(u"code", to.code);
    reader.field(u"err_code", to.errorCode);
    reader.field(u"description", to.description);
}

static void readFields(FieldReader &reader, StreamSourceState &to)
{
    reader.field(u"name", to.name);
    reader.field(u"lag", to.lag);
    reader.field(u"active", to.activeNs);
    reader.field(u"filter_subject", to.filterSubject);
    reader.field(u"external", to.external);
    reader.field(u"subject_transforms", to.transforms);
    reader.field(u"error", to.error);
}

static void readFields(FieldReader &reader, Sequence &to)
{
    reader.field(u"consumer_seq", to.consumer);
    reader.field(u"stream_seq", to.stream);
    reader.time(u"last_active", to.lastActiveNs);
}

static void readFields(FieldReader &reader, Consumer &to)
{
    reader.field(u"stream_name", to.stream);
    reader.require(u"name");
    reader.field(u"name", to.name);
    reader.time(u"created", to.createdNs);
    reader.field(u"config", to.config);
    reader.field(u"delivered", to.delivered);
    reader.field(u"ack_floor", to.ackFloor);
    reader.count(u"num_ack_pending", to.ackPending);
    reader.count(u"num_redelivered", to.redelivered);
    reader.count(u"num_waiting", to.waiting);
    reader.field(u"num_pending", to.pending);
    reader.field(u"push_bound", to.pushBound);
    reader.field(u"cluster", to.cluster);
    reader.time(u"ts", to.timeNs);
}

static void readFields(FieldReader &reader, ConsumerRaftGroup &to)
{
    reader.field(u"name", to.consumer);
    reader.field(u"raft_group", to.raftGroup);
}

static void readFields(FieldReader &reader, Stream &to)
{
    reader.require(u"name");
    reader.field(u"name", to.name);
    reader.time(u"created", to.createdNs);
    reader.field(u"cluster", to.cluster);
    reader.field(u"config", to.config);
    reader.field(u"state", to.state);
    reader.field(u"consumer_detail", to.consumers);
    reader.field(u"mirror", to.mirror);
    reader.field(u"sources", to.sources);
    reader.field(u"stream_raft_group", to.raftGroup);
    reader.field(u"consumer_raft_groups", to.consumerRaftGroups);
}

static void readFields(FieldReader &reader, JetStreamAccount &to)
{
    reader.require(u"name");
    reader.field(u"name", to.name);
    reader.field(u"id", to.id);
    readFields(reader, to.usage);
    reader.field(u"stream_detail", to.streams);
}

static void readFields(FieldReader &reader, Jsz &to)
{
    reader.require(u"server_id");
    reader.time(u"now", to.nowNs);
    reader.field(u"disabled", to.disabled);
    reader.field(u"config", to.config);
    readFields(reader, to.usage);
    reader.count(u"streams", to.streams);
    reader.count(u"consumers", to.consumers);
    reader.field(u"messages", to.messages);
    reader.field(u"bytes", to.bytes);
    reader.field(u"meta_cluster", to.meta);
    reader.field(u"account_details", to.accounts);
}

static void readFields(FieldReader &reader, JszAccount &to) { readFields(reader, to.account); }

Result<Jsz> decodeJsz(QByteArrayView payload)
{
    return decodeMonitoringReply<Jsz>(payload, u"JSZ"_s);
}

Result<JszAccount> decodeJszAccount(QByteArrayView payload)
{
    return decodeMonitoringReply<JszAccount>(payload, u"JSZ of an account"_s);
}

} // namespace nunect::domain
