// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/table_model.h"
#include "core/store/site_store.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace nunect::test {

inline constexpr qint64 wallNs = 1'795'428'000'000'000'000; // 2026-11-23 10:00:00

template<typename Value>
void apply(store::SiteStore &site, qint64 nowMs, const Value &value)
{
    site.apply({store::Update{nowMs, wallNs + nowMs * 1'000'000, value}});
}

/// Watches a model: the tester ends the test at any breach of the model's contract, the spies tell
/// how much was signalled.
class ModelProbe
{
public:
    explicit ModelProbe(models::TableModel &model)
        : m_model(model)
        , m_tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
        , m_inserted(&model, &QAbstractItemModel::rowsInserted)
        , m_removed(&model, &QAbstractItemModel::rowsRemoved)
        , m_changed(&model, &QAbstractItemModel::dataChanged)
        , m_reset(&model, &QAbstractItemModel::modelReset)
        , m_count(&model, &models::TableModel::countChanged)
    {
    }

    /// "+0-2 -4 ~1 n": what was inserted, removed and changed since the last call, and whether the
    /// count changed. Empty for silence.
    QString signalled()
    {
        QStringList words;
        for (const auto &each : std::as_const(m_removed))
            words.append(u'-' + range(each[1].toInt(), each[2].toInt()));
        for (const auto &each : std::as_const(m_inserted))
            words.append(u'+' + range(each[1].toInt(), each[2].toInt()));
        for (const auto &each : std::as_const(m_changed)) {
            words.append(u'~' + range(each[0].toModelIndex().row(), each[1].toModelIndex().row()));
        }
        for (qsizetype i = 0; i < m_count.size(); ++i)
            words.append(QStringLiteral("n"));
        if (!m_reset.isEmpty())
            words.append(QStringLiteral("RESET"));
        for (QSignalSpy *spy : {&m_inserted, &m_removed, &m_changed, &m_reset, &m_count})
            spy->clear();
        return words.join(u' ');
    }

    /// The cell under the column with this title.
    QVariant cell(int row, const QString &title, int role = models::TableModel::TextRole) const
    {
        for (int column = 0; column < m_model.columnCount(); ++column) {
            if (m_model.columnTitle(column) == title)
                return m_model.data(m_model.index(row, column), role);
        }
        qFatal("no column '%s'", qPrintable(title));
    }
    QString text(int row, const QString &title) const { return cell(row, title).toString(); }
    models::Status::Value status(int row, const QString &title) const
    {
        return cell(row, title, models::TableModel::StatusRole).value<models::Status::Value>();
    }
    bool stale(int row) const
    {
        return m_model.data(m_model.index(row, 0), models::TableModel::StaleRole).toBool();
    }
    /// The texts of a column, from top to bottom.
    QString column(const QString &title) const
    {
        QStringList texts;
        for (int row = 0; row < m_model.rowCount(); ++row)
            texts.append(text(row, title));
        return texts.join(u' ');
    }

private:
    static QString range(int first, int last)
    {
        return first == last ? QString::number(first)
                             : QStringLiteral("%1-%2").arg(first).arg(last);
    }

    models::TableModel &m_model;
    QAbstractItemModelTester m_tester;
    QSignalSpy m_inserted;
    QSignalSpy m_removed;
    QSignalSpy m_changed;
    QSignalSpy m_reset;
    QSignalSpy m_count;
};

} // namespace nunect::test
