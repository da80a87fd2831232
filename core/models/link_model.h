// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/details_model.h"
#include "core/models/rows_model.h"
#include "core/store/site_store.h"

#include <QCoreApplication>

#include <optional>

namespace nunect::models {

/// Routes, gateways and leaf nodes, each as a server at one of its ends tells of it.
class LinkModel : public RowsModel<store::LinkRow>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::LinkModel)

public:
    /// \a site must outlive the model.
    explicit LinkModel(const store::SiteStore &site, QObject *parent = nullptr);

    /// Takes over what changed in the store. \a nowMs is the stores' monotonic clock.
    void flush(const store::SiteChanges &changes, qint64 nowMs)
    {
        applyInTime(changes.links, nowMs);
    }
    /// Lets ages and staleness move on; once a second.
    void refreshAges(qint64 nowMs) { passTime(nowMs); }

protected:
    const store::LinkRow *row(quint64 id) const override { return m_site.links.byId(id); }
    bool isStale(const store::LinkRow &row) const override
    {
        return m_site.links.isStale(row, nowMs());
    }

private:
    Columns endColumns() const;

    const store::SiteStore &m_site;
};

/// All that is known of a link; nothing if there is no such row.
std::optional<Details> linkDetails(const store::LinkStore &links, quint64 rowId, qint64 nowMs);

} // namespace nunect::models
