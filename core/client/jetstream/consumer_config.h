// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/json_reader.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QJsonObject>
#include <QString>

#include <chrono>

namespace nunect::nats::jetstream {

struct ServerVersion;

/// Where in the stream a consumer starts.
enum class DeliverPolicy { All, Last, New, ByStartSequence, ByStartTime, LastPerSubject };
enum class AckPolicy { None, All, Explicit };
enum class ReplayPolicy { Instant, Original };

/// What a consumer is to deliver, and how. Zero means the server's default throughout.
struct ConsumerConfig
{
    QString name;         ///< empty: the server thinks of one
    bool durable = false; ///< outlives those who listen; needs a name
    QString description;
    DeliverPolicy deliverPolicy = DeliverPolicy::All;
    quint64 startSequence = 0; ///< of ByStartSequence
    qint64 startTimeNs = 0;    ///< of ByStartTime, since the Unix epoch
    AckPolicy ackPolicy = AckPolicy::Explicit;
    std::chrono::nanoseconds ackWait{0};
    qint64 maxDeliver = 0; ///< -1: without limit
    qint64 maxAckPending = 0;
    qint64 maxWaiting = 0;         ///< of a pull consumer: requests at a time
    QByteArray filterSubject;      ///< empty: all of the stream
    QByteArrayList filterSubjects; ///< 2.10: more than one
    ReplayPolicy replayPolicy = ReplayPolicy::Instant;
    QByteArray deliverSubject; ///< empty: a pull consumer
    QByteArray deliverGroup;
    bool flowControl = false;
    std::chrono::nanoseconds idleHeartbeat{0};
    bool headersOnly = false;
    std::chrono::nanoseconds inactiveThreshold{0};
    int replicas = 0;
    bool memoryStorage = false;
    QJsonObject other; ///< fields without a name here

    bool operator==(const ConsumerConfig &) const = default;
};

struct SequencePair
{
    quint64 consumer = 0;
    quint64 stream = 0;

    bool operator==(const SequencePair &) const = default;
};

struct ConsumerInfo
{
    QString stream;
    QString name;
    qint64 createdNs = 0;
    ConsumerConfig config;
    SequencePair delivered;
    SequencePair ackFloor;
    qint64 ackPending = 0;
    qint64 redelivered = 0;
    qint64 waiting = 0;
    quint64 pending = 0; ///< not yet delivered
};

QJsonObject toJson(const ConsumerConfig &config);
ConsumerConfig readConsumerConfig(JsonReader &reader);
ConsumerInfo readConsumerInfo(JsonReader &reader);

/// The oldest server that knows all that \a config asks for.
ServerVersion neededVersion(const ConsumerConfig &config);

} // namespace nunect::nats::jetstream
