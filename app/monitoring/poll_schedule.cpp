// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/monitoring/poll_schedule.h"

#include <algorithm>
#include <utility>

namespace nunect::app {

using store::Endpoint;

qint64 PollSchedule::intervalMs(Endpoint endpoint)
{
    switch (endpoint) {
    case Endpoint::Varz:
        return 2000; // rates are made of it
    case Endpoint::ClosedConnz:
        return 10'000; // events tell of each end, too
    default:
        return 5000;
    }
}

qint64 PollSchedule::intervalNow(Endpoint endpoint) const
{
    const qint64 interval = intervalMs(endpoint);
    return m_pace == Pace::Watched ? interval : std::max(interval, backgroundIntervalMs);
}

void PollSchedule::setPace(Pace pace, qint64 nowMs)
{
    if (std::exchange(m_pace, pace) == pace)
        return;
    for (auto &[endpoint, slot] : m_slots) {
        slot.dueMs = pace == Pace::Watched
            ? nowMs
            : std::max(slot.dueMs, slot.startedMs + backgroundIntervalMs);
    }
}

void PollSchedule::setDemand(const EndpointSet &demand, qint64 nowMs)
{
    for (auto &[endpoint, slot] : m_slots)
        slot.wanted = slot.wanted && demand.contains(endpoint);
    for (const Endpoint endpoint : demand) {
        Slot &slot = m_slots[endpoint];
        if (!std::exchange(slot.wanted, true))
            slot.dueMs = nowMs;
    }
}

void PollSchedule::restart(qint64 nowMs)
{
    for (auto &[endpoint, slot] : m_slots) {
        slot.dueMs = nowMs;
        slot.again = slot.underWay;
    }
}

std::vector<Endpoint> PollSchedule::takeDue(qint64 nowMs)
{
    std::vector<Endpoint> due;
    for (auto &[endpoint, slot] : m_slots) {
        if (slot.wanted && slot.dueMs <= nowMs && begin(endpoint, nowMs))
            due.push_back(endpoint);
    }
    return due;
}

bool PollSchedule::begin(Endpoint endpoint, qint64 nowMs)
{
    Slot &slot = m_slots[endpoint];
    if (slot.underWay)
        return false;
    slot.underWay = true;
    slot.again = false;
    slot.startedMs = nowMs;
    return true;
}

void PollSchedule::finished(Endpoint endpoint, bool denied, qint64 nowMs)
{
    Slot &slot = m_slots[endpoint];
    slot.underWay = false;
    // From start to start; a round that took longer than that is not followed at once.
    const qint64 interval = denied ? deniedIntervalMs : intervalNow(endpoint);
    slot.dueMs
        = std::exchange(slot.again, false) ? nowMs : std::max(slot.startedMs + interval, nowMs);
}

std::optional<qint64> PollSchedule::nextMs() const
{
    std::optional<qint64> next;
    for (const auto &[endpoint, slot] : m_slots) {
        if (slot.wanted && !slot.underWay)
            next = std::min(next.value_or(slot.dueMs), slot.dueMs);
    }
    return next;
}

} // namespace nunect::app
