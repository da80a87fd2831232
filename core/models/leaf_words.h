// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/cell.h"
#include "core/store/leaf_store.h"

#include <QCoreApplication>

/// What is known of a leaf, in words.
namespace nunect::models {

class LeafWords
{
    Q_DECLARE_TR_FUNCTIONS(nunect::models::LeafWords)

public:
    /// "Uplink down, node fine"
    static QString state(store::LeafState state);
    static Status::Value status(const store::LeafRow &leaf);
    /// Why it is said to be in that state: one sentence.
    static QString reason(const store::LeafRow &leaf, qint64 nowMs);
    static Cell stateCell(const store::LeafRow &leaf, qint64 nowMs);
    /// Messages that wait at the leaf for the hub: "1200", "≤ 1200", "≥ 1200" as old as it is.
    static Cell waitingCell(const store::LeafRow &leaf, qint64 nowMs);
    /// "no links", "2 links", "1 of 2 links"
    static Cell linksCell(const store::LeafRow &leaf, qint64 nowMs);
    static Cell rttCell(const store::LeafRow &leaf, qint64 nowMs);
    /// "Direct", "By leaf2", "By 10.77.12.2"
    static Cell pathCell(const store::LeafRow &leaf, qint64 nowMs);
    /// "by leaf2"; empty: it is direct, or not known to be anything else now.
    static QString detour(const store::LeafRow &leaf);
    /// How many subjects somebody there listens to.
    static Cell needsCell(const store::LeafRow &leaf, qint64 nowMs);
    static Cell clockCell(const store::LeafRow &leaf, qint64 nowMs);
    static Cell unitsCell(const store::LeafRow &leaf, qint64 nowMs);
};

} // namespace nunect::models
