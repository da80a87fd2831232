// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/subject_tree_model.h"

#include "core/models/format.h"

#include <algorithm>

namespace nunect::models {

using Row = SubjectTree::Row;

SubjectTreeModel::SubjectTreeModel(const store::SiteStore &site, QObject *parent)
    : QAbstractListModel(parent)
    , m_site(site)
{
}

QHash<int, QByteArray> SubjectTreeModel::roleNames() const
{
    return {{NameRole, "name"},         {TokensRole, "tokens"},
            {DepthRole, "depth"},       {SubscriptionsRole, "subscriptions"},
            {MessagesRole, "messages"}, {ExpandableRole, "expandable"},
            {OpenRole, "open"},         {MoreRole, "more"},
            {WordsRole, "words"}};
}

int SubjectTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString SubjectTreeModel::name(const Row &row) const
{
    if (row.more > 0)
        return tr("and %1 more").arg(format::grouped(row.more));
    return row.tokens.isEmpty() ? tr("All subjects") : row.token;
}

QString SubjectTreeModel::words(const Row &row) const
{
    if (row.more > 0)
        return name(row);
    return tr("%1: %2 subscriptions, %3 messages delivered")
        .arg(row.tokens.isEmpty() ? name(row) : row.tokens, format::grouped(row.subscriptions),
             format::grouped(row.messages));
}

QVariant SubjectTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole:
        return name(row);
    case TokensRole:
        return row.tokens;
    case DepthRole:
        return row.depth;
    case SubscriptionsRole:
        return row.more > 0 ? QString() : format::grouped(row.subscriptions);
    case MessagesRole:
        return row.more > 0 ? QString() : format::grouped(row.messages);
    case ExpandableRole:
        return row.expandable;
    case OpenRole:
        return row.open;
    case MoreRole:
        return row.more > 0;
    case WordsRole:
        return words(row);
    }
    return {};
}

void SubjectTreeModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (m_active && m_dirty)
        rebuild();
    Q_EMIT activeChanged();
}

void SubjectTreeModel::flush(const store::SiteChanges &changes, qint64 nowMs)
{
    m_nowMs = nowMs;
    m_dirty = m_dirty || !changes.subscriptions.isEmpty();
    if (m_active && m_dirty && (!m_builtMs || nowMs - *m_builtMs >= rebuildMs))
        rebuild();
}

void SubjectTreeModel::toggle(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const Row chosen = m_rows[static_cast<std::size_t>(row)];
    if (chosen.more > 0) {
        m_tree.showMore(chosen.tokens);
        show(m_tree.rows());
    } else {
        setOpen(row, !chosen.open);
    }
}

bool SubjectTreeModel::setOpen(int row, bool open)
{
    if (row < 0 || row >= rowCount())
        return false;
    const Row chosen = m_rows[static_cast<std::size_t>(row)];
    if (!chosen.expandable || chosen.open == open)
        return false;
    m_tree.setOpen(chosen.tokens, open);
    rebuild(); // what was shut has no children yet
    return true;
}

void SubjectTreeModel::rebuild()
{
    m_dirty = false;
    m_builtMs = m_nowMs;
    m_tree.clear();
    for (const store::SubscriptionRow &row : m_site.subscriptions.rows())
        m_tree.add(row.subject, row.count, row.messages);
    show(m_tree.rows());
}

/// What is the same at both ends stays, so that a view keeps its place.
void SubjectTreeModel::show(std::vector<Row> rows)
{
    const auto same = [](const Row &a, const Row &b) { return a.isSame(b); };
    const std::size_t shorter = std::min(rows.size(), m_rows.size());
    std::size_t head = 0;
    while (head < shorter && same(rows[head], m_rows[head]))
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head
           && same(rows[rows.size() - 1 - tail], m_rows[m_rows.size() - 1 - tail]))
        ++tail;
    const auto first = static_cast<int>(head);
    if (m_rows.size() > head + tail) {
        beginRemoveRows({}, first, static_cast<int>(m_rows.size() - tail) - 1);
        m_rows.erase(m_rows.begin() + first, m_rows.end() - static_cast<std::ptrdiff_t>(tail));
        endRemoveRows();
    }
    const auto added = static_cast<std::ptrdiff_t>(rows.size() - head - tail);
    if (added > 0) {
        beginInsertRows({}, first, first + static_cast<int>(added) - 1);
        m_rows.insert(m_rows.begin() + first, rows.begin() + first, rows.begin() + first + added);
        endInsertRows();
    }
    const bool differs = m_rows != rows;
    m_rows = std::move(rows);
    if (differs)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace nunect::models
