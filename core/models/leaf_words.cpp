// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/leaf_words.h"

#include "core/models/format.h"
#include "core/models/limits.h"

#include <algorithm>

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using store::LeafRow;
using store::LeafState;
using store::LinkClaim;
using store::Liveness;

QString LeafWords::state(LeafState state)
{
    switch (state) {
    case LeafState::NotHeard:
        return tr("Node or all its links down");
    case LeafState::UplinkDown:
        return tr("Uplink down, node fine");
    case LeafState::ShutDown:
        return tr("Shut down");
    case LeafState::PartlyLinked:
        return tr("Link partly down");
    case LeafState::Flapping:
        return tr("Link flapping");
    case LeafState::GuardianSilent:
        return tr("Guardian silent, node fine");
    case LeafState::Fine:
        return tr("Fine");
    case LeafState::Unknown:
        break;
    }
    return tr("Not known");
}

Status::Value LeafWords::status(const LeafRow &leaf)
{
    switch (leaf.state) {
    case LeafState::NotHeard:
    case LeafState::UplinkDown:
    case LeafState::ShutDown:
        return Status::Critical;
    case LeafState::PartlyLinked:
        return Status::Serious;
    case LeafState::Flapping:
    case LeafState::GuardianSilent:
        return Status::Caution;
    case LeafState::Fine:
        return Status::Normal;
    case LeafState::Unknown:
        break;
    }
    return Status::Unknown;
}

static QString since(qint64 heardMs, qint64 nowMs)
{
    if (heardMs == 0)
        return LeafWords::tr("never heard");
    return nowMs - heardMs < 1000
        ? LeafWords::tr("last heard just now")
        : LeafWords::tr("last heard %1 ago").arg(format::age(nowMs - heardMs));
}

/// "OPS, SYS"
static QString accountsWithoutLink(const LeafRow &leaf)
{
    QStringList accounts;
    for (const store::LeafLink &link : leaf.links) {
        if (!link.stands)
            accounts.append(link.account);
    }
    return accounts.join(u", "_s);
}

static QString whyUplinkDown(const LeafRow &leaf, qint64 nowMs)
{
    if (leaf.signs.guardianElsewhere)
        return LeafWords::tr("Its guardian is heard through %1, not through its own server.")
            .arg(leaf.heardThrough);
    const QString server
        = LeafWords::tr("Its server answers, %1.").arg(since(leaf.serverHeardMs, nowMs));
    return leaf.heartbeatMs > 0 ? server + u' '
            + LeafWords::tr("Nothing comes over its link, %1.").arg(since(leaf.heartbeatMs, nowMs))
                                : server + u' ' + LeafWords::tr("The hub has no link to it.");
}

QString LeafWords::reason(const LeafRow &leaf, qint64 nowMs)
{
    switch (leaf.state) {
    case LeafState::NotHeard: {
        const QString words = tr("Which of the two cannot be told from here: %1.")
                                  .arg(since(leaf.heardMs(), nowMs));
        const bool isClaimed
            = leaf.signs.claim == LinkClaim::Stands || leaf.signs.claim == LinkClaim::Partly;
        return isClaimed ? words + u' ' + tr("The hub still lists its link, as it may for a while.")
                         : words;
    }
    case LeafState::UplinkDown: {
        const QString why = whyUplinkDown(leaf, nowMs);
        return leaf.record.waiting
            ? why + u' ' + tr("Messages waiting: %1.").arg(waitingCell(leaf, nowMs).text)
            : why;
    }
    case LeafState::ShutDown:
        return tr("Its server said goodbye.");
    case LeafState::PartlyLinked:
        return tr("No link in: %1.").arg(accountsWithoutLink(leaf));
    case LeafState::Flapping:
        return tr("Breaks of its link within ten minutes: %1.").arg(leaf.signs.breaks);
    case LeafState::GuardianSilent:
        return tr("Its link stands, its guardian was %1.").arg(since(leaf.heartbeatMs, nowMs));
    case LeafState::Fine:
        return leaf.guardian.isEmpty() ? tr("No guardian is heard of there: as its servers say.")
                                       : tr("Its guardian is heard over its link.");
    case LeafState::Unknown:
        break;
    }
    return leaf.signs.listening
        ? tr("Nothing was heard of it yet.")
        : tr("This console is not connected: %1.").arg(since(leaf.heardMs(), nowMs));
}

Cell LeafWords::stateCell(const LeafRow &leaf, qint64 nowMs)
{
    return Cell(state(leaf.state), status(leaf),
                u"%1: %2"_s.arg(state(leaf.state), reason(leaf, nowMs)));
}

Cell LeafWords::waitingCell(const LeafRow &leaf, qint64 nowMs)
{
    const store::LeafRecord &record = leaf.record;
    if (record.stream.isEmpty())
        return Cell(format::none(), Status::Off, tr("No stream at the hub gathers from it"));
    if (!record.waiting) {
        Cell cell(tr("Not known"), Status::Unknown,
                  tr("Stream %1 was not heard of by %2 yet").arg(record.stream, record.gatheredBy));
        cell.stale = true;
        return cell;
    }
    const QString count = format::count(static_cast<qint64>(*record.waiting));
    const QString age = format::age(nowMs - record.asOfMs);
    if (record.isOld) {
        // What the leaf stores meanwhile comes on top: a 0 of then is none of now.
        Cell cell(tr("≥ %1").arg(count), Status::Unknown,
                  tr("%1 when the leaf could last be asked, %2 ago; it stores what has come since")
                      .arg(count, age));
        cell.stale = true;
        return cell;
    }
    if (record.isAtMost)
        return Cell(tr("≤ %1").arg(count), *record.waiting > 0 ? Status::Caution : Status::Normal,
                    tr("Stored there since the hub last heard of stream %1").arg(record.stream));
    return Cell(count, Status::Normal,
                tr("%1 of stream %2 wait for %3").arg(count, record.stream, record.gatheredBy));
}

