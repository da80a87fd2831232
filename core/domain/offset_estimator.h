// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <optional>

/// The offset of another unit's clock from an echo's four stamps: works without a time daemon at
/// either end. Pure.
namespace nunect::domain {

/// In the order of their making; ns since the Unix epoch, not negative. The requester's two must be
/// of one clock that was not set in between: take the second as the first plus monotonic time.
struct EchoStamps
{
    qint64 requestTxNs = 0; ///< on the requester's clock
    qint64 requestRxNs = 0; ///< on the responder's, `X-RX-Timestamp`
    qint64 replyTxNs = 0;   ///< on the responder's, `X-TX-Timestamp`
    qint64 replyRxNs = 0;   ///< on the requester's
};

struct OffsetSample
{
    qint64 offsetNs = 0; ///< responder minus requester
    qint64 errorNs = 0;  ///< the true offset is within this of `offsetNs`, guaranteed
    qint64 delayNs = 0;  ///< the round trip without the responder's own share

    /// Which of the two clocks is ahead cannot be told.
    bool isBelowError() const { return qAbs(offsetNs) <= errorNs; }
    /// The true offset is not larger than this, in either direction.
    qint64 mostNs() const;

    bool operator==(const OffsetSample &) const = default;
};

/// NTP's four-timestamp exchange (RFC 5905, section 8):
///
///     offset = ((T2 - T1) + (T3 - T4)) / 2      delay = (T4 - T1) - (T3 - T2)
///
/// Neither way takes less than nothing, so that the truth is within half the delay of the offset,
/// whatever the path's asymmetry. Nothing for stamps that are in no possible order.
std::optional<OffsetSample> offsetSample(const EchoStamps &stamps);

/// What two clocks may drift apart, together, unless told otherwise.
inline constexpr qint64 clockDriftPpb = 50'000;

/// \a sample after \a elapsedNs without another: its error has grown by the drift.
OffsetSample aged(OffsetSample sample, qint64 elapsedNs, qint64 driftPpb = clockDriftPpb);

/// Keeps the last samples of one responder and answers with the best: the one whose error, grown by
/// the drift since, is the smallest. That is NTP's minimum filter: a short round trip has waited in
/// few queues.
class OffsetEstimator
{
public:
    static constexpr qsizetype window = 8;

    explicit OffsetEstimator(qint64 driftPpb = clockDriftPpb)
        : m_driftPpb(driftPpb)
    {
    }

    /// \a monotonicNs: when the reply came. The epochs are both ends' `X-Clock-Epoch`; a change of
    /// either ends what was before. So does a sample that cannot be true if the estimate is: one of
    /// the clocks was set, and its end does not say so. False, and nothing kept, if the stamps are
    /// impossible.
    bool add(const EchoStamps &stamps, qint64 monotonicNs, const QString &requesterEpoch,
             const QString &responderEpoch);

    /// As of \a monotonicNs; nothing before the first sample.
    std::optional<OffsetSample> estimate(qint64 monotonicNs) const;

private:
    struct Kept
    {
        OffsetSample sample;
        qint64 atNs; ///< monotonic clock, when its first stamp was made
    };

    OffsetSample sampleAt(const Kept &kept, qint64 monotonicNs) const;

    qint64 m_driftPpb;
    QList<Kept> m_samples;
    QString m_requesterEpoch;
    QString m_responderEpoch;
};

} // namespace nunect::domain
