// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/details_model.h"
#include "core/models/rows_model.h"
#include "core/store/advice_store.h"

#include <QCoreApplication>

#include <optional>

namespace nunect::models {

/// What could be saved on leafs' links, and what is approved of it; the greatest saving first.
class AdviceModel : public RowsModel<store::AdviceRow>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::AdviceModel)

public:
    /// \a advice must outlive the model.
    explicit AdviceModel(const store::AdviceStore &advice, QObject *parent = nullptr);

    /// Null: there is no such row.
    const store::AdviceRow *advice(quint64 rowId) const { return m_advice.byId(rowId); }

    void flush(const store::Changes &changes, qint64 nowMs) { apply(changes, nowMs); }
    /// None of it is known to be so any more, or it is again.
    void setStale(bool stale, qint64 nowMs);

    /// "Send a sum: ops.metric.rtt.> at leaf1"
    static QString title(const contract::RegistryAdvice &advice);
    /// What an approval of that advice does, for the question whether to give it, and what its end.
    static QString effect(const contract::RegistryAdvice &advice);
    static QString effectOfWithdrawal(const contract::RegistryAdvice &advice);

protected:
    const store::AdviceRow *row(quint64 id) const override { return m_advice.byId(id); }
    bool isStale(const store::AdviceRow &) const override { return m_isStale; }

private:
    const store::AdviceStore &m_advice;
    bool m_isStale = false;
};

/// All that is known of an advice; nothing if there is no such row.
std::optional<Details> adviceDetails(const AdviceModel &model, quint64 rowId);

} // namespace nunect::models
