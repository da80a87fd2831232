// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/limits.h"
#include "core/models/table_model.h"
#include "core/store/site_store.h"

namespace nunect::models {

/// The servers.
class ServerModel : public TableModel
{
    Q_OBJECT

public:
    /// \a site must outlive the model.
    explicit ServerModel(const store::SiteStore &site, QObject *parent = nullptr);

    /// Takes over what changed in the store. \a nowMs is the stores' monotonic clock.
    void flush(const store::SiteChanges &changes, qint64 nowMs);
    /// Lets ages and staleness move on; once a second.
    void refreshAges(qint64 nowMs);

protected:
    const QList<Column> &columns() const override { return m_columns; }

private:
    TableRow format(const store::ServerRow &row, qint64 nowMs) const;

    const store::SiteStore &m_site;
    const QList<Column> m_columns;
};

} // namespace nunect::models
