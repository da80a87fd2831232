// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "json_figures.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

namespace nunect::test {

using namespace Qt::Literals::StringLiterals;
using models::CellValue;

QJsonValue at(const QJsonObject &json, const QString &path)
{
    QJsonValue value = json;
    for (const QString &name : path.split(u'.'))
        value = value.toObject().value(name);
    return value;
}

qint64 timeNs(const QString &text)
{
    static const QRegularExpression shape(u"^([^.Z+]*?)(?:\\.(\\d+))?(Z|[+-]\\d\\d:\\d\\d)$"_s);
    const auto parts = shape.match(text);
    if (!parts.hasMatch() || text.startsWith("0001-"_L1))
        return 0;
    const auto seconds = QDateTime::fromString(parts.captured(1) + parts.captured(3), Qt::ISODate);
    const QString fraction = parts.captured(2).leftJustified(9, u'0', true);
    return seconds.toSecsSinceEpoch() * 1'000'000'000 + fraction.toLongLong();
}

qint64 durationNs(const QString &text)
{
    static const QRegularExpression part(u"([0-9.]+)(ns|µs|ms|s|m|h|d|y)"_s);
    static const QHash<QString, double> units{
        {u"ns"_s, 1},   {u"µs"_s, 1e3},   {u"ms"_s, 1e6},   {u"s"_s, 1e9},
        {u"m"_s, 60e9}, {u"h"_s, 3600e9}, {u"d"_s, 864e11}, {u"y"_s, 365 * 864e11}};
    double ns = 0;
    for (auto found = part.globalMatch(text); found.hasNext();) {
        const auto one = found.next();
        ns += one.captured(1).toDouble() * units[one.captured(2)];
    }
    return qRound64(ns);
}

/// Counters may be large: a double would round them.
static CellValue numberOf(const QJsonValue &value)
{
    const double real = value.toDouble();
    return real == std::floor(real) ? CellValue(value.toInteger()) : CellValue(real);
}

Convert number(const QString &path)
{
    return [path](const QJsonObject &json) { return numberOf(at(json, path)); };
}

Convert numberIfTold(const QString &path)
{
    return [path](const QJsonObject &json) {
        const QJsonValue value = at(json, path);
        return value.isDouble() ? numberOf(value) : CellValue();
    };
}

Convert limit(const QString &path)
{
    return [path](const QJsonObject &json) {
        const qint64 most = at(json, path).toInteger();
        return most > 0 ? CellValue(most) : CellValue();
    };
}

static CellValue textIfAny(const QString &text)
{
    return text.isEmpty() ? CellValue() : CellValue(text);
}

Convert text(const QString &path)
{
    return [path](const QJsonObject &json) { return textIfAny(at(json, path).toString()); };
}

Convert list(const QString &path)
{
    return [path](const QJsonObject &json) {
        QStringList words;
        for (const QJsonValue &word : at(json, path).toArray())
            words.append(word.toString());
        return textIfAny(words.join(u", "_s));
    };
}

Convert time(const QString &path)
{
    return [path](const QJsonObject &json) {
        const qint64 ns = timeNs(at(json, path).toString());
        return ns > 0 ? CellValue(ns) : CellValue();
    };
}

Convert duration(const QString &path)
{
    return [path](const QJsonObject &json) {
        const QString text = at(json, path).toString();
        return text.isEmpty() ? CellValue() : CellValue(durationNs(text));
    };
}

Convert yesNo(const QString &path)
{
    return [path](const QJsonObject &json) {
        const QJsonValue value = at(json, path);
        return CellValue(value.toBool() || !value.toString().isEmpty() ? u"yes"_s : u"no"_s);
    };
}

Convert fixed(const CellValue &value)
{
    return [value](const QJsonObject &) { return value; };
}

Convert span(const QString &from, const QString &until)
{
    return [from, until](const QJsonObject &json) {
        return CellValue(timeNs(at(json, until).toString()) - timeNs(at(json, from).toString()));
    };
}

} // namespace nunect::test
