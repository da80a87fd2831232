// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>
#include <vector>

namespace nunect {

/// Reads typed fields of a JSON object and remembers the first one that was not as it should be:
/// read all fields, then look at Problem once. After a problem the values read mean nothing.
///
/// Whole numbers keep their 64 bits. "Optional" fields may be absent or null, all others must be
/// there. Names of fields in nested objects are stated with their path, as in 'server.id'.
class JsonReader
{
public:
    struct Problem
    {
        QString what; ///< begins the error's text, for example "rtt"
        std::optional<Error> first;
    };

    static constexpr qint64 minInteger = std::numeric_limits<qint64>::min();
    static constexpr qint64 maxInteger = std::numeric_limits<qint64>::max();

    /// \a problem must outlive the reader and those made from it.
    JsonReader(QJsonObject object, Problem &problem, QString path = {});

    /// The object that \a json holds; an empty one, and a problem, if it holds something else.
    static JsonReader parse(QByteArrayView json, Problem &problem);

    QString text(QStringView field);
    QString optionalText(QStringView field);
    qint64 integer(QStringView field, qint64 min = minInteger, qint64 max = maxInteger);
    std::optional<qint64> optionalInteger(QStringView field, qint64 min = minInteger,
                                          qint64 max = maxInteger);
    /// A number of 0 to 2^64 - 1; near the upper end exact to 2^11 only, but for the greatest
    /// itself.
    std::optional<quint64> optionalUnsigned(QStringView field);
    std::optional<int> optionalInt(QStringView field, int min, int max);
    double number(QStringView field, double min);
    std::optional<double> optionalNumber(QStringView field, double min);
    bool boolean(QStringView field);
    std::optional<bool> optionalBoolean(QStringView field);
    QStringList optionalTexts(QStringView field);
    QJsonArray array(QStringView field);
    QJsonObject optionalPlainObject(QStringView field);

    JsonReader object(QStringView field);
    std::optional<JsonReader> optionalObject(QStringView field);
    /// One reader for each item of an array of objects; none if the field is absent or null.
    std::vector<JsonReader> optionalObjects(QStringView field);
    /// Names of all fields, for objects that map names to values.
    QStringList names() const { return m_object.keys(); }
    bool has(QStringView field) const { return m_object.contains(field); }
    /// Whether the field is that text.
    bool holds(QStringView field, QStringView text) const
    {
        return m_object.value(field).toString() == text;
    }
    /// Whether the field is there and not null.
    bool hasValue(QStringView field) const { return has(field) && !m_object.value(field).isNull(); }

    /// Keeps a record, from here on, of what is in the object but has not been read.
    void keepRest() { m_rest = m_object; }
    const QJsonObject &rest() const { return m_rest; }

    bool failed() const { return m_problem->first.has_value(); }
    /// Notes that \a field is not as it should be: "'seq' \a complaint".
    void fail(QStringView field, const QString &complaint);

private:
    /// The field's value; a problem if it is missing.
    QJsonValue required(QStringView field);
    /// The field's value, or nothing if it is absent or null.
    std::optional<QJsonValue> optional(QStringView field);
    QJsonValue take(QStringView field);
    void wrongType(QStringView field, QStringView expected, const QJsonValue &value);
    qint64 toInteger(QStringView field, const QJsonValue &value, qint64 min, qint64 max);
    double toNumber(QStringView field, const QJsonValue &value, double min);
    QString toText(QStringView field, const QJsonValue &value);
    bool toBoolean(QStringView field, const QJsonValue &value);

    QJsonObject m_object;
    QJsonObject m_rest; ///< empty without keepRest()
    Problem *m_problem;
    QString m_path;
};

} // namespace nunect
