// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/link_cut.h"
#include "core/models/details_model.h"
#include "core/models/rows_model.h"

#include <QCoreApplication>

#include <optional>

namespace nunect::models {

/// A link of a site's plan, and what a cut of it does to each leaf.
struct PlannedCut
{
    using Key = std::size_t;

    quint64 rowId = 0;
    std::size_t place = 0; ///< in the plan
    domain::PlannedLink link;
    std::vector<domain::CutEffect> effects; ///< of those leafs that it changes something for

    Key key() const { return place; }
    QStringList cutOff() const;   ///< leafs that lose the hub
    QStringList rerouted() const; ///< leafs that go another way
};

/// What follows if a link is cut, for each link of a site's plan; the only ways come first.
class CutModel : public RowsModel<PlannedCut>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::CutModel)

public:
    explicit CutModel(QObject *parent = nullptr);

    void setPlan(const domain::SitePlan &plan);
    const PlannedCut *cut(quint64 rowId) const { return m_cuts.byId(rowId); }
    /// Names of the links that some leaf has no other way than.
    QStringList singlePoints() const;

protected:
    const PlannedCut *row(quint64 id) const override { return m_cuts.byId(id); }
    bool isStale(const PlannedCut &) const override { return false; }

private:
    store::RowTable<PlannedCut> m_cuts;
};

/// What a cut does to each leaf that it changes something for, in a few words; by the leaf's name.
std::map<QString, QString> cutWords(const PlannedCut &cut);

/// What a cut does, leaf by leaf; nothing if there is no such row.
std::optional<Details> cutDetails(const CutModel &cuts, quint64 rowId);

} // namespace nunect::models
