// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/protocol/headers.h"
#include "core/util/json_reader.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace nunect::nats::jetstream {

/// What a stream is to check before it stores a message.
struct PublishOptions
{
    /// A message with an ID that the stream has seen within its duplicate window is acknowledged
    /// but not stored again, so that a publish whose answer got lost can be repeated.
    QByteArray messageId;
    QString expectedStream;
    std::optional<quint64> expectedLastSequence;
    std::optional<quint64> expectedLastSubjectSequence; ///< 0: the subject has no message
    QByteArray expectedLastMessageId;
};

/// A stream has stored a message.
struct PubAck
{
    QString stream;
    quint64 sequence = 0;
    bool duplicate = false; ///< stored before, with the same message ID, at this sequence
    QString domain;
};

/// \a headers and those that say \a options.
HeaderList withOptions(HeaderList headers, const PublishOptions &options);
PubAck readPubAck(JsonReader &reader);

} // namespace nunect::nats::jetstream
