// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "core/models/status.h"

#include <QAbstractListModel>

#include <optional>

namespace nunect::app {

/// This machine's own clock as label and value lines, for the box on the time-sync page.
class LocalTimeModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { LabelRole = Qt::UserRole + 1, ValueRole, StatusRole };

    using QAbstractListModel::QAbstractListModel;

    void set(const contract::TimeMetric &metric);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Line
    {
        QString label;
        QString value;
        models::Status::Value status = models::Status::Normal;

        bool operator==(const Line &) const = default;
    };

    QList<Line> m_lines;
};

} // namespace nunect::app
