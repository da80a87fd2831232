// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/cell.h"
#include "core/models/row_filter.h"
#include "core/models/sorted_index.h"
#include "core/store/row_table.h"

#include <QAbstractTableModel>

#include <unordered_map>
#include <vector>

namespace nunect::models {

/// Base of every table on screen, made for long ones: which rows there are and in what order is
/// kept in an index by row id, and a row is put into words only when somebody looks at it.
///
/// Rows are sorted by several columns, filtered by typed terms (see RowFilter), and stand still
/// while they are held. Columns may be chosen and put into another order: section 3 is then the
/// third *shown* column. GUI thread only.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// With those that are filtered out.
    Q_PROPERTY(int knownCount READ knownCount NOTIFY countChanged)
    /// Both as they are shown, their digits in groups.
    Q_PROPERTY(QString countText READ countText NOTIFY countChanged)
    Q_PROPERTY(QString knownCountText READ knownCountText NOTIFY countChanged)
    /// As it is typed. One that cannot be read changes no row and is told of in filterError.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(QString filterError READ filterError NOTIFY filterChanged)
    /// What can be typed, as examples and column names.
    Q_PROPERTY(QString filterHelp READ filterHelp CONSTANT)
    /// No row moves by itself; see SortedIndex::hold().
    Q_PROPERTY(bool held READ isHeld WRITE setHeld NOTIFY heldChanged)
    /// Columns, order, widths and sorting as one text, to be kept and given back.
    Q_PROPERTY(QString layoutState READ layoutState WRITE setLayoutState NOTIFY layoutStateChanged)

public:
    enum Role {
        TextRole = Qt::DisplayRole,    ///< what the cell shows
        StatusRole = Qt::UserRole + 1, ///< Status::Value of the cell; Unknown where it has none
        HasStatusRole,                 ///< bool: show the symbol in this cell
        NumericRole,                   ///< bool: align right
        StaleRole,                     ///< bool: the row, or this cell, is too old to be believed
        TooltipRole, ///< the whole text with units, for a cell that may be clipped
        TrendRole,   ///< list of real: the last values, NaN where there was none; empty: no trend
    };

    explicit TableModel(QObject *parent = nullptr);

    QHash<int, QByteArray> roleNames() const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    int count() const { return static_cast<int>(m_ids.size()); }
    int knownCount() const { return static_cast<int>(m_index.knownCount()); }
    QString countText() const;
    QString knownCountText() const;

    Q_INVOKABLE QString columnName(int section) const;
    Q_INVOKABLE QString columnTitle(int section) const;
    Q_INVOKABLE QString columnHelp(int section) const;
    /// Preferred width in characters: what a person chose, or the column's hint.
    Q_INVOKABLE int columnWidthHint(int section) const;
    /// A person chose it: then it is kept, whatever the content.
    Q_INVOKABLE bool hasChosenWidth(int section) const;
    /// 0 characters: as the content wants it.
    Q_INVOKABLE void setColumnWidth(int section, int characters);
    Q_INVOKABLE bool columnIsNumeric(int section) const;

    /// All names, those that are shown first, in their order.
    Q_INVOKABLE QStringList allColumnNames() const;
    Q_INVOKABLE QString titleOf(const QString &columnName) const;
    Q_INVOKABLE QStringList shownColumns() const;
    /// Names that there are not are left out; an empty list means the default.
    Q_INVOKABLE void setShownColumns(const QStringList &names);

    /// Sorts by a column: upwards, then downwards, then no more. \a add: beside the columns that
    /// it is sorted by already, as the last of them.
    Q_INVOKABLE void toggleSort(int section, bool add);
    /// From 1; 0: it is not sorted by this column.
    Q_INVOKABLE int sortPlace(int section) const;
    Q_INVOKABLE bool sortsDownwards(int section) const;
    Q_INVOKABLE bool isDefaultSort() const { return m_index.sortColumns() == m_defaultSort; }

    QString filter() const { return m_filterText; }
    void setFilter(const QString &text);
    QString filterError() const { return m_filterError; }
    QString filterHelp() const;
    bool isHeld() const { return m_index.isHeld(); }
    void setHeld(bool held);
    QString layoutState() const;
    void setLayoutState(const QString &state);

