// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/util/json_reader.h"

#include <QJsonDocument>
#include <QJsonParseError>

using namespace Qt::Literals::StringLiterals;

namespace nunect {

static QStringView typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null";
    case QJsonValue::Bool:
        return u"a boolean";
    case QJsonValue::Double:
        return u"a number";
    case QJsonValue::String:
        return u"a string";
    case QJsonValue::Array:
        return u"an array";
    case QJsonValue::Object:
        return u"an object";
    case QJsonValue::Undefined:
        break;
    }
    return u"missing";
}

JsonReader::JsonReader(QJsonObject object, Problem &problem, QString path)
    : m_object(std::move(object))
    , m_problem(&problem)
    , m_path(std::move(path))
{
}

JsonReader JsonReader::parse(QByteArrayView json, Problem &problem)
{
    QJsonParseError error;
    // Nothing of the document refers to its text.
    const QJsonDocument document
        = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()), &error);
    if (error.error != QJsonParseError::NoError) {
        problem.first = Error{u"%1: not JSON at byte %2: %3"_s.arg(
            problem.what, QString::number(error.offset), error.errorString())};
    } else if (!document.isObject()) {
        problem.first = Error{u"%1: should be a JSON object, is an array"_s.arg(problem.what)};
    }
    return JsonReader(document.object(), problem);
}

QString JsonReader::text(QStringView field) { return toText(field, required(field)); }

QString JsonReader::optionalText(QStringView field)
{
    const auto value = optional(field);
    return value ? toText(field, *value) : QString();
}

qint64 JsonReader::integer(QStringView field, qint64 min, qint64 max)
{
    return toInteger(field, required(field), min, max);
}

std::optional<qint64> JsonReader::optionalInteger(QStringView field, qint64 min, qint64 max)
{
    const auto value = optional(field);
    return value ? std::optional(toInteger(field, *value, min, max)) : std::nullopt;
}

std::optional<quint64> JsonReader::optionalUnsigned(QStringView field)
{
    // Qt keeps what does not fit a qint64 as a double, which rounds 2^64 - 1 to 2^64.
    static constexpr double beyondSigned = 9223372036854775808.0;
    static constexpr double beyondUnsigned = 18446744073709551616.0;
    const auto value = optional(field);
    if (!value)
        return std::nullopt;
    const double number = value->toDouble();
    if (number >= beyondSigned && number <= beyondUnsigned) {
        return number < beyondUnsigned ? static_cast<quint64>(number)
                                       : std::numeric_limits<quint64>::max();
    }
    return static_cast<quint64>(toInteger(field, *value, 0, maxInteger));
}

