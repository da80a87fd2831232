// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/rows_model.h"
#include "core/store/site_store.h"

#include <QCoreApplication>

#include <deque>

namespace nunect::models {

/// Messages on the subjects that a person listens to, newest first. While paused it stands still;
/// what comes meanwhile is shown when it goes on, as far as it is still held.
class TapModel : public RowsModel<store::TapRow>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::TapModel)

public:
    /// \a site must outlive the model.
    explicit TapModel(const store::SiteStore &site, QObject *parent = nullptr);

    void flush(qint64 nowMs);
    void setPaused(bool paused) { m_paused = paused; }
    bool isPaused() const { return m_paused; }
    /// Messages that came while paused.
    int waiting() const;

    /// Null if it is not held any more.
    const store::TapRow *row(quint64 id) const override;

protected:
    bool isStale(const store::TapRow &) const override { return false; }

private:
    const store::SiteStore &m_site;
    /// Those that are shown: the store lets its oldest ones go, which are kept here while paused.
    std::deque<store::TapRow> m_lines;
    bool m_paused = false;
};

} // namespace nunect::models
