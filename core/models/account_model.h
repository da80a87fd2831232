// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/details_model.h"
#include "core/models/rows_model.h"
#include "core/store/site_store.h"

#include <QCoreApplication>

#include <optional>

namespace nunect::models {

/// Every account in use, all its servers together.
class AccountModel : public RowsModel<store::AccountRow>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::AccountModel)

public:
    /// \a site must outlive the model.
    explicit AccountModel(const store::SiteStore &site, QObject *parent = nullptr);

    /// Takes over what changed in the store. \a nowMs is the stores' monotonic clock.
    void flush(const store::SiteChanges &changes, qint64 nowMs)
    {
        applyInTime(changes.accounts, nowMs);
    }
    /// Lets ages and staleness move on; once a second.
    void refreshAges(qint64 nowMs) { passTime(nowMs); }

protected:
    const store::AccountRow *row(quint64 id) const override { return m_site.accounts.byId(id); }
    bool isStale(const store::AccountRow &row) const override
    {
        return m_site.accounts.isStale(row, nowMs());
    }

private:
    const store::SiteStore &m_site;
};

/// An account's sums, and its part on each server; nothing if there is no such row.
std::optional<Details> accountDetails(const store::AccountStore &accounts, quint64 rowId,
                                      qint64 nowMs);

} // namespace nunect::models
