// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "server_reading.h"

#include <QJsonDocument>

namespace nunect::test {

using namespace Qt::Literals::StringLiterals;

Result<ServerReading> readServer(const NatsServer &server)
{
    ServerReading reading;
    const std::pair<QByteArray, QJsonObject *> endpoints[] = {
        {"/varz"_ba, &reading.varz},
        {"/connz?auth=1&limit=100000"_ba, &reading.connz},
        {"/connz?auth=1&limit=100000&state=closed"_ba, &reading.closed},
        {"/routez"_ba, &reading.routez},
        {"/gatewayz?accs=1"_ba, &reading.gatewayz},
        {"/leafz"_ba, &reading.leafz},
        {"/jsz?accounts=1&streams=1&consumers=1&config=1&limit=100000"_ba, &reading.jsz},
        {"/accstatz?unused=1"_ba, &reading.statz},
        {"/subsz?subs=1&limit=100000"_ba, &reading.subsz},
        {"/accountz"_ba, &reading.accountz},
        {"/healthz"_ba, &reading.healthz},
    };
    for (const auto &[path, to] : endpoints) {
        const auto body = server.monitor(path);
        if (!body)
            return body.error();
        *to = QJsonDocument::fromJson(*body).object();
        if (to->isEmpty())
            return Error{u"%1 is no JSON object: %2"_s.arg(QString::fromUtf8(path),
                                                           QString::fromUtf8(body->left(200)))};
    }
    reading.name = reading.varz["server_name"_L1].toString();
    reading.id = reading.varz["server_id"_L1].toString();
    return reading;
}

} // namespace nunect::test
