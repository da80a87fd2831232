// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/offset_estimator.h"

#include <algorithm>

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

bool OffsetEstimator::add(const EchoStamps &stamps, qint64 monotonicNs,
                          const QString &requesterEpoch, const QString &responderEpoch)
{
    const std::optional<OffsetSample> sample = offsetSample(stamps);
    if (!sample)
        return false;
    if (requesterEpoch != m_requesterEpoch || responderEpoch != m_responderEpoch)
        m_samples.clear();
    m_requesterEpoch = requesterEpoch;
    m_responderEpoch = responderEpoch;
    if (m_samples.size() == window)
        m_samples.removeFirst();
    // The offset is of a moment within the round trip: it is as old as that at most.
    m_samples.append({*sample, monotonicNs - (stamps.replyRxNs - stamps.requestTxNs)});
    return true;
}

qint64 OffsetEstimator::errorAtNs(const Kept &kept, qint64 monotonicNs) const
{
    const qint64 elapsed = qMax(monotonicNs - kept.atNs, qint64(0));
    return kept.sample.errorNs + static_cast<qint64>(double(elapsed) * double(m_driftPpb) * 1e-9);
}

std::optional<OffsetSample> OffsetEstimator::estimate(qint64 monotonicNs) const
{
    const auto best = std::min_element(
        m_samples.begin(), m_samples.end(), [this, monotonicNs](const Kept &a, const Kept &b) {
            return errorAtNs(a, monotonicNs) < errorAtNs(b, monotonicNs);
        });
    if (best == m_samples.end())
        return {};
    OffsetSample estimate = best->sample;
    estimate.errorNs = errorAtNs(*best, monotonicNs);
    return estimate;
}

} // namespace nunect::domain
