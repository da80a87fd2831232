// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

/// Settings of streams and consumers, as JSZ lists them if asked to. Limits of -1 are none.
namespace nunect::domain {

class FieldReader;

struct Placement
{
    QString cluster;
    QStringList tags;
};

struct ExternalStream
{
    QString apiPrefix;
    QString deliverPrefix;
};

struct SubjectTransform
{
    QString from;
    QString to;
};

/// Where a mirror or a gathering stream gets its messages from.
struct StreamSource
{
    QString name;
    std::optional<quint64> startSequence;
    std::optional<qint64> startTimeNs;
    QString filterSubject;
    std::vector<SubjectTransform> transforms; ///< 2.10+
    std::optional<ExternalStream> external;
};

struct Republish
{
    QString from;
    QString to;
    bool headersOnly = false;
};

struct ConsumerLimits
{
    qint64 inactiveThresholdNs = 0;
    qint64 maxAckPending = 0;
};

struct StreamConfig
{
    QString name;
    QString description;
    QStringList subjects;
    QString retention; ///< "limits", "interest", "workqueue"
    QString discard;   ///< "old", "new"
    QString storage;   ///< "file", "memory"
    int replicas = 0;
    qint64 maxConsumers = 0;
    qint64 maxMessages = 0;
    qint64 maxBytes = 0;
    qint64 maxAgeNs = 0; ///< 0: for ever
    qint64 maxMessagesPerSubject = 0;
    qint64 maxMessageSize = -1;
    qint64 duplicateWindowNs = 0;
    bool noAck = false;
    bool allowDirect = false;
    bool mirrorDirect = false;
    bool discardNewPerSubject = false;
    bool sealed = false;
    bool denyDelete = false;
    bool denyPurge = false;
    bool allowRollup = false;
    std::optional<Placement> placement;
    std::optional<StreamSource> mirror;
    std::vector<StreamSource> sources;
    std::optional<Republish> republish;
    std::optional<QString> compression; ///< "none", "s2"; 2.10+, as all that follows
    std::optional<quint64> firstSequence;
    std::optional<SubjectTransform> transform;
    std::optional<ConsumerLimits> consumerLimits;
    std::map<QString, QString> metadata;
};

struct ConsumerConfig
{
    QString name;
    QString durableName;
    QString description;
    QString deliverPolicy;
    std::optional<quint64> startSequence;
    std::optional<qint64> startTimeNs;
    QString ackPolicy; ///< "none", "all", "explicit"
    qint64 ackWaitNs = 0;
    qint64 maxDeliver = -1;
    std::vector<qint64> backoffNs;
    QString filterSubject;
    QStringList filterSubjects; ///< 2.10+
    QString replayPolicy;
    quint64 rateLimitBps = 0; ///< bits a second
    QString sampleFrequency;  ///< percent
    qint64 maxWaiting = 0;
    qint64 maxAckPending = 0;
    qint64 maxBatch = 0;
    qint64 maxExpiresNs = 0;
    qint64 maxBytes = 0;
    qint64 idleHeartbeatNs = 0;
    bool flowControl = false;
    bool headersOnly = false;
    QString deliverSubject; ///< empty for pull
    QString deliverGroup;
    qint64 inactiveThresholdNs = 0;
    int replicas = 0; ///< 0: as the stream
    bool memoryStorage = false;
    bool direct = false;
    std::map<QString, QString> metadata; ///< 2.10+
};

void readFields(FieldReader &reader, SubjectTransform &to);
void readFields(FieldReader &reader, ExternalStream &to);
void readFields(FieldReader &reader, StreamConfig &to);
void readFields(FieldReader &reader, ConsumerConfig &to);

} // namespace nunect::domain
