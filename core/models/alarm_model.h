// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/alarm_list.h"
#include "core/models/details_model.h"
#include "core/models/rows_model.h"

#include <QCoreApplication>

#include <optional>

namespace nunect::models {

/// The alarms of a site: what nobody has acknowledged first, then by priority, the newest first.
class AlarmModel : public RowsModel<alarms::Alarm>
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::AlarmModel)

public:
    /// \a list must outlive the model.
    explicit AlarmModel(const alarms::AlarmList &list, QObject *parent = nullptr);

    /// Takes over what changed in the list. \a nowMs is its monotonic clock.
    void flush(const store::Changes &changes, qint64 nowMs) { apply(changes, nowMs); }
    /// Lets ages move on; once a second.
    void refreshAges(qint64 nowMs) { passTime(nowMs); }

protected:
    const alarms::Alarm *row(quint64 id) const override { return m_list.byId(id); }
    bool isStale(const alarms::Alarm &) const override { return false; }

private:
    Columns stateColumns() const;
    Columns valueColumns() const;

    const alarms::AlarmList &m_list;
};

/// All that is known of an alarm; nothing if there is no such row.
std::optional<Details> alarmDetails(const alarms::AlarmList &list, quint64 rowId, qint64 nowMs);

} // namespace nunect::models
