// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/error.h"

#include "core/client/client.h"

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats::jetstream {

JetStreamError invalidArgument(const QString &text)
{
    return {JetStreamError::InvalidArgument, text};
}

JetStreamError toJetStreamError(const RequestError &error, const QString &unavailable)
{
    if (error.code == ErrorCode::NoResponders)
        return {JetStreamError::Unavailable, unavailable, error.code, ApiError{503, 0, {}}};
    return {JetStreamError::NoAnswer, error.text, error.code};
}

JetStreamError toJetStreamError(const ApiError &error)
{
    const bool unavailable
        = error.errCode == errcode::notEnabled || error.errCode == errcode::notEnabledForAccount;
    return {unavailable ? JetStreamError::Unavailable : JetStreamError::Refused,
            u"JetStream refused: %1 (%2, error %3)."_s.arg(
                error.description, QString::number(error.code), QString::number(error.errCode)),
            ErrorCode::ServerError, error};
}

} // namespace nunect::nats::jetstream
