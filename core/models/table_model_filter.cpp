// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

// What a TableModel is filtered by.

#include "core/models/table_model.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;

static FilterColumn::Kind filterKind(Column::Kind kind)
{
    switch (kind) {
    case Column::Kind::Count:
    case Column::Kind::Rate:
        return FilterColumn::Kind::Number;
    case Column::Kind::Bytes:
    case Column::Kind::ByteRate:
        return FilterColumn::Kind::Bytes;
    case Column::Kind::Percent:
        return FilterColumn::Kind::Percent;
    case Column::Kind::Duration:
    case Column::Kind::Age:
        return FilterColumn::Kind::Duration;
    case Column::Kind::Text:
    case Column::Kind::Time:
        break;
    }
    return FilterColumn::Kind::Text;
}

/// A row as its columns' values; texts live until the next is asked for.
class TableModel::FilteredRow : public FilterRow
{
public:
    FilteredRow(const TableModel &model, quint64 id)
        : m_model(model)
        , m_id(id)
    {
    }

    QStringView text(int column) const override
    {
        CellValue value = m_model.value(m_id, column);
        if (auto *text = std::get_if<QString>(&value))
            m_text = std::move(*text);
        else
            m_text = textOf(value, m_model.columns()[column].kind, m_model.m_nowMs);
        return m_text;
    }

    std::optional<double> number(int column) const override
    {
        return numberOf(m_model.value(m_id, column), m_model.columns()[column].kind,
                        m_model.m_nowMs);
    }

private:
    const TableModel &m_model;
    quint64 m_id;
    mutable QString m_text;
};

QList<FilterColumn> TableModel::filterColumns() const
{
    QList<FilterColumn> result;
    for (const Column &column : columns())
        result.append({column.name, filterKind(column.kind)});
    return result;
}

QString TableModel::filterHelp() const
{
    QStringList words;
    QStringList figures;
    for (const Column &column : columns())
        (filterKind(column.kind) == FilterColumn::Kind::Text ? words : figures).append(column.name);
    QString help = tr("A word is looked for in all columns. In one: %1:word, %1=word.")
                       .arg(words.value(0, u"name"_s));
    if (!figures.isEmpty())
        help += u' ' + tr("Figures: %1>100, with units (ms, kB, %).").arg(figures.first());
    help += u' '
        + tr("A minus turns a term round. Columns: %1.").arg((words + figures).join(u", "_s));
    return help;
}

void TableModel::setFilter(const QString &text)
{
    if (text == m_filterText)
        return;
    m_filterText = text;
    const auto parsed = RowFilter::parse(text, filterColumns());
    m_filterError = parsed ? QString() : parsed.error().text;
    if (parsed && !(*parsed == m_filter)) {
        m_filter = *parsed;
        const int before = count();
        SortedIndex::Accept accept;
        if (!m_filter.isEmpty())
            accept = [this](quint64 id) { return m_filter.matches(FilteredRow(*this, id)); };
        tell(m_index.setFilter(std::move(accept)));
        if (count() != before)
            Q_EMIT countChanged();
    }
    Q_EMIT filterChanged();
}

} // namespace nunect::models
