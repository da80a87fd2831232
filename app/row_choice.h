// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/table_model.h"

#include <QList>
#include <QObject>
#include <QPersistentModelIndex>
#include <QPointer>

#include <unordered_set>

namespace nunect::app {

/// Which rows of a table a person has chosen, one of them the current one, by their ids: the choice
/// stays with its rows when others come and go, when the order or the columns change, and while a
/// row is filtered out. GUI thread only.
class RowChoice : public QObject
{
    Q_OBJECT
    Q_PROPERTY(nunect::models::TableModel *model READ model WRITE setModel NOTIFY modelChanged)
    /// -1 if there is none, or it is not shown.
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentRowChanged)
    /// Those that are shown.
    Q_PROPERTY(int count READ count NOTIFY revisionChanged)
    /// Changes whenever isChosen() may say something else.
    Q_PROPERTY(int revision READ revision NOTIFY revisionChanged)

public:
    explicit RowChoice(QObject *parent = nullptr);

    models::TableModel *model() const { return m_model; }
    void setModel(models::TableModel *model);
    int currentRow() const { return m_currentRow; }
    int count() const { return static_cast<int>(rowIds().size()); }
    int revision() const { return m_revision; }

    /// This row alone; a row that there is not changes nothing.
    Q_INVOKABLE void choose(int row);
    /// All from the row that was last chosen alone to this one.
    Q_INVOKABLE void extendTo(int row);
    /// This row besides the others, or no more.
    Q_INVOKABLE void toggle(int row);
    Q_INVOKABLE void chooseAll();
    Q_INVOKABLE void clear();
    Q_INVOKABLE bool isChosen(int row) const;
    /// Chosen rows that are shown, in the order in which they stand.
    QList<quint64> rowIds() const;

Q_SIGNALS:
    void modelChanged();
    void currentRowChanged();
    void revisionChanged();

private:
    void setCurrent(int row);
    void takeRange(int from, int to);
    void follow();
    void findAmong(int first, int last);
    void tellLater();

    QPointer<models::TableModel> m_model;
    std::unordered_set<quint64> m_ids;
    quint64 m_currentId = 0;
    quint64 m_anchorId = 0;
    QPersistentModelIndex m_index; ///< of the current row while it is shown
    int m_currentRow = -1;
    int m_revision = 0;
    bool m_telling = false;
};

} // namespace nunect::app
