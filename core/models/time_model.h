// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/limits.h"
#include "core/models/table_model.h"
#include "core/store/site_store.h"

namespace nunect::models {

/// The clocks, one row a unit that publishes its own, the worst first: freerun, silent, acquiring,
/// tracking, locked; of those alike, faults and no or a large error bound first, then by unit ID.
class TimeModel : public TableModel
{
    Q_OBJECT

public:
    /// \a site must outlive the model.
    explicit TimeModel(const store::SiteStore &site, QObject *parent = nullptr);

    /// Takes over what changed in the store. \a nowMs is the stores' monotonic clock.
    void flush(const store::SiteChanges &changes, qint64 nowMs);
    /// Lets ages and staleness move on; once a second.
    void refreshAges(qint64 nowMs);

protected:
    const QList<Column> &columns() const override { return m_columns; }

private:
    using Rows = std::vector<const store::UnitRow *>;

    TableRow format(const store::UnitRow &unit, qint64 nowMs) const;
    /// The rows that have a clock to show, in the order in which they are shown.
    Rows clocks(qint64 nowMs) const;
    /// Brings the table's rows into the order of \a rows; those of \a changed are formatted anew.
    void show(const Rows &rows, const std::unordered_set<quint64> &changed, qint64 nowMs);
    int badness(const store::UnitRow &unit, qint64 nowMs) const;

    Limits m_limits;
    const store::SiteStore &m_site;
    const QList<Column> m_columns;
};

} // namespace nunect::models
