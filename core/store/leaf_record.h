// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/stream_store.h"

#include <optional>

namespace nunect::store {

/// How much of what a leaf's stream stores has yet to reach the stream at the hub that gathers it.
struct LeafRecord
{
    /// A source that was heard this short a time ago is followed: an idle one says so each second.
    static constexpr qint64 awakeNs = 5'000'000'000;

    QString stream;                 ///< at the leaf; empty: the hub gathers nothing from it
    QString gatheredBy;             ///< the hub's
    std::optional<quint64> waiting; ///< messages, as of asOfMs; nothing: never known
    bool isAtMost = false;          ///< counted from the last that the hub is known to have
    bool isOld = false;             ///< neither end can say how many there are now
    qint64 asOfMs = 0;              ///< monotonic clock
    /// Since the hub last heard of the leaf's stream, as of hubHeardMs; negative: never. What the
    /// hub calls `lag` is 0 all through a cut, so this alone tells of one.
    std::optional<qint64> silentNs;
    qint64 hubHeardMs = 0;
    std::optional<quint64> hubHas; ///< number of a message that the hub has, with all before it

    /// What both ends say at \a nowMs: \a leaf is the leaf's stream, null if it was never told of.
    void see(const StreamStore &streams, const StreamRow *leaf, const StreamRow &hub,
             const domain::StreamSourceState &source, qint64 nowMs);

    bool operator==(const LeafRecord &) const = default;
};

} // namespace nunect::store
