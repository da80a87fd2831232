// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/offset_estimator.h"

#include <algorithm>
#include <limits>

namespace nunect::domain {

std::optional<OffsetSample> offsetSample(const EchoStamps &stamps)
{
    const qint64 roundTrip = stamps.replyRxNs - stamps.requestTxNs;
    const qint64 atResponder = stamps.replyTxNs - stamps.requestRxNs;
    if (atResponder < 0 || roundTrip < atResponder)
        return {};
    OffsetSample sample;
    sample.delayNs = roundTrip - atResponder;
    // Halved one by one, since their sum may not fit. What that cuts off is less than 2 ns.
    sample.offsetNs
        = (stamps.requestRxNs - stamps.requestTxNs) / 2 + (stamps.replyTxNs - stamps.replyRxNs) / 2;
    sample.errorNs = sample.delayNs / 2 + 2;
    return sample;
}

/// The sum of two numbers that are not negative; the largest one if it does not fit.
static qint64 sum(qint64 a, qint64 b)
{
    constexpr qint64 largest = std::numeric_limits<qint64>::max();
    return a > largest - b ? largest : a + b;
}

qint64 OffsetSample::mostNs() const { return sum(qAbs(offsetNs), errorNs); }

OffsetSample aged(OffsetSample sample, qint64 elapsedNs, qint64 driftPpb)
{
    const double elapsed = double(qMax(elapsedNs, qint64(0)));
    sample.errorNs = sum(sample.errorNs, static_cast<qint64>(elapsed * double(driftPpb) * 1e-9));
    return sample;
}

/// Whether no offset is within both.
static bool exclude(const OffsetSample &a, const OffsetSample &b)
{
    const auto [smaller, larger] = std::minmax(a.offsetNs, b.offsetNs);
    // Unsigned, since clocks can be farther apart than a signed number tells.
    const quint64 distance = quint64(larger) - quint64(smaller);
    return distance > quint64(a.errorNs) + quint64(b.errorNs);
}

bool OffsetEstimator::add(const EchoStamps &stamps, qint64 monotonicNs,
                          const QString &requesterEpoch, const QString &responderEpoch)
{
    const std::optional<OffsetSample> sample = offsetSample(stamps);
    if (!sample)
        return false;
    // The offset is of a moment within the round trip: it is as old as that at most.
    const Kept kept{*sample, monotonicNs - (stamps.replyRxNs - stamps.requestTxNs)};
    const std::optional<OffsetSample> before = estimate(monotonicNs);
    if (requesterEpoch != m_requesterEpoch || responderEpoch != m_responderEpoch
        || (before && exclude(*before, sampleAt(kept, monotonicNs))))
        m_samples.clear();
    m_requesterEpoch = requesterEpoch;
    m_responderEpoch = responderEpoch;
    if (m_samples.size() == window)
        m_samples.removeFirst();
    m_samples.append(kept);
    return true;
}

OffsetSample OffsetEstimator::sampleAt(const Kept &kept, qint64 monotonicNs) const
{
    return aged(kept.sample, monotonicNs - kept.atNs, m_driftPpb);
}

std::optional<OffsetSample> OffsetEstimator::estimate(qint64 monotonicNs) const
{
    std::optional<OffsetSample> best;
    for (const Kept &kept : m_samples) {
        const OffsetSample sample = sampleAt(kept, monotonicNs);
        if (!best || sample.errorNs < best->errorNs)
            best = sample;
    }
    return best;
}

} // namespace nunect::domain
