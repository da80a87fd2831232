// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/time_model.h"

#include "core/models/format.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using contract::TimeMetric;
using store::FleetStore;

TimeModel::TimeModel(const store::SiteStore &site, QObject *parent)
    : TableModel(parent)
    , m_site(site)
    , m_columns{
          {tr("Unit"), 20},
          {tr("Quality"), 12, false, true},
          {tr("Source"), 7},
          {tr("Offset"), 10, true},
          {tr("Error bound"), 12, true},
          {tr("Reference"), 20},
          {tr("PTP"), 26},
          {tr("NTP"), 30},
          {tr("Faults"), 18},
          {tr("Last seen"), 9, true},
      }
{
}

std::vector<const store::UnitRow *> TimeModel::clocks() const
{
    std::vector<const store::UnitRow *> result;
    for (const store::UnitRow &unit : m_site.fleet.rows()) {
        if (unit.time)
            result.push_back(&unit);
    }
    return result;
}

void TimeModel::flush(const store::SiteChanges &changes, qint64 nowMs)
{
    const auto rows = clocks();
    std::vector<quint64> ids;
    ids.reserve(rows.size());
    for (const store::UnitRow *row : rows)
        ids.push_back(row->rowId);
    sync(ids, changes.fleet.changed,
         [&](std::size_t index) { return format(*rows[index], nowMs); });
}

void TimeModel::refreshAges(qint64 nowMs)
{
    const auto rows = clocks();
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

static QString ptpText(const std::optional<contract::PtpDetail> &ptp)
{
    if (!ptp)
        return format::none();
    QStringList parts;
    if (!ptp->portState.isEmpty())
        parts.append(ptp->portState);
    if (ptp->stepsRemoved)
        parts.append(TimeModel::tr("%n step(s)", nullptr, *ptp->stepsRemoved));
    if (ptp->meanPathDelayNs)
        parts.append(TimeModel::tr("path %1").arg(format::nanoseconds(*ptp->meanPathDelayNs)));
    return orNone(parts.join(u", "_s));
}

static QString ntpText(const std::optional<contract::NtpDetail> &ntp)
{
    if (!ntp)
        return format::none();
    QStringList parts;
    if (ntp->stratum)
        parts.append(TimeModel::tr("stratum %1").arg(*ntp->stratum));
    if (!ntp->leap.isEmpty() && ntp->leap != u"normal"_s)
        parts.append(ntp->leap);
    if (ntp->rootDelayNs)
        parts.append(TimeModel::tr("root delay %1").arg(format::nanoseconds(*ntp->rootDelayNs)));
    return orNone(parts.join(u", "_s));
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
                format::source(metric.source),
                format::nanoseconds(metric.offsetNs),
                boundCell(metric),
                reference(metric),
                ptpText(metric.ptp),
                ntpText(metric.ntp),
                metric.faults.isEmpty() ? format::none() : metric.faults.join(u", "_s),
                format::age(nowMs - unit.time->atMs),
            },
            stale};
}

} // namespace nunect::models
