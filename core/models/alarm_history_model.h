// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/alarm_history.h"
#include "core/models/rows_model.h"

#include <QCoreApplication>

namespace nunect::models {

/// What happened to alarms, the newest first: each condition that came and went, and what persons
/// did.
class AlarmHistoryModel : public RowsModel<alarms::AlarmEvent>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::AlarmHistoryModel)

public:
    /// \a history must outlive the model.
    explicit AlarmHistoryModel(const alarms::AlarmHistory &history, QObject *parent = nullptr);

    /// Takes over what has been added.
    void flush(qint64 nowMs);
    /// Events that the history no longer holds.
    quint64 dropped() const { return m_history.dropped(); }

protected:
    const alarms::AlarmEvent *row(quint64 id) const override { return m_history.byId(id); }
    bool isStale(const alarms::AlarmEvent &) const override { return false; }

private:
    const alarms::AlarmHistory &m_history;
    quint64 m_firstId = 1; ///< of those that are shown
    quint64 m_lastId = 0;
};

} // namespace nunect::models
