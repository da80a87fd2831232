// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/one_way_delay.h"

#include "core/contract/clock_accuracy.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace nunect::domain {

using contract::ClockSource;
using namespace Qt::Literals::StringLiterals;

/// The sum of two numbers that are not negative; the largest one if it does not fit.
static qint64 sum(qint64 a, qint64 b)
{
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    return a > largest - b ? largest : a + b;
}

static qint64 driftNs(qint64 elapsedNs)
{
    constexpr double ppm = 20; // of an ordinary oscillator
    return static_cast<qint64>(double(qMax(elapsedNs, qint64(0))) * ppm * 1e-6);
}

ClockError clockErrorOf(const contract::Headers &headers, const contract::TimeMetric *metric)
{
    if (!headers.clock || !headers.txNs)
        return {};
    return clockErrorOf(*headers.clock, *headers.txNs, metric);
}

ClockError clockErrorOf(const contract::ClockStamp &stamp, qint64 stampNs,
                        const contract::TimeMetric *metric)
{
    ClockError error;
    error.utcNs = stamp.errorNs;
    error.ref = stamp.ref;
    error.epoch = stamp.epoch;
    const bool sameMaster = metric && metric->ptp && stamp.source == ClockSource::Ptp
        && metric->source == ClockSource::Ptp && !stamp.ref.isEmpty()
        && metric->ptp->gmId == stamp.ref;
    if (!sameMaster)
        return error;
    if (metric->errorBoundNs && metric->errorBoundRef == "gm"_L1) {
        error.referenceNs = sum(*metric->errorBoundNs, driftNs(stampNs - metric->tsNs));
    } else if (stamp.errorNs) {
        const auto master
            = contract::grandmasterErrorNs(metric->ptp->gmClass, metric->ptp->gmAccuracy);
        if (master && *master <= *stamp.errorNs)
            error.referenceNs = *stamp.errorNs - *master;
    }
    return error;
}

ClockError aged(ClockError error, qint64 elapsedNs)
{
    if (error.utcNs)
        error.utcNs = sum(*error.utcNs, driftNs(elapsedNs));
    if (error.referenceNs)
        error.referenceNs = sum(*error.referenceNs, driftNs(elapsedNs));
    return error;
}

/// The part of `X-Clock-Epoch` that names the machine, since its last boot.
static QStringView bootId(const ClockError &error)
{
    return QStringView(error.epoch).left(error.epoch.indexOf(u':'));
}

std::optional<qint64> largestDistanceNs(const ClockError &a, const ClockError &b)
{
    if (!bootId(a).isEmpty() && bootId(a) == bootId(b))
        return 0;
    std::optional<qint64> distance;
    if (a.utcNs && b.utcNs)
        distance = sum(*a.utcNs, *b.utcNs);
    const bool sameReference = !a.ref.isEmpty() && a.ref == b.ref;
    if (sameReference && a.referenceNs && b.referenceNs) {
        const qint64 shared = sum(*a.referenceNs, *b.referenceNs);
        distance = std::min(distance.value_or(shared), shared);
    }
    return distance;
}

bool OneWayDelay::isBelowUncertainty() const { return uncertaintyNs && delayNs < *uncertaintyNs; }

bool OneWayDelay::isImpossible() const { return uncertaintyNs && delayNs < -*uncertaintyNs; }

std::optional<qint64> OneWayDelay::leastNs() const
{
    if (!uncertaintyNs)
        return {};
    return isBelowUncertainty() ? 0 : delayNs - *uncertaintyNs;
}

std::optional<qint64> OneWayDelay::mostNs() const
{
    if (!uncertaintyNs)
        return {};
    if (delayNs < 0)
        return qMax(qint64(0), delayNs + *uncertaintyNs);
    return sum(delayNs, *uncertaintyNs);
}

OneWayDelay oneWayDelay(qint64 txNs, const ClockError &sender, qint64 rxNs,
                        const ClockError &receiver)
{
    return {rxNs - txNs, largestDistanceNs(sender, receiver)};
}

void DelayHistory::add(const OneWayDelay &delay, const ClockError &sender,
                       const ClockError &receiver)
{
    const std::size_t epochs = qHashMulti(0, sender.epoch, receiver.epoch);
    if (std::exchange(m_epochs, epochs) != epochs) {
        m_kept.clear();
        m_count = 0;
    }
    while (!m_kept.empty() && m_kept.back().delayNs >= delay.delayNs)
        m_kept.pop_back();
    if (!m_kept.empty() && m_count - m_kept.front().number >= window)
        m_kept.erase(m_kept.begin());
    m_kept.push_back({delay.delayNs, delay.uncertaintyNs.value_or(-1), m_count++});
}

OneWayDelay DelayHistory::Kept::delay() const
{
    return {delayNs, uncertaintyNs < 0 ? std::nullopt : std::optional(uncertaintyNs)};
}

std::optional<OneWayDelay> DelayHistory::latest() const
{
    return m_kept.empty() ? std::nullopt : std::optional(m_kept.back().delay());
}

std::optional<OneWayDelay> DelayHistory::shortest() const
{
    return m_kept.empty() ? std::nullopt : std::optional(m_kept.front().delay());
}

} // namespace nunect::domain
