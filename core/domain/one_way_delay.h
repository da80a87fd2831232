// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/headers.h"
#include "core/contract/messages.h"

#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

/// One-way delay between two units from their own clocks, and what it is worth. Pure.
namespace nunect::domain {

/// How far one end's clock can be off at its stamp.
struct ClockError
{
    std::optional<qint64> utcNs;       ///< guaranteed bound on |clock - UTC|
    std::optional<qint64> referenceNs; ///< the same on |clock - its reference|
    QString ref;                       ///< of that reference; empty: none
    QString epoch;                     ///< as `X-Clock-Epoch`; empty: unknown

    bool operator==(const ClockError &) const = default;
};

/// What a sender's headers say, stamped at \a stampNs on its clock, and beyond that what its last
/// time message, if there is one, says of its reference.
ClockError clockErrorOf(const contract::ClockStamp &stamp, qint64 stampNs,
                        const contract::TimeMetric *metric = nullptr);
/// The same from a whole message's headers; nothing is known where they say nothing of the clock.
ClockError clockErrorOf(const contract::Headers &headers,
                        const contract::TimeMetric *metric = nullptr);

/// \a error after \a elapsedNs without another word from that clock: 20 ppm of them more.
ClockError aged(ClockError error, qint64 elapsedNs);

/// How far two clocks can be apart at most, by what each says of itself; nothing if one does not
/// say.
///
/// It is the sum of both ends' bounds. Ends that follow the same reference share its error, which
/// cancels out: their distances to it count, if those are known and smaller. Ends on one machine
/// (the same boot id) read the same clock, whose error cancels out altogether.
std::optional<qint64> largestDistanceNs(const ClockError &a, const ClockError &b);

struct OneWayDelay
{
    qint64 delayNs = 0; ///< as the two clocks read it; may be negative
    /// The true delay is within this of `delayNs`. Nothing: one end does not know its clock's
    /// error.
    std::optional<qint64> uncertaintyNs;

    /// Says less about the path than about the clocks: to be shown as "smaller than ...".
    bool isBelowUncertainty() const;
    /// The message would have come before it was sent: one of the bounds is wrong.
    bool isImpossible() const;
    /// The true delay is between these; 0 is the least of all delays.
    std::optional<qint64> leastNs() const;
    std::optional<qint64> mostNs() const;

    bool operator==(const OneWayDelay &) const = default;
};

/// \a txNs on the sender's clock, \a rxNs on the receiver's, both ns since the Unix epoch and not
/// negative. The uncertainty is the largest distance of the two.
OneWayDelay oneWayDelay(qint64 txNs, const ClockError &sender, qint64 rxNs,
                        const ClockError &receiver);

/// The newest and the shortest of the last delays of one path. A step of either clock ends what was
/// before.
class DelayHistory
{
public:
    static constexpr quint32 window = 32;

    void add(const OneWayDelay &delay, const ClockError &sender, const ClockError &receiver);

    /// How many they are.
    quint32 size() const { return std::min(m_count, window); }
    std::optional<OneWayDelay> latest() const;
    /// The shortest: the path without its queues.
    std::optional<OneWayDelay> shortest() const;

private:
    /// There is one of these histories for each unit of a site, so they are kept small.
    struct Kept
    {
        qint64 delayNs;
        qint64 uncertaintyNs; ///< below 0: not known
        quint32 number;       ///< that it came as

        OneWayDelay delay() const;
    };

    /// Each is longer than the one before it: a longer one that is older is never the shortest.
    std::vector<Kept> m_kept;
    quint32 m_count = 0;
    std::size_t m_epochs = 0; ///< a hash of both ends'
};

} // namespace nunect::domain
