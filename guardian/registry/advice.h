// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "guardian/registry/entries.h"
#include "guardian/registry/leaf_links.h"

#include <QLatin1StringView>
#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

/// What could be saved on leafs' links. Pure.
///
/// NATS carries nothing that nobody asked for. What can be saved is what was asked for with too
/// wide a wildcard, or as single messages where a sum would do, or what the record takes without
/// anybody reading it there; whether it is needed all the same only people know.
namespace nunect::registry {

/// A proposal, which an operator may approve; nothing acts before that.
struct Advice
{
    enum class Kind {
        Deny,      ///< keep this off the leaf
        Wildcard,  ///< ask at the leaf for what is needed there, and not for all
        Aggregate, ///< send the hub a sum instead
        Filter,    ///< leave it out of the record
    };
    /// Who brings it about once it is approved.
    enum class Acts {
        AtOnce,  ///< the leaf's guardian
        Restart, ///< the site file, and a planned restart of the leaf's server
        People,  ///< whoever runs the program that subscribes
    };
    enum class State {
        Proposed,
        Approved, ///< and not yet so
        Acting,   ///< what was approved is so
    };

    QString leaf;
    Kind kind = Kind::Deny;
    QString subject;
    QString why{};
    double savedBytesPerS = 0; ///< at most: as if nothing of it were needed
    State state = State::Proposed;

    Acts acts() const;
    /// The same for the same proposal, however much it saves.
    QByteArray id() const;

    bool operator==(const Advice &) const = default;
};

QLatin1StringView toText(Advice::Kind kind);
std::optional<Advice::Kind> adviceKindFromText(QStringView text);

/// Below this a flow is not worth a word.
inline constexpr double leastSavedBytesPerS = 5000;

/// For each flow that a wildcard asks for, and each kind that the record takes; the greatest saving
/// of a leaf first.
std::vector<Advice> adviseOn(const std::vector<Leaf> &leafs);

/// \a proposed with what is \a approved: each once, and whether it is so by now. What is proposed
/// no more, as it acts, keeps what was to be saved when it was approved.
std::vector<Advice> withApproved(std::vector<Advice> proposed, const std::vector<Advice> &approved,
                                 const std::vector<Leaf> &leafs);

/// By `{leaf}.{id}`.
Entries adviceEntries(const std::vector<Advice> &advice);

} // namespace nunect::registry
