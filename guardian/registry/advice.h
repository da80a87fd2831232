// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "guardian/registry/entries.h"
#include "guardian/registry/leaf_links.h"

#include <QString>

#include <vector>

/// What could be saved on leafs' links. Pure.
///
/// NATS carries nothing that nobody asked for. What can be saved is what was asked for with too
/// wide a wildcard, or as single messages where a sum would do; whether it is needed all the same
/// only people know.
namespace nunect::registry {

/// A proposal, which an operator may approve; nothing acts by itself.
struct Advice
{
    enum class Kind {
        Deny,      ///< keep this off the leaf
        Wildcard,  ///< ask at the leaf for what is needed there, and not for all
        Aggregate, ///< send the hub a sum instead
    };

    QString leaf;
    Kind kind = Kind::Deny;
    QString subject;
    QString why;
    double savedBytesPerS = 0; ///< at most: as if nothing of it were needed

    /// The same for the same proposal, however much it saves.
    QByteArray id() const;

    bool operator==(const Advice &) const = default;
};

/// Below this a flow is not worth a word.
inline constexpr double leastSavedBytesPerS = 5000;

/// For each flow that a wildcard asks for; the greatest saving of a leaf first.
std::vector<Advice> adviseOn(const std::vector<Leaf> &leafs);

/// By `{leaf}.{id}`.
Entries adviceEntries(const std::vector<Advice> &advice);

} // namespace nunect::registry
