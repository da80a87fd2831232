// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/fleet_store.h"

namespace nunect::store {

/// How it stands with a leaf, as far as can be told from the hub's side of its link.
enum class LeafState {
    NotHeard,       ///< nothing of it is heard: the node is down, or all its links are
    UplinkDown,     ///< the node is there, but its link to the hub is not
    ShutDown,       ///< its server said goodbye
    PartlyLinked,   ///< some of its accounts have no link
    Flapping,       ///< the link stands, but broke several times lately
    GuardianSilent, ///< server and link are fine, its guardian says nothing
    Fine,
    Unknown, ///< nothing can be heard here, or nothing was yet
};

/// What the hub says of a leaf's links when it is asked (LEAFZ).
enum class LinkClaim {
    Unknown, ///< nobody said, or too long ago, or not whose links they are
    Stands,
    Partly, ///< in some of the accounts that had one
    Gone,
};

/// What there is to judge a leaf by.
struct LeafSigns
{
    bool listening = false; ///< there is a way on which it could be heard
    bool saidGoodbye = false;
    /// Of the guardian's heartbeats that come through the leaf's own server, and so over its link.
    Liveness guardian = Liveness::Unknown;
    /// The best of the leaf's other units, by the same way.
    Liveness units = Liveness::Unknown;
    bool unitsWentWithGuardian = false; ///< they fell silent when it did
    bool guardianElsewhere = false; ///< it lives, but its heartbeats come through another server
    /// The leaf's server has answered: lately, and after the guardian fell silent.
    bool serverAnswers = false;
    /// As the hub tells. Never believed against a heartbeat: nats-server 2.9 may list a dead link
    /// for a quarter of a minute.
    LinkClaim claim = LinkClaim::Unknown;
    int breaks = 0; ///< of the link, within flapWindowMs

    bool operator==(const LeafSigns &) const = default;
};

/// As the alarm has it: one break is an accident, two may be somebody at work.
inline constexpr int flapBreaks = 3;
inline constexpr qint64 flapWindowMs = 600'000;

LeafState judgeLeaf(const LeafSigns &signs);

} // namespace nunect::store
