// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/table_model.h"

#include <QAbstractTableModel>
#include <QPointer>

#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

namespace nunect::app {

/// The rows of a TableModel for a view that makes all its cells anew whenever a row comes, goes or
/// moves. Here rows are places: they come and go at the end alone, and those on screen are told of
/// when another text stands there. A change that nobody sees costs the view nothing.
class ScreenRows : public QAbstractTableModel
{
    Q_OBJECT
    Q_PROPERTY(nunect::models::TableModel *source READ source WRITE setSource NOTIFY sourceChanged)
    /// The rows that the view has made: no others are told of.
    Q_PROPERTY(int first MEMBER m_first)
    Q_PROPERTY(int last MEMBER m_last)
    /// The view is on screen; see TableModel::watch().
    Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY watchedChanged)

public:
    explicit ScreenRows(QObject *parent = nullptr);
    ~ScreenRows() override;

    models::TableModel *source() const { return m_source; }
    void setSource(models::TableModel *source);
    bool isWatched() const { return m_watched; }
    void setWatched(bool watched);

    QHash<int, QByteArray> roleNames() const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void sourceChanged();
    void watchedChanged();

private:
    /// What may change of a cell; the rest belongs to its column.
    static constexpr std::array roles{
        models::TableModel::TextRole, models::TableModel::StatusRole, models::TableModel::StaleRole,
        models::TableModel::TooltipRole, models::TableModel::TrendRole};
    using Told = std::array<QVariant, roles.size()>;
    using ToldRow = std::vector<std::optional<Told>>; ///< by section

    void leave();
    void restart();
    void follow();
    void followCount();
    /// Takes over what stands in this column now, and tells of it.
    void followColumn(int column, const std::vector<int> &rows);
    /// Whether a cell shows something else now.
    bool takeIn(int row, int column);
    Told read(int row, int column) const;

    QPointer<models::TableModel> m_source;
    bool m_watched = true;
    int m_first = -1;
    int m_last = -1;
    int m_count = 0;
    mutable std::unordered_map<int, ToldRow> m_told; ///< by row
};

} // namespace nunect::app
