// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/micro_service.h"

#include "core/util/timestamp.h"

#include <QJsonDocument>
#include <QRandomGenerator>

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

MicroService::MicroService(Bus &bus, const Sender &sender, const QString &name,
                           const QString &description, std::vector<Endpoint> endpoints)
    : m_bus(bus)
    , m_sender(sender)
    , m_name(name)
    , m_id(QString::number(QRandomGenerator::system()->generate64(), 16))
    , m_description(description)
    , m_started(toRfc3339(nowNs()))
    , m_endpoints(std::move(endpoints))
{
    answer("PING", &MicroService::ping);
    answer("INFO", &MicroService::info);
    answer("STATS", &MicroService::stats);
}

void MicroService::answer(const QByteArray &verb, Body body)
{
    const QByteArray all = "$SRV." + verb;
    const QByteArray named = all + '.' + m_name.toUtf8();
    for (const QByteArray &subject : {all, named, named + '.' + m_id.toUtf8()}) {
        m_bus.subscribe(subject, [this, body](const BusMessage &request) {
            const QJsonDocument document((this->*body)());
            if (!request.reply.isEmpty())
                m_sender.publishUnnumbered(request.reply, document.toJson(QJsonDocument::Compact));
        });
    }
}

void MicroService::count(const QString &endpoint, std::chrono::nanoseconds took,
                         const QString &error)
{
    Stats &stats = m_stats[endpoint];
    ++stats.requests;
    stats.took += took;
    if (error.isEmpty())
        return;
    ++stats.errors;
    stats.lastError = error;
}

QJsonObject MicroService::base(const QString &type) const
{
    return {{"type"_L1, u"io.nats.micro.v1."_s + type},
            {"name"_L1, m_name},
            {"id"_L1, m_id},
            {"version"_L1, QStringLiteral(NUNECT_VERSION)},
            {"metadata"_L1, QJsonObject{{"unit"_L1, m_sender.unit()}}}};
}

QJsonObject MicroService::ping() const { return base(u"ping_response"_s); }

QJsonObject MicroService::info() const
{
    QJsonArray endpoints;
    for (const Endpoint &endpoint : m_endpoints) {
        endpoints.append(QJsonObject{{"name"_L1, endpoint.name},
                                     {"subject"_L1, endpoint.subject},
                                     {"queue_group"_L1, QString()},
                                     {"metadata"_L1, QJsonObject()}});
    }
    QJsonObject info = base(u"info_response"_s);
    info.insert("description"_L1, m_description);
    info.insert("endpoints"_L1, endpoints);
    return info;
}

QJsonObject MicroService::stats() const
{
    QJsonArray endpoints;
    for (const Endpoint &endpoint : m_endpoints) {
        const auto found = m_stats.find(endpoint.name);
        const Stats stats = found == m_stats.end() ? Stats() : found->second;
        const qint64 took = stats.took.count();
        endpoints.append(QJsonObject{
            {"name"_L1, endpoint.name},
            {"subject"_L1, endpoint.subject},
            {"queue_group"_L1, QString()},
            {"num_requests"_L1, stats.requests},
            {"num_errors"_L1, stats.errors},
            {"last_error"_L1, stats.lastError},
            {"processing_time"_L1, took},
            {"average_processing_time"_L1, stats.requests ? took / stats.requests : 0}});
    }
    QJsonObject answer = base(u"stats_response"_s);
    answer.insert("started"_L1, m_started);
    answer.insert("endpoints"_L1, endpoints);
    return answer;
}

} // namespace nunect::guardian
