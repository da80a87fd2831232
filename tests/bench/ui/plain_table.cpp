// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/ui/plain_table.h"

#include <QQmlEngine>
#include <QQuickItem>

#include <algorithm>

namespace nunect::bench {

using namespace Qt::Literals::StringLiterals;
using models::TableModel;

int ConnectionSource::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ConnectionSource::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_words.columnCount();
}

QVariant ConnectionSource::data(const QModelIndex &index, int role) const
{
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case SortRole:
        return std::visit(
            [](const auto &value) -> QVariant {
                if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>)
                    return {};
                else
                    return value;
            },
            m_words.cellValue(row, column));
    case TableModel::TextRole:
    case TableModel::TooltipRole:
        return m_words.cellText(row, column);
    case TableModel::StatusRole:
        return models::Status::Unknown;
    case TableModel::HasStatusRole:
        return m_words.shownColumn(column).hasStatus;
    case TableModel::NumericRole:
        return m_words.shownColumn(column).isNumeric();
    case TableModel::StaleRole:
        return false;
    case TableModel::TrendRole:
        return QVariant::fromValue(QList<qreal>());
    default:
        return {};
    }
}

void ConnectionSource::flush(const store::SiteChanges &changes, qint64 nowMs)
{
    if (!changes.connections.added.empty()) {
        beginResetModel();
        m_words.flush(changes, nowMs);
        m_rows.clear();
        for (int row = 0; row < m_words.count(); ++row)
            m_rows.emplace(m_words.rowId(row), row);
        endResetModel();
        return;
    }
    std::vector<int> rows;
    for (const quint64 id : changes.connections.changed)
        rows.push_back(m_rows.at(id));
    std::ranges::sort(rows);
    for (auto first = rows.begin(); first != rows.end();) {
        auto last = first;
        while (std::next(last) != rows.end() && *std::next(last) == *last + 1)
            ++last;
        Q_EMIT dataChanged(index(*first, 0), index(*last, columnCount() - 1));
        first = std::next(last);
    }
}

PlainTable::PlainTable(QAbstractItemModel &model)
{
    m_view.engine()->addImportPath(u"qrc:/qt/qml"_s);
    m_view.setResizeMode(QQuickView::SizeRootObjectToView);
    m_view.setInitialProperties({{u"model"_s, QVariant::fromValue(&model)}});
    m_view.setSource(QUrl(u"qrc:/bench/PlainTable.qml"_s));
}

void PlainTable::choose(int row)
{
    QMetaObject::invokeMethod(m_view.rootObject(), "choose", Q_ARG(QVariant, row));
}

} // namespace nunect::bench
