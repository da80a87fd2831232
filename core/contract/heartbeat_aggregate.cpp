// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/heartbeat_aggregate.h"

#include "core/contract/messages.h"
#include "core/util/timestamp.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

/// Decoding is in message_decoding.cpp.
namespace nunect::contract {

/// All but the units: with the longest ID and numbers these are 320 bytes.
static constexpr qsizetype headBytes = 512;
static constexpr qsizetype roomBytes = maxPayloadBytes - headBytes;
/// What JSON puts round a unit's ID and value: two quotes, a colon and a comma. An ID holds nothing
/// that would have to be escaped.
static constexpr qsizetype roundUnitBytes = 4;
static constexpr qsizetype timeBytes = 32; ///< RFC 3339 with nine decimals, in quotes

QByteArray heartbeatAggregateSubject(QStringView unit)
{
    return "ops.aggregate.heartbeat." + unit.toUtf8();
}

QByteArray encode(const HeartbeatAggregate &message)
{
    QJsonObject heard;
    for (auto unit = message.heard.begin(); unit != message.heard.end(); ++unit)
        heard.insert(unit.key(), unit.value());
    QJsonObject silent;
    for (auto unit = message.silent.begin(); unit != message.silent.end(); ++unit)
        silent.insert(unit.key(), toRfc3339(unit.value()));
    const QJsonObject object{
        {"v"_L1, 1},
        {"unit"_L1, message.unit},
        {"seq"_L1, static_cast<qint64>(message.seq)},
        {"ts"_L1, toRfc3339(message.tsNs)},
        {"window_ms"_L1, message.windowMs},
        {"part"_L1, message.part},
        {"parts"_L1, message.parts},
        {"heard_units"_L1, message.heardUnits},
        {"silent_units"_L1, message.silentUnits},
        {"heard"_L1, heard},
        {"silent"_L1, silent},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QList<HeartbeatAggregate> inParts(const HeartbeatAggregate &whole)
{
    HeartbeatAggregate empty = whole;
    empty.heardUnits = static_cast<int>(whole.heard.size());
    empty.silentUnits = static_cast<int>(whole.silent.size());
    empty.heard.clear();
    empty.silent.clear();
    QList<HeartbeatAggregate> parts{empty};
    qsizetype left = roomBytes;
    const auto partFor = [&](const QString &unit, qsizetype valueBytes) -> HeartbeatAggregate & {
        const qsizetype needed = unit.size() + roundUnitBytes + valueBytes;
        if (needed > left) {
            parts.append(empty);
            left = roomBytes;
        }
        left -= needed;
        return parts.last();
    };
    for (auto unit = whole.heard.begin(); unit != whole.heard.end(); ++unit) {
        const qsizetype digits = QByteArray::number(unit.value()).size();
        partFor(unit.key(), digits).heard.insert(unit.key(), unit.value());
    }
    for (auto unit = whole.silent.begin(); unit != whole.silent.end(); ++unit)
        partFor(unit.key(), timeBytes).silent.insert(unit.key(), unit.value());
    for (qsizetype i = 0; i < parts.size(); ++i) {
        parts[i].part = static_cast<int>(i) + 1;
        parts[i].parts = static_cast<int>(parts.size());
    }
    return parts;
}

} // namespace nunect::contract
