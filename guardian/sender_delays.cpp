// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/sender_delays.h"

#include "core/domain/one_way_delay.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nunect::guardian {

SenderDelays::SenderDelays(QString unit, std::function<contract::ClockStamp()> clock)
    : m_unit(std::move(unit))
    , m_clock(std::move(clock))
{
}

void SenderDelays::add(const BusMessage &message, Role role)
{
    const contract::Headers &headers = message.headers;
    if (headers.unit.isEmpty() || headers.unit == m_unit || !headers.txNs)
        return;
    const contract::ClockStamp own = m_clock();
    const domain::OneWayDelay delay
        = domain::oneWayDelay(*headers.txNs, domain::clockErrorOf(headers), message.receivedNs,
                              domain::clockErrorOf(own, message.receivedNs));
    const std::lock_guard lock(m_mutex);
    m_heard.removeIf(
        [&](const Heard &heard) { return heard.delay.from == headers.unit && heard.role == role; });
    if (!delay.uncertaintyNs)
        return;
    const contract::OneWay told{headers.unit, message.receivedNs, double(delay.delayNs) / 1000.0,
                                double(*delay.uncertaintyNs) / 1000.0};
    // Nonsense that the contract has no place for.
    if (std::abs(told.delayUs) > contract::OneWay::maxUs || told.errorUs > contract::OneWay::maxUs)
        return;
    // Others move on to make room; an authority only for another one.
    const auto place
        = std::ranges::find_if(m_heard, [role](const Heard &heard) { return heard.role >= role; });
    m_heard.insert(place, Heard{told, role, message.receivedMonotonicNs, own.epoch});
    if (m_heard.size() > maxSenders)
        m_heard.removeLast();
}

QList<contract::OneWay> SenderDelays::at(qint64 monotonicNs) const
{
    const QString epoch = m_clock().epoch;
    const qint64 oldestNs = monotonicNs - std::chrono::nanoseconds(maxAge).count();
    QList<contract::OneWay> delays;
    const std::lock_guard lock(m_mutex);
    for (const Heard &heard : m_heard) {
        if (heard.monotonicNs >= oldestNs && heard.epoch == epoch)
            delays.append(heard.delay);
    }
    return delays;
}

} // namespace nunect::guardian
