// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/fleet_store.h"

#include <algorithm>
#include <array>
#include <utility>

namespace nunect::store {

// A unit that publishes faster or slower than this is judged as if it were at the limit, so that
// two messages in one burst do not make the next look late.
static constexpr qint64 minPeriodMs = 1000;
static constexpr qint64 maxPeriodMs = 60'000;

std::size_t qHash(const UnitKind &kind, std::size_t seed)
{
    return qHashMulti(seed, kind.role, kind.version, kind.os, kind.arch, kind.server.name,
                      kind.server.id);
}

static bool isOf(const UnitKind &kind, const contract::Heartbeat &message)
{
    return kind.role == message.role && kind.version == message.version && kind.os == message.os
        && kind.arch == message.arch && kind.server == message.server && kind.path == message.path;
}

/// Those that a unit repeats with each message, and mostly has in common with others; null where
/// there is none.
static std::array<QString *, 2> words(contract::Rtt &message)
{
    return {&message.server, message.oneWay ? &message.oneWay->from : nullptr};
}

static std::array<QString *, 7> words(contract::TimeMetric &message)
{
    std::array<QString *, 7> found{&message.errorBoundRef};
    if (auto &ptp = message.ptp)
        std::ranges::copy(std::array{&ptp->portState, &ptp->gmId, &ptp->gmAccuracy},
                          found.begin() + 1);
    if (auto &ntp = message.ntp)
        std::ranges::copy(std::array{&ntp->refId, &ntp->refName, &ntp->leap}, found.begin() + 4);
    return found;
}

/// Most words are as they were in the message before, which is found out faster than by the pool.
static void shareWords(StringPool &pool, const auto &now, const auto &before)
{
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (now[i] && before[i] && *now[i] == *before[i])
            *now[i] = *before[i];
        else if (now[i])
            pool.share(*now[i]);
    }
}

KeptHeartbeat FleetStore::kept(const contract::Heartbeat &message, const UnitRow &unit)
{
    KeptHeartbeat made{message.seq,     message.tsNs, message.intervalMs,
                       message.uptimeS, message.host, nullptr};
    const KeptHeartbeat *before = unit.heartbeat ? &unit.heartbeat->message : nullptr;
    if (made.host == unit.unit) // as they are often named
        made.host = unit.unit;
    else if (before && before->host == made.host)
        made.host = before->host;
    else
        m_words.share(made.host);
    if (before && isOf(*before->kind, message)) {
        made.kind = before->kind;
        return made;
    }
    UnitKind kind{message.role, message.version, message.os,
                  message.arch, message.server,  message.path};
    for (QString *word :
         {&kind.role, &kind.version, &kind.os, &kind.arch, &kind.server.name, &kind.server.id})
        m_words.share(*word);
    made.kind = m_kinds.share(std::move(kind));
    return made;
}

template<typename T>
T FleetStore::kept(T message, const QString &unit, std::optional<Heard<T>> &before)
{
    message.unit = unit;
    shareWords(m_words, words(message),
               before ? words(before->message) : decltype(words(message)){});
    return message;
}

template<typename T>
static void hear(std::optional<Heard<T>> &heard, T message, qint64 nowMs)
{
    if (!heard) {
        heard = Heard<T>{std::move(message), nowMs};
        return;
    }
    // Over what was missed in between, so that our own absence does not count as a period.
    const quint64 last = heard->message.seq;
    if (message.seq > last) {
        heard->periodMs
            = qBound(minPeriodMs, (nowMs - heard->atMs) / qint64(message.seq - last), maxPeriodMs);
    }
    heard->message = std::move(message);
    heard->atMs = nowMs;
}

UnitRow &FleetStore::row(const QString &unit)
{
    if (UnitRow *known = m_units.value(unit)) {
        m_table.touch(*known);
        return *known;
    }
    UnitRow made;
    made.unit = unit;
    UnitRow &added = m_table.add(std::move(made));
    m_units.insert(added.unit, &added);
    return added;
}

void FleetStore::apply(const OwnClock &clock, qint64 atNs)
{
    m_own = Own{domain::clockErrorOf(clock.stamp, atNs, &clock.metric), atNs};
}

domain::ClockError FleetStore::ownError(qint64 atNs) const
{
    return m_own ? domain::aged(m_own->error, atNs - m_own->atNs) : domain::ClockError();
}

/// What a unit says of its clock in a message's headers.
static domain::ClockError errorOf(const UnitRow &unit, const contract::Headers &headers)
{
    return domain::clockErrorOf(headers, unit.time ? &unit.time->message : nullptr);
}

void FleetStore::measureDelay(UnitRow &unit, const contract::Headers &headers,
                              qint64 receivedNs) const
{
    if (!headers.txNs)
        return;
    const domain::ClockError sender = errorOf(unit, headers);
    const domain::ClockError receiver = ownError(receivedNs);
    unit.delays.add(domain::oneWayDelay(*headers.txNs, sender, receivedNs, receiver), sender,
                    receiver);
}

std::optional<ServerChange> FleetStore::apply(const HeartbeatUpdate &update, qint64 nowMs,
                                              std::optional<qint64> receivedNs)
{
    UnitRow &unit = row(update.message.unit);
    const QString before = unit.heartbeat ? unit.heartbeat->message.kind->server.name : QString();
    if (unit.heartbeat) {
        const quint64 last = unit.heartbeat->message.seq;
        const quint64 seq = update.message.seq;
        if (seq < last)
            ++unit.restarts;
        else if (seq > last)
            unit.missed += seq - last - 1;
    }
    hear(unit.heartbeat, kept(update.message, unit), nowMs);
    if (receivedNs)
        measureDelay(unit, update.headers, *receivedNs);
    const QString &now = update.message.server.name;
    if (before.isEmpty() || now.isEmpty() || before == now)
        return std::nullopt; // one that does not know its server has not moved
    return ServerChange{before, now};
}

