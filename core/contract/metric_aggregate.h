// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/subjects.h"
#include "core/util/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <optional>

/// The messages on `ops.aggregate.rtt.{unit}` and `ops.aggregate.time.{unit}`: what a unit's
/// metrics came to within a window of time, in place of them.
namespace nunect::contract {

struct MetricAggregate
{
    struct Sum
    {
        int count = 0; ///< messages that had the value
        double min = 0;
        double max = 0;
        double total = 0;

        bool operator==(const Sum &) const = default;
    };

    Kind kind = Kind::Rtt; ///< or Time
    QString unit;          ///< of which the metrics are
    QString by;            ///< who has summed them up
    qint64 tsNs = 0;       ///< end of the window
    int windowMs = 0;
    int count = 0;             ///< messages
    QMap<QString, Sum> sums{}; ///< by field
    QJsonObject last{};        ///< the whole body of the last one

    /// Takes in one body of the kind. A value that is null counts for nothing.
    void add(const QJsonObject &metric);
};

QByteArray metricAggregateSubject(Kind kind, QStringView unit);
/// The kind of metric of which \a subject has a unit's sums; nothing if it has none.
std::optional<Kind> summedKind(QByteArrayView subject);
/// A field of which there was no value is null.
QByteArray encode(const MetricAggregate &message);
/// One of \a kind, which the subject says.
Result<MetricAggregate> decodeMetricAggregate(Kind kind, QByteArrayView payload);

} // namespace nunect::contract
