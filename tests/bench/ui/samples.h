// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/protocol/message.h"
#include "core/store/update.h"
#include "tests/sim/site_model.h"

#include <random>
#include <vector>

namespace nunect::bench {

/// Some servers, each with as many connections, which change from listing to listing. Every
/// listing has words of its own, as if it had just been decoded.
class ConnectionSamples
{
public:
    ConnectionSamples(int connections, int perServer);

    int servers() const { return m_servers; }
    /// All connections of a server, each with another RTT and higher counters than before.
    store::Update listing(int server);

private:
    int m_servers;
    int m_perServer;
    qint64 m_listings = 0;
    std::mt19937 m_random{1};
};

/// Messages of a simulated site's units, as they come over the network.
class UnitSamples
{
public:
    explicit UnitSamples(int units);

    /// What all of them publish in the next tenth of a second.
    std::vector<nats::Message> next();

private:
    sim::SiteModel m_site;
    qint64 m_nowNs;
};

} // namespace nunect::bench