    /// The row in words, for a screen reader: "Unit leaf-3, Native RTT 0.212 ms, ...".
    Q_INVOKABLE QString rowDescription(int row) const;
    /// Outlives every change of the row; 0 if there is none.
    Q_INVOKABLE quint64 rowId(int row) const;
    /// -1 if it is not shown.
    Q_INVOKABLE int rowOf(quint64 id) const;
    /// A shown cell's data, and the text that stands for it; for copies and files.
    CellValue cellValue(int row, int section) const;
    QString cellText(int row, int section) const;
    /// The same by the row's id, also while it is filtered out; empty once the row is gone.
    CellValue cellValueById(quint64 id, int section) const;
    QString cellTextById(quint64 id, int section) const;
    /// There is such a row, shown or filtered out.
    bool hasRow(quint64 id) const { return id != 0 && isListed(id); }
    const Column &shownColumn(int section) const;
    /// What a view shows there, put into words once; until the next signal.
    const Cell &shownCell(int row, int section) const;
    /// The whole row is too old to be believed.
    bool isShownStale(int row) const { return shown(row).stale; }
    /// Of the stores' monotonic clock, when rows were last taken over.
    qint64 nowMs() const { return m_nowMs; }
    /// A row in full, for a details pane: all columns, shown or not, in their own order.
    const QList<Column> &allColumns() const { return columns(); }
    Cell cellOf(quint64 id, int column) const { return cell(id, column); }

    /// A view shows this table from now on: what waited is taken over before this returns.
    void watch();
    /// It does so no more. A table that all its views have left takes over what happens to its rows
    /// once a second; one that no view ever spoke for is up to date with each tick.
    void unwatch();
    bool isStaleRow(quint64 id) const { return isStale(id); }

Q_SIGNALS:
    void countChanged();
    void filterChanged();
    void heldChanged();
    void sortChanged();
    void layoutStateChanged();
    /// All that happened to rows at once has been told, and each is in its place.
    void rowsSettled();

protected:
    /// All that there are, in the order in which they stand unless a person chooses otherwise.
    virtual const QList<Column> &columns() const = 0;
    virtual CellValue value(quint64 id, int column) const = 0;
    virtual Cell cell(quint64 id, int column) const = 0;
    virtual SortKey sortKey(quint64 id, int column) const = 0;
    /// Too old to be believed.
    virtual bool isStale(quint64 id) const = 0;
    /// Whether the store's row is one of this table.
    virtual bool isListed(quint64 id) const = 0;
    /// What time alone changes about a row's order or words, in a few bits.
    virtual quint8 timeState(quint64 id) const { return isStale(id) ? 1 : 0; }

    /// To be called once, in the constructor.
    void setDefaultSort(std::vector<SortColumn> columns);
    /// Takes over what happened to the store's rows; each tick, also if nothing did.
    void apply(const store::Changes &changes, qint64 nowMs);
    /// The same, but with the next second while no view shows this table.
    void applyInTime(const store::Changes &changes, qint64 nowMs);
    /// isListed() may say something else now of any of \a ids.
    void relist(const std::vector<quint64> &ids);
    /// Puts what is on screen into words anew, since ages have moved on; once a second.
    void passTime(qint64 nowMs);

private:
    struct Shown
    {
        QList<Cell> cells; ///< one a column, shown or not; made when asked for
        std::vector<bool> made;
        bool stale = false;
        int row = -1; ///< where it was when it was last asked for
    };

    class FilteredRow;

    bool hasSection(int section) const { return section >= 0 && section < columnCount(); }
    int columnOf(int section) const;
    const std::vector<int> &sections() const;
    Shown &shown(int row) const;
    bool hasMovedOn(quint64 id, Shown &shown) const;
    void wait(const store::Changes &changes, qint64 nowMs);
    void takeWaiting(std::size_t timeStates);
    std::size_t timeStatesInTurn() const;
    std::vector<quint64> takeTimeStates(std::size_t most);
    void noteTimeStates(const std::vector<quint64> &ids);
    void tell(const RowSteps &steps);
    void tell(const RowStep &step);
    void tellLayout(const RowStep &step);
    void applyBatch(RowBatch batch);
    void sortBy(std::vector<SortColumn> columns);
    QList<FilterColumn> filterColumns() const;

    SortedIndex m_index;
    std::vector<SortColumn> m_defaultSort;
    std::vector<quint64> m_ids;                ///< as the views know them
    mutable std::vector<int> m_sections;       ///< the shown columns; empty until first asked for
    std::unordered_map<QString, int> m_widths; ///< by column name, in characters
    QString m_filterText;
    QString m_filterError;
    RowFilter m_filter;
    qint64 m_nowMs = 0;

    int m_watchers = 0;
    bool m_unseen = false;  ///< all views have left
    const qint64 m_phaseMs; ///< when its turn comes within a second
    qint64 m_turn = 0;
    RowBatch m_waiting; ///< for its turn; whether a row is still there is looked up then

    std::vector<quint8> m_timeStates;                   ///< by the index's slots
    std::size_t m_nextSlot = 0;                         ///< whose time state is looked at next
    mutable std::unordered_map<quint64, Shown> m_shown; ///< rows that somebody looked at
    mutable bool m_forgot = false; ///< a row that may be on screen has left m_shown
};

} // namespace nunect::models
