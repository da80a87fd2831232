// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/leaf_state.h"

namespace nunect::store {

static LeafState judgeStanding(const LeafSigns &signs)
{
    if (signs.claim == LinkClaim::Partly)
        return LeafState::PartlyLinked;
    return signs.breaks >= flapBreaks ? LeafState::Flapping : LeafState::Fine;
}

static bool isSilent(Liveness liveness)
{
    return liveness == Liveness::Late || liveness == Liveness::Lost;
}

/// Its guardian was heard through its link once, and now is not.
static LeafState judgeSilence(const LeafSigns &signs)
{
    if (!signs.serverAnswers)
        return LeafState::NotHeard;
    // The server is there. If only the guardian is silent, that is what died; if all that use the
    // link went at once, the link did.
    return signs.claim == LinkClaim::Gone || signs.unitsWentWithGuardian
        ? LeafState::UplinkDown
        : LeafState::GuardianSilent;
}

/// There is no guardian to go by.
static LeafState judgeByServer(const LeafSigns &signs)
{
    if (signs.claim == LinkClaim::Gone)
        return signs.serverAnswers ? LeafState::UplinkDown : LeafState::NotHeard;
    if (signs.serverAnswers || signs.claim != LinkClaim::Unknown)
        return judgeStanding(signs);
    return isSilent(signs.units) ? LeafState::NotHeard : LeafState::Unknown;
}

LeafState judgeLeaf(const LeafSigns &signs)
{
    if (signs.saidGoodbye)
        return LeafState::ShutDown;
    // Over HTTPS servers can be asked without a connection, but no heartbeat can be heard then.
    if (!signs.listening)
        return signs.serverAnswers ? judgeByServer(signs) : LeafState::Unknown;
    if (signs.guardian == Liveness::Live)
        return judgeStanding(signs);
    if (signs.units == Liveness::Live) {
        const LeafState link = judgeStanding(signs);
        return isSilent(signs.guardian) && link == LeafState::Fine ? LeafState::GuardianSilent
                                                                   : link;
    }
    if (signs.guardianElsewhere)
        return LeafState::UplinkDown;
    return isSilent(signs.guardian) ? judgeSilence(signs) : judgeByServer(signs);
}

} // namespace nunect::store
