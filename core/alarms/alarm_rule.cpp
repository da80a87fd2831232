// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/alarm_rule.h"

namespace nunect::alarms {

using namespace Qt::Literals::StringLiterals;
using Info = AlarmRuleInfo;

static constexpr auto critical = AlarmPriority::Critical;
static constexpr auto serious = AlarmPriority::Serious;
static constexpr auto caution = AlarmPriority::Caution;
static constexpr qint64 second = 1000;
static constexpr qint64 minute = 60 * second;

/// A kind that has no value: it holds or not.
static constexpr Info plain(AlarmKind kind, QLatin1StringView name, AlarmPriority priority,
                            qint64 onDelayMs, qint64 offDelayMs, QLatin1StringView why)
{
    const AlarmRule standard{true, priority, 0, 0, onDelayMs, offDelayMs, priority != caution};
    return {kind, name, Info::None, {}, 0, 0, standard, why};
}

/// A limit's unit, and what it may be.
struct Range
{
    QLatin1StringView unit;
    double least;
    double most;
};

static constexpr Info measured(AlarmKind kind, QLatin1StringView name, Info::Sense sense,
                               Range range, AlarmRule standard, QLatin1StringView why)
{
    standard.sound = standard.priority != caution;
    return {kind, name, sense, range.unit, range.least, range.most, standard, why};
}

static constexpr Info infos[] = {
    plain(AlarmKind::UnitLost, "unit-lost"_L1, serious, 5 * second, 3 * second,
          "Six intervals are missing already; five seconds more let a server that is down be seen "
          "first, which explains its units."_L1),
    measured(AlarmKind::RttHigh, "rtt-high"_L1, Info::Above, {"ms"_L1, 0.01, 60'000},
             {true, serious, 250, 50, 10 * second, 10 * second},
             "Beyond a quarter of a second people notice that what they press comes late. A single "
             "slow round trip is none of their business."_L1),
    plain(AlarmKind::ClockUnlocked, "clock-unlocked"_L1, serious, 30 * second, 10 * second,
          "A daemon that was started anew needs that long to find its source again. A clock that "
          "is tracking follows one: how far off it may be has a rule of its own."_L1),
    measured(AlarmKind::ClockErrorHigh, "clock-error-high"_L1, Info::Above,
             {"ms"_L1, 0.000'001, 60'000}, {true, caution, 1, 0.2, 30 * second, 30 * second},
             "Time code and one-way delays want 1 ms; the bound grows and shrinks with each poll "
             "of a time server."_L1),
    measured(AlarmKind::UnitPingPong, "unit-ping-pong"_L1, Info::Above, {{}, 2, 1000},
             {true, caution, 4, 2, 0, minute},
             "Who walks through a site changes its cell now and then; more than three times within "
             "a minute it hangs between two that are equally strong, and each time costs."_L1),
    plain(AlarmKind::ServerDown, "server-down"_L1, critical, 2 * second, 2 * second,
          "All that is behind it is cut off. Two seconds pass over a server that is started "
          "anew."_L1),
    plain(AlarmKind::ServerLameDuck, "server-lame-duck"_L1, serious, 0, 0,
          "Somebody shuts it down on purpose: there is little time to ask whom."_L1),
    plain(AlarmKind::ServerAdvisories, "server-advisories"_L1, caution, 0, 0,
          "To be updated before the next show, not during this one."_L1),
    measured(AlarmKind::CertificateEnding, "certificate-ending"_L1, Info::Below,
             {"days"_L1, 0, 825}, {true, caution, 14, 1, 0, 0},
             "Two weeks are enough to get a new one, also if the site is being built up."_L1),
    plain(AlarmKind::LinkDown, "link-down"_L1, critical, 2 * second, 3 * second,
          "A leaf node connects again within a second if only its server was started anew."_L1),
    measured(AlarmKind::LinkFlapping, "link-flapping"_L1, Info::Above, {{}, 2, 1000},
             {true, serious, 3, 1, 0, minute},
             "One break is an accident and two may be somebody at work; three within ten minutes "
             "are a bad cable, or radio."_L1),
    measured(AlarmKind::SlowConsumer, "slow-consumer"_L1, Info::Above, {"s"_L1, 1, 3600},
             {true, serious, 10, 5, 0, 10 * second},
             "Servers cut a client off that lets them wait for ten seconds, their default write "
             "deadline."_L1),
    measured(AlarmKind::AuthErrors, "auth-errors"_L1, Info::Above, {{}, 1, 100'000},
             {true, serious, 10, 5, 0, minute},
             "A person mistypes three times; ten a minute are a unit with an old password, or "
             "somebody who tries."_L1),
    measured(AlarmKind::JetStreamStorage, "jetstream-storage"_L1, Info::Above, {"%"_L1, 1, 100},
             {true, serious, 80, 5, 10 * second, 10 * second},
             "Messages are refused when it is full; a fifth of it leaves time to make room. "
             "Streams that drop their oldest messages are full on purpose and not judged."_L1),
    measured(AlarmKind::SequenceGaps, "sequence-gaps"_L1, Info::Above, {{}, 1, 100'000},
             {true, caution, 1, 0, 0, 0},
             "What this console shows of that server's clients may be wrong: even one is worth "
             "knowing."_L1),
    measured(AlarmKind::DecodeErrors, "decode-errors"_L1, Info::Above, {{}, 1, 1'000'000},
             {true, caution, 3, 1, 0, minute},
             "A unit of another version is wrong with every message; one or two may be a person "
             "who tries something out."_L1),
    measured(AlarmKind::RecordSilent, "record-silent"_L1, Info::Above, {"s"_L1, 2, 86'400},
             {true, serious, 10, 5, 5 * second, 5 * second},
             "A leaf node that has nothing to record is heard each second all the same. What it "
             "records waits there until its stream is full."_L1),
};
static_assert(std::size(infos) == alarmKinds);

const AlarmRuleInfo &alarmRuleInfo(AlarmKind kind) { return infos[static_cast<std::size_t>(kind)]; }

AlarmRules::AlarmRules()
{
    for (const Info &info : infos)
        of(info.kind) = info.standard;
}

double widestDeadband(const AlarmRuleInfo &info, const AlarmRule &rule)
{
    return info.sense == Info::Above ? rule.limit : info.most - rule.limit;
}

bool exceeds(const AlarmRuleInfo &info, const AlarmRule &rule, double value, bool before)
{
    switch (info.sense) {
    case Info::Above:
        return value >= rule.limit || (before && value > rule.limit - rule.deadband);
    case Info::Below:
        return value <= rule.limit || (before && value < rule.limit + rule.deadband);
    case Info::None:
        break;
    }
    return false;
}

} // namespace nunect::alarms
