// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/table_model.h"

#include <algorithm>

namespace nunect::tests {

/// A table that a QML test fills as it likes: a name, a state with a status, a figure, and words.
class TestTable : public models::TableModel
{
    Q_OBJECT

public:
    TestTable() = default;

    /// Replaces all rows by row-1 to row-\a count.
    Q_INVOKABLE void fill(int count)
    {
        m_ids.clear();
        for (int i = 1; i <= count; ++i)
            m_ids.push_back(static_cast<quint64>(i));
        show();
    }

    Q_INVOKABLE void removeFirst()
    {
        m_ids.erase(m_ids.begin());
        show();
    }

    /// A row that comes before all others.
    Q_INVOKABLE void addFirst()
    {
        m_ids.insert(m_ids.begin(), m_ids.empty() ? 1 : m_ids.back() + 1);
        show();
    }

    Q_INVOKABLE void reverse()
    {
        std::ranges::reverse(m_ids);
        show();
    }

    Q_INVOKABLE void setTrend(const QList<qreal> &values)
    {
        m_trend.clear();
        for (const qreal value : values)
            m_trend.append(qIsNaN(value) ? std::nullopt : std::optional(qint64(value)));
        refresh([this](std::size_t index) { return format(index); });
    }

    Q_INVOKABLE void setStale(bool stale)
    {
        m_stale = stale;
        refresh([this](std::size_t index) { return format(index); });
    }

    Q_INVOKABLE void setWords(const QString &words)
    {
        m_words = words;
        refresh([this](std::size_t index) { return format(index); });
    }

protected:
    const QList<models::Column> &columns() const override { return m_columns; }

private:
    void show()
    {
        sync(m_ids, {}, [this](std::size_t index) { return format(index); });
    }

    models::TableRow format(std::size_t index) const
    {
        const quint64 id = m_ids[index];
        models::TableRow row{id, {}, m_stale};
        row.cells = {models::Cell(QStringLiteral("row-%1").arg(id)),
                     models::Cell(QStringLiteral("Late"), models::Status::Caution),
                     models::Cell(QStringLiteral("%1.5 ms").arg(id)), models::Cell(m_words)};
        row.cells[2].tooltip = row.cells[2].text + QStringLiteral(", a figure");
        row.cells[2].trend = m_trend;
        return row;
    }

    const QList<models::Column> m_columns{{QStringLiteral("Name"), 12},
                                          {QStringLiteral("State"), 10, false, true},
                                          {QStringLiteral("Figure"), 10, true},
                                          {QStringLiteral("Words"), 40}};
    std::vector<quint64> m_ids;
    bool m_stale = false;
    models::Trend m_trend;
    QString m_words = QStringLiteral("<b>plain</b>");
};

} // namespace nunect::tests
