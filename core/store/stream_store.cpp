// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/stream_store.h"

#include <limits>

namespace nunect::store {

using namespace Qt::Literals::StringLiterals;

bool leads(const domain::ServerRef &server, const std::optional<domain::RaftGroup> &group)
{
    return !group || (!server.name.isEmpty() && group->leader == server.name);
}

void StreamRow::recount()
{
    const auto shown = std::ranges::find(parts, fromServerId, &StreamCopy::serverId);
    if (shown == parts.end()) {
        // The copy that was shown is gone; what it said stays until another server tells more.
        fromLeader = false;
        missing = true;
        return;
    }
    heardMs = shown->heardMs;
    missing = shown->missing;
}

static double share(quint64 used, qint64 limit)
{
    return limit > 0 ? static_cast<double>(used) / static_cast<double>(limit) : 0;
}

std::optional<double> StreamRow::fill() const
{
    if (!stream.config || (stream.config->maxBytes <= 0 && stream.config->maxMessages <= 0))
        return std::nullopt;
    return std::max(share(stream.state.bytes, stream.config->maxBytes),
                    share(stream.state.messages, stream.config->maxMessages));
}

int StreamRow::laggingReplicas() const
{
    if (!stream.cluster)
        return 0;
    return static_cast<int>(
        std::ranges::count_if(stream.cluster->replicas, [](const domain::Peer &peer) {
            return peer.offline || !peer.current;
        }));
}

/// A copy without its consumers, which have rows of their own.
static domain::Stream withoutConsumers(const domain::Stream &stream)
{
    domain::Stream copy;
    copy.name = stream.name;
    copy.createdNs = stream.createdNs;
    copy.cluster = stream.cluster;
    copy.config = stream.config;
    copy.state = stream.state;
    copy.mirror = stream.mirror;
    copy.sources = stream.sources;
    copy.raftGroup = stream.raftGroup;
    return copy;
}

/// Whether what \a server tells of its copy is to be shown rather than what \a row shows.
static bool isBetter(const StreamRow &row, const StreamCopy &copy)
{
    const auto shown = std::ranges::find(row.parts, row.fromServerId, &StreamCopy::serverId);
    if (copy.isLeader || shown == row.parts.end() || copy.serverId == row.fromServerId)
        return true;
    return !row.fromLeader && copy.lastSequence > shown->lastSequence;
}

void StreamStore::put(const domain::ServerRef &server, const QString &account,
                      const domain::Stream &stream, domain::SampleTime at, qint64 nowMs)
{
    StreamRow *row = m_table.row({account, stream.name}, maxRows, [&] {
        StreamRow made;
        made.account = account;
        made.stream.name = stream.name;
        return made;
    });
    if (!row) {
        ++m_overCap;
        return;
    }
    StreamCopy &copy = m_table.part(*row, server, nowMs);
    copy.isLeader = leads(server, stream.cluster);
    copy.messages = stream.state.messages;
    copy.bytes = stream.state.bytes;
    copy.lastSequence = stream.state.lastSequence;
    if (isBetter(*row, copy)) {
        if (row->fromServerId != server.id)
            row->meter.reset(); // another clock
        row->stream = withoutConsumers(stream);
        row->fromServerId = server.id;
        row->fromLeader = copy.isLeader;
        domain::Counters counters;
        counters.inMessages = stream.state.lastSequence;
        if (row->meter.add(counters, at, stream.createdNs))
            row->history.add(row->meter.rates());
    }
    row->recount();
}

/// Streams of a server that has some are listed only if they were asked for.
static bool listsStreams(const domain::Jsz &jsz)
{
    return jsz.streams == 0 || std::ranges::any_of(jsz.accounts, [](const auto &account) {
               return !account.streams.empty();
           });
}

void StreamStore::apply(const domain::ServerRef &server, const domain::Jsz &jsz, qint64 nowMs)
{
    if (!listsStreams(jsz))
        return;
    m_overCap = 0;
    m_table.beginListing();
    const auto at = domain::SampleTime::of(jsz.nowNs, nowMs);
    for (const domain::JetStreamAccount &account : jsz.accounts) {
        for (const domain::Stream &stream : account.streams)
            put(server, account.name, stream, at, nowMs);
    }
    m_table.endListing(server);
}

void StreamStore::apply(const MonitoringRound &round, qint64 nowMs)
{
    m_rounds.ended(nowMs);
    m_table.apply(round);
}

} // namespace nunect::store
