// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/status.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>
#include <unordered_set>
#include <vector>

namespace nunect::models {

/// What a column is, for the table that shows it.
struct Column
{
    QString title;
    int widthHint = 12;     ///< in characters
    bool numeric = false;   ///< right-aligned, tabular digits
    bool hasStatus = false; ///< its cells carry a status symbol
};

/// The last values of a figure, oldest first; nothing where there was none.
using Trend = QList<std::optional<qint64>>;
/// For QML: NaN where there was none.
QList<qreal> toReals(const Trend &trend);

/// One cell, ready to be shown.
struct Cell
{
    QString text;
    Status::Value status = Status::Unknown;
    QString tooltip; ///< empty: the text
    Trend trend;     ///< drawn beside the text, if not empty

    Cell(QString shown = {}, Status::Value state = Status::Unknown, QString tip = {})
        : text(std::move(shown))
        , status(state)
        , tooltip(std::move(tip))
    {
    }

    bool operator==(const Cell &) const = default;
};

/// One row, ready to be shown. The id is the store's and outlives every change of the row.
struct TableRow
{
    quint64 id = 0;
    QList<Cell> cells; ///< one a column
    bool stale = false;

    bool operator==(const TableRow &) const = default;
};

/// Base of every table on screen. Rows are kept in the order that sync() is given; cells are text
/// formatted once a change, plus typed roles. Delegates read roles and never format.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        TextRole = Qt::DisplayRole,    ///< what the cell shows
        StatusRole = Qt::UserRole + 1, ///< Status::Value of the cell; Unknown where it has none
        HasStatusRole,                 ///< bool: show the symbol in this cell
        NumericRole,                   ///< bool: align right
        StaleRole,                     ///< bool: the row's data is too old to be believed
        TooltipRole, ///< the whole text with units, for a cell that may be clipped
        TrendRole,   ///< list of real: the last values, NaN where there was none; empty: no trend
    };

    using QAbstractTableModel::QAbstractTableModel;

    QHash<int, QByteArray> roleNames() const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    int count() const { return static_cast<int>(m_rows.size()); }

    Q_INVOKABLE QString columnTitle(int column) const;
    /// Preferred width in characters.
    Q_INVOKABLE int columnWidthHint(int column) const;
    Q_INVOKABLE bool columnIsNumeric(int column) const;
    /// The row in words, for a screen reader: "Unit leaf-3, Native RTT 0.212 ms, ...".
    Q_INVOKABLE QString rowDescription(int row) const;

Q_SIGNALS:
    void countChanged();

protected:
    virtual const QList<Column> &columns() const = 0;

    /// Makes the row at \a index of the ids given to it; called only for rows that are wanted.
    using Format = std::function<TableRow(std::size_t index)>;

    /// Takes over a new list of rows: removes and inserts in contiguous ranges, puts the survivors
    /// into their new order if it is another, and formats what came and what is in \a changed anew.
    void sync(const std::vector<quint64> &ids, const std::unordered_set<quint64> &changed,
              const Format &format);
    /// Formats every row anew and tells of those that look different now: ages have moved on. The
    /// rows must be those that sync() was given last.
    void refresh(const Format &format);
    /// The same for tables too long for that: \a adjust changes the row and tells whether it did.
    using Adjust = std::function<bool(std::size_t index, TableRow &row)>;
    void adjustEach(const Adjust &adjust);

private:
    void removeMissing(const std::vector<quint64> &ids);
    void reorder(const std::vector<quint64> &ids);
    void insertNew(const std::vector<quint64> &ids, const Format &format);

    std::vector<TableRow> m_rows;
};

} // namespace nunect::models
