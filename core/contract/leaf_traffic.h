// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

/// The message on `ops.traffic.{unit}`: what a leaf's server hands on, by prefix of the subject.
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

    QString unit; ///< of the guardian that tells
    QString leaf; ///< name of its server
    quint64 seq = 0;
    qint64 tsNs = 0;
    int intervalMs = 0;
    std::vector<Flow> flows; ///< the greatest first
    int more = 0;            ///< flows left out

    bool operator==(const LeafTraffic &) const = default;
};

inline constexpr char allLeafTrafficSubjects[] = "ops.traffic.*";
QByteArray leafTrafficSubject(QStringView unit);

QByteArray encode(const LeafTraffic &message);
/// The error says which field was wrong.
Result<LeafTraffic> decodeLeafTraffic(QByteArrayView payload);

} // namespace nunect::contract
