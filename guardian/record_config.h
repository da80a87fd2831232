// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace nunect::guardian {

class SettingReader;

/// Which stream of the site's record this guardian keeps: a leaf node's own, or the hub's, which
/// gathers those of all leaf nodes (core/contract/CONTRACT.md).
struct RecordConfig
{
    enum class Role {
        None,
        Leaf,
        Hub,
        Units, ///< comes with Hub, see unitsBucket()
    };

    Role role = Role::None;
    QStringList leafs; ///< their JetStream domains; for a leaf node its own alone
    qint64 maxBytes = 256LL << 20;
    std::chrono::seconds maxAge{24 * 3600};
    int copies = 1; ///< of the hub's stream, in a cluster
    /// At a leaf node: kinds that are not to be recorded, as was approved (record_subjects.h). No
    /// setting; nothing until it is known.
    std::optional<QStringList> leftOut{};
    /// At the hub: units that no leaf node records (services/hub_units.h). The same.
    std::optional<QStringList> units{};

    bool operator==(const RecordConfig &) const = default;
};

/// Reads the settings of the record. What is wrong with them is complained of to \a reader.
RecordConfig readRecord(SettingReader &reader);

/// Of the key-value bucket that a guardian keeps beside \a hub's record: who speaks for units that
/// move between leaf nodes (core/contract/CONTRACT.md, "Epoch").
RecordConfig unitsBucket(const RecordConfig &hub);
/// "OPS_leaf_1" for "leaf-1".
QString leafStream(const QString &leaf);
/// The one that is to be kept; empty if none is.
QString streamName(const RecordConfig &config);
/// What JetStream is to be asked for, by its name; deploy/site/stream_configs.py asks for the same.
QJsonObject streamConfig(const RecordConfig &config);

} // namespace nunect::guardian
