// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <optional>
#include <vector>

/// What VARZ and JSZ both say of a server's JetStream.
namespace nunect::domain {

class FieldReader;

struct JetStreamConfig
{
    qint64 maxMemory = 0;  ///< bytes
    qint64 maxStorage = 0; ///< bytes
    QString storeDir;
    QString domain;
    bool compression = false;             ///< the server may compress its replication traffic
    std::optional<QString> uniqueTag;     ///< 2.10+: replicas are kept apart by tags that begin so
    std::optional<qint64> syncIntervalNs; ///< 2.10+; what is written is on the disk after this long
    bool syncAlways = false;              ///< 2.10+; it is there at once

    bool operator==(const JetStreamConfig &) const = default;
};

/// Used and reserved bytes. A reservation of an account without a limit is the greatest number
/// that there is (the server writes its -1 so): isUnlimited() says that.
struct JetStreamUsage
{
    quint64 memory = 0;
    quint64 storage = 0;
    quint64 reservedMemory = 0;
    quint64 reservedStorage = 0;
    qint64 accounts = 0;
    qint64 haAssets = 0;   ///< replicated streams and consumers that this server takes part in
    quint64 apiTotal = 0;  ///< requests so far
    quint64 apiErrors = 0; ///< those of them that were refused
    quint64 apiInFlight = 0;

    static bool isUnlimited(quint64 reserved) { return reserved == ~quint64(0); }
    bool operator==(const JetStreamUsage &) const = default;
};

/// A server that takes part in a Raft group, seen from the one that answered.
struct Peer
{
    QString name;
    bool current = false; ///< has all that the leader has
    bool offline = false;
    qint64 activeNs = 0; ///< since it was last heard of
    quint64 lag = 0;     ///< entries that it lacks
    QString peer;        ///< its id in Raft

    bool operator==(const Peer &) const = default;
};

/// The group that decides where streams are.
struct MetaCluster
{
    QString name;
    QString leader;                ///< name of the server; empty while there is none
    QString peer;                  ///< Raft id of `leader`; means nothing while there is none
    std::vector<Peer> replicas;    ///< only the leader lists them
    qint64 size = 0;               ///< servers that are counted on, there or not
    std::optional<qint64> pending; ///< 2.10+: JetStream requests that wait on this server

    bool operator==(const MetaCluster &) const = default;
};

void readFields(FieldReader &reader, JetStreamConfig &to);
void readFields(FieldReader &reader, JetStreamUsage &to);
void readFields(FieldReader &reader, Peer &to);
void readFields(FieldReader &reader, MetaCluster &to);

} // namespace nunect::domain
