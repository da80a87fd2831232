// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/monitoring_update.h"
#include "core/store/round_clock.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace nunect::store {

/// How it stands with the answers of one endpoint.
enum class AnswerState {
    NeverAsked,
    Waiting, ///< asked, no round has ended yet
    Ok,      ///< every server that is known answered
    Partly,  ///< some did
    Failed,  ///< nobody did, or nobody could be asked
    Stale,   ///< the last round is too long ago
};

/// What is known of asking one endpoint.
struct EndpointState
{
    bool asked = false;
    MonitoringFeed feed = MonitoringFeed::Nats; ///< of the last round
    qint64 heardMs = 0;                         ///< monotonic clock, the last answer; 0: none yet
    std::size_t answered = 0;                   ///< servers, in the last round
    std::vector<domain::ServerRef> missing;     ///< in the last round
    QString problem;                            ///< of the last round; empty: none
    RoundClock rounds;
};

/// How it stands with each endpoint: whom its answers come from, since when, and who is missing.
class MonitoringState
{
public:
    static constexpr std::size_t endpoints = static_cast<std::size_t>(Endpoint::Healthz) + 1;

    /// Somebody wants this endpoint asked from now on.
    void expect(Endpoint endpoint) { at(endpoint).asked = true; }
    void heard(Endpoint endpoint, qint64 nowMs);
    void apply(const MonitoringRound &round, qint64 nowMs);

    const EndpointState &of(Endpoint endpoint) const
    {
        return m_states[static_cast<std::size_t>(endpoint)];
    }
    AnswerState state(Endpoint endpoint, qint64 nowMs) const;

    /// Replies that said not which server they are of: they are passed over.
    quint64 unattributed() const { return m_unattributed; }
    void countUnattributed() { ++m_unattributed; }

private:
    EndpointState &at(Endpoint endpoint) { return m_states[static_cast<std::size_t>(endpoint)]; }

    std::array<EndpointState, endpoints> m_states;
    quint64 m_unattributed = 0;
};

/// Which endpoint a reply is of.
Endpoint endpointOf(const MonitoringReply &reply);

} // namespace nunect::store
