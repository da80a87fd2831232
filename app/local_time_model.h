// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "core/domain/clock_history.h"
#include "core/models/status.h"

#include <QAbstractListModel>

#include <optional>

namespace nunect::app {

/// This machine's own clock as label and value lines, for the box on the time-sync page.
class LocalTimeModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(QList<qreal> trend READ trend NOTIFY trendChanged)
    Q_PROPERTY(bool hasTrend READ hasTrend NOTIFY trendChanged)
    Q_PROPERTY(QString trendText READ trendText NOTIFY trendChanged)

public:
    enum Role { LabelRole = Qt::UserRole + 1, ValueRole, StatusRole };

    using QAbstractListModel::QAbstractListModel;

    /// \a nowMs on a monotonic clock.
    void set(const contract::TimeMetric &metric, qint64 nowMs);

    /// The offsets of the last minutes in ns, as TableModel::TrendRole.
    QList<qreal> trend() const;
    bool hasTrend() const { return m_history.trend().largestNs().has_value(); }
    QString trendText() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void trendChanged();

private:
    struct Line
    {
        QString label;
        QString value;
        models::Status::Value status = models::Status::Normal;

        bool operator==(const Line &) const = default;
    };

    void show(const QList<Line> &lines);

    domain::ClockHistory m_history;
    QList<Line> m_lines;
};

} // namespace nunect::app
