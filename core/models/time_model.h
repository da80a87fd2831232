// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/limits.h"
#include "core/models/rows_model.h"
#include "core/store/site_store.h"

#include <QCoreApplication>

namespace nunect::models {

/// The clocks, one row a unit that publishes its own, the worst first: freerun, silent, acquiring,
/// tracking, locked; of those alike, faults and no or a large error bound first, then by unit ID.
class TimeModel : public RowsModel<store::UnitRow>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::TimeModel)

public:
    /// \a site must outlive the model.
    explicit TimeModel(const store::SiteStore &site, QObject *parent = nullptr);

    /// Takes over what changed in the store. \a nowMs is the stores' monotonic clock.
    void flush(const store::SiteChanges &changes, qint64 nowMs)
    {
        applyInTime(changes.fleet, nowMs);
    }
    /// Lets ages and staleness move on; once a second.
    void refreshAges(qint64 nowMs) { passTime(nowMs); }

protected:
    const store::UnitRow *row(quint64 id) const override { return m_site.fleet.byId(id); }
    bool isListed(const store::UnitRow &unit) const override { return unit.time.has_value(); }
    bool isStale(const store::UnitRow &unit) const override;
    quint8 timeState(const store::UnitRow &unit) const override;

private:
    const store::SiteStore &m_site;
};

} // namespace nunect::models
