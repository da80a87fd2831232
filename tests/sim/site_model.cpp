// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/sim/site_model.h"

#include "tests/sim/garbage.h"
#include "tests/sim/names.h"
#include "tests/sim/unit_clock.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace nunect::sim {

// Each unit has its own slot in a period, so that a site's messages are spread evenly.
static constexpr int heartbeatPeriod = stepsPerSecond;
static constexpr int metricPeriod = 2 * stepsPerSecond;
static constexpr int rttShift = 17;
static constexpr int timeShift = 41;
static constexpr int plainPeriod = 2 * stepsPerSecond;

/// Of a unit that goes to and fro, until another one does.
static constexpr int movesToAndFro = 12;

static constexpr double secondsBetweenLogs = 300; // of one unit
static constexpr double stepsPerMinute = 60 * stepsPerSecond;

SiteModel::SiteModel(const SiteOptions &options)
    : m_options(options)
    , m_random(options.seed)
    , m_unitsThere(options.units)
{
    m_units.reserve(size_t(options.units));
    for (int i = 0; i < options.units; ++i) {
        m_units.push_back(makeUnit(i, m_random));
        m_units.back().cell = i % options.cells;
    }
    m_connections.reserve(size_t(options.connections));
    for (int i = 0; i < options.connections; ++i)
        m_connections.push_back({connectionName(i)});
}

const Step &SiteModel::advance(qint64 nowNs)
{
    ++m_step;
    m_now.unitMessages.clear();
    m_now.plainMessages.clear();
    m_now.unitsLeft.clear();
    m_now.unitsBack.clear();
    m_now.unitMoves.clear();
    m_now.connectionsLeft.clear();
    m_now.connectionsBack.clear();
    comeBack();
    beginDue();
    sendPeriodic(nowNs);
    sendLogs(nowNs);
    sendGarbage();
    sendPlain();
    return m_now;
}

void SiteModel::skip() { ++m_step; }

void SiteModel::beginDue()
{
    m_churnDue += m_options.churn / stepsPerMinute;
    for (; m_churnDue >= 1; --m_churnDue)
        leave();
    for (const Wanted &wanted : m_wanted)
        begin(wanted.fault, wanted.unit);
    m_wanted.clear();
    m_faultsDue += m_options.faults / stepsPerMinute;
    for (; m_faultsDue >= 1; --m_faultsDue) {
        if (!m_units.empty())
            begin(static_cast<Fault>(m_random.below(faultKinds)), m_random.below(m_options.units));
    }
    m_movesDue += m_options.moves / stepsPerMinute;
    for (; m_movesDue >= 1; --m_movesDue) {
        if (!m_units.empty() && m_options.cells > 1)
            moveOne();
    }
}

void SiteModel::moveOne()
{
    if (m_random.chance(m_options.pingPong)) {
        goToAndFro();
        return;
    }
    const int unit = m_random.below(m_options.units);
    const int further = 1 + m_random.below(m_options.cells - 1);
    move(unit, (m_units[size_t(unit)].cell + further) % m_options.cells);
}

void SiteModel::goToAndFro()
{
    ToAndFro &one = m_toAndFro;
    if (one.movesLeft == 0 || isGone(one.unit)) {
        one.unit = m_random.below(m_options.units);
        one.cells[0] = m_units[size_t(one.unit)].cell;
        one.cells[1] = (one.cells[0] + 1) % m_options.cells;
        one.movesLeft = movesToAndFro;
    }
    --one.movesLeft;
    const bool isFirst = m_units[size_t(one.unit)].cell == one.cells[0];
    move(one.unit, one.cells[isFirst ? 1 : 0]);
}

/// Who is not there does not move.
void SiteModel::move(int unit, int cell)
{
    if (isGone(unit))
        return;
    m_units[size_t(unit)].cell = cell;
    m_now.unitMoves.push_back({unit, cell});
}

