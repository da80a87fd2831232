// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/time_model.h"

#include "core/models/format.h"

#include <algorithm>
#include <functional>

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using contract::ClockQuality;
using contract::TimeMetric;
using store::FleetStore;

TimeModel::TimeModel(const store::SiteStore &site, QObject *parent)
    : TableModel(parent)
    , m_site(site)
    , m_columns{
          {tr("Unit"), 20},
          {tr("Quality"), 12, false, true},
          {tr("For"), 9, true},
          {tr("Source"), 7},
          {tr("Offset"), 10, true},
          {tr("Last 5 min"), 26, true},
          {tr("Error bound"), 12, true},
          {tr("Faults"), 18},
          {tr("Reference"), 20},
          {tr("Steps"), 5, true},
          {tr("Stratum"), 7, true},
          {tr("Last seen"), 9, true},
          {tr("Details"), 30},
      }
{
}

/// The order of a wall of clocks. Only what changes seldom counts, so that no row dances: of the
/// bound no more than whether it is good enough.
int TimeModel::badness(const store::UnitRow &unit, qint64 nowMs) const
{
    const TimeMetric &metric = unit.time->message;
    int rank = 0;
    if (FleetStore::isStale(unit.time, nowMs))
        rank = 3; // not known to be bad, but nobody vouches for it
    else if (metric.quality == ClockQuality::Freerun)
        rank = 4;
    else if (metric.quality == ClockQuality::Acquiring)
        rank = 2;
    else if (metric.quality == ClockQuality::Tracking)
        rank = 1;
    const int bound = isGuaranteed(metric, m_limits) ? 0 : hasUtcBound(metric) ? 1 : 2;
    return rank * 6 + (metric.faults.isEmpty() ? 0 : 3) + bound;
}

TimeModel::Rows TimeModel::clocks(qint64 nowMs) const
{
    std::vector<std::pair<int, const store::UnitRow *>> ranked;
    for (const store::UnitRow &unit : m_site.fleet.rows()) {
        if (unit.time)
            ranked.emplace_back(badness(unit, nowMs), &unit);
    }
    // Stable: the store's order, by unit ID, is kept among those alike.
    std::ranges::stable_sort(ranked, std::greater(), [](const auto &each) { return each.first; });
    Rows result;
    result.reserve(ranked.size());
    for (const auto &[rank, unit] : ranked)
        result.push_back(unit);
    return result;
}

void TimeModel::show(const Rows &rows, const std::unordered_set<quint64> &changed, qint64 nowMs)
{
    std::vector<quint64> ids;
    ids.reserve(rows.size());
    for (const store::UnitRow *row : rows)
        ids.push_back(row->rowId);
    sync(ids, changed, [&](std::size_t index) { return format(*rows[index], nowMs); });
}

void TimeModel::flush(const store::SiteChanges &changes, qint64 nowMs)
{
    show(clocks(nowMs), changes.fleet.changed, nowMs);
}

void TimeModel::refreshAges(qint64 nowMs)
{
    const Rows rows = clocks(nowMs);
    show(rows, {}, nowMs); // silence alone makes a clock worse
    refresh([&](std::size_t index) { return format(*rows[index], nowMs); });
}

static QString orNone(const QString &text) { return text.isEmpty() ? format::none() : text; }

static QString reference(const TimeMetric &metric)
{
    if (metric.source == contract::ClockSource::Ptp && metric.ptp)
        return orNone(metric.ptp->gmId);
    if (metric.source == contract::ClockSource::Ntp && metric.ntp)
        return orNone(metric.ntp->refName.isEmpty() ? metric.ntp->refId : metric.ntp->refName);
    return format::none();
}

static Cell stepsCell(const std::optional<contract::PtpDetail> &ptp)
{
    if (!ptp || !ptp->stepsRemoved)
        return Cell(format::none(), Status::Unknown, TimeModel::tr("No PTP grandmaster"));
    return Cell(
        QString::number(*ptp->stepsRemoved), Status::Unknown,
        TimeModel::tr("%n PTP step(s) away from the grandmaster", nullptr, *ptp->stepsRemoved));
}

