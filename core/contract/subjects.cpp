// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/subjects.h"

#include "core/contract/unit_id.h"
#include "core/util/enum_text.h"

using namespace Qt::Literals::StringLiterals;

namespace nunect::contract {

static constexpr char heartbeatPrefix[] = "ops.heartbeat.";
static constexpr char echoPrefix[] = "ops.echo.";
static constexpr char rttPrefix[] = "ops.metric.rtt.";
static constexpr char timePrefix[] = "ops.metric.time.";
static constexpr char handoffPrefix[] = "ops.metric.handoff.";
static constexpr char logPrefix[] = "ops.log.";

static constexpr LogLevel allLevels[]
    = {LogLevel::Debug, LogLevel::Info, LogLevel::Warn, LogLevel::Error};

QLatin1StringView toText(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return "debug"_L1;
    case LogLevel::Info:
        return "info"_L1;
    case LogLevel::Warn:
        return "warn"_L1;
    case LogLevel::Error:
        break;
    }
    return "error"_L1;
}

std::optional<LogLevel> logLevelFromText(QAnyStringView text)
{
    return enumFromText(text, allLevels);
}

QByteArray heartbeatSubject(QStringView unit) { return heartbeatPrefix + unit.toUtf8(); }

QByteArray echoSubject(QStringView unit) { return echoPrefix + unit.toUtf8(); }

QByteArray rttSubject(QStringView unit) { return rttPrefix + unit.toUtf8(); }

QByteArray timeSubject(QStringView unit) { return timePrefix + unit.toUtf8(); }

QByteArray handoffSubject(QStringView unit) { return handoffPrefix + unit.toUtf8(); }

QByteArray logSubject(LogLevel level, QStringView unit)
{
    const QLatin1StringView name = toText(level);
    return logPrefix + QByteArray(name.data(), name.size()) + '.' + unit.toUtf8();
}

static std::optional<Subject> withUnit(Kind kind, QByteArrayView unit,
                                       std::optional<LogLevel> level, WordCache *words)
{
    if (!isValidUnitId(unit))
        return std::nullopt;
    return Subject{kind, toWord(unit, words), level};
}

static std::optional<Subject> parseLog(QByteArrayView levelAndUnit, WordCache *words)
{
    const qsizetype dot = levelAndUnit.indexOf('.');
    if (dot < 0)
        return std::nullopt;
    const auto level = logLevelFromText(QLatin1StringView(levelAndUnit.first(dot)));
    return level ? withUnit(Kind::Log, levelAndUnit.sliced(dot + 1), level, words) : std::nullopt;
}

std::optional<Subject> parseSubject(QByteArrayView subject, WordCache *words)
{
    static constexpr struct
    {
        QByteArrayView prefix;
        Kind kind;
    } kinds[] = {{heartbeatPrefix, Kind::Heartbeat},
                 {echoPrefix, Kind::Echo},
                 {rttPrefix, Kind::Rtt},
                 {timePrefix, Kind::Time},
                 {handoffPrefix, Kind::Handoff}};
    for (const auto &[prefix, kind] : kinds) {
        if (subject.startsWith(prefix))
            return withUnit(kind, subject.sliced(prefix.size()), std::nullopt, words);
    }
    if (subject.startsWith(logPrefix))
        return parseLog(subject.sliced(QByteArrayView(logPrefix).size()), words);
    if (subject == timeConfigSubject)
        return Subject{Kind::TimeConfig, {}, std::nullopt};
    return std::nullopt;
}

} // namespace nunect::contract
