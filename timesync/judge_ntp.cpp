// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/judge_ntp.h"

#include "timesync/error_bound.h"

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

/// Three polls in a row without an answer: the server is gone, though chronyd goes on saying
/// "Normal" and may keep it selected until all eight bits are 0.
static bool isSilent(const ChronySource &source) { return (source.reach & 07) == 0; }

static bool isEachSilent(const QList<ChronySource> &sources)
{
    for (const ChronySource &source : sources) {
        if (!isSilent(source))
            return false;
    }
    return true;
}

/// Why chronyd has no source at all; empty if it has one.
static QString whyNoSource(const ChronyReading &reading)
{
    const ChronyTracking &tracking = reading.tracking;
    // "Normal" alone proves nothing: in local mode chronyd is its own reference (127.127.1.1).
    if (tracking.refId == "7F7F0101"_L1)
        return u"chronyd is its own reference"_s;
    if (tracking.leap == ChronyLeap::Unsynchronised || tracking.refId == "00000000"_L1)
        return u"chronyd is not synchronised"_s;
    return reading.sources.isEmpty() ? u"chronyd has no source"_s : QString();
}

/// Why what chronyd says supports no bound; empty if it does.
static QString whyNoBound(const ChronyReading &reading, qint64 ageNs, const QualityLimits &limits)
{
    constexpr double maxSkewPpm = 100; // 4.3 says 1000000 with its first update
    constexpr int minSamples = 3;
    constexpr qint64 oldestNs = 2 * 3600 * qint64(1'000'000'000);
    const ChronyTracking &tracking = reading.tracking;
    if (tracking.skewPpm >= maxSkewPpm)
        return u"the frequency is known to %1 ppm only"_s.arg(tracking.skewPpm);
    const ChronySource *selected = reading.selected();
    if (selected && reading.samples(*selected).value_or(minSamples) < minSamples)
        return u"chronyd has fewer than %1 samples"_s.arg(minSamples);
    if (qAbs(tracking.systemTimeNs) > limits.grossNs)
        return u"the offset is %1 us"_s.arg(-tracking.systemTimeNs / 1000);
    if (ageNs > oldestNs)
        return u"the last update is %1 min old"_s.arg(ageNs / 60'000'000'000);
    return {};
}

Verdict judgeNtp(const ChronyReading &reading, qint64 nowNs, const QualityOptions &options)
{
    const ChronyTracking &tracking = reading.tracking;
    Verdict verdict;
    int falsetickers = 0;
    for (const ChronySource &source : reading.sources)
        falsetickers += source.state == 'x' ? 1 : 0;
    if (falsetickers > 1)
        verdict.faults.append(u"sources_disagree"_s);
    verdict.why = whyNoSource(reading);
    if (!verdict.why.isEmpty())
        return verdict;

    verdict.ref = tracking.refId;
    verdict.offsetNs = -tracking.systemTimeNs;
    const qint64 ageNs = nowNs - tracking.refTimeNs;
    verdict.why = whyNoBound(reading, ageNs, options.ntp);
    if (!verdict.why.isEmpty()) {
        verdict.standing = isEachSilent(reading.sources) ? Standing::Lost : Standing::Acquiring;
        return verdict;
    }
    const ChronySource *selected = reading.selected();
    const bool fresh = selected && !isSilent(*selected);
    if (!fresh)
        verdict.why = u"the server does not answer"_s;
    verdict.standing = fresh ? Standing::Followed : Standing::Holdover;
    NtpErrorTerms terms;
    terms.offsetNs = tracking.systemTimeNs;
    terms.rootDispersionNs = tracking.rootDispersionNs;
    terms.rootDelayNs = tracking.rootDelayNs;
    terms.ageNs = ageNs;
    terms.driftPpb = fresh ? followedDriftPpb : options.driftPpb;
    verdict.boundNs = ntpErrorBound(terms);
    verdict.estErrorNs = qAbs(tracking.systemTimeNs) + tracking.rmsOffsetNs;
    return verdict;
}

} // namespace nunect::timesync
