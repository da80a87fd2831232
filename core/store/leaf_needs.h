// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/registry_answers.h"

#include <map>
#include <memory>

namespace nunect::store {

/// All that the subject registry told in one round of questions, or why it did not.
struct RegistryReading
{
    std::vector<contract::RegistryLeaf> leafs;
    std::vector<contract::RegistryNeed> needs;
    std::vector<contract::RegistryTraffic> traffic;
    std::vector<contract::RegistryAdvice> advice;
    qint64 readMs = 0;  ///< monotonic clock, as of when it is
    bool stale = false; ///< the registry itself says that it is too old
    QString problem;    ///< why there is none: all else means nothing then
};

/// What one leaf needs, and what its link carries.
struct LeafNeeds
{
    int subjects = 0;
    std::vector<contract::RegistryNeed> prefixes;
    std::optional<contract::RegistryTraffic> traffic;
    qint64 readMs = 0; ///< monotonic clock
};

/// The last that the registry told of each leaf. One that is not told of any more, as its link is
/// down, keeps what it had, as old as that is.
class NeedsBook
{
public:
    /// It is asked every few seconds while somebody looks.
    static constexpr qint64 trustMs = 15'000;

    void take(const RegistryReading &reading);

    /// Null: nothing was told of it.
    std::shared_ptr<const LeafNeeds> of(const QString &leaf) const;
    bool isStale(const LeafNeeds &needs, qint64 nowMs) const;
    /// Why the registry told nothing when it was last asked; empty: it did, or it never was asked.
    const QString &problem() const { return m_problem; }

private:
    std::map<QString, std::shared_ptr<const LeafNeeds>> m_needs; ///< by leaf
    qint64 m_readMs = 0;                                         ///< of the last reading
    bool m_stale = false;
    QString m_problem;
};

} // namespace nunect::store