static Cell stratumCell(const std::optional<contract::NtpDetail> &ntp)
{
    if (!ntp || !ntp->stratum)
        return Cell(format::none(), Status::Unknown, TimeModel::tr("No NTP server"));
    return Cell(QString::number(*ntp->stratum), Status::Unknown,
                TimeModel::tr("NTP stratum %1: %1 servers between this clock and a reference")
                    .arg(*ntp->stratum));
}

static QString details(const TimeMetric &metric)
{
    QStringList parts;
    if (metric.stepCount > 0)
        parts.append(TimeModel::tr("clock was set %1 ×").arg(metric.stepCount));
    if (metric.holdoverS)
        parts.append(TimeModel::tr("source lost %1 ago").arg(format::duration(*metric.holdoverS)));
    if (const auto &ptp = metric.ptp) {
        if (!ptp->portState.isEmpty())
            parts.append(TimeModel::tr("PTP port %1").arg(ptp->portState));
        if (ptp->meanPathDelayNs)
            parts.append(TimeModel::tr("path %1").arg(format::nanoseconds(*ptp->meanPathDelayNs)));
    }
    if (const auto &ntp = metric.ntp) {
        if (!ntp->leap.isEmpty() && ntp->leap != u"normal"_s)
            parts.append(TimeModel::tr("NTP leap %1").arg(ntp->leap));
        if (ntp->rootDelayNs)
            parts.append(
                TimeModel::tr("NTP root delay %1").arg(format::nanoseconds(*ntp->rootDelayNs)));
    }
    return orNone(parts.join(u", "_s));
}

static Cell durationCell(const store::UnitRow &unit, qint64 nowMs, bool stale)
{
    // Of a silent clock it is known for as long as it spoke.
    const qint64 asOfMs = stale ? unit.time->atMs : nowMs;
    const QString text = format::timeInState(unit.clock, asOfMs);
    if (!unit.clock.isOlder())
        return Cell(text);
    return Cell(text, Status::Unknown,
                TimeModel::tr("At least so long: this console did not see it begin"));
}

static Cell trendCell(const domain::OffsetTrend &trend)
{
    Cell cell(
        format::largest(trend), Status::Unknown,
        TimeModel::tr("Offset over the last 5 minutes; the line's full height is its largest"));
    cell.trend = trend.values();
    return cell;
}

static Cell boundCell(const TimeMetric &metric)
{
    if (!metric.errorBoundNs)
        return Cell(TimeModel::tr("not known"), Status::Unknown,
                    TimeModel::tr("Nothing supports a bound on this clock's error"));
    QString tooltip = TimeModel::tr("This clock is within %1 of UTC, guaranteed")
                          .arg(format::nanoseconds(*metric.errorBoundNs));
    if (metric.errorBoundRef == u"gm"_s)
        tooltip
            = TimeModel::tr("Within %1 of its grandmaster, which does not state its own accuracy")
                  .arg(format::nanoseconds(*metric.errorBoundNs));
    return Cell(format::bound(metric.errorBoundNs), Status::Unknown, tooltip);
}

TableRow TimeModel::format(const store::UnitRow &unit, qint64 nowMs) const
{
    const TimeMetric &metric = unit.time->message;
    const bool stale = FleetStore::isStale(unit.time, nowMs);
    return {unit.rowId,
            {
                unit.unit,
                Cell(format::quality(metric.quality),
                     stale ? Status::Unknown : clockStatus(metric.quality)),
                durationCell(unit, nowMs, stale),
                format::source(metric.source),
                format::nanoseconds(metric.offsetNs),
                trendCell(unit.clock.trend()),
                boundCell(metric),
                metric.faults.isEmpty() ? format::none() : metric.faults.join(u", "_s),
                reference(metric),
                stepsCell(metric.ptp),
                stratumCell(metric.ntp),
                format::age(nowMs - unit.time->atMs),
                details(metric),
            },
            stale};
}

} // namespace nunect::models
