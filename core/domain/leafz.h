// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/server_events.h"
#include "core/util/result.h"

#include <QByteArrayView>
#include <QStringList>

#include <optional>
#include <vector>

/// LEAFZ: a server's leaf node links. When a link came about is not in it, only in the CONNECT
/// event.
namespace nunect::domain {

/// A link, from the server that answers; the other one may be hub or leaf.
struct LeafNode
{
    QString name;                ///< of the other server; 2.9.10 does not say
    std::optional<bool> isSpoke; ///< whether this side is the leaf; 2.10+
    QString account;
    QString ip;
    int port = 0;
    std::optional<qint64> rttNs; ///< not live, see ClientRef::rttNs
    quint64 inMessages = 0;      ///< counted from the server's side
    quint64 outMessages = 0;
    quint64 inBytes = 0;
    quint64 outBytes = 0;
    qint64 subscriptions = 0;
    QStringList subscriptionSubjects;   ///< only if asked for
    std::optional<QString> compression; ///< 2.10+

    bool operator==(const LeafNode &) const = default;
};

struct Leafz
{
    ServerRef server;
    qint64 nowNs = 0;
    qint64 count = 0;
    std::vector<LeafNode> leafs;
};

/// Decodes a LEAFZ reply, or the body of `/leafz`.
Result<Leafz> decodeLeafz(QByteArrayView payload);

} // namespace nunect::domain
