// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/server_events.h"
#include "core/util/result.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

/// HEALTHZ: what a server thinks of its own health.
namespace nunect::domain {

/// One fault; listed only if asked for, 2.10+.
struct HealthError
{
    QString type; ///< "CONNECTION", "BAD_REQUEST", "JETSTREAM", "ACCOUNT", "STREAM", "CONSUMER"
    QString account;
    QString stream;
    QString consumer;
    QString error;

    bool operator==(const HealthError &) const = default;
};

struct Healthz
{
    ServerRef server;              ///< empty over HTTP
    QString status;                ///< "ok", "unavailable", "error"
    std::optional<int> statusCode; ///< as HTTP would have it; 2.10+, and not over HTTP
    QString error;
    std::vector<HealthError> errors;

    bool isHealthy() const { return status == QLatin1String("ok"); }
};

/// Decodes a HEALTHZ reply, or the body of `/healthz`, which comes with HTTP status 503 or another
/// if the server is not healthy.
Result<Healthz> decodeHealthz(QByteArrayView payload);

} // namespace nunect::domain
