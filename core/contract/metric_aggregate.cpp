// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/metric_aggregate.h"

#include "core/contract/message_decoder.h"
#include "core/contract/unit_id.h"
#include "core/util/timestamp.h"

#include <QJsonDocument>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace nunect::contract {

using namespace Qt::Literals::StringLiterals;

/// What is summed up of a kind; all else is in the last message.
static QStringList fieldsOf(Kind kind)
{
    return kind == Kind::Rtt ? QStringList{u"native_rtt_us"_s, u"app_rtt_us"_s}
                             : QStringList{u"offset_ns"_s, u"error_bound_ns"_s};
}

void MetricAggregate::add(const QJsonObject &metric)
{
    ++count;
    last = metric;
    for (const QString &field : fieldsOf(kind)) {
        const QJsonValue value = metric.value(field);
        if (!value.isDouble())
            continue;
        const double number = value.toDouble();
        Sum &sum = sums[field];
        sum.min = sum.count == 0 ? number : std::min(sum.min, number);
        sum.max = sum.count == 0 ? number : std::max(sum.max, number);
        sum.total += number;
        ++sum.count;
    }
}

static constexpr QByteArrayView rttSums = "ops.aggregate.rtt.";
static constexpr QByteArrayView timeSums = "ops.aggregate.time.";

QByteArray metricAggregateSubject(Kind kind, QStringView unit)
{
    return (kind == Kind::Rtt ? rttSums : timeSums).toByteArray() + unit.toUtf8();
}

std::optional<Kind> summedKind(QByteArrayView subject)
{
    if (subject.startsWith(rttSums))
        return Kind::Rtt;
    return subject.startsWith(timeSums) ? std::optional(Kind::Time) : std::nullopt;
}

QByteArray encode(const MetricAggregate &message)
{
    QJsonObject object{{"v"_L1, 1},
                       {"unit"_L1, message.unit},
                       {"by"_L1, message.by},
                       {"ts"_L1, toRfc3339(message.tsNs)},
                       {"window_ms"_L1, message.windowMs},
                       {"count"_L1, message.count},
                       {"last"_L1, message.last}};
    for (const QString &field : fieldsOf(message.kind)) {
        const MetricAggregate::Sum sum = message.sums.value(field);
        object.insert(field,
                      sum.count == 0 ? QJsonValue(QJsonValue::Null)
                                     : QJsonObject{{"count"_L1, sum.count},
                                                   {"min"_L1, sum.min},
                                                   {"mean"_L1, sum.total / sum.count},
                                                   {"max"_L1, sum.max}});
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

static int readCount(JsonReader &reader, QStringView field)
{
    return static_cast<int>(reader.integer(field, 1, std::numeric_limits<int>::max()));
}

static MetricAggregate::Sum readSum(JsonReader &reader)
{
    MetricAggregate::Sum sum;
    sum.count = readCount(reader, u"count");
    sum.min = reader.number(u"min", std::numeric_limits<double>::lowest());
    sum.max = reader.number(u"max", sum.min);
    sum.total = sum.count * reader.number(u"mean", std::numeric_limits<double>::lowest());
    return sum;
}

template<Kind kind>
static void read(JsonReader &reader, MetricAggregate &message)
{
    message.kind = kind;
    message.unit = reader.text(u"unit");
    if (!isValidUnitId(message.unit))
        reader.fail(u"unit", u"is not a unit ID: \"%1\""_s.arg(message.unit.left(80)));
    message.by = reader.text(u"by");
    const std::optional<qint64> tsNs = fromRfc3339(reader.text(u"ts"));
    if (!tsNs)
        reader.fail(u"ts", u"is not an RFC 3339 time"_s);
    message.tsNs = tsNs.value_or(0);
    message.windowMs
        = static_cast<int>(reader.integer(u"window_ms", 0, std::numeric_limits<int>::max()));
    message.count = readCount(reader, u"count");
    for (const QString &field : fieldsOf(kind)) {
        if (auto sum = reader.optionalObject(field))
            message.sums.insert(field, readSum(*sum));
    }
    message.last = reader.optionalPlainObject(u"last");
}

Result<MetricAggregate> decodeMetricAggregate(Kind kind, QByteArrayView payload)
{
    return decode<MetricAggregate>(u"sum"_s, payload,
                                   kind == Kind::Rtt ? read<Kind::Rtt> : read<Kind::Time>);
}

} // namespace nunect::contract
