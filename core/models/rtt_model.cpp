// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/rtt_model.h"

#include "core/models/format.h"

#include <cmath>

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using store::FleetStore;
using store::Liveness;

RttModel::RttModel(const store::SiteStore &site, QObject *parent)
    : TableModel(parent)
    , m_site(site)
    , m_columns{
          {tr("Unit"), 24},
          {tr("State"), 10, false, true},
          {tr("Role"), 10},
          {tr("Server"), 12},
          {tr("Seq"), 8, true},
          {tr("Native RTT"), 17, true, true},
          {tr("App RTT"), 17, true, true},
          {tr("One-way delay"), 20, true, true},
          {tr("Clock offset"), 20, true, true},
          {tr("Lost"), 16, true},
          {tr("Last seen"), 9, true},
      }
{
}

void RttModel::flush(const store::SiteChanges &changes, qint64 nowMs)
{
    const auto rows = m_site.fleet.rows();
    std::vector<quint64> ids;
    ids.reserve(rows.size());
    for (const store::UnitRow &row : rows)
        ids.push_back(row.rowId);
    sync(ids, changes.fleet.changed, [&](std::size_t index) { return format(rows[index], nowMs); });
}

void RttModel::refreshAges(qint64 nowMs)
{
    const auto rows = m_site.fleet.rows();
    refresh([&](std::size_t index) { return format(rows[index], nowMs); });
}

/// Number and word together: the colour says nothing that the text does not.
Cell RttModel::rttCell(const std::optional<double> &us, bool stale) const
{
    if (!us)
        return Cell(format::none(), Status::Unknown, tr("Not measured"));
    if (stale)
        return Cell(format::microseconds(*us), Status::Unknown, tr("Measured too long ago"));
    const Status::Value status = rttStatus(*us, m_limits);
    QString word = tr("good");
    if (status == Status::Caution)
        word = tr("slow");
    else if (status == Status::Critical)
        word = tr("bad");
    return Cell(word + u' ' + format::microseconds(*us), status);
}

static Cell livenessCell(const store::UnitRow &unit, qint64 nowMs)
{
    switch (FleetStore::liveness(unit, nowMs)) {
    case Liveness::Live:
        return Cell(RttModel::tr("Live"), Status::Normal);
    case Liveness::Late:
        return Cell(RttModel::tr("Late"), Status::Caution);
    case Liveness::Lost:
        return Cell(RttModel::tr("Lost"), Status::Critical);
    case Liveness::Unknown:
        break;
    }
    return Cell(RttModel::tr("Unknown"), Status::Unknown, RttModel::tr("No heartbeat yet"));
}

/// Words for what an operator has to know of the figure's worth.
static Cell delayFromUnit(const store::UnitRow &unit, qint64 nowMs)
{
    const auto delay = unit.delays.latest();
    if (!delay)
        return Cell(format::none(), Status::Unknown, RttModel::tr("Not measured"));
    if (!delay->uncertaintyNs)
        return Cell(
            format::none(), Status::Unknown,
            RttModel::tr("Not known: this unit's clock or this console's has no error bound"));
    const QString text = format::delay(*delay);
    if (FleetStore::isStale(unit.heartbeat, nowMs))
        return Cell(text, Status::Unknown, RttModel::tr("Measured too long ago"));
    if (delay->isImpossible())
        return Cell(text, Status::Serious,
                    RttModel::tr("Arrived before it was sent: one of the two clocks is farther off "
                                 "than it claims"));
    if (delay->isBelowUncertainty())
        return Cell(text, Status::Unknown,
                    RttModel::tr("Less than the two clocks can tell: %1 as they read it, ± %2")
                        .arg(format::nanoseconds(delay->delayNs),
                             format::nanoseconds(*delay->uncertaintyNs)));
    return Cell(text, Status::Normal,
                RttModel::tr("%1, guaranteed; the shortest of the last %2: %3")
                    .arg(text)
                    .arg(unit.delays.delays().size())
                    .arg(format::delay(*unit.delays.shortest())));
}

