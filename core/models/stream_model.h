// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/rows_model.h"
#include "core/store/site_store.h"

#include <QCoreApplication>

namespace nunect::models {

/// Every stream of every account, as its leader has it.
class StreamModel : public RowsModel<store::StreamRow>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::StreamModel)

public:
    /// \a site must outlive the model.
    explicit StreamModel(const store::SiteStore &site, QObject *parent = nullptr);

    /// Takes over what changed in the store. \a nowMs is the stores' monotonic clock.
    void flush(const store::SiteChanges &changes, qint64 nowMs)
    {
        applyInTime(changes.streams, nowMs);
    }
    /// Lets ages and staleness move on; once a second.
    void refreshAges(qint64 nowMs) { passTime(nowMs); }

protected:
    const store::StreamRow *row(quint64 id) const override { return m_site.streams.byId(id); }
    bool isStale(const store::StreamRow &row) const override
    {
        return m_site.streams.isStale(row, nowMs());
    }

private:
    Columns mainColumns() const;

    const store::SiteStore &m_site;
};

} // namespace nunect::models
