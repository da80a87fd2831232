// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/row_choice.h"

#include <algorithm>
#include <utility>

namespace nunect::app {

RowChoice::RowChoice(QObject *parent)
    : QObject(parent)
{
}

void RowChoice::setModel(models::TableModel *model)
{
    if (model == m_model)
        return;
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = model;
    clear();
    if (model) {
        connect(model, &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex &, int first, int last) { findAmong(first, last); });
        connect(model, &QAbstractItemModel::modelReset, this,
                [this] { findAmong(0, m_model->count() - 1); });
        connect(model, &QAbstractItemModel::rowsRemoved, this, &RowChoice::follow);
        connect(model, &QAbstractItemModel::rowsMoved, this, &RowChoice::follow);
        connect(model, &QAbstractItemModel::layoutChanged, this, &RowChoice::follow);
    }
    Q_EMIT modelChanged();
}

/// The current row may be one of those that have just been shown.
void RowChoice::findAmong(int first, int last)
{
    if (m_currentId != 0 && !m_index.isValid()) {
        for (int row = first; row <= last; ++row) {
            if (m_model->rowId(row) == m_currentId) {
                m_index = m_model->index(row, 0);
                break;
            }
        }
    }
    follow();
}

void RowChoice::follow()
{
    const int row = m_index.isValid() ? m_index.row() : -1;
    if (std::exchange(m_currentRow, row) != row)
        Q_EMIT currentRowChanged();
    tellLater();
}

/// A batch moves many rows one after the other; who shows the choice needs to look once.
void RowChoice::tellLater()
{
    if (m_ids.empty() || std::exchange(m_telling, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_telling = false;
            ++m_revision;
            Q_EMIT revisionChanged();
        },
        Qt::QueuedConnection);
}

void RowChoice::setCurrent(int row)
{
    m_currentId = m_model->rowId(row);
    m_index = m_model->index(row, 0);
    if (std::exchange(m_currentRow, row) != row)
        Q_EMIT currentRowChanged();
    ++m_revision;
    Q_EMIT revisionChanged();
}

void RowChoice::choose(int row)
{
    if (!m_model || m_model->rowId(row) == 0)
        return;
    m_anchorId = m_model->rowId(row);
    m_ids = {m_anchorId};
    setCurrent(row);
}

void RowChoice::takeRange(int from, int to)
{
    m_ids.clear();
    for (int row = std::min(from, to); row <= std::max(from, to); ++row)
        m_ids.insert(m_model->rowId(row));
}

void RowChoice::extendTo(int row)
{
    const int anchor = m_model && m_anchorId != 0 ? m_model->rowOf(m_anchorId) : -1;
    if (anchor < 0 || m_model->rowId(row) == 0) {
        choose(row);
        return;
    }
    takeRange(anchor, row);
    setCurrent(row);
}

void RowChoice::toggle(int row)
{
    const quint64 id = m_model ? m_model->rowId(row) : 0;
    if (id == 0)
        return;
    if (m_ids.erase(id) == 0)
        m_ids.insert(id);
    m_anchorId = id;
    setCurrent(row);
}

void RowChoice::chooseAll()
{
    if (!m_model || m_model->count() == 0)
        return;
    takeRange(0, m_model->count() - 1);
    m_anchorId = m_model->rowId(0);
    setCurrent(std::max(0, m_currentRow));
}

void RowChoice::clear()
{
    m_ids.clear();
    m_currentId = m_anchorId = 0;
    m_index = QPersistentModelIndex();
    if (std::exchange(m_currentRow, -1) != -1)
        Q_EMIT currentRowChanged();
    ++m_revision;
    Q_EMIT revisionChanged();
}

bool RowChoice::isChosen(int row) const
{
    return m_model && !m_ids.empty() && m_ids.contains(m_model->rowId(row));
}

QList<quint64> RowChoice::rowIds() const
{
    QList<quint64> ids;
    if (!m_model || m_ids.empty())
        return ids;
    // The usual case, and asked for at each change of the table: no look at all the others.
    if (m_ids.size() == 1 && m_ids.contains(m_currentId))
        return m_currentRow >= 0 ? QList<quint64>{m_currentId} : ids;
    for (int row = 0; row < m_model->count(); ++row) {
        if (const quint64 id = m_model->rowId(row); m_ids.contains(id))
            ids.append(id);
    }
    return ids;
}

} // namespace nunect::app
