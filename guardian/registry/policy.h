// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "guardian/registry/advice.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <vector>

/// What was approved: the entries of the bucket `nunect_policy`, and what of them a leaf's guardian
/// is told on `ops.policy.{leaf}` (core/contract/CONTRACT.md). Pure.
namespace nunect::registry {

inline constexpr char policyBucket[] = "nunect_policy";
inline constexpr char policyKeys[] = "$KV.nunect_policy.";

/// The entry under \a key. The error says what is wrong with it: such an entry must not act.
Result<Advice> decodeApproval(const QByteArray &key, QByteArrayView value);

/// What acts at once at one leaf.
struct Policy
{
    QString leaf;
    std::vector<Advice> advice{}; ///< kind and subject alone

    QStringList leftOut() const; ///< kinds that its stream of the record does without
    QStringList summed() const;  ///< those of them of which sums are recorded instead
    QStringList ids() const;

    bool operator==(const Policy &) const = default;
};

QByteArray policySubject(QStringView leaf);
/// Of all that is \a approved, what is \a leaf's.
Policy policyOf(const QString &leaf, const std::vector<Advice> &approved);
QByteArray encode(const Policy &policy);
/// What this guardian cannot act on is left out: a later one may know more.
Result<Policy> decodePolicy(QByteArrayView payload);

} // namespace nunect::registry
