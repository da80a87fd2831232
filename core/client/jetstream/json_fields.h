// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/json_reader.h"

#include <QByteArrayList>
#include <QJsonObject>

#include <chrono>

/// How JetStream writes things in JSON: durations as whole nanoseconds, times as RFC 3339,
/// sequences as whole numbers of 64 bits, and no field where Go has a zero value.
namespace nunect::nats::jetstream {

/// One name of an enumeration on the wire.
template<typename Enum>
struct EnumName
{
    Enum value;
    QLatin1StringView name;
};

template<typename Enum, size_t N>
QLatin1StringView nameOf(Enum value, const EnumName<Enum> (&names)[N])
{
    for (const EnumName<Enum> &entry : names) {
        if (entry.value == value)
            return entry.name;
    }
    return {};
}

/// The field's value; the first of \a names if it is absent, a problem if it is none of them.
template<typename Enum, size_t N>
Enum readEnum(JsonReader &reader, QStringView field, const EnumName<Enum> (&names)[N])
{
    const QString text = reader.optionalText(field);
    if (text.isEmpty())
        return names[0].value;
    for (const EnumName<Enum> &entry : names) {
        if (text == entry.name)
            return entry.value;
    }
    reader.fail(field, QStringLiteral("has an unknown value: %1").arg(text));
    return names[0].value;
}

qint64 readInteger(JsonReader &reader, QStringView field, qint64 fallback = 0);
quint64 readSequence(JsonReader &reader, QStringView field);
bool readBool(JsonReader &reader, QStringView field);
std::chrono::nanoseconds readDuration(JsonReader &reader, QStringView field);
QByteArray readSubject(JsonReader &reader, QStringView field);
QByteArrayList readSubjects(JsonReader &reader, QStringView field);
/// Nanoseconds since the Unix epoch; 0 if absent, and for Go's zero time (year 1).
qint64 readTime(JsonReader &reader, QStringView field);

QJsonValue toJson(quint64 sequence);
QJsonValue toJson(std::chrono::nanoseconds duration);
QJsonValue toJson(const QByteArrayList &subjects);

/// Sets \a field unless \a value is what Go leaves out.
void setUnlessZero(QJsonObject &object, QLatin1StringView field, qint64 value);
void setUnlessFalse(QJsonObject &object, QLatin1StringView field, bool value);
void setUnlessEmpty(QJsonObject &object, QLatin1StringView field, const QString &value);
void setUnlessEmpty(QJsonObject &object, QLatin1StringView field, const QByteArray &value);
void setUnlessZero(QJsonObject &object, QLatin1StringView field, std::chrono::nanoseconds value);
/// \a ns as RFC 3339.
void setTimeUnlessZero(QJsonObject &object, QLatin1StringView field, qint64 ns);

QByteArray toBytes(const QJsonObject &object);

} // namespace nunect::nats::jetstream
