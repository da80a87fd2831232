// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/rows_model.h"
#include "core/store/site_store.h"

#include <QCoreApplication>

namespace nunect::models {

struct UsageWords;

/// What each account uses of JetStream and how much it may use.
class JetStreamAccountModel : public RowsModel<store::JetStreamAccountRow>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::JetStreamAccountModel)

public:
    /// \a site must outlive the model.
    explicit JetStreamAccountModel(const store::SiteStore &site, QObject *parent = nullptr);

    /// Takes over what changed in the store. \a nowMs is the stores' monotonic clock.
    void flush(const store::SiteChanges &changes, qint64 nowMs)
    {
        applyInTime(changes.jetStreamAccounts, nowMs);
    }
    /// Lets ages and staleness move on; once a second.
    void refreshAges(qint64 nowMs) { passTime(nowMs); }

protected:
    const store::JetStreamAccountRow *row(quint64 id) const override
    {
        return m_site.jetStreamAccounts.byId(id);
    }
    bool isStale(const store::JetStreamAccountRow &row) const override
    {
        return m_site.jetStreamAccounts.isStale(row, nowMs());
    }

private:
    Columns usageColumns(const UsageWords &words, quint64 domain::JetStreamUsage::*used,
                         quint64 domain::JetStreamUsage::*reserved) const;

    const store::SiteStore &m_site;
};

} // namespace nunect::models