/// Somebody leaves, to come back: a unit for 5 to 60 s, a connection for 1 to 15 s.
void SiteModel::leave()
{
    const int all = m_options.units + m_options.connections;
    if (all == 0)
        return;
    // Units and connections take turns by chance: a few connections among many units leave, too.
    const bool isUnit = m_options.connections == 0 || (m_options.units > 0 && m_random.chance(0.5));
    if (isUnit) {
        const int index = m_random.below(m_options.units);
        const qint64 until = m_step + (5 + m_random.below(56)) * stepsPerSecond;
        if (isGone(index))
            return;
        unitLeaves(index, until);
    } else {
        const int index = m_random.below(m_options.connections);
        const qint64 until = m_step + (1 + m_random.below(15)) * stepsPerSecond;
        Connection &connection = m_connections[size_t(index)];
        if (m_step < connection.goneUntil)
            return;
        connection.goneUntil = until;
        m_connectionsGone.push_back(index);
        m_now.connectionsLeft.push_back(index);
    }
}

void SiteModel::unitLeaves(int index, qint64 until)
{
    m_units[size_t(index)].goneUntil = until;
    m_unitsGone.push_back(index);
    m_now.unitsLeft.push_back(index);
    --m_unitsThere;
}

void SiteModel::comeBack()
{
    std::erase_if(m_unitsGone, [this](int index) {
        Unit &unit = m_units[size_t(index)];
        if (unit.isGone(m_step))
            return false;
        restart(unit, m_step);
        m_now.unitsBack.push_back(index);
        ++m_unitsThere;
        return true;
    });
    std::erase_if(m_connectionsGone, [this](int index) {
        if (m_step < m_connections[size_t(index)].goneUntil)
            return false;
        m_now.connectionsBack.push_back(index);
        return true;
    });
}

void SiteModel::begin(Fault fault, int index)
{
    Unit &unit = m_units[size_t(index)];
    if (unit.isGone(m_step))
        return;
    ++m_faultsBegun;
    const auto in = [this](int seconds) { return m_step + qint64(seconds) * stepsPerSecond; };
    switch (fault) {
    case Fault::LostHeartbeats:
        unit.silentUntil = in(3 + m_random.below(13));
        break;
    case Fault::SlowRtt:
        unit.slowUntil = in(10 + m_random.below(51));
        break;
    case Fault::ClockLost:
        unit.sourceLostAt = m_step;
        unit.sourceBackAt = in(20 + m_random.below(101));
        break;
    case Fault::ClockStep:
        unit.clockSteppedAt = m_step;
        ++unit.clockSteps;
        break;
    case Fault::Restart:
        unitLeaves(index, in(2 + m_random.below(4)));
        break;
    case Fault::Garbage:
        m_garbageDue.insert(m_garbageDue.end(), size_t(1 + m_random.below(5)), index);
        break;
    case Fault::LogBurst:
        m_logBursts.push_back({index, 50 + m_random.below(151)});
        break;
    }
}

const contract::ServerIdentity &SiteModel::serverOf(const Unit &unit) const
{
    return unit.server ? *unit.server : m_server;
}

void SiteModel::publish(int unit, QByteArray subject, std::optional<quint64> seq,
                        QByteArray payload, qint64 nowNs)
{
    const Unit &sender = m_units[size_t(unit)];
    const ClockState clock = clockState(sender, m_step);
    contract::Headers headers;
    headers.unit = sender.id;
    headers.txNs = nowNs + clock.offsetNs;
    headers.seq = seq;
    headers.clock = clockStamp(sender, clock);
    m_now.unitMessages.push_back(
        {unit, std::move(subject), contract::toHeaderList(headers), std::move(payload)});
}

/// The first unit whose slot this is, of those that are \a period apart.
static int firstUnit(qint64 step, int shift, int period)
{
    return static_cast<int>((step + period - shift % period) % period);
}

