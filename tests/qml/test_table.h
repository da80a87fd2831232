// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/table_model.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include <algorithm>
#include <map>

namespace nunect::tests {

/// A table that a QML test fills as it likes: a name, a state with a status, a figure, and words.
class TestTable : public models::TableModel
{
    Q_OBJECT

public:
    TestTable() { setDefaultSort({{Name, Qt::AscendingOrder}}); }

    /// Replaces all rows by row-1 to row-\a count.
    Q_INVOKABLE void fill(int count)
    {
        store::Changes changes;
        changes.removed = ids();
        m_places.clear();
        for (int i = 1; i <= count; ++i)
            m_places[static_cast<quint64>(i)] = i;
        changes.added = ids();
        // In two steps: a row that is in both lists is gone.
        apply({{}, changes.removed, {}}, 0);
        apply({changes.added, {}, {}}, 0);
    }

    /// mouseDoubleClickSequence() leaves so much time between clicks that no handler counts two.
    Q_INVOKABLE void doubleClick(QQuickItem *item)
    {
        const QPointF middle = item->mapToScene({item->width() / 2, item->height() / 2});
        QTest::mouseDClick(item->window(), Qt::LeftButton, {}, middle.toPoint());
    }

    Q_INVOKABLE void removeFirst()
    {
        const auto first
            = std::ranges::min_element(m_places, {}, [](auto &row) { return row.second; });
        const quint64 id = first->first;
        m_places.erase(first);
        apply({{}, {id}, {}}, 0);
    }

    /// A row that comes before all others.
    Q_INVOKABLE void addFirst()
    {
        int place = 0;
        quint64 id = 0;
        for (const auto &row : m_places) {
            place = std::min(place, row.second);
            id = std::max(id, row.first);
        }
        m_places[id + 1] = place - 1;
        applyInTime({{id + 1}, {}, {}}, 0);
    }

    Q_INVOKABLE void reverse()
    {
        for (auto &row : m_places)
            row.second = -row.second;
        changeAll();
    }

    Q_INVOKABLE void setTrend(const QList<qreal> &values)
    {
        m_trend.clear();
        for (const qreal value : values)
            m_trend.append(qIsNaN(value) ? std::nullopt : std::optional(qint64(value)));
        changeAll();
    }

    Q_INVOKABLE void setStale(bool stale)
    {
        m_stale = stale;
        passTime(0);
    }

    Q_INVOKABLE void setWords(const QString &words)
    {
        m_words = words;
        changeAll();
    }

protected:
    enum : int { Name, State, Figure, Words, Hidden };

    const QList<models::Column> &columns() const override { return m_columns; }
    bool isStale(quint64) const override { return m_stale; }
    bool isListed(quint64 id) const override { return m_places.contains(id); }

    models::CellValue value(quint64 id, int column) const override
    {
        switch (column) {
        case Name:
            return QStringLiteral("row-%1").arg(id);
        case State:
            return QStringLiteral("Late");
        case Figure:
            return static_cast<qint64>(id) * 1'000'000 + 500'000;
        case Words:
            return m_words;
        default:
            return QStringLiteral("hidden-%1").arg(id);
        }
    }

    models::Cell cell(quint64 id, int column) const override
    {
        models::Cell cell(models::textOf(value(id, column), m_columns[column].kind, 0));
        if (column == State)
            cell.status = models::Status::Caution;
        if (column == Figure) {
            cell.text = QStringLiteral("%1.5 ms").arg(id);
            cell.tooltip = cell.text + QStringLiteral(", a figure");
            cell.trend = m_trend;
        }
        return cell;
    }

    models::SortKey sortKey(quint64 id, int column) const override
    {
        if (column == Name) // not by its text, so that a test can say where it stands
            return models::SortKey::integer(m_places.contains(id) ? m_places.at(id) : 0);
        return models::sortKeyOf(value(id, column), m_columns[column].kind);
    }

private:
    std::vector<quint64> ids() const
    {
        std::vector<quint64> ids;
        for (const auto &row : m_places)
            ids.push_back(row.first);
        return ids;
    }

    void changeAll()
    {
        const std::vector<quint64> all = ids();
        apply({{}, {}, {all.begin(), all.end()}}, 0);
    }

    const QList<models::Column> m_columns{
        {QStringLiteral("name"), QStringLiteral("Name"), models::Column::Kind::Text, 12},
        {QStringLiteral("state"), QStringLiteral("State"), models::Column::Kind::Text, 10, true},
        {QStringLiteral("figure"), QStringLiteral("Figure"), models::Column::Kind::Duration, 10},
        {QStringLiteral("words"), QStringLiteral("Words"), models::Column::Kind::Text, 40},
        {QStringLiteral("hidden"), QStringLiteral("Hidden"), models::Column::Kind::Text, 10, false,
         false}};
    std::map<quint64, int> m_places;
    bool m_stale = false;
    models::Trend m_trend;
    QString m_words = QStringLiteral("<b>plain</b>");
};

} // namespace nunect::tests
