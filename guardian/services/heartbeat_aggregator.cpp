// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/heartbeat_aggregator.h"

#include "core/contract/heartbeat_aggregate.h"
#include "core/contract/subjects.h"
#include "core/util/timestamp.h"

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

static constexpr qint64 forgetNs
    = std::chrono::nanoseconds(HeartbeatAggregator::forgetAfter).count();

HeartbeatAggregator::HeartbeatAggregator(Bus &bus, const Sender &sender,
                                         std::chrono::milliseconds window, QObject *parent)
    : QObject(parent)
    , m_sender(sender)
    , m_subject(contract::heartbeatAggregateSubject(sender.unit()))
    , m_timer(this)
{
    m_timer.setInterval(window);
    connect(&m_timer, &QTimer::timeout, this, &HeartbeatAggregator::tell);
    bus.subscribe(contract::anyHeartbeatSubject,
                  [this](const BusMessage &message) { hear(message); });
    // Without a connection nobody is heard, which says nothing of the units.
    connect(&bus, &Bus::connected, this, [this] {
        for (Unit &unit : m_units)
            unit.beats = 0;
        m_window.start();
        m_timer.start();
    });
    connect(&bus, &Bus::disconnected, &m_timer, &QTimer::stop);
}

/// The subject tells all that is needed; whether the payload is good is the console's question.
void HeartbeatAggregator::hear(const BusMessage &message)
{
    const auto subject = contract::parseSubject(message.subject);
    if (!subject)
        return;
    auto unit = m_units.find(subject->unit);
    if (unit == m_units.end()) {
        if (m_units.size() >= maxUnits) {
            Q_EMIT problem(
                u"heartbeats of more than %1 units; the others are not counted"_s.arg(maxUnits));
            return;
        }
        unit = m_units.insert(subject->unit, {});
    }
    ++unit->beats;
    unit->lastNs = message.receivedNs;
}

void HeartbeatAggregator::tell()
{
    contract::HeartbeatAggregate all;
    all.unit = m_sender.unit();
    all.tsNs = nowNs();
    all.windowMs = static_cast<int>(m_window.restart());
    m_units.removeIf([&all](const auto &unit) {
        return unit->beats == 0 && all.tsNs - unit->lastNs > forgetNs;
    });
    for (auto unit = m_units.begin(); unit != m_units.end(); ++unit) {
        if (unit->beats > 0)
            all.heard.insert(unit.key(), std::exchange(unit->beats, 0));
        else
            all.silent.insert(unit.key(), unit->lastNs);
    }
    for (contract::HeartbeatAggregate &part : contract::inParts(all)) {
        part.seq = ++m_seq;
        if (!m_sender.publishPeriodic(m_subject, part.seq, contract::encode(part)))
            --m_seq;
    }
}

} // namespace nunect::guardian
