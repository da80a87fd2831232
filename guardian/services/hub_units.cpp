// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/hub_units.h"

#include "core/contract/heartbeat_aggregate.h"
#include "core/contract/messages.h"

#include <algorithm>

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

HubUnits::HubUnits(Bus &bus, const QStringList &leafs, milliseconds period, milliseconds sample,
                   QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_leafs(leafs)
    , m_period(period)
    , m_sample(sample)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HubUnits::turn);
    connect(&bus, &Bus::connected, this, &HubUnits::listen);
    connect(&bus, &Bus::disconnected, this, &HubUnits::stop);
}

void HubUnits::turn()
{
    if (!m_listens)
        return listen();
    stop();
    tell();
    m_timer.start(m_period - m_sample);
}

void HubUnits::listen()
{
    stop();
    m_listens = true;
    m_bus.subscribe(contract::anyHeartbeatSubject,
                    [this](const BusMessage &message) { hear(message); });
    m_timer.start(m_told ? m_sample : m_period);
}

void HubUnits::stop()
{
    m_timer.stop();
    if (std::exchange(m_listens, false))
        m_bus.unsubscribe(contract::anyHeartbeatSubject);
}

void HubUnits::hear(const BusMessage &message)
{
    const auto heartbeat = contract::decodeHeartbeat(message.payload);
    if (!heartbeat || heartbeat->server.name.isEmpty())
        return;
    if (m_leafs.contains(heartbeat->server.name)) {
        m_heardMs.remove(heartbeat->unit);
        return;
    }
    if (m_heardMs.size() >= maxUnits && !m_heardMs.contains(heartbeat->unit))
        return Q_EMIT problem(
            u"more than %1 units are connected to the hub; the others are not recorded"_s.arg(
                maxUnits));
    m_heardMs.insert(heartbeat->unit, message.receivedMonotonicNs / 1'000'000);
}

void HubUnits::tell()
{
    const qint64 lastMs
        = m_heardMs.isEmpty() ? 0 : *std::max_element(m_heardMs.cbegin(), m_heardMs.cend());
    m_heardMs.removeIf([lastMs](const auto &unit) {
        return lastMs - unit.value() > milliseconds(forgetAfter).count();
    });
    QStringList units = m_heardMs.keys();
    units.sort();
    if (m_told == units)
        return;
    m_told = units;
    Q_EMIT changed(units);
}

} // namespace nunect::guardian
