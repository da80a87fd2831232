// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/table_model.h"
#include "core/store/site_store.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace nunect::test {

inline constexpr qint64 wallNs = 1'795'428'000'000'000'000; // 2026-11-23 10:00:00

/// Lets \a site hear \a value at \a nowMs. Compiled once for each kind of update, since that is
/// long.
template<typename Value>
void apply(store::SiteStore &site, qint64 nowMs, const Value &value);

/// Watches a model: the tester ends the test at any breach of the model's contract, the spies tell
/// how much was signalled.
class ModelProbe
{
public:
    explicit ModelProbe(models::TableModel &model);

    /// "+0-2 -4 ~1 n": what was inserted, removed and changed since the last call, and whether the
    /// count changed. Empty for silence.
    QString signalled();

    /// The cell under the column with this title.
    QVariant cell(int row, const QString &title, int role = models::TableModel::TextRole) const;
    QString text(int row, const QString &title) const { return cell(row, title).toString(); }
    models::Status::Value status(int row, const QString &title) const;
    bool stale(int row) const;
    /// The texts of a column, from top to bottom.
    QString column(const QString &title) const;

private:
    models::TableModel &m_model;
    QAbstractItemModelTester m_tester;
    QSignalSpy m_inserted;
    QSignalSpy m_removed;
    QSignalSpy m_changed;
    QSignalSpy m_reset;
    QSignalSpy m_count;
};

} // namespace nunect::test
