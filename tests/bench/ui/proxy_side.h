// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/bench/ui/rows.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace nunect::bench {

/// The rows as a plain model, which is what a proxy sorts.
class RowModel : public QAbstractTableModel
{
public:
    explicit RowModel(Rows rows)
        : m_rows(std::move(rows))
    {
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// Tells of each row by itself, or of all from the first to the last at once.
    void change(const std::vector<RowChange> &changes, bool atOnce);

private:
    Rows m_rows;
};

/// The same rows behind a QSortFilterProxyModel that keeps them sorted.
class ProxySide
{
public:
    explicit ProxySide(Rows rows);

    void sortBy(int column) { m_proxy.sort(column); }
    void change(const std::vector<RowChange> &changes, bool atOnce)
    {
        m_model.change(changes, atOnce);
    }
    /// Names that contain \a text.
    void filter(const QString &text) { m_proxy.setFilterFixedString(text); }

    std::vector<quint64> shown() const;

private:
    RowModel m_model;
    QSortFilterProxyModel m_proxy;
};

} // namespace nunect::bench
