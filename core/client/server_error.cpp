// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/server_error.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

struct KnownError
{
    QLatin1StringView part; ///< in lower case
    ServerError::Scope scope;
    ErrorCode code;
};

static constexpr KnownError knownErrors[] = {
    {"authorization violation"_L1, ServerError::Login, ErrorCode::Authorization},
    {"authentication expired"_L1, ServerError::Login, ErrorCode::AuthExpired},
    {"authentication revoked"_L1, ServerError::Login, ErrorCode::AuthExpired},
    {"authentication timeout"_L1, ServerError::Connection, ErrorCode::Timeout},
    {"stale connection"_L1, ServerError::Connection, ErrorCode::StaleConnection},
    {"maximum payload violation"_L1, ServerError::Connection, ErrorCode::MaxPayload},
    {"unknown protocol operation"_L1, ServerError::Connection, ErrorCode::ServerError},
    {"invalid client protocol"_L1, ServerError::Connection, ErrorCode::ServerError},
    {"maximum control line"_L1, ServerError::Connection, ErrorCode::ServerError},
    {"parser error"_L1, ServerError::Connection, ErrorCode::ServerError},
    {"maximum connections exceeded"_L1, ServerError::Connection, ErrorCode::ServerError},
    {"maximum account active connections"_L1, ServerError::Connection, ErrorCode::ServerError},
    {"tls required"_L1, ServerError::Connection, ErrorCode::ServerError},
    {"slow consumer"_L1, ServerError::Connection, ErrorCode::SlowConsumer},
    {"no responders requires headers"_L1, ServerError::Connection, ErrorCode::ServerError},
};

ServerError classifyServerError(const QByteArray &text)
{
    static const QRegularExpression permission(
        u"^permissions violation for (publish|subscription) to \"?([^\\s\"]+)\"?"
        "(?: using queue \"?([^\\s\"]+))?"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString message = QString::fromUtf8(text);
    if (const auto match = permission.match(message); match.hasMatch()) {
        const bool publish = match.captured(1).compare("publish"_L1, Qt::CaseInsensitive) == 0;
        return {publish ? ServerError::Publish : ServerError::Subscription,
                ErrorCode::PermissionDenied, match.captured(2).toUtf8(),
                match.captured(3).toUtf8()};
    }
    for (const KnownError &known : knownErrors) {
        if (message.contains(known.part, Qt::CaseInsensitive))
            return {known.scope, known.code, {}, {}};
    }
    return {};
}

} // namespace nunect::nats
