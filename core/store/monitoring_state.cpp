// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/monitoring_state.h"

namespace nunect::store {

void MonitoringState::heard(Endpoint endpoint, qint64 nowMs)
{
    EndpointState &state = at(endpoint);
    state.asked = true;
    state.heardMs = nowMs;
}

void MonitoringState::apply(const MonitoringRound &round, qint64 nowMs)
{
    EndpointState &state = at(round.endpoint);
    state.asked = true;
    state.feed = round.feed;
    state.answered = round.answered.size();
    state.missing = round.missing;
    state.problem = round.problem;
    state.rounds.ended(nowMs);
}

AnswerState MonitoringState::state(Endpoint endpoint, qint64 nowMs) const
{
    const EndpointState &state = of(endpoint);
    const auto lastMs = state.rounds.lastMs();
    if (!lastMs)
        return state.asked ? AnswerState::Waiting : AnswerState::NeverAsked;
    if (nowMs - *lastMs > state.rounds.staleAfterMs())
        return AnswerState::Stale;
    if (state.answered == 0)
        return AnswerState::Failed;
    return state.missing.empty() && state.problem.isEmpty() ? AnswerState::Ok : AnswerState::Partly;
}

Endpoint endpointOf(const MonitoringReply &reply)
{
    struct Visitor
    {
        Endpoint operator()(const domain::Varz &) const { return Endpoint::Varz; }
        Endpoint operator()(const domain::Routez &) const { return Endpoint::Routez; }
        Endpoint operator()(const domain::Gatewayz &) const { return Endpoint::Gatewayz; }
        Endpoint operator()(const domain::Leafz &) const { return Endpoint::Leafz; }
        Endpoint operator()(const domain::Jsz &) const { return Endpoint::Jsz; }
        Endpoint operator()(const domain::AccountStatz &) const { return Endpoint::AccountStatz; }
        Endpoint operator()(const domain::Healthz &) const { return Endpoint::Healthz; }
        Endpoint operator()(const domain::SubszPage &) const { return Endpoint::Subsz; }
    };
    return std::visit(Visitor(), reply.data);
}

} // namespace nunect::store
