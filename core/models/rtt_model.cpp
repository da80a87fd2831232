// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/rtt_model.h"

#include "core/models/filled_in.h"
#include "core/models/format.h"

#include <cmath>

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using store::FleetStore;
using store::Liveness;

/// Number and word together: the colour says nothing that the text does not.
static Cell rttCell(const std::optional<double> &us, bool stale)
{
    if (!us)
        return Cell(format::none(), Status::Unknown, RttModel::tr("Not measured"));
    if (stale)
        return Cell(format::microseconds(*us), Status::Unknown,
                    RttModel::tr("Measured too long ago"));
    const Status::Value status = rttStatus(*us, Limits());
    QString word = RttModel::tr("good");
    if (status == Status::Caution)
        word = RttModel::tr("slow");
    else if (status == Status::Critical)
        word = RttModel::tr("bad");
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
        return Cell(RttModel::tr("Lost", "unit"), Status::Serious); // as its alarm is
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
                    .arg(unit.delays.size())
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
        .arg(format::decimal(percent, percent > 0 && percent < 10 ? 1 : 0));
}

using Unit = store::UnitRow;

static Status::Value livenessStatus(const Unit &unit, qint64 nowMs)
{
    return livenessCell(unit, nowMs).status;
}

static QString serverOf(const Unit &unit)
{
    if (unit.rtt)
        return unit.rtt->message.server;
    return unit.heartbeat ? unit.heartbeat->message.kind->server.name : QString();
}

static CellValue lastSeen(const Unit &unit)
{
    const qint64 seenMs
        = qMax(unit.rtt ? unit.rtt->atMs : -1, unit.heartbeat ? unit.heartbeat->atMs : -1);
    return seenMs >= 0 ? CellValue(seenMs) : CellValue();
}

static CellValue inNs(const std::optional<double> &us)
{
    return us ? CellValue(std::llround(*us * 1000)) : CellValue();
}

static CellValue lossPercent(const Unit &unit)
{
    if (!unit.rtt || unit.rtt->message.sent == 0)
        return {};
    const contract::Rtt &rtt = unit.rtt->message;
    return 100.0 * static_cast<double>(rtt.lost) / static_cast<double>(rtt.sent);
}

/// A round trip, from the part of the message that \a measured names.
static RowColumn<Unit> rttColumn(const QString &name, const QString &title,
                                 std::optional<double> contract::Rtt::*measured)
{
    return {{name, title, Column::Kind::Duration, 17, true},
            [measured](const Unit &unit) {
                return unit.rtt ? inNs(unit.rtt->message.*measured) : CellValue();
            },
            [measured](const Unit &unit, qint64 nowMs) {
                return rttCell(unit.rtt ? unit.rtt->message.*measured : std::nullopt,
                               FleetStore::isStale(unit.rtt, nowMs));
            }};
}

static RowColumn<Unit> delayColumn()
{
    return {{u"oneway"_s, RttModel::tr("One-way delay"), Column::Kind::Duration, 20, true},
            [](const Unit &unit) {
                const auto delay = unit.delays.latest();
                return delay && delay->uncertaintyNs ? CellValue(delay->delayNs) : CellValue();
            },
            delayCell};
}

static RowColumn<Unit> offsetColumn()
{
    return {{u"offset"_s, RttModel::tr("Clock offset"), Column::Kind::Duration, 20, true},
            [](const Unit &unit) {
                return unit.offset ? CellValue(unit.offset->message.sample.offsetNs) : CellValue();
            },
            offsetCell};
}

RttModel::RttModel(const store::SiteStore &site, QObject *parent)
    : RowsModel(parent)
    , m_site(site)
{
    using Kind = Column::Kind;
    setColumns({
        {{u"unit"_s, tr("Unit"), Kind::Text, 24}, [](const Unit &unit) { return unit.unit; }},
        {{u"state"_s, tr("State"), Kind::Text, 10, true},
         [this](const Unit &unit) { return livenessCell(unit, nowMs()).text; },
         livenessCell,
         [](const Unit &unit, qint64 nowMs) {
             return SortKey::status(livenessStatus(unit, nowMs));
         }},
        {{u"role"_s, tr("Role"), Kind::Text, 10},
         [](const Unit &unit) {
             return textValue(unit.heartbeat ? unit.heartbeat->message.kind->role : QString());
         }},
        {{u"server"_s, tr("Server"), Kind::Text, 12},
         [](const Unit &unit) { return textValue(serverOf(unit)); }},
        {{u"seq"_s, tr("Seq"), Kind::Count, 8},
         [](const Unit &unit) { return unit.rtt ? countOf(unit.rtt->message.seq) : CellValue(); }},
        rttColumn(u"native"_s, tr("Native RTT"), &contract::Rtt::nativeRttUs),
        rttColumn(u"app"_s, tr("App RTT"), &contract::Rtt::appRttUs),
        delayColumn(),
        offsetColumn(),
        {{u"lost"_s, tr("Lost", "probes"), Kind::Percent, 16},
         lossPercent,
         [](const Unit &unit, qint64) {
             return unit.rtt ? lossText(unit.rtt->message) : format::none();
         }},
        {{u"seen"_s, tr("Last seen"), Kind::Age, 9}, lastSeen},
        filledInColumn(),
    });
    setDefaultSort({{0, Qt::AscendingOrder}});
}

bool RttModel::isStale(const Unit &unit) const { return FleetStore::isStale(unit.rtt, nowMs()); }

quint8 RttModel::timeState(const Unit &unit) const
{
    const auto liveness = static_cast<int>(FleetStore::liveness(unit, nowMs()));
    return static_cast<quint8>(liveness * 2 + (isStale(unit) ? 1 : 0));
}

} // namespace nunect::models