Cell LeafWords::linksCell(const LeafRow &leaf, qint64)
{
    const auto standing = std::ranges::count_if(leaf.links, &store::LeafLink::stands);
    const auto total = static_cast<qint64>(leaf.links.size());
    if (total == 0)
        return Cell(format::none(), Status::Unknown, tr("Nobody says which links it has"));
    const bool isStale = std::ranges::all_of(leaf.links, &store::LeafLink::stale);
    Cell cell(tr("%1 of %2").arg(standing).arg(total),
              isStale                ? Status::Unknown
                  : standing < total ? Status::Serious
                                     : Status::Normal);
    QStringList words;
    for (const store::LeafLink &link : leaf.links)
        words.append(tr("%1: %2").arg(link.account, link.stands ? tr("up") : tr("down")));
    cell.tooltip = words.join(u", "_s);
    cell.stale = isStale;
    return cell;
}

Cell LeafWords::rttCell(const LeafRow &leaf, qint64 nowMs)
{
    const store::LeafLink *link = leaf.slowest();
    if (!link)
        return Cell(format::none());
    return Cell(format::nanoseconds(*link->rttNs), Status::Unknown,
                tr("%1 in account %2 as measured at connect or later, at least %3 old; a server "
                   "measures anew once an hour")
                    .arg(format::nanoseconds(*link->rttNs), link->account,
                         format::age(nowMs - link->rttHeardMs)));
}

Cell LeafWords::pathCell(const LeafRow &leaf, qint64 nowMs)
{
    if (!leaf.path)
        return Cell(format::none(), Status::Unknown, tr("No guardian tells of its way to the hub"));
    const store::LeafPath &path = *leaf.path;
    const auto words = [](bool direct, const QString &by) {
        return direct ? tr("Direct") : tr("By %1").arg(by);
    };
    Cell cell(words(path.direct, path.by.isEmpty() ? path.way.via : path.by),
              path.isDetour()         ? Status::Caution
                  : path.by.isEmpty() ? Status::Unknown
                                      : Status::Normal);
    QStringList parts{path.way.via.isEmpty()
                          ? tr("To %1 over %2").arg(path.way.to, path.way.dev)
                          : tr("To %1 by %2 over %3").arg(path.way.to, path.way.via, path.way.dev)};
    if (path.sinceMs > 0)
        parts.append(nowMs - path.sinceMs < 1000
                         ? tr("since just now")
                         : tr("for %1").arg(format::age(nowMs - path.sinceMs)));
    if (path.isDetour())
        parts.append(tr("by the site file the shortest way begins with %1").arg(path.planned));
    cell.tooltip = parts.join(u", "_s);
    cell.stale = path.stale;
    return cell;
}

QString LeafWords::detour(const LeafRow &leaf)
{
    const auto &path = leaf.path;
    const bool isKnown = path && !path->stale && !path->direct && !path->by.isEmpty();
    return isKnown ? tr("by %1").arg(path->by) : QString();
}

Cell LeafWords::needsCell(const LeafRow &leaf, qint64 nowMs)
{
    const QString silence = leaf.needsProblem.isEmpty()
        ? QString()
        : tr("The subject registry does not answer: %1").arg(leaf.needsProblem);
    if (!leaf.needs) {
        Cell cell(format::none(), Status::Unknown,
                  silence.isEmpty() ? tr("The subject registry tells nothing of it") : silence);
        cell.stale = true;
        return cell;
    }
    const qint64 ageMs = nowMs - leaf.needs->readMs;
    Cell cell(
        format::count(leaf.needs->subjects), Status::Unknown,
        ageMs < 1000
            ? tr("Subjects that somebody there listens to, read just now")
            : tr("Subjects that somebody there listens to, read %1 ago").arg(format::age(ageMs)));
    if (!silence.isEmpty())
        cell.tooltip += u". "_s + silence;
    cell.stale = leaf.needsStale;
    return cell;
}

Cell LeafWords::clockCell(const LeafRow &leaf, qint64)
{
    if (!leaf.clock)
        return Cell(format::none(), Status::Unknown, tr("No guardian tells of its clock"));
    Cell cell(
        tr("%1 %2").arg(format::quality(leaf.clock->quality), format::bound(leaf.clock->boundNs)),
        leaf.clock->stale ? Status::Unknown : clockStatus(leaf.clock->quality));
    if (!leaf.clock->isUtc && leaf.clock->boundNs)
        cell.tooltip = tr("%1 against its grandmaster, which does not say how near UTC it is")
                           .arg(cell.text);
    cell.stale = leaf.clock->stale;
    return cell;
}

Cell LeafWords::unitsCell(const LeafRow &leaf, qint64)
{
    const store::LeafUnits &units = leaf.units;
    if (units.total == 0)
        return Cell(format::none(), Status::Off, tr("No other unit is heard through it"));
    return Cell(tr("%1 of %2 live").arg(format::grouped(units.live), format::grouped(units.total)),
                units.lost > 0       ? Status::Serious
                    : units.late > 0 ? Status::Caution
                                     : Status::Normal,
                tr("Live: %1, late: %2, lost: %3")
                    .arg(format::grouped(units.live), format::grouped(units.late),
                         format::grouped(units.lost)));
}

} // namespace nunect::models
