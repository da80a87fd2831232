// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "guardian/bus.h"
#include "guardian/sender.h"

#include <QJsonArray>
#include <QJsonObject>

#include <chrono>
#include <map>

namespace nunect::guardian {

/// Tells who asks for services of this one: `$SRV.PING`, `$SRV.INFO` and `$SRV.STATS`, with and
/// without name and id (NATS micro, ADR-32).
class MicroService
{
public:
    struct Endpoint
    {
        QString name;
        QString subject;
    };

    /// \a bus and \a sender must outlive it.
    MicroService(Bus &bus, const Sender &sender, const QString &name, const QString &description,
                 std::vector<Endpoint> endpoints);

    /// A request to \a endpoint was answered, with \a error if it could not be.
    void count(const QString &endpoint, std::chrono::nanoseconds took, const QString &error = {});

private:
    struct Stats
    {
        qint64 requests = 0;
        qint64 errors = 0;
        QString lastError{};
        std::chrono::nanoseconds took{0};
    };
    using Body = QJsonObject (MicroService::*)() const;

    void answer(const QByteArray &verb, Body body);
    QJsonObject base(const QString &type) const;
    QJsonObject ping() const;
    QJsonObject info() const;
    QJsonObject stats() const;

    Bus &m_bus;
    const Sender &m_sender;
    QString m_name;
    QString m_id;
    QString m_description;
    QString m_started;
    std::vector<Endpoint> m_endpoints;
    std::map<QString, Stats> m_stats; ///< by endpoint
};

} // namespace nunect::guardian
