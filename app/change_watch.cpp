// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/change_watch.h"

#include "app/alarm_board.h"
#include "app/session.h"
#include "app/snapshot.h"
#include "core/util/timestamp.h"

#include <utility>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;
using store::Endpoint;
using store::LeafState;

static QString toText(LeafState state)
{
    switch (state) {
    case LeafState::NotHeard:
        return u"not_heard"_s;
    case LeafState::UplinkDown:
        return u"uplink_down"_s;
    case LeafState::ShutDown:
        return u"shut_down"_s;
    case LeafState::PartlyLinked:
        return u"partly_linked"_s;
    case LeafState::Flapping:
        return u"flapping"_s;
    case LeafState::GuardianSilent:
        return u"guardian_silent"_s;
    case LeafState::Fine:
        return u"fine"_s;
    case LeafState::Unknown:
        break;
    }
    return u"unknown"_s;
}

ChangeWatch::ChangeWatch(Session &session, Tell tell, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_tell(std::move(tell))
    , m_conditions(session.site())
{
    // As with the Leafs page open.
    session.setDemand({Endpoint::Varz, Endpoint::Leafz, Endpoint::Jsz}, AlarmBoard::endpoints());
    connect(&session, &Session::ticked, this, &ChangeWatch::look);
}

void ChangeWatch::look(qint64 nowMs)
{
    const bool connected = m_session.link().state == nats::State::Connected;
    if (std::exchange(m_connected, connected) != connected)
        tell({{u"connected"_s, connected}});
    lookAtUnits(nowMs);
    lookAtLeafs(nowMs);
    lookAtAlarms(nowMs);
}

void ChangeWatch::lookAtUnits(qint64 nowMs)
{
    for (const store::UnitRow &unit : m_session.site().fleet.rows())
        note(m_unitStates, u"unit"_s, unit.unit,
             livenessText(store::FleetStore::liveness(unit, nowMs)));
}

void ChangeWatch::lookAtLeafs(qint64 nowMs)
{
    m_leafs.update(m_session.site(), nowMs);
    m_leafs.takeChanges();
    for (const store::LeafRow &leaf : m_leafs.rows())
        note(m_leafStates, u"leaf"_s, leaf.name, toText(leaf.state));
    // One that was known by its address alone, until its name was heard.
    const auto isGone = [this](const auto &known) { return !m_leafs.find(known.key()); };
    for (auto known = m_leafStates.begin(); known != m_leafStates.end(); ++known) {
        if (isGone(known))
            tell({{u"leaf"_s, known.key()}, {u"state"_s, u"gone"_s}});
    }
    m_leafStates.removeIf(isGone);
}

void ChangeWatch::lookAtAlarms(qint64 nowMs)
{
    const alarms::Moment now{nowMs, nowNs()};
    m_list.update(m_conditions.look(m_session.takeChanges(), m_list.rules(), now), now);
    m_list.takeChanges();
    const alarms::AlarmHistory &history = m_list.history();
    for (; m_toldAlarms < history.lastId(); ++m_toldAlarms) {
        if (const alarms::AlarmEvent *event = history.byId(m_toldAlarms + 1))
            tell({{u"alarm"_s, alarms::toLine(*event)}});
    }
}

void ChangeWatch::note(QHash<QString, QString> &known, const QString &what, const QString &who,
                       const QString &state)
{
    QString &before = known[who];
    if (before == state)
        return;
    before = state;
    tell({{what, who}, {u"state"_s, state}});
}

void ChangeWatch::tell(QJsonObject line)
{
    line.insert(u"v"_s, 1);
    line.insert(u"ts"_s, toRfc3339(nowNs()));
    m_tell(line);
}

} // namespace nunect::app
