// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/rows_model.h"
#include "core/store/site_store.h"

#include <QCoreApplication>

namespace nunect::models {

/// How moves from one server to another went, one row a pair of servers and direction.
class ServerPairModel : public RowsModel<store::ServerPairRow>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::ServerPairModel)

public:
    /// \a site must outlive the model.
    explicit ServerPairModel(const store::SiteStore &site, QObject *parent = nullptr);

    /// Takes over what changed in the store. \a nowMs is the stores' monotonic clock.
    void flush(const store::SiteChanges &changes, qint64 nowMs)
    {
        applyInTime(changes.serverPairs, nowMs);
    }
    /// Lets ages move on; once a second.
    void refreshAges(qint64 nowMs) { passTime(nowMs); }

protected:
    const store::ServerPairRow *row(quint64 id) const override
    {
        return m_site.handoffs.pairById(id);
    }
    /// What has happened stays true.
    bool isStale(const store::ServerPairRow &) const override { return false; }

private:
    const store::SiteStore &m_site;
};

/// How the moves of units went, one row a unit that has moved.
class UnitMovesModel : public RowsModel<store::UnitMovesRow>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::UnitMovesModel)

public:
    /// \a site must outlive the model.
    explicit UnitMovesModel(const store::SiteStore &site, QObject *parent = nullptr);

    /// As ServerPairModel's.
    void flush(const store::SiteChanges &changes, qint64 nowMs)
    {
        applyInTime(changes.unitMoves, nowMs);
    }
    void refreshAges(qint64 nowMs) { passTime(nowMs); }

protected:
    const store::UnitMovesRow *row(quint64 id) const override { return m_site.handoffs.byId(id); }
    bool isStale(const store::UnitMovesRow &) const override { return false; }
    /// The number of moves within the last minute falls with time.
    quint8 timeState(const store::UnitMovesRow &row) const override;

private:
    const store::SiteStore &m_site;
};

} // namespace nunect::models
