// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/word_cache.h"

#include <QAnyStringView>
#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <optional>

/// The subjects of the wire contract (core/contract/CONTRACT.md).
namespace nunect::contract {

enum class LogLevel { Debug, Info, Warn, Error };

/// "debug", "info", "warn" or "error".
QLatin1StringView toText(LogLevel level);
std::optional<LogLevel> logLevelFromText(QAnyStringView text);

/// What a message on an `ops.` subject is.
enum class Kind { Heartbeat, Echo, Rtt, Time, Handoff, TimeConfig, Log };

/// An `ops.` subject taken apart.
struct Subject
{
    Kind kind;
    QString unit;                  ///< empty for TimeConfig
    std::optional<LogLevel> level; ///< Log only

    bool operator==(const Subject &) const = default;
};

QByteArray heartbeatSubject(QStringView unit);
QByteArray echoSubject(QStringView unit);
QByteArray rttSubject(QStringView unit);
QByteArray timeSubject(QStringView unit);
QByteArray handoffSubject(QStringView unit);
QByteArray logSubject(LogLevel level, QStringView unit);
inline constexpr char timeConfigSubject[] = "ops.time.config";
inline constexpr char timeConfigGetSubject[] = "ops.time.config.get";

/// What \a subject names; nothing if no message of the contract travels on it (requests on
/// timeConfigGetSubject are empty), or if its unit ID is not valid. \a words, if given, makes the
/// ID.
std::optional<Subject> parseSubject(QByteArrayView subject, WordCache *words = nullptr);

} // namespace nunect::contract
