// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/alarm_list.h"
#include "core/alarms/condition_watch.h"
#include "core/store/leaf_store.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <functional>
#include <optional>

namespace nunect::app {

class Session;

/// What a console would show of units, leaf nodes and alarms, told at each change: for scripts and
/// drills. Alarms by the standard rules, and of this console alone.
///
/// A line is `{"v":1,"ts":...}` and one of `"unit"` or `"leaf"` with its `"state"` (`"gone"` once
/// it has another name), `"alarm"` with what happened to it, or `"connected"`.
class ChangeWatch : public QObject
{
    Q_OBJECT

public:
    using Tell = std::function<void(const QJsonObject &line)>;

    /// \a session must outlive it.
    ChangeWatch(Session &session, Tell tell, QObject *parent = nullptr);

private:
    void look(qint64 nowMs);
    void lookAtUnits(qint64 nowMs);
    void lookAtLeafs(qint64 nowMs);
    void lookAtAlarms(qint64 nowMs);
    /// Tells if it is another state than before.
    void note(QHash<QString, QString> &known, const QString &what, const QString &who,
              const QString &state);
    void tell(QJsonObject line);

    Session &m_session;
    Tell m_tell;
    store::LeafStore m_leafs;
    alarms::AlarmList m_list;
    alarms::ConditionWatch m_conditions;
    QHash<QString, QString> m_unitStates;
    QHash<QString, QString> m_leafStates;
    quint64 m_toldAlarms = 0; ///< id of the last event
    std::optional<bool> m_connected;
};

} // namespace nunect::app
