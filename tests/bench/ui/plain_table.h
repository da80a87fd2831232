// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/connection_model.h"
#include "core/store/site_store.h"

#include <QAbstractTableModel>
#include <QQuickView>
#include <QSortFilterProxyModel>

#include <unordered_map>
#include <vector>

namespace nunect::bench {

/// A store's connections as the thinnest model that a QSortFilterProxyModel can sort: a row each,
/// in the order in which they came. None may come or go.
class ConnectionSource : public QAbstractTableModel
{
public:
    enum { SortRole = Qt::UserRole + 100 };

    explicit ConnectionSource(const store::SiteStore &site)
        : m_words(site)
    {
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override { return m_words.roleNames(); }

    /// Tells of all rows that lie beside each other at once.
    void flush(const store::SiteChanges &changes, qint64 nowMs);

private:
    models::ConnectionModel m_words; ///< how a cell is shown; sorted by nothing, that is by id
    std::unordered_map<quint64, int> m_rows;
};

/// A window with nothing but a table with the console's cells, over any model.
class PlainTable
{
public:
    explicit PlainTable(QAbstractItemModel &model);

    QQuickWindow &window() { return m_view; }
    bool isLoaded() const { return m_view.status() == QQuickView::Ready; }
    /// Makes a row the chosen one and brings it into view.
    void choose(int row);

private:
    QQuickView m_view;
};

} // namespace nunect::bench
