// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/leaf_record.h"

#include <algorithm>

namespace nunect::store {

void LeafRecord::see(const StreamStore &streams, const StreamRow *leaf, const StreamRow &hub,
                     const domain::StreamSourceState &source, qint64 nowMs)
{
    stream = source.name;
    gatheredBy = hub.stream.name;
    const bool isHubFresh = !streams.isStale(hub, nowMs);
    const bool isLeafFresh = leaf && !streams.isStale(*leaf, nowMs);
    if (isHubFresh) {
        silentNs = source.activeNs;
        hubHeardMs = hub.heardMs;
    }
    if (leaf && hubHas && leaf->stream.state.lastSequence < *hubHas)
        hubHas.reset(); // the leaf's stream was made anew
    const bool isAwake = source.activeNs >= 0 && source.activeNs < awakeNs;
    if (isHubFresh && isAwake) {
        // What the leaf said before the hub last heard of it, the hub has but for the lag.
        const qint64 hubKnewMs = hub.heardMs - source.activeNs / 1'000'000;
        if (isLeafFresh && leaf->heardMs <= hubKnewMs) {
            const quint64 last = leaf->stream.state.lastSequence;
            hubHas = std::max(hubHas.value_or(0), last - std::min(last, source.lag));
        }
        waiting = source.lag;
        isAtMost = isOld = false;
        asOfMs = hub.heardMs;
    } else if (isLeafFresh) {
        // Of those that the hub has not got, the oldest may have made room for newer ones.
        const domain::StreamState &state = leaf->stream.state;
        waiting = std::min(state.messages, state.lastSequence - hubHas.value_or(0));
        isAtMost = true;
        isOld = false;
        asOfMs = leaf->heardMs;
    } else {
        isOld = true;
    }
}

} // namespace nunect::store