void FleetStore::apply(const RttUpdate &update, qint64 nowMs)
{
    UnitRow &unit = row(update.message.unit);
    hear(unit.rtt, kept(update.message, unit.unit, unit.rtt), nowMs);
}

void FleetStore::apply(const TimeUpdate &update, qint64 nowMs)
{
    UnitRow &unit = row(update.message.unit);
    unit.clock.add(update.message, nowMs, unit.time && isStale(unit.time, nowMs));
    hear(unit.time, kept(update.message, unit.unit, unit.time), nowMs);
}

/// The unit's own clock tells how long ago it was: ours may be another.
static void fillIn(UnitRow &unit, const contract::TimeMetric &metric)
{
    const qint64 agoNs = unit.time ? unit.time->message.tsNs - metric.tsNs : -1;
    if (agoNs >= 0)
        unit.clock.fillIn(metric, unit.time->atMs - agoNs / 1'000'000);
}

void FleetStore::apply(const MissedUpdate &update)
{
    UnitRow *unit = m_units.value(update.unit);
    if (!unit)
        return;
    m_table.touch(*unit);
    if (!unit->filledIn || update.gap.fromNs >= unit->filledIn->gap.toNs)
        unit->filledIn = FilledIn{update.gap};
    FilledIn &filled = *unit->filledIn;
    filled.gap.fromNs = std::min(filled.gap.fromNs, update.gap.fromNs);
    filled.gap.toNs = std::max(filled.gap.toNs, update.gap.toNs);
    if (const auto *alive = std::get_if<MissedUpdate::Alive>(&update.what)) {
        (alive->heard ? filled.wasHeard : filled.wasSilent) = true;
        return;
    }
    if (const auto *sums = std::get_if<MissedUpdate::Sums>(&update.what)) {
        filled.bySums = true;
        filled.messages += sums->messages;
        filled.slowestRttUs = std::max(filled.slowestRttUs, sums->slowestRttUs);
        if (sums->last)
            fillIn(*unit, *sums->last);
        return;
    }
    ++filled.messages;
    if (const auto *time = std::get_if<contract::TimeMetric>(&update.what))
        fillIn(*unit, *time);
    if (const auto *rtt = std::get_if<contract::Rtt>(&update.what))
        filled.slowestRttUs = std::max({filled.slowestRttUs, rtt->nativeRttUs, rtt->appRttUs});
}

void FleetStore::apply(const OffsetUpdate &update, qint64 nowMs, qint64 receivedNs)
{
    UnitRow &unit = row(update.unit);
    unit.echoes = update.sent;
    unit.lostEchoes = update.lost;
    if (!update.estimate)
        return; // the last one stays, and grows old
    const ClockOffset offset{
        *update.estimate,
        domain::largestDistanceNs(errorOf(unit, update.headers), ownError(receivedNs))};
    unit.offset = Heard<ClockOffset>{offset, nowMs, update.periodMs};
}

domain::OffsetSample ClockOffset::after(qint64 elapsedMs) const
{
    return domain::aged(sample, elapsedMs * 1'000'000);
}

bool ClockOffset::isContradiction() const
{
    return mayDifferNs && qAbs(sample.offsetNs) - sample.errorNs > *mayDifferNs;
}

static Liveness livenessAfter(qint64 silentMs, int intervalMs)
{
    const auto silent = static_cast<double>(silentMs);
    if (silent <= 2.5 * intervalMs)
        return Liveness::Live;
    return silent <= 6.0 * intervalMs ? Liveness::Late : Liveness::Lost;
}

Liveness FleetStore::liveness(const UnitRow &unit, qint64 nowMs)
{
    if (!unit.heartbeat)
        return Liveness::Unknown;
    return livenessAfter(nowMs - unit.heartbeat->atMs, unit.heartbeat->message.intervalMs);
}

/// True once a unit is lost, and once it is back; remembers which was told.
static bool alarmChanges(UnitRow &unit, Liveness now, qint64 nowMs, qint64 listeningSinceMs)
{
    if (unit.alarmed) {
        unit.alarmed = now != Liveness::Live; // late is not yet back: the next heartbeat decides
        return !unit.alarmed;
    }
    if (now != Liveness::Lost)
        return false;
    unit.alarmed = livenessAfter(nowMs - listeningSinceMs, unit.heartbeat->message.intervalMs)
        == Liveness::Lost;
    return unit.alarmed;
}

std::vector<FleetStore::Transition> FleetStore::tick(qint64 nowMs,
                                                     std::optional<qint64> listeningSinceMs)
{
    std::vector<Transition> transitions;
    m_table.changeEach([&](UnitRow &unit) {
        const Liveness now = liveness(unit, nowMs);
        const bool told = listeningSinceMs && alarmChanges(unit, now, nowMs, *listeningSinceMs);
        if (told)
            transitions.push_back({unit.unit, now, nowMs - unit.heartbeat->atMs});
        return std::exchange(unit.reported, now) != now || told;
    });
    return transitions;
}

} // namespace nunect::store
