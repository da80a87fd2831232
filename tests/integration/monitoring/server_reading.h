// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/nats_server.h"

#include <QJsonObject>

#include <vector>

namespace nunect::test {

/// What one server says of itself over HTTP, as its JSON stands.
struct ServerReading
{
    QString name;
    QString id;
    bool alive = true; ///< else it is the last that it said
    QJsonObject varz;
    QJsonObject connz;
    QJsonObject closed;
    QJsonObject routez;
    QJsonObject gatewayz;
    QJsonObject leafz;
    QJsonObject jsz;
    QJsonObject statz;
    QJsonObject subsz;
    QJsonObject accountz;
    QJsonObject healthz;
};

/// Of each server of the site.
using Reading = std::vector<ServerReading>;

Result<ServerReading> readServer(const NatsServer &server);

} // namespace nunect::test
