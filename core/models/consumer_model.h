// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/rows_model.h"
#include "core/store/site_store.h"

#include <QCoreApplication>

namespace nunect::models {

/// The consumers of every stream, or of one.
class ConsumerModel : public RowsModel<store::ConsumerRow>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::ConsumerModel)

public:
    /// \a site must outlive the model.
    explicit ConsumerModel(const store::SiteStore &site, QObject *parent = nullptr);

    /// Takes over what changed in the store. \a nowMs is the stores' monotonic clock.
    void flush(const store::SiteChanges &changes, qint64 nowMs)
    {
        applyInTime(changes.consumers, nowMs);
    }
    /// Lets ages and staleness move on; once a second.
    void refreshAges(qint64 nowMs) { passTime(nowMs); }

    /// The consumers of one stream from now on; nothing: of all.
    void showOnly(const std::optional<store::StreamRow::Key> &stream);

protected:
    const store::ConsumerRow *row(quint64 id) const override { return m_site.consumers.byId(id); }
    bool isStale(const store::ConsumerRow &row) const override
    {
        return m_site.consumers.isStale(row, nowMs());
    }
    bool isListed(const store::ConsumerRow &row) const override
    {
        return !m_stream
            || (row.consumer.stream == m_stream->second && row.account == m_stream->first);
    }

private:
    Columns mainColumns() const;

    const store::SiteStore &m_site;
    std::optional<store::StreamRow::Key> m_stream;
};

} // namespace nunect::models