/// The other way, as the unit tells it itself.
static QString delayToUnit(const contract::OneWay &told)
{
    const domain::OneWayDelay delay{std::llround(told.delayUs * 1000),
                                    std::llround(told.errorUs * 1000)};
    const QString text
        = RttModel::tr("from %1 to the unit: %2").arg(told.from, format::delay(delay));
    return delay.isImpossible()
        ? RttModel::tr("%1, but that is before it was sent: one of the two clocks is farther off "
                       "than it claims")
              .arg(text)
        : text;
}

static Cell delayCell(const store::UnitRow &unit, qint64 nowMs)
{
    Cell cell = delayFromUnit(unit, nowMs);
    if (!FleetStore::isStale(unit.rtt, nowMs) && unit.rtt->message.oneWay)
        cell.tooltip = RttModel::tr("From the unit: %1; %2")
                           .arg(cell.tooltip, delayToUnit(*unit.rtt->message.oneWay));
    return cell;
}

/// In words for those who cannot see, or want to know more.
static QString echoesText(const store::UnitRow &unit)
{
    return RttModel::tr("%1 of %2 echoes lost").arg(unit.lostEchoes).arg(unit.echoes);
}

static Cell offsetCell(const store::UnitRow &unit, qint64 nowMs)
{
    if (!unit.offset) {
        return Cell(format::none(), Status::Unknown,
                    unit.echoes > 0
                        ? RttModel::tr("Not measured: this unit answers no echo of this console")
                        : RttModel::tr("Not measured"));
    }
    const qint64 ageMs = nowMs - unit.offset->atMs;
    const domain::OffsetSample offset = unit.offset->message.after(ageMs);
    const QString text = format::offset(offset);
    const QString age = format::age(ageMs);
    if (FleetStore::isStale(unit.offset, nowMs))
        return Cell(text, Status::Unknown,
                    RttModel::tr("Measured too long ago: %1; %2").arg(age, echoesText(unit)));
    if (unit.offset->message.isContradiction())
        return Cell(text, Status::Serious,
                    RttModel::tr("%1, but the two clocks claim to be within %2 of each other: one "
                                 "of them is farther off than it claims")
                        .arg(text, format::nanoseconds(*unit.offset->message.mayDifferNs)));
    if (offset.isBelowError())
        return Cell(text, Status::Unknown,
                    RttModel::tr("Less than the echoes can tell: %1 as measured, ± %2; %3")
                        .arg(format::nanoseconds(offset.offsetNs),
                             format::nanoseconds(offset.errorNs), echoesText(unit)));
    return Cell(text, Status::Normal,
                RttModel::tr("This unit's clock minus this console's: %1, guaranteed; measured: "
                             "%2; %3")
                    .arg(text, age, echoesText(unit)));
}

static QString lossText(const contract::Rtt &rtt)
{
    if (rtt.sent == 0)
        return format::none();
    const double percent = 100.0 * static_cast<double>(rtt.lost) / static_cast<double>(rtt.sent);
    return RttModel::tr("%1 of %2 (%3 %)")
        .arg(rtt.lost)
        .arg(rtt.sent)
        .arg(percent, 0, 'f', percent > 0 && percent < 10 ? 1 : 0);
}

TableRow RttModel::format(const store::UnitRow &unit, qint64 nowMs) const
{
    const bool stale = FleetStore::isStale(unit.rtt, nowMs);
    const qint64 seenMs
        = qMax(unit.rtt ? unit.rtt->atMs : -1, unit.heartbeat ? unit.heartbeat->atMs : -1);
    const auto *rtt = unit.rtt ? &unit.rtt->message : nullptr;
    const auto *heartbeat = unit.heartbeat ? &unit.heartbeat->message : nullptr;
    return {unit.rowId,
            {
                unit.unit,
                livenessCell(unit, nowMs),
                heartbeat ? heartbeat->role : QString(),
                rtt             ? rtt->server
                    : heartbeat ? heartbeat->server.name
                                : QString(),
                rtt ? QString::number(rtt->seq) : format::none(),
                rttCell(rtt ? rtt->nativeRttUs : std::nullopt, stale),
                rttCell(rtt ? rtt->appRttUs : std::nullopt, stale),
                delayCell(unit, nowMs),
                offsetCell(unit, nowMs),
                rtt ? lossText(*rtt) : format::none(),
                seenMs >= 0 ? format::age(nowMs - seenMs) : format::none(),
            },
            stale};
}

} // namespace nunect::models
