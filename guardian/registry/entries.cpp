// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/entries.h"

namespace nunect::registry {

EntryChanges changesBetween(const Entries &now, const Entries &wanted)
{
    EntryChanges changes;
    for (const auto &[key, value] : wanted) {
        const auto there = now.find(key);
        if (there == now.end() || there->second != value)
            changes.put.push_back(key);
    }
    for (const auto &[key, value] : now) {
        if (!wanted.contains(key))
            changes.remove.push_back(key);
    }
    return changes;
}

} // namespace nunect::registry
