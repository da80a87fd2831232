// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/jetstream/error.h"
#include "core/protocol/headers.h"
#include "core/protocol/message.h"
#include "core/util/json_reader.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace nunect::nats::jetstream {

/// A message as a stream holds it.
struct StoredMessage
{
    QString stream;
    QByteArray subject;
    quint64 sequence = 0;
    qint64 timeNs = 0;      ///< when it was stored, since the Unix epoch
    quint64 pending = 0;    ///< of a batch: how many more match
    QByteArray headerBlock; ///< of a direct get: with the server's own headers in it
    QByteArray payload;

    /// First value of header \a name; a null view if there is none.
    QByteArrayView header(QByteArrayView name) const;
};

/// Which message of a stream to get.
struct MessageQuery
{
    quint64 sequence = 0;
    QByteArray lastBySubject;
    QByteArray nextBySubject; ///< the first one at or after `sequence`; may hold wildcards

    static MessageQuery at(quint64 sequence) { return {sequence, {}, {}}; }
    static MessageQuery last(const QByteArray &subject) { return {0, subject, {}}; }
    static MessageQuery next(const QByteArray &subject, quint64 from = 1)
    {
        return {from, {}, subject};
    }
};

QJsonObject toJson(const MessageQuery &query);

/// Reads the answer to a direct get; nothing if it lacks the headers that say what it is.
std::optional<StoredMessage> readDirectMessage(const Message &reply);

/// Why a direct get gave no message: what stands in place of one in the first line of the headers.
JetStreamError directRefusal(const HeaderReader &status);

/// Reads the answer to a get through the API (base64 in JSON).
StoredMessage readApiMessage(JsonReader &reader);

} // namespace nunect::nats::jetstream
