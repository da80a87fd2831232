// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/holdover.h"

#include "timesync/error_bound.h"

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

void Holdover::forget()
{
    m_good.reset();
    m_lostAtNs.reset();
}

std::optional<Verdict> Holdover::held(const Verdict &fresh, qint64 nowNs,
                                      const QualityLimits &limits, qint64 driftPpb) const
{
    // chronyd itself keeps the account of a silent server.
    if (fresh.standing == Standing::Holdover)
        return fresh.boundNs.value_or(limits.holdoverNs + 1) <= limits.holdoverNs
            ? std::optional(fresh)
            : std::nullopt;
    if (!m_good || !m_good->verdict.boundNs || m_silentLooks > 1)
        return {};
    Verdict verdict = m_good->verdict;
    *verdict.boundNs += driftNs(nowNs - m_good->atNs, driftPpb);
    if (*verdict.boundNs > limits.holdoverNs)
        return {};
    if (fresh.offsetNs && qAbs(*fresh.offsetNs) > *verdict.boundNs)
        return {};
    verdict.standing = Standing::Holdover;
    verdict.faults = fresh.faults;
    verdict.why = fresh.why;
    return verdict;
}

Verdict Holdover::add(const Verdict &fresh, bool answered, qint64 nowNs,
                      const QualityLimits &limits, qint64 driftPpb)
{
    m_silentLooks = answered ? 0 : m_silentLooks + 1;
    if (fresh.standing == Standing::Followed) {
        m_good = Good{fresh, nowNs};
        m_lostAtNs.reset();
        return fresh;
    }
    std::optional<Verdict> verdict = held(fresh, nowNs, limits, driftPpb);
    if (verdict) {
        if (!m_lostAtNs) {
            m_lostAtNs = nowNs;
            m_heldBoundNs = 0;
        }
        m_heldBoundNs = qMax(m_heldBoundNs, *verdict->boundNs);
        verdict->boundNs = m_heldBoundNs;
        if (fresh.standing == Standing::Holdover)
            m_good = Good{fresh, nowNs};
        verdict->offsetNs.reset();
        verdict->estErrorNs.reset();
        return *verdict;
    }
    forget();
    if (fresh.standing != Standing::Holdover)
        return fresh;
    Verdict over;
    over.faults = fresh.faults;
    over.why = fresh.why + u" for too long"_s;
    return over;
}

} // namespace nunect::timesync