void SiteModel::sendPeriodic(qint64 nowNs)
{
    const int count = m_options.units;
    for (int i = firstUnit(m_step, 0, heartbeatPeriod); i < count; i += heartbeatPeriod) {
        Unit &unit = m_units[size_t(i)];
        if (unit.isGone(m_step))
            continue;
        // A lost one counts: the gap in the numbers is what tells of it.
        const auto message = heartbeat(unit, m_step, nowNs, serverOf(unit));
        if (m_step >= unit.silentUntil)
            publish(i, contract::heartbeatSubject(unit.id), message.seq, encode(message), nowNs);
    }
    for (int i = firstUnit(m_step, rttShift, metricPeriod); i < count; i += metricPeriod) {
        if (isGone(i))
            continue;
        Unit &unit = m_units[size_t(i)];
        const auto message = rtt(unit, m_step, nowNs, serverOf(unit).name, m_random);
        publish(i, contract::rttSubject(unit.id), message.seq, encode(message), nowNs);
    }
    for (int i = firstUnit(m_step, timeShift, metricPeriod); i < count; i += metricPeriod) {
        if (isGone(i))
            continue;
        Unit &unit = m_units[size_t(i)];
        const auto message = timeMetric(unit, m_step, nowNs, m_random);
        publish(i, contract::timeSubject(unit.id), message.seq, encode(message), nowNs);
    }
}

void SiteModel::log(int unit, contract::LogLevel level, const QString &message, qint64 nowNs)
{
    const Unit &sender = m_units[size_t(unit)];
    contract::LogRecord record;
    record.unit = sender.id;
    record.level = level;
    record.tsNs = nowNs + clockState(sender, m_step).offsetNs;
    record.message = message;
    publish(unit, contract::logSubject(level, sender.id), std::nullopt, encode(record), nowNs);
}

void SiteModel::logRandomly(qint64 nowNs)
{
    using contract::LogLevel;
    const int unit = m_random.below(m_options.units);
    const int percent = m_random.below(100);
    if (isGone(unit))
        return;
    if (percent < 50)
        log(unit, LogLevel::Debug, u"Cue %1 prepared."_s.arg(m_random.below(400)), nowNs);
    else if (percent < 90)
        log(unit, LogLevel::Info, u"Preset %1 loaded."_s.arg(m_random.below(64)), nowNs);
    else if (percent < 98)
        log(unit, LogLevel::Warn, u"Temperature is %1 C."_s.arg(60 + m_random.below(25)), nowNs);
    else
        log(unit, LogLevel::Error, u"Output %1 has no load."_s.arg(m_random.below(8)), nowNs);
}

/// A burst is over within a second.
void SiteModel::sendLogs(qint64 nowNs)
{
    m_logsDue += m_options.units / (secondsBetweenLogs * stepsPerSecond);
    for (; m_logsDue >= 1; --m_logsDue)
        logRandomly(nowNs);
    std::erase_if(m_logBursts, [this](const LogBurst &burst) { return isGone(burst.unit); });
    for (LogBurst &burst : m_logBursts) {
        for (int i = 0; i < 4 && burst.left > 0; ++i, --burst.left) {
            log(burst.unit, contract::LogLevel::Warn,
                u"Buffer underrun, %1 to go."_s.arg(burst.left - 1), nowNs);
        }
    }
    std::erase_if(m_logBursts, [](const LogBurst &burst) { return burst.left == 0; });
}

void SiteModel::sendGarbage()
{
    for (const int index : m_garbageDue) {
        Garbage garbage = makeGarbage(m_units[size_t(index)].id, m_random);
        m_now.unitMessages.push_back(
            {index, std::move(garbage.subject), {}, std::move(garbage.payload)});
        ++m_garbageSent;
    }
    m_garbageDue.clear();
}

void SiteModel::sendPlain()
{
    const int count = m_options.connections;
    for (int i = firstUnit(m_step, 0, plainPeriod); i < count; i += plainPeriod) {
        Connection &connection = m_connections[size_t(i)];
        if (m_step < connection.goneUntil)
            continue;
        m_now.plainMessages.push_back({i, "show." + connection.name.toUtf8() + ".level",
                                       QByteArray::number(++connection.messages)});
    }
}

contract::HeaderList SiteModel::echoHeaders(int unit, qint64 nowNs) const
{
    const Unit &responder = m_units[size_t(unit)];
    const ClockState clock = clockState(responder, m_step);
    contract::Headers headers;
    headers.unit = responder.id;
    headers.rxNs = nowNs + clock.offsetNs;
    headers.txNs = headers.rxNs;
    headers.clock = clockStamp(responder, clock);
    return contract::toHeaderList(headers);
}

bool SiteModel::answersEcho(int unit) const
{
    const Unit &responder = m_units[size_t(unit)];
    return responder.answersEcho && !responder.isGone(m_step);
}

} // namespace nunect::sim
