// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/time_config.h"

#include "core/contract/subjects.h"
#include "core/util/timestamp.h"

namespace nunect::guardian {

TimeConfigService::TimeConfigService(Bus &bus, const Sender &sender, contract::TimeConfig config,
                                     QObject *parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_timer(this)
{
    const auto publish
        = [this, &sender] { sender.publishPlain(contract::timeConfigSubject, message()); };
    connect(&m_timer, &QTimer::timeout, this, publish);
    connect(&bus, &Bus::connected, this, [this, publish] {
        publish();
        m_timer.start(period);
    });
    connect(&bus, &Bus::disconnected, &m_timer, &QTimer::stop);
    bus.subscribe(contract::timeConfigGetSubject, [this, &sender](const BusMessage &request) {
        if (!request.reply.isEmpty())
            sender.publishPlain(request.reply, message());
    });
}

QByteArray TimeConfigService::message()
{
    m_config.tsNs = nowNs();
    return contract::encode(m_config);
}

} // namespace nunect::guardian
