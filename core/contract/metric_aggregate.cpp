// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/metric_aggregate.h"

#include "core/util/timestamp.h"

#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

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

QByteArray metricAggregateSubject(Kind kind, QStringView unit)
{
    return (kind == Kind::Rtt ? "ops.aggregate.rtt." : "ops.aggregate.time.") + unit.toUtf8();
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

} // namespace nunect::contract
