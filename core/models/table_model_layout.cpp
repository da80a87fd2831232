// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

// Which columns a TableModel shows, in what order and how wide, and by which it is sorted.

#include "core/models/table_model.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;

// Wider than this a column pushes all others off the screen.
static constexpr int maxWidth = 200;

static std::vector<int> defaultSections(const QList<Column> &columns)
{
    std::vector<int> sections;
    for (int i = 0; i < columns.size(); ++i) {
        if (columns[i].shown)
            sections.push_back(i);
    }
    return sections;
}

static int indexOf(const QList<Column> &columns, const QString &name)
{
    const auto at = std::ranges::find(columns, name, &Column::name);
    return at != columns.end() ? static_cast<int>(at - columns.begin()) : -1;
}

const std::vector<int> &TableModel::sections() const
{
    if (m_sections.empty())
        m_sections = defaultSections(columns());
    return m_sections;
}

int TableModel::columnOf(int section) const
{
    return sections()[static_cast<std::size_t>(section)];
}

const Column &TableModel::shownColumn(int section) const { return columns()[columnOf(section)]; }

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(sections().size());
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return columnTitle(section);
}

QString TableModel::columnName(int section) const
{
    return hasSection(section) ? shownColumn(section).name : QString();
}

QString TableModel::columnTitle(int section) const
{
    return hasSection(section) ? shownColumn(section).title : QString();
}

QString TableModel::columnHelp(int section) const
{
    return hasSection(section) ? shownColumn(section).help : QString();
}

int TableModel::columnWidthHint(int section) const
{
    if (!hasSection(section))
        return 0;
    const Column &column = shownColumn(section);
    const auto chosen = m_widths.find(column.name);
    return chosen != m_widths.end() ? chosen->second : column.widthHint;
}

bool TableModel::hasChosenWidth(int section) const
{
    return hasSection(section) && m_widths.contains(shownColumn(section).name);
}

void TableModel::setColumnWidth(int section, int characters)
{
    if (!hasSection(section))
        return;
    if (characters > 0)
        m_widths[shownColumn(section).name] = std::min(characters, maxWidth);
    else
        m_widths.erase(shownColumn(section).name);
    Q_EMIT layoutStateChanged();
}

bool TableModel::columnIsNumeric(int section) const
{
    return hasSection(section) && shownColumn(section).isNumeric();
}

QStringList TableModel::shownColumns() const
{
    QStringList names;
    for (const int column : sections())
        names.append(columns()[column].name);
    return names;
}

QStringList TableModel::allColumnNames() const
{
    QStringList names = shownColumns();
    for (const Column &column : columns()) {
        if (!names.contains(column.name))
            names.append(column.name);
    }
    return names;
}

QString TableModel::titleOf(const QString &columnName) const
{
    const int column = indexOf(columns(), columnName);
    return column >= 0 ? columns()[column].title : QString();
}

void TableModel::setShownColumns(const QStringList &names)
{
    std::vector<int> wanted;
    for (const QString &name : names) {
        const int column = indexOf(columns(), name);
        if (column >= 0 && std::ranges::find(wanted, column) == wanted.end())
            wanted.push_back(column);
    }
    if (wanted.empty())
        wanted = defaultSections(columns());
    if (wanted == sections())
        return;
    beginResetModel();
    m_sections = std::move(wanted);
    endResetModel();
    Q_EMIT layoutStateChanged();
}

void TableModel::setDefaultSort(std::vector<SortColumn> columns)
{
    m_defaultSort = columns;
    sortBy(std::move(columns));
}

void TableModel::sortBy(std::vector<SortColumn> columns)
{
    tell(m_index.sortBy(std::move(columns)));
    Q_EMIT sortChanged();
    Q_EMIT layoutStateChanged();
}

void TableModel::toggleSort(int section, bool add)
{
    if (!hasSection(section))
        return;
    const int column = columnOf(section);
    std::vector<SortColumn> sorts = m_index.sortColumns();
    const bool wasDefault = isDefaultSort();
    const auto at = std::ranges::find(sorts, column, &SortColumn::column);
    const bool known = at != sorts.end();
    const bool downwards = known && at->direction == Qt::DescendingOrder;
    if (!add || (wasDefault && !known)) {
        // The default is no choice of a person's, so nothing is added to it.
        sorts.clear();
        if (!downwards)
            sorts.push_back({column, known ? Qt::DescendingOrder : Qt::AscendingOrder});
    } else if (!known) {
        sorts.push_back({column, Qt::AscendingOrder});
    } else if (!downwards) {
        at->direction = Qt::DescendingOrder;
    } else {
        sorts.erase(at);
    }
    sortBy(sorts.empty() ? m_defaultSort : std::move(sorts));
}

int TableModel::sortPlace(int section) const
{
    if (!hasSection(section))
        return 0;
    const auto &sorts = m_index.sortColumns();
    const auto at = std::ranges::find(sorts, columnOf(section), &SortColumn::column);
    return at != sorts.end() ? static_cast<int>(at - sorts.begin()) + 1 : 0;
}

bool TableModel::sortsDownwards(int section) const
{
    const int place = sortPlace(section);
    return place > 0
        && m_index.sortColumns()[static_cast<std::size_t>(place - 1)].direction
        == Qt::DescendingOrder;
}

QString TableModel::layoutState() const
{
    QJsonObject widths;
    for (const auto &[name, width] : m_widths)
        widths.insert(name, width);
    QJsonObject state{{u"columns"_s, QJsonArray::fromStringList(shownColumns())},
                      {u"widths"_s, widths}};
    if (!isDefaultSort()) {
        QJsonArray sorts;
        for (const SortColumn &sort : m_index.sortColumns()) {
            sorts.append((sort.direction == Qt::DescendingOrder ? u"-"_s : QString())
                         + columns()[sort.column].name);
        }
        state.insert(u"sort"_s, sorts);
    }
    return QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Compact));
}

void TableModel::setLayoutState(const QString &state)
{
    // Whatever is not known (it may be another version's) is left out.
    const QJsonObject object = QJsonDocument::fromJson(state.toUtf8()).object();
    const QJsonObject widths = object.value(u"widths").toObject();
    m_widths.clear();
    for (auto at = widths.begin(); at != widths.end(); ++at) {
        const int width = at.value().toInt();
        if (indexOf(columns(), at.key()) >= 0 && width > 0)
            m_widths[at.key()] = std::min(width, maxWidth);
    }
    std::vector<SortColumn> sorts;
    for (const QJsonValue &each : object.value(u"sort").toArray()) {
        QString name = each.toString();
        const bool downwards = name.startsWith(u'-');
        if (downwards)
            name.remove(0, 1);
        const int column = indexOf(columns(), name);
        if (column >= 0 && std::ranges::find(sorts, column, &SortColumn::column) == sorts.end())
            sorts.push_back({column, downwards ? Qt::DescendingOrder : Qt::AscendingOrder});
    }
    setShownColumns(object.value(u"columns").toVariant().toStringList());
    sortBy(sorts.empty() ? m_defaultSort : std::move(sorts));
}

} // namespace nunect::models
