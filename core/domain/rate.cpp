// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/rate.h"

namespace nunect::domain {

Rates &Rates::operator+=(const Rates &other)
{
    inMessages += other.inMessages;
    outMessages += other.outMessages;
    inBytes += other.inBytes;
    outBytes += other.outBytes;
    return *this;
}

SampleTime SampleTime::of(qint64 serverNs, qint64 receivedMs)
{
    return serverNs > 0 ? SampleTime{serverNs, false} : SampleTime{receivedMs * 1'000'000, true};
}

std::optional<Rates> rateBetween(const Counters &before, SampleTime beforeAt, const Counters &now,
                                 SampleTime nowAt)
{
    const bool fell = now.inMessages < before.inMessages || now.outMessages < before.outMessages
        || now.inBytes < before.inBytes || now.outBytes < before.outBytes;
    const qint64 spanNs = nowAt.ns - beforeAt.ns;
    if (fell || nowAt.ours != beforeAt.ours || spanNs < minRateSpanNs || spanNs > maxRateSpanNs)
        return std::nullopt;
    const auto aSecond = [spanNs](quint64 from, quint64 to) {
        return static_cast<double>(to - from) * 1e9 / static_cast<double>(spanNs);
    };
    return Rates{aSecond(before.inMessages, now.inMessages),
                 aSecond(before.outMessages, now.outMessages), aSecond(before.inBytes, now.inBytes),
                 aSecond(before.outBytes, now.outBytes)};
}

bool RateMeter::add(const Counters &counters, SampleTime at, qint64 epoch)
{
    const bool goesOn = m_sampled && epoch == m_epoch && at.ours == m_at.ours && at.ns >= m_at.ns;
    if (goesOn && at.ns - m_at.ns < minRateSpanNs)
        return false;
    m_rates = goesOn ? rateBetween(m_counters, m_at, counters, at) : std::nullopt;
    m_counters = counters;
    m_at = at;
    m_epoch = epoch;
    m_sampled = true;
    return true;
}

} // namespace nunect::domain
