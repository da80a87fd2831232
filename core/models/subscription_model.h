// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/rows_model.h"
#include "core/store/site_store.h"

#include <QCoreApplication>

namespace nunect::models {

/// What is subscribed to: a row for all subscriptions that are alike.
class SubscriptionModel : public RowsModel<store::SubscriptionRow>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::SubscriptionModel)

public:
    /// \a site must outlive the model.
    explicit SubscriptionModel(const store::SiteStore &site, QObject *parent = nullptr);

    /// Takes over what changed in the store. \a nowMs is the stores' monotonic clock.
    void flush(const store::SiteChanges &changes, qint64 nowMs)
    {
        applyInTime(changes.subscriptions, nowMs);
    }
    /// Lets ages and staleness move on; once a second.
    void refreshAges(qint64 nowMs) { passTime(nowMs); }

    /// Only subjects that begin with these tokens from now on, and that subject itself: "orders"
    /// for orders and orders.new; empty: all.
    void showOnly(const QString &tokens);

protected:
    const store::SubscriptionRow *row(quint64 id) const override
    {
        return m_site.subscriptions.byId(id);
    }
    bool isStale(const store::SubscriptionRow &row) const override
    {
        return m_site.subscriptions.isStale(row, nowMs());
    }
    bool isListed(const store::SubscriptionRow &row) const override
    {
        return m_tokens.isEmpty()
            || (row.subject.startsWith(m_tokens)
                && (row.subject.size() == m_tokens.size()
                    || row.subject.at(m_tokens.size()) == QLatin1Char('.')));
    }

private:
    const store::SiteStore &m_site;
    QString m_tokens;
};

} // namespace nunect::models
