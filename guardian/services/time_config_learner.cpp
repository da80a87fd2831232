// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/time_config_learner.h"

#include "core/contract/subjects.h"

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

TimeConfigLearner::TimeConfigLearner(Bus &bus, const Sender &sender, SenderDelays &delays,
                                     QObject *parent)
    : QObject(parent)
    , m_delays(delays)
{
    bus.subscribe(contract::timeConfigSubject,
                  [this](const BusMessage &message) { hear(message); });
    connect(&bus, &Bus::connected, this, [this, &bus, &sender] {
        bus.request(contract::timeConfigGetSubject, sender.requestHeaders(), {}, requestTimeout,
                    [this](const std::optional<BusMessage> &reply) {
                        if (reply) // without an authority there is nothing to learn
                            hear(*reply);
                    });
    });
}

void TimeConfigLearner::hear(const BusMessage &message)
{
    m_delays.add(message, SenderDelays::Role::TimeAuthority);
    Result<contract::TimeConfig> config = contract::decodeTimeConfig(message.payload);
    if (!config) {
        Q_EMIT problem(
            u"the site's time configuration is not followed: %1"_s.arg(config.error().text));
        return;
    }
    config->tsNs = 0;
    if (m_config == *config)
        return;
    m_config = *config;
    Q_EMIT changed();
}

} // namespace nunect::guardian
