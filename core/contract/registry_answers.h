// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// What the subject registry answers on `ops.registry.get.{what}`, and what an operator has
/// approved of its advice, as it stands in the key-value bucket `nunect_policy`.
namespace nunect::contract {

inline constexpr char registrySubjectPrefix[] = "ops.registry.get.";
inline constexpr char policyBucket[] = "nunect_policy";

/// A leaf whose link is up.
struct RegistryLeaf
{
    QString leaf;
    int subjects = 0; ///< that it needs

    bool operator==(const RegistryLeaf &) const = default;
};

/// What a leaf needs of one prefix.
struct RegistryNeed
{
    QString leaf;
    QString prefix;
    int count = 0;
    QStringList subjects;
    int more = 0; ///< subjects left out

    bool operator==(const RegistryNeed &) const = default;
};

/// What a leaf's link carries.
struct RegistryTraffic
{
    struct Rate
    {
        double messagesPerS = 0;
        double bytesPerS = 0;

        bool operator==(const Rate &) const = default;
    };
    struct Flow
    {
        bool toLeaf = false;
        QString subject;
        double messagesPerS = 0;

        bool operator==(const Flow &) const = default;
    };

    QString leaf;
    std::optional<Rate> toLeaf;
    std::optional<Rate> fromLeaf;
    std::vector<Flow> flows; ///< the greatest first
    int more = 0;            ///< flows left out

    bool operator==(const RegistryTraffic &) const = default;
};

/// Something to save on a leaf's link.
struct RegistryAdvice
{
    QString id;
    QString leaf;
    QString kind; ///< "deny", "wildcard", "aggregate", ...: others may come
    QString subject;
    QString why;
    double savedBytesPerS = 0; ///< at most
    QString acts;  ///< who brings it about: "at_once", "restart", "people"; empty: not said
    QString state; ///< "proposed", "approved", "acting"; empty: not said

    bool isApproved() const { return state == u"approved" || state == u"acting"; }
    bool operator==(const RegistryAdvice &) const = default;
};

/// What stands in the bucket at policyKey(); not what the registry says of who acts, and whether.
struct ApprovedAdvice
{
    RegistryAdvice advice;
    QString by; ///< console or login
    qint64 tsNs = 0;

    bool operator==(const ApprovedAdvice &) const = default;
};

/// As much as fits into one answer.
template<typename Entry>
struct RegistryAnswer
{
    qint64 ageMs = 0;   ///< of what the registry has read
    bool stale = false; ///< too old to be known to be so, as the registry says
    std::vector<Entry> entries;
    QString next; ///< asks for those that follow; empty: these were the last
};

/// A request for what follows \a after; empty: from the first.
QByteArray registryRequest(const QString &after);
/// The error is what the registry says is wrong, or which field of its answer is.
template<typename Entry>
Result<RegistryAnswer<Entry>> decodeRegistryAnswer(QByteArrayView payload);

/// `{leaf}.{id}`
QString policyKey(const QString &leaf, const QString &id);
QByteArray encode(const ApprovedAdvice &approved);
Result<ApprovedAdvice> decodeApprovedAdvice(QByteArrayView payload);

} // namespace nunect::contract
