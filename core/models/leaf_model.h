// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/details_model.h"
#include "core/models/rows_model.h"
#include "core/store/leaf_store.h"

#include <QCoreApplication>

#include <optional>

namespace nunect::models {

/// Every leaf node of a site, the worst first.
class LeafModel : public RowsModel<store::LeafRow>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::LeafModel)

public:
    /// \a leafs must outlive the model.
    explicit LeafModel(const store::LeafStore &leafs, QObject *parent = nullptr);

    /// Takes over what changed in the store. \a nowMs is the stores' monotonic clock.
    void flush(const store::Changes &changes, qint64 nowMs) { apply(changes, nowMs); }
    /// Lets ages move on; once a second.
    void refreshAges(qint64 nowMs) { passTime(nowMs); }

protected:
    const store::LeafRow *row(quint64 id) const override { return m_leafs.byId(id); }
    bool isStale(const store::LeafRow &row) const override
    {
        return row.state == store::LeafState::Unknown;
    }

private:
    Columns stateColumns() const;
    Columns linkColumns() const;
    Columns nodeColumns() const;

    const store::LeafStore &m_leafs;
};

/// All that is known of a leaf; nothing if there is no such row.
std::optional<Details> leafDetails(const store::LeafStore &leafs, quint64 rowId, qint64 nowMs);

} // namespace nunect::models