std::optional<int> JsonReader::optionalInt(QStringView field, int min, int max)
{
    const auto value = optionalInteger(field, min, max);
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

double JsonReader::number(QStringView field, double min)
{
    return toNumber(field, required(field), min);
}

std::optional<double> JsonReader::optionalNumber(QStringView field, double min)
{
    const auto value = optional(field);
    return value ? std::optional(toNumber(field, *value, min)) : std::nullopt;
}

bool JsonReader::boolean(QStringView field) { return toBoolean(field, required(field)); }

std::optional<bool> JsonReader::optionalBoolean(QStringView field)
{
    const auto value = optional(field);
    return value ? std::optional(toBoolean(field, *value)) : std::nullopt;
}

QStringList JsonReader::optionalTexts(QStringView field)
{
    const auto value = optional(field);
    if (!value)
        return {};
    if (!value->isArray()) {
        wrongType(field, u"an array of strings", *value);
        return {};
    }
    QStringList texts;
    const QJsonArray items = value->toArray();
    for (const QJsonValue &item : items) {
        if (!item.isString())
            wrongType(field, u"an array of strings", item);
        texts.append(item.toString());
    }
    return texts;
}

QJsonArray JsonReader::array(QStringView field)
{
    const QJsonValue value = required(field);
    if (!value.isArray())
        wrongType(field, u"an array", value);
    return value.toArray();
}

QJsonObject JsonReader::optionalPlainObject(QStringView field)
{
    const auto value = optional(field);
    if (value && !value->isObject())
        wrongType(field, u"an object or null", *value);
    return value ? value->toObject() : QJsonObject();
}

JsonReader JsonReader::object(QStringView field)
{
    const QJsonValue value = required(field);
    if (!value.isObject())
        wrongType(field, u"an object", value);
    return JsonReader(value.toObject(), *m_problem, u"%1%2."_s.arg(m_path, field));
}

std::optional<JsonReader> JsonReader::optionalObject(QStringView field)
{
    const auto value = optional(field);
    if (!value)
        return std::nullopt;
    if (!value->isObject())
        wrongType(field, u"an object or null", *value);
    return JsonReader(value->toObject(), *m_problem, u"%1%2."_s.arg(m_path, field));
}

std::vector<JsonReader> JsonReader::optionalObjects(QStringView field)
{
    const auto value = optional(field);
    if (!value)
        return {};
    if (!value->isArray()) {
        wrongType(field, u"an array", *value);
        return {};
    }
    const QJsonArray items = value->toArray();
    std::vector<JsonReader> readers;
    readers.reserve(static_cast<size_t>(items.size()));
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString name = u"%1[%2]"_s.arg(field).arg(i);
        if (!items[i].isObject())
            wrongType(name, u"an object", items[i]);
        readers.emplace_back(items[i].toObject(), *m_problem, u"%1%2."_s.arg(m_path, name));
    }
    return readers;
}

void JsonReader::fail(QStringView field, const QString &complaint)
{
    if (!failed())
        m_problem->first = Error{u"%1: '%2%3' %4"_s.arg(m_problem->what, m_path, field, complaint)};
}

QJsonValue JsonReader::take(QStringView field)
{
    if (!m_rest.isEmpty())
        m_rest.remove(field);
    return m_object.value(field);
}

QJsonValue JsonReader::required(QStringView field)
{
    const QJsonValue value = take(field);
    if (value.isUndefined())
        fail(field, u"is missing"_s);
    return value;
}

std::optional<QJsonValue> JsonReader::optional(QStringView field)
{
    const QJsonValue value = take(field);
    return value.isUndefined() || value.isNull() ? std::nullopt : std::optional(value);
}

void JsonReader::wrongType(QStringView field, QStringView expected, const QJsonValue &value)
{
    fail(field, u"should be %1, is %2"_s.arg(expected, typeName(value)));
}

qint64 JsonReader::toInteger(QStringView field, const QJsonValue &value, qint64 min, qint64 max)
{
    if (!value.isDouble()) {
        wrongType(field, u"a whole number", value);
        return 0;
    }
    // toInteger() answers with its default for what is not whole or does not fit 64 bits.
    const qint64 number = value.toInteger(0);
    if (number != value.toInteger(1)) {
        fail(field, u"should be a whole number of at most 64 bits, is %1"_s.arg(value.toDouble()));
        return 0;
    }
    if (number < min || number > max)
        fail(field, u"is out of range: %1"_s.arg(number));
    return number;
}

double JsonReader::toNumber(QStringView field, const QJsonValue &value, double min)
{
    if (!value.isDouble())
        wrongType(field, u"a number", value);
    else if (value.toDouble() < min)
        fail(field, u"is out of range: %1"_s.arg(value.toDouble()));
    return value.toDouble();
}

QString JsonReader::toText(QStringView field, const QJsonValue &value)
{
    if (!value.isString())
        wrongType(field, u"a string", value);
    return value.toString();
}

bool JsonReader::toBoolean(QStringView field, const QJsonValue &value)
{
    if (!value.isBool())
        wrongType(field, u"a boolean", value);
    return value.toBool();
}

} // namespace nunect
