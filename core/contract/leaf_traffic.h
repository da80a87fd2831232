// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>
#include <vector>

/// The message on `ops.traffic.{unit}`: what a leaf's server hands on, by prefix of the subject,
/// and what its stream of the record is given.
namespace nunect::contract {

struct LeafTraffic
{
    struct Flow
    {
        QString prefix;                    ///< the first three tokens that were asked for
        std::optional<double> toHubPerS{}; ///< messages given to the link
        std::optional<double> localPerS{}; ///< messages given to clients at the leaf

        bool operator==(const Flow &) const = default;
    };

    /// What is said at the leaf of one kind that a record takes, whether this one takes it or not.
    struct Recorded
    {
        QString subject; ///< such as "ops.metric.rtt.>"
        double messagesPerS = 0;
        double bytesPerS = 0; ///< subject, headers and payload
        int subjects = 0;     ///< how many different ones

        bool operator==(const Recorded &) const = default;
    };

    QString unit; ///< of the guardian that tells
    QString leaf; ///< name of its server
    quint64 seq = 0;
    qint64 tsNs = 0;
    int intervalMs = 0;
    std::vector<Flow> flows; ///< the greatest first
    int more = 0;            ///< flows left out
    std::vector<Recorded> recorded{};
    QStringList acting{}; ///< IDs of the approved advice that its guardian acts on

    bool operator==(const LeafTraffic &) const = default;
};

inline constexpr char allLeafTrafficSubjects[] = "ops.traffic.*";
QByteArray leafTrafficSubject(QStringView unit);

QByteArray encode(const LeafTraffic &message);
/// The error says which field was wrong.
Result<LeafTraffic> decodeLeafTraffic(QByteArrayView payload);

} // namespace nunect::contract
