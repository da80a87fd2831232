// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/json_fields.h"

#include "core/util/timestamp.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace nunect::nats::jetstream {

qint64 readInteger(JsonReader &reader, QStringView field, qint64 fallback)
{
    return reader.optionalInteger(field).value_or(fallback);
}

quint64 readSequence(JsonReader &reader, QStringView field)
{
    return static_cast<quint64>(reader.optionalInteger(field, 0).value_or(0));
}

bool readBool(JsonReader &reader, QStringView field)
{
    return reader.optionalBoolean(field).value_or(false);
}

std::chrono::nanoseconds readDuration(JsonReader &reader, QStringView field)
{
    return std::chrono::nanoseconds(readInteger(reader, field));
}

QByteArray readSubject(JsonReader &reader, QStringView field)
{
    return reader.optionalText(field).toUtf8();
}

QByteArrayList readSubjects(JsonReader &reader, QStringView field)
{
    QByteArrayList subjects;
    const QStringList texts = reader.optionalTexts(field);
    for (const QString &text : texts)
        subjects.append(text.toUtf8());
    return subjects;
}

qint64 readTime(JsonReader &reader, QStringView field)
{
    return fromRfc3339(reader.optionalText(field)).value_or(0);
}

QJsonValue toJson(quint64 sequence) { return QJsonValue(static_cast<qint64>(sequence)); }

QJsonValue toJson(std::chrono::nanoseconds duration)
{
    return QJsonValue(static_cast<qint64>(duration.count()));
}

QJsonValue toJson(const QByteArrayList &subjects)
{
    QJsonArray array;
    for (const QByteArray &subject : subjects)
        array.append(QString::fromUtf8(subject));
    return array;
}

void setUnlessZero(QJsonObject &object, QLatin1StringView field, qint64 value)
{
    if (value != 0)
        object.insert(field, value);
}

void setUnlessFalse(QJsonObject &object, QLatin1StringView field, bool value)
{
    if (value)
        object.insert(field, true);
}

void setUnlessEmpty(QJsonObject &object, QLatin1StringView field, const QString &value)
{
    if (!value.isEmpty())
        object.insert(field, value);
}

void setUnlessEmpty(QJsonObject &object, QLatin1StringView field, const QByteArray &value)
{
    setUnlessEmpty(object, field, QString::fromUtf8(value));
}

void setUnlessZero(QJsonObject &object, QLatin1StringView field, std::chrono::nanoseconds value)
{
    setUnlessZero(object, field, static_cast<qint64>(value.count()));
}

void setTimeUnlessZero(QJsonObject &object, QLatin1StringView field, qint64 ns)
{
    if (ns != 0)
        object.insert(field, toRfc3339(ns));
}

QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace nunect::nats::jetstream
