// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <optional>

/// How much a second, from counters that only rise. Pure.
namespace nunect::domain {

/// Messages and bytes so far, seen from the server.
struct Counters
{
    quint64 inMessages = 0; ///< to the server
    quint64 outMessages = 0;
    quint64 inBytes = 0;
    quint64 outBytes = 0;

    bool operator==(const Counters &) const = default;
};

/// The counters of a VARZ, a connection, a route or a leaf node.
template<typename T>
Counters countersOf(const T &of)
{
    return {of.inMessages, of.outMessages, of.inBytes, of.outBytes};
}

/// The same of what names them sent and received by the server.
template<typename T>
Counters countersOfTraffic(const T &of)
{
    return {of.received.messages, of.sent.messages, of.received.bytes, of.sent.bytes};
}

/// A second's worth.
struct Rates
{
    double inMessages = 0;
    double outMessages = 0;
    double inBytes = 0;
    double outBytes = 0;

    Rates &operator+=(const Rates &other);
    bool operator==(const Rates &) const = default;
};

/// When counters were read: by the clock of the server that counts, or by ours where it does not
/// say.
struct SampleTime
{
    qint64 ns = 0;
    bool ours = false;

    /// \a serverNs: 0 if not stated. \a receivedMs: our monotonic clock.
    static SampleTime of(qint64 serverNs, qint64 receivedMs);
    bool operator==(const SampleTime &) const = default;
};

/// Two samples that are closer say little: their rate would jump.
inline constexpr qint64 minRateSpanNs = 500'000'000;
/// Over a longer time it is an average of the past, not what goes on now.
inline constexpr qint64 maxRateSpanNs = 120'000'000'000;

/// Nothing where there is no honest rate: a counter fell, the clocks differ or went back, or the
/// two samples are too close or too far apart.
std::optional<Rates> rateBetween(const Counters &before, SampleTime beforeAt, const Counters &now,
                                 SampleTime nowAt);

/// The rates of one set of counters.
class RateMeter
{
public:
    /// The counters as of \a at. Another \a epoch, such as the start time of what counts, means
    /// that they began anew. True if there is something new: false for a sample that comes too
    /// close upon the last one, which is passed over.
    bool add(const Counters &counters, SampleTime at, qint64 epoch = 0);
    void reset() { *this = RateMeter(); }

    /// Of the last step; nothing before two samples, and after a step without a rate.
    const std::optional<Rates> &rates() const { return m_rates; }

private:
    Counters m_counters;
    SampleTime m_at;
    qint64 m_epoch = 0;
    bool m_sampled = false;
    std::optional<Rates> m_rates;
};

} // namespace nunect::domain
