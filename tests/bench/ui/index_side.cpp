// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/ui/index_side.h"

namespace nunect::bench {

using namespace Qt::Literals::StringLiterals;
using models::FilterColumn;
using models::SortKey;

namespace {

class SeenRow : public models::FilterRow
{
public:
    explicit SeenRow(const Row &row)
        : m_row(row)
    {
    }

    QStringView text(int) const override { return m_row.name; }
    std::optional<double> number(int) const override { return double(m_row.number); }

private:
    const Row &m_row;
};

} // namespace

IndexSide::IndexSide(Rows rows)
    : m_rows(std::move(rows))
    , m_index([this](quint64 id, int column) {
        const Row &row = m_rows[id];
        return column == NumberColumn ? SortKey::integer(row.number) : SortKey::text(row.name);
    })
{
    models::RowBatch all;
    for (quint64 id = 0; id < m_rows.size(); ++id)
        all.changed.push_back(id);
    take(m_index.apply(all));
}

void IndexSide::sortBy(int column) { take(m_index.sortBy({{column, Qt::AscendingOrder}})); }

void IndexSide::change(const std::vector<RowChange> &changes)
{
    models::RowBatch batch;
    for (const RowChange &change : changes) {
        m_rows[change.row] = change.value;
        batch.changed.push_back(change.row);
    }
    take(m_index.apply(batch));
}

void IndexSide::filter(const QString &text)
{
    const QList<FilterColumn> columns{{u"number"_s, FilterColumn::Kind::Number},
                                      {u"name"_s, FilterColumn::Kind::Text}};
    m_filter = models::RowFilter::parse(text, columns).value();
    models::SortedIndex::Accept accept;
    if (!m_filter.isEmpty())
        accept = [this](quint64 id) { return m_filter.matches(SeenRow(m_rows[id])); };
    take(m_index.setFilter(accept));
}

void IndexSide::take(const models::RowSteps &steps)
{
    for (const models::RowStep &step : steps)
        models::replay(step, m_list);
}

} // namespace nunect::bench
