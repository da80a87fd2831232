// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/time_model.h"

#include "core/models/filled_in.h"
#include "core/models/format.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using contract::ClockQuality;
using contract::TimeMetric;
using store::FleetStore;

/// The order of a wall of clocks. Only what changes seldom counts, so that no row dances: of the
/// bound no more than whether it is good enough.
static int badness(const store::UnitRow &unit, qint64 nowMs)
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
    const int bound = isGuaranteed(metric, Limits()) ? 0 : hasUtcBound(metric) ? 1 : 2;
    return rank * 6 + (metric.faults.isEmpty() ? 0 : 3) + bound;
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

static Cell stepsCell(const Rare<contract::PtpDetail> &ptp)
{
    if (!ptp || !ptp->stepsRemoved)
        return Cell(format::none(), Status::Unknown, TimeModel::tr("No PTP grandmaster"));
    return Cell(QString::number(*ptp->stepsRemoved), Status::Unknown,
                TimeModel::tr("PTP steps to the grandmaster: %1").arg(*ptp->stepsRemoved));
}

static Cell stratumCell(const Rare<contract::NtpDetail> &ntp)
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

static Cell qualityCell(const store::UnitRow &unit, qint64 nowMs)
{
    const contract::ClockQuality quality = unit.time->message.quality;
    return Cell(format::quality(quality),
                FleetStore::isStale(unit.time, nowMs) ? Status::Unknown : clockStatus(quality));
}

static Cell durationCell(const store::UnitRow &unit, qint64 nowMs)
{
    const bool stale = FleetStore::isStale(unit.time, nowMs);
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
    cell.trendFilledIn = trend.filledIn();
    if (cell.trendFilledIn != 0)
        cell.tooltip = TimeModel::tr("%1; what is dotted came later, out of the site's record")
                           .arg(cell.tooltip);
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

using Unit = store::UnitRow;

template<typename Value>
static CellValue valueOf(const std::optional<Value> &value)
{
    return value ? CellValue(*value) : CellValue();
}

using Columns = RowsModel<Unit>::Columns;
using Kind = Column::Kind;

static Columns stateColumns()
{
    return {
        {{u"unit"_s, TimeModel::tr("Unit"), Kind::Text, 20},
         [](const Unit &unit) { return unit.unit; }},
        {{u"quality"_s, TimeModel::tr("Quality"), Kind::Text, 12, true},
         [](const Unit &unit) { return format::quality(unit.time->message.quality); },
         qualityCell,
         [](const Unit &unit, qint64 nowMs) { return SortKey::integer(-badness(unit, nowMs)); }},
        {{u"for"_s, TimeModel::tr("For"), Kind::Age, 9},
         [](const Unit &unit) { return unit.clock.sinceMs(); },
         durationCell},
        {{u"source"_s, TimeModel::tr("Source"), Kind::Text, 7},
         [](const Unit &unit) { return format::source(unit.time->message.source); }},
    };
}

static Columns figureColumns()
{
    return {
        {{u"offset"_s, TimeModel::tr("Offset"), Kind::Duration, 10},
         [](const Unit &unit) { return valueOf(unit.time->message.offsetNs); }},
        {{u"trend"_s, TimeModel::tr("Last 5 min"), Kind::Duration, 26},
         [](const Unit &unit) { return valueOf(unit.clock.trend().largestNs()); },
         [](const Unit &unit, qint64) { return trendCell(unit.clock.trend()); }},
        {{u"bound"_s, TimeModel::tr("Error bound"), Kind::Duration, 12},
         [](const Unit &unit) { return valueOf(unit.time->message.errorBoundNs); },
         [](const Unit &unit, qint64) { return boundCell(unit.time->message); }},
        {{u"faults"_s, TimeModel::tr("Faults"), Kind::Text, 18},
         [](const Unit &unit) { return textValue(unit.time->message.faults.join(u", "_s)); },
         [](const Unit &unit, qint64) { return orNone(unit.time->message.faults.join(u", "_s)); }},
        {{u"reference"_s, TimeModel::tr("Reference"), Kind::Text, 20},
         [](const Unit &unit) { return reference(unit.time->message); }},
        {{u"steps"_s, TimeModel::tr("Steps"), Kind::Count, 5},
         [](const Unit &unit) {
             const auto &ptp = unit.time->message.ptp;
             return ptp ? countOf(ptp->stepsRemoved) : CellValue();
         },
         [](const Unit &unit, qint64) { return stepsCell(unit.time->message.ptp); }},
        {{u"stratum"_s, TimeModel::tr("Stratum"), Kind::Count, 7},
         [](const Unit &unit) {
             const auto &ntp = unit.time->message.ntp;
             return ntp ? countOf(ntp->stratum) : CellValue();
         },
         [](const Unit &unit, qint64) { return stratumCell(unit.time->message.ntp); }},
        {{u"seen"_s, TimeModel::tr("Last seen"), Kind::Age, 9},
         [](const Unit &unit) { return unit.time->atMs; }},
        {{u"details"_s, TimeModel::tr("Details"), Kind::Text, 30},
         [](const Unit &unit) { return details(unit.time->message); }},
        filledInColumn(),
    };
}

TimeModel::TimeModel(const store::SiteStore &site, QObject *parent)
    : RowsModel(parent)
    , m_site(site)
{
    setColumns(stateColumns() + figureColumns());
    setDefaultSort({{1, Qt::AscendingOrder}, {0, Qt::AscendingOrder}});
}

bool TimeModel::isStale(const Unit &unit) const { return FleetStore::isStale(unit.time, nowMs()); }

quint8 TimeModel::timeState(const Unit &unit) const
{
    return static_cast<quint8>(badness(unit, nowMs()));
}

} // namespace nunect::models
