// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/subscription_detail.h"
#include "core/models/rows_model.h"

#include <QCoreApplication>

#include <vector>

namespace nunect::models {

/// The subscriptions of one connection, as its server told them once.
class SubscriptionListModel : public RowsModel<domain::SubscriptionDetail>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::SubscriptionListModel)

public:
    explicit SubscriptionListModel(QObject *parent = nullptr);

    void set(std::vector<domain::SubscriptionDetail> subscriptions, qint64 nowMs);

protected:
    const domain::SubscriptionDetail *row(quint64 id) const override;
    bool isStale(const domain::SubscriptionDetail &) const override { return false; }

private:
    std::vector<domain::SubscriptionDetail> m_list;
    quint64 m_firstId = 1; ///< of the first; they rise by one, and none is used twice
};

} // namespace nunect::models
