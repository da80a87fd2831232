// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/jetstream/error.h"
#include "core/util/json_reader.h"

#include <QByteArray>

#include <optional>

namespace nunect::nats::jetstream {

/// The refusal in \a reader's object, if it is one: `"error":{"code","err_code","description"}`.
std::optional<ApiError> readApiError(JsonReader &reader);

/// What a reply of the API or a PubAck says: the refusal in it, or what \a read makes of it.
template<typename T>
Reply<T> decodeApiReply(QByteArrayView json, T (*read)(JsonReader &))
{
    JsonReader::Problem problem{QStringLiteral("JetStream's answer"), {}};
    JsonReader reader = JsonReader::parse(json, problem);
    if (!reader.failed()) {
        if (const auto error = readApiError(reader))
            return toJetStreamError(*error);
    }
    T value = read(reader);
    if (problem.first)
        return JetStreamError{JetStreamError::BadReply, problem.first->text};
    return value;
}

} // namespace nunect::nats::jetstream
