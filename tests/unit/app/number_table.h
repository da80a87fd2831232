// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/rows_model.h"

#include <map>

namespace nunect::test {

struct NumberedRow
{
    qint64 number = 0;
};

/// Rows that are numbers, with a name and a time span made of each.
class NumberTable : public models::RowsModel<NumberedRow>
{
public:
    NumberTable()
    {
        using Kind = models::Column::Kind;
        setColumns({
            {{QStringLiteral("name"), QStringLiteral("Name"), Kind::Text, 10},
             [this](const NumberedRow &row) { return m_word + QString::number(row.number); }},
            {{QStringLiteral("span"), QStringLiteral("Span"), Kind::Duration, 10},
             [](const NumberedRow &row) { return row.number; }},
        });
        setDefaultSort({{1, Qt::AscendingOrder}});
    }

    /// Ids 1 to \a count, numbered alike.
    void fill(int count)
    {
        store::Changes changes;
        for (quint64 id = 1; id <= static_cast<quint64>(count); ++id) {
            m_rows[id].number = static_cast<qint64>(id);
            changes.added.push_back(id);
        }
        apply(changes, 0);
    }
    void remove(const std::vector<quint64> &ids)
    {
        for (const quint64 id : ids)
            m_rows.erase(id);
        apply({{}, ids, {}}, 0);
    }
    void setNumber(quint64 id, qint64 number)
    {
        m_rows[id].number = number;
        apply({{}, {}, {id}}, 0);
    }
    /// The same as an application does it, which has tables that nobody sees.
    void setNumberInTime(quint64 id, qint64 number)
    {
        m_rows[id].number = number;
        applyInTime({{}, {}, {id}}, 0);
    }
    /// What stands before the numbers, once their time has passed.
    void setWords(const QString &word) { m_word = word; }
    void pass() { passTime(1000); }

protected:
    using RowsModel::isListed;
    using RowsModel::isStale;
    const NumberedRow *row(quint64 id) const override
    {
        const auto at = m_rows.find(id);
        return at != m_rows.end() ? &at->second : nullptr;
    }
    bool isStale(const NumberedRow &) const override { return false; }

private:
    QString m_word = QStringLiteral("n");
    std::map<quint64, NumberedRow> m_rows;
};

} // namespace nunect::test
