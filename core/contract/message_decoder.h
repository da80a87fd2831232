// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "core/util/json_reader.h"

namespace nunect::contract {

/// What all messages of the contract have in common: their size and their version. Decodes
/// \a payload with \a read, which reads the fields that only this kind has.
template<typename Message>
Result<Message> decode(const QString &kind, QByteArrayView payload,
                       void (*read)(JsonReader &, Message &))
{
    if (payload.size() > maxPayloadBytes) {
        return Error{QStringLiteral("%1: the payload has %2 bytes, at most %3 are allowed")
                         .arg(kind)
                         .arg(payload.size())
                         .arg(maxPayloadBytes)};
    }
    JsonReader::Problem problem{kind, {}};
    JsonReader reader = JsonReader::parse(payload, problem);
    const qint64 version = reader.integer(u"v");
    if (version != 1)
        reader.fail(u"v", QStringLiteral("should be 1, is %1").arg(version));
    Message message;
    read(reader, message);
    if (problem.first)
        return *problem.first;
    return message;
}

} // namespace nunect::contract
