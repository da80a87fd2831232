// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/jetstream_state.h"
#include "core/domain/server_events.h"
#include "core/domain/stream_config.h"
#include "core/util/result.h"

#include <QByteArrayView>

/// JSZ: a server's JetStream. Each server tells of its own copies of streams only.
namespace nunect::domain {

struct RaftGroup
{
    QString name;                     ///< of the cluster
    std::optional<QString> raftGroup; ///< 2.10+
    QString leader;                   ///< name of the server; empty while there is none
    std::vector<Peer> replicas;
};

struct LostMessages
{
    std::vector<qint64> sequences;
    quint64 bytes = 0;
};

struct StreamState
{
    quint64 messages = 0;
    quint64 bytes = 0;
    quint64 firstSequence = 0;
    qint64 firstTimeNs = 0; ///< 0: none
    quint64 lastSequence = 0;
    qint64 lastTimeNs = 0;
    qint64 subjects = 0;
    qint64 deleted = 0; ///< between first and last
    std::optional<LostMessages> lost;
    qint64 consumers = 0;
};

struct ApiError
{
    int code = 0;
    int errorCode = 0;
    QString description;
};

/// How far a mirror or a gathering stream is behind what it copies from.
struct StreamSourceState
{
    QString name;
    quint64 lag = 0;     ///< messages
    qint64 activeNs = 0; ///< since it was heard of; negative: never yet
    QString filterSubject;
    std::optional<ExternalStream> external;
    std::vector<SubjectTransform> transforms;
    std::optional<ApiError> error;
};

struct Sequence
{
    quint64 consumer = 0; ///< deliveries, with those again
    quint64 stream = 0;   ///< number in the stream
    std::optional<qint64> lastActiveNs;
};

struct Consumer
{
    QString stream;
    QString name;
    qint64 createdNs = 0;
    std::optional<ConsumerConfig> config; ///< only if asked for
    Sequence delivered;
    Sequence ackFloor;      ///< all up to here is acknowledged
    qint64 ackPending = 0;  ///< delivered, not yet acknowledged
    qint64 redelivered = 0; ///< of them: delivered more than once
    qint64 waiting = 0;     ///< pull requests that wait
    quint64 pending = 0;    ///< not yet delivered: how far it is behind
    bool pushBound = false; ///< somebody listens
    std::optional<RaftGroup> cluster;
    std::optional<qint64> timeNs; ///< when this was true; 2.10+
};

struct ConsumerRaftGroup
{
    QString consumer;
    QString raftGroup;
};

struct Stream
{
    QString name;
    qint64 createdNs = 0;
    std::optional<RaftGroup> cluster;   ///< none outside a cluster
    std::optional<StreamConfig> config; ///< only if asked for
    StreamState state;
    std::vector<Consumer> consumers; ///< only if asked for
    std::optional<StreamSourceState> mirror;
    std::vector<StreamSourceState> sources;
    QString raftGroup; ///< only if asked for, 2.10+
    std::vector<ConsumerRaftGroup> consumerRaftGroups;
};

struct JetStreamAccount
{
    QString name;
    QString id;
    JetStreamUsage usage;        ///< a reservation without limit: JetStreamUsage::isUnlimited()
    std::vector<Stream> streams; ///< only if asked for
};

struct Jsz
{
    ServerRef server;
    qint64 nowNs = 0;
    bool disabled = false; ///< JetStream is off; all that follows is empty then
    JetStreamConfig config;
    JetStreamUsage usage;
    qint64 streams = 0; ///< copies on this server, as all that follows
    qint64 consumers = 0;
    quint64 messages = 0;
    quint64 bytes = 0;
    std::optional<MetaCluster> meta;        ///< none outside a cluster
    std::vector<JetStreamAccount> accounts; ///< only if asked for
};

/// One account on one server.
struct JszAccount
{
    ServerRef server;
    JetStreamAccount account;
};

/// Decodes a `$SYS.REQ.SERVER.*.JSZ` reply, or the body of `/jsz`.
Result<Jsz> decodeJsz(QByteArrayView payload);

/// Decodes a `$SYS.REQ.ACCOUNT.*.JSZ` reply.
Result<JszAccount> decodeJszAccount(QByteArrayView payload);

} // namespace nunect::domain
