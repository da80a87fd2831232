// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/json_reader.h"

#include <QByteArrayList>
#include <QJsonObject>
#include <QString>

#include <chrono>

namespace nunect::nats::jetstream {

struct ServerVersion;

enum class Retention { Limits, Interest, WorkQueue };
enum class Discard { Old, New };
enum class Storage { File, Memory };
enum class Compression { None, S2 };

/// How a stream is to be kept. Counts and sizes: -1 is without limit.
struct StreamConfig
{
    QString name;
    QString description;
    QByteArrayList subjects;
    Retention retention = Retention::Limits;
    Storage storage = Storage::File;
    Discard discard = Discard::Old;
    bool discardNewPerSubject = false;
    qint64 maxConsumers = -1;
    qint64 maxMessages = -1;
    qint64 maxMessagesPerSubject = -1;
    qint64 maxBytes = -1;
    qint64 maxMessageSize = -1;
    std::chrono::nanoseconds maxAge{0};          ///< 0: for ever
    std::chrono::nanoseconds duplicateWindow{0}; ///< 0: the server's default, 2 minutes
    int replicas = 1;
    bool noAck = false;
    bool sealed = false;
    bool denyDelete = false;
    bool denyPurge = false;
    bool allowRollup = false;
    bool allowDirect = false;
    Compression compression = Compression::None; ///< 2.10
    quint64 firstSequence = 0;                   ///< 2.10; 0: starts at 1
    bool allowMessageTtl = false;                ///< 2.11
    std::chrono::nanoseconds deleteMarkerTtl{0}; ///< 2.11: keep a marker for what aged out
    QJsonObject other; ///< fields without a name here, kept so that an update does not lose them

    bool operator==(const StreamConfig &) const = default;
};

/// What lies in a stream.
struct StreamState
{
    quint64 messages = 0;
    quint64 bytes = 0;
    quint64 firstSequence = 0;
    quint64 lastSequence = 0;
    qint64 firstTimeNs = 0; ///< since the Unix epoch; 0: nothing was stored yet
    qint64 lastTimeNs = 0;
    qint64 consumers = 0;
    qint64 subjects = 0; ///< distinct ones with a message
    qint64 deleted = 0;  ///< gaps between first and last
};

struct StreamInfo
{
    StreamConfig config;
    qint64 createdNs = 0;
    StreamState state;
};

QJsonObject toJson(const StreamConfig &config);
StreamConfig readStreamConfig(JsonReader &reader);
StreamInfo readStreamInfo(JsonReader &reader);

/// The oldest server that knows all that \a config asks for. An older one would ignore the rest
/// without a word.
ServerVersion neededVersion(const StreamConfig &config);

} // namespace nunect::nats::jetstream
