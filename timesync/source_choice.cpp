// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/source_choice.h"

namespace nunect::timesync {

using contract::ClockSource;
using namespace Qt::Literals::StringLiterals;

SourceChoice::SourceChoice(const QualityOptions &options)
    : m_options(options)
{
}

bool SourceChoice::isGivenUp(const Verdict &verdict, qint64 nowNs) const
{
    const bool isHeld = verdict.standing == Standing::Holdover;
    return !isHeld || (m_lostSinceNs && nowNs - *m_lostSinceNs >= toNs(m_options.sourceLost));
}

QString SourceChoice::whyNot(QLatin1StringView name, const Verdict &verdict) const
{
    const QString text = name + (m_wasGood ? " is lost"_L1 : " is not ready"_L1);
    return verdict.why.isEmpty() ? text : text + u": "_s + verdict.why;
}

SourceChoice::Next SourceChoice::fromNone(const Verdict &ptp, const Verdict &ntp,
                                          qint64 nowNs) const
{
    const bool ptpIsBetter = ptp.standing >= ntp.standing;
    const Verdict &better = ptpIsBetter ? ptp : ntp;
    const bool tooSoon = better.standing == Standing::Acquiring && m_noneSinceNs
        && nowNs - *m_noneSinceNs < toNs(m_options.upgradeEvery);
    if (better.standing == Standing::Lost || tooSoon)
        return {ClockSource::None, {}};
    const auto name = ptpIsBetter ? "PTP"_L1 : "NTP"_L1;
    return {ptpIsBetter ? ClockSource::Ptp : ClockSource::Ntp,
            better.standing == Standing::Followed ? name + u" is good"_s : whyNot(name, better)};
}

SourceChoice::Next SourceChoice::fromPtp(const Verdict &ptp, const Verdict &ntp, qint64 nowNs) const
{
    const QString lost = whyNot("PTP"_L1, ptp);
    if (ptp.standing == Standing::Followed)
        return {ClockSource::Ptp, {}};
    if (ntp.standing == Standing::Followed && isGivenUp(ptp, nowNs))
        return {ClockSource::Ntp, lost};
    if (ptp.standing != Standing::Lost)
        return {ClockSource::Ptp, {}};
    return {ntp.standing != Standing::Lost ? ClockSource::Ntp : ClockSource::None, lost};
}

SourceChoice::Next SourceChoice::fromNtp(const Verdict &ptp, const Verdict &ntp, qint64 nowNs) const
{
    const QString lost = whyNot("NTP"_L1, ntp);
    const bool ptpIsGood = ptp.standing == Standing::Followed;
    const auto proof = m_ptpWasGivenUp ? m_options.ptpReturn : m_options.ptpFirst;
    if (ptpIsGood && nowNs - *m_ptpGoodSinceNs >= toNs(proof)) {
        return {ClockSource::Ptp,
                u"PTP has been good for %1 s"_s.arg((nowNs - *m_ptpGoodSinceNs) / 1'000'000'000)};
    }
    if (ntp.standing == Standing::Followed)
        return {ClockSource::Ntp, {}};
    if (ptpIsGood && isGivenUp(ntp, nowNs))
        return {ClockSource::Ptp, lost};
    if (ntp.standing != Standing::Lost)
        return {ClockSource::Ntp, {}};
    return {ptp.standing != Standing::Lost ? ClockSource::Ptp : ClockSource::None, lost};
}

std::optional<SourceChange> SourceChoice::choose(const Verdict &ptp, const Verdict &ntp,
                                                 qint64 monotonicNs, qint64 realtimeNs)
{
    if (ptp.standing != Standing::Followed)
        m_ptpGoodSinceNs.reset();
    else if (!m_ptpGoodSinceNs)
        m_ptpGoodSinceNs = monotonicNs;
    const Verdict &present = m_source == ClockSource::Ptp ? ptp : ntp;
    if (m_source == ClockSource::None || present.standing == Standing::Followed)
        m_lostSinceNs.reset();
    else if (!m_lostSinceNs)
        m_lostSinceNs = monotonicNs;
    if (m_source != ClockSource::None && present.standing == Standing::Followed)
        m_wasGood = true;

    const Next next = m_source == ClockSource::Ptp ? fromPtp(ptp, ntp, monotonicNs)
        : m_source == ClockSource::Ntp             ? fromNtp(ptp, ntp, monotonicNs)
                                                   : fromNone(ptp, ntp, monotonicNs);
    if (next.source == m_source)
        return {};
    const SourceChange change{m_source, next.source, next.reason, realtimeNs};
    m_ptpWasGivenUp = m_ptpWasGivenUp || (m_source == ClockSource::Ptp && m_wasGood);
    const Verdict &chosen = next.source == ClockSource::Ptp ? ptp : ntp;
    m_wasGood = next.source != ClockSource::None && chosen.standing == Standing::Followed;
    m_lostSinceNs.reset();
    m_noneSinceNs = next.source == ClockSource::None ? std::optional(monotonicNs) : std::nullopt;
    m_source = next.source;
    return change;
}

} // namespace nunect::timesync
