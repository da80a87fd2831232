// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/event.h"
#include "core/util/result.h"

#include <QString>

#include <functional>

namespace nunect::nats {
struct RequestError;
}

namespace nunect::nats::jetstream {

/// A refusal by JetStream, as the server words it.
struct ApiError
{
    int code = 0;    ///< after HTTP: 400 a bad request, 404 not there, 503 not now
    int errCode = 0; ///< which refusal exactly: see errcode
    QString description;

    bool operator==(const ApiError &) const = default;
};

/// The refusals that a program may want to tell apart.
namespace errcode {
inline constexpr int consumerNotFound = 10014;
inline constexpr int messageNotFound = 10037;
inline constexpr int notEnabledForAccount = 10039;
inline constexpr int streamNameInUse = 10058; ///< with another configuration
inline constexpr int streamNotFound = 10059;
inline constexpr int wrongLastMessageId = 10070;
inline constexpr int wrongLastSequence = 10071;
inline constexpr int notEnabled = 10076;
inline constexpr int wrongLastSequenceInCluster = 10164;
} // namespace errcode

/// Why JetStream did not do what it was asked.
struct JetStreamError
{
    enum Kind {
        NoAnswer,        ///< `request` says why: no connection, too late, not permitted
        Unavailable,     ///< no JetStream for this account, or nothing there that would answer
        Refused,         ///< `api` says why
        BadReply,        ///< an answer that is not understood
        InvalidArgument, ///< not sent: a name, subject or setting is not valid
        Unsupported,     ///< not sent: the server is too old for it
    };
    Kind kind;
    QString text;                           ///< for people
    ErrorCode request = ErrorCode::Network; ///< of a meaning for NoAnswer only
    ApiError api{};                         ///< of a meaning for Refused and Unavailable only

    bool is(int errCode) const { return api.errCode == errCode; }
    /// Somebody else wrote in between: an expected sequence or revision did not hold.
    bool isConflict() const
    {
        return is(errcode::wrongLastSequence) || is(errcode::wrongLastSequenceInCluster);
    }
    /// A stream, consumer, message or key is not there.
    bool isNotFound() const { return api.code == 404; }
};

JetStreamError invalidArgument(const QString &text);
/// A request that got no answer from JetStream; \a unavailable says what 503 means for it.
JetStreamError toJetStreamError(const RequestError &error, const QString &unavailable);
JetStreamError toJetStreamError(const ApiError &error);

/// What an operation gives, or why it could not be done.
template<typename T>
using Reply = Result<T, JetStreamError>;

/// Called once, from the event loop, unless what was asked is destroyed before.
template<typename T>
using Callback = std::function<void(const Reply<T> &)>;

} // namespace nunect::nats::jetstream
