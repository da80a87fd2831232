// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/entries.h"

namespace nunect::registry {

EntryChanges changesBetween(const Entries &now, const Entries &wanted)
{
    EntryChanges changes;
    auto there = now.begin(); // both are in order
    for (const auto &[key, value] : wanted) {
        for (; there != now.end() && there->first < key; ++there)
            changes.remove.push_back(there->first);
        const bool isThere = there != now.end() && there->first == key;
        if (!isThere || there->second != value)
            changes.put.push_back(key);
        if (isThere)
            ++there;
    }
    for (; there != now.end(); ++there)
        changes.remove.push_back(there->first);
    return changes;
}

} // namespace nunect::registry
