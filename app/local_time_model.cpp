// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/local_time_model.h"

#include "core/models/format.h"
#include "core/models/limits.h"
#include "core/models/table_model.h"

#include <algorithm>

namespace nunect::app {

using contract::ClockSource;
using contract::TimeMetric;
using models::Status;
using namespace Qt::Literals::StringLiterals;
namespace format = models::format;

int LocalTimeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant LocalTimeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines[index.row()];
    switch (role) {
    case LabelRole:
        return line.label;
    case ValueRole:
        return line.value;
    case StatusRole:
        return line.status;
    default:
        return {};
    }
}

QHash<int, QByteArray> LocalTimeModel::roleNames() const
{
    return {{LabelRole, "label"_ba}, {ValueRole, "value"_ba}, {StatusRole, "status"_ba}};
}

QList<qreal> LocalTimeModel::trend() const { return models::toReals(m_history.trend().values()); }

QString LocalTimeModel::trendText() const { return format::largest(m_history.trend()); }

void LocalTimeModel::set(const TimeMetric &metric, qint64 nowMs)
{
    m_history.add(metric, nowMs, false);
    QList<Line> lines{
        {tr("Quality"), format::quality(metric.quality), models::clockStatus(metric.quality)},
        {tr("For"), format::timeInState(m_history, nowMs)},
        {tr("Source"), format::source(metric.source)},
        {tr("Offset"), format::nanoseconds(metric.offsetNs)},
        {tr("Error bound"),
         metric.errorBoundNs ? format::bound(metric.errorBoundNs) : tr("not known")},
    };
    if (const auto &ptp = metric.ptp) {
        lines.append({tr("PTP port"), ptp->portState});
        lines.append({tr("Grandmaster"), ptp->gmId.isEmpty() ? format::none() : ptp->gmId});
        lines.append({tr("Steps"),
                      ptp->stepsRemoved ? QString::number(*ptp->stepsRemoved) : format::none()});
        lines.append({tr("Path delay"), format::nanoseconds(ptp->meanPathDelayNs)});
    }
    if (const auto &ntp = metric.ntp) {
        lines.append({tr("NTP reference"), ntp->refName.isEmpty() ? ntp->refId : ntp->refName});
        lines.append(
            {tr("Stratum"), ntp->stratum ? QString::number(*ntp->stratum) : format::none()});
    }
    if (!metric.ptp && !metric.ntp) {
        if (metric.source == ClockSource::None)
            lines.append({tr("Readers"), tr("neither ptp4l nor chronyd answers")});
        else if (!metric.holdoverS)
            lines.append({tr("Readers"), tr("the kernel: neither ptp4l nor chronyd answers")});
    }
    if (!metric.faults.isEmpty())
        lines.append({tr("Faults"), metric.faults.join(u", "_s), Status::Serious});
    show(lines);
    Q_EMIT trendChanged();
}

void LocalTimeModel::show(const QList<Line> &lines)
{
    if (lines == m_lines)
        return;
    if (!std::ranges::equal(lines, m_lines, {}, &Line::label, &Line::label)) {
        beginResetModel();
        m_lines = lines;
        endResetModel();
        return;
    }
    m_lines = lines;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace nunect::app
