// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/time_config.h"

#include "core/contract/subjects.h"
#include "core/util/timestamp.h"

namespace nunect::guardian {

TimeConfigService::TimeConfigService(Bus &bus, const Sender &sender, contract::TimeConfig config,
                                     QObject *parent)
    : QObject(parent)
    , m_sender(sender)
    , m_config(std::move(config))
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &TimeConfigService::publish);
    connect(&bus, &Bus::connected, this, [this] {
        publish();
        m_timer.start(period);
    });
    connect(&bus, &Bus::disconnected, &m_timer, &QTimer::stop);
    bus.subscribe(contract::timeConfigGetSubject, [this](const BusMessage &request) {
        if (!request.reply.isEmpty())
            m_sender.publishUnnumbered(request.reply, message());
    });
}

void TimeConfigService::setConfig(const contract::TimeConfig &config)
{
    if (std::exchange(m_config, config) != config)
        publish();
}

void TimeConfigService::publish()
{
    m_sender.publishUnnumbered(contract::timeConfigSubject, message());
}

QByteArray TimeConfigService::message() const
{
    contract::TimeConfig stamped = m_config;
    stamped.tsNs = nowNs();
    return contract::encode(stamped);
}

} // namespace nunect::guardian
