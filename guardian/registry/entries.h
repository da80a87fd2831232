// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <map>
#include <vector>

namespace nunect::registry {

/// What a KV bucket holds, or is to hold: values by key.
using Entries = std::map<QByteArray, QByteArray>;

/// What must be written so that a bucket holds other entries than now.
struct EntryChanges
{
    std::vector<QByteArray> put; ///< keys that are new or have another value
    std::vector<QByteArray> remove;

    bool operator==(const EntryChanges &) const = default;
};

EntryChanges changesBetween(const Entries &now, const Entries &wanted);

} // namespace nunect::registry
