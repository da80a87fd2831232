// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "guardian/registry/entries.h"
#include "guardian/registry/leaf_links.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

/// What `ops.registry.get.*` answers (core/contract/CONTRACT.md, "Subject registry"). Pure.
///
/// An entry is a JSON object under the key that the KV buckets have, so that answers and buckets
/// cannot say different things.
namespace nunect::registry {

inline constexpr qsizetype maxSubjectsBytes = 16 * 1024; ///< of one entry
inline constexpr qsizetype maxFlows = 100;               ///< of one entry
inline constexpr qsizetype maxAnswerBytes = 60 * 1024;
inline constexpr qint64 staleAfterMs = 5000;

Entries leafEntries(const std::vector<Leaf> &leafs);
Entries needEntries(const std::vector<Leaf> &leafs);
Entries trafficEntries(const std::vector<Leaf> &leafs);

/// Values for a bucket: each entry with `"v":1` and \a more, such as `"ts":"…",`.
Entries bucketValues(const Entries &entries, const QByteArray &more = {});

struct Request
{
    QString leaf;  ///< empty: all
    QString after; ///< empty: from the first
};

/// An empty payload asks for everything.
Result<Request> decodeRequest(QByteArrayView payload);

/// As many entries as fit, and after which one to go on.
QByteArray answerPage(const Entries &entries, const Request &request, qint64 tsNs, qint64 ageMs);
QByteArray answerError(const QString &text);

} // namespace nunect::registry
