// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/cell.h"
#include "core/store/server_store.h"

#include <optional>

/// A server's figures as cells, wherever it said them. Times are of the stores' monotonic clock.
namespace nunect::models {

/// Up, silent, lame duck or shut down.
Cell serverStateCell(const store::ServerRow &row, qint64 nowMs);
/// Caution for a version with published advisories, which the tooltip names.
Cell serverVersionCell(const store::ServerRow &row);
/// What the server says of its own health.
Cell serverHealthCell(const store::ServerRow &row);
/// When the first of its certificates ends, judged by the server's own clock.
Cell serverCertificateCell(const store::ServerRow &row, qint64 nowMs);
/// Off, or the bytes on disk, of those that there may be.
Cell serverJetStreamCell(const store::ServerRow &row);

/// Clients, of those that there may be.
Cell serverConnectionsCell(const store::ServerRow &row);
/// With what kind of connections they were, where the server says that.
Cell serverSlowConsumersCell(const store::ServerRow &row);

/// The server's clock at both ends, so that ours does not matter.
std::optional<qint64> serverUptimeNs(const store::ServerRow &row);

/// Of JetStream, from whichever told of it last.
struct JetStreamFigures
{
    bool on = false;
    domain::JetStreamConfig config;
    domain::JetStreamUsage usage;
    std::optional<domain::MetaCluster> meta;
    store::ServerData from = store::ServerData::JetStream;
};
std::optional<JetStreamFigures> serverJetStream(const store::ServerRow &row);

/// STATSZ and VARZ say some of the same: which of them did last.
store::ServerData newerOfStatsAndVarz(const store::ServerRow &row);
/// When this kind of data was told; nothing if it never was.
std::optional<qint64> heardMs(const store::ServerRow &row, store::ServerData kind);

/// A figure of those that both say.
template<typename InStats, typename InVarz>
CellValue serverFigure(const store::ServerRow &row, InStats domain::ServerStats::*inStats,
                       InVarz domain::Varz::*inVarz)
{
    const auto value = [](auto number) {
        if constexpr (std::is_floating_point_v<decltype(number)>)
            return CellValue(number);
        else
            return countOf(number);
    };
    if (newerOfStatsAndVarz(row) == store::ServerData::Varz)
        return value(row.varz->value.*inVarz);
    return row.stats ? value((*row.stats).*inStats) : CellValue();
}

} // namespace nunect::models
