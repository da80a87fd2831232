// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/rows_model.h"
#include "core/store/site_store.h"

#include <QCoreApplication>

#include <vector>

namespace nunect::models {

/// A subscription that a message would reach.
struct Receiver
{
    domain::ServerRef server;
    domain::SubscriptionDetail subscription;
    QString connection; ///< its name, if the connection is known
};

/// The answer to one question: who gets messages on a subject.
class ReceiverModel : public RowsModel<Receiver>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::ReceiverModel)

public:
    /// As many as a person may look through.
    static constexpr std::size_t maxRows = 20'000;

    /// \a site must outlive the model.
    explicit ReceiverModel(const store::SiteStore &site, QObject *parent = nullptr);

    /// A new question: what was answered to the last one goes.
    void clear();
    /// Takes over what came since; null: nothing. \a nowMs is the stores' monotonic clock.
    void flush(const store::QueryResult *result, qint64 nowMs);

    std::size_t total() const { return m_receivers.size() + m_left; }
    /// Those that found no room.
    std::size_t left() const { return m_left; }

protected:
    const Receiver *row(quint64 id) const override;
    bool isStale(const Receiver &) const override { return false; }

private:
    QString connectionName(const QString &serverId, quint64 cid) const;
    void take(const store::QueryReply &reply, store::Changes &changes);

    const store::SiteStore &m_site;
    std::vector<Receiver> m_receivers;
    quint64 m_firstId = 1; ///< of these; an id is never used twice
    std::size_t m_replies = 0;
    std::size_t m_left = 0;
};

} // namespace nunect::models
