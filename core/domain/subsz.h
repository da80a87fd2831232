// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/server_events.h"
#include "core/domain/subscription_detail.h"
#include "core/util/result.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

/// SUBSZ: a server's subscriptions.
namespace nunect::domain {

struct SubszPage
{
    ServerRef server; ///< empty for a body of HTTP without a list
    std::optional<qint64> nowNs;
    SubscriptionStats stats; ///< of the account that was asked for, or of all
    qint64 count = 0;        ///< rows on this page; how many there are over all pages nobody says
    qint64 offset = 0;
    qint64 limit = 0;
    /// Only if asked for; with a test subject those that a message to it would reach.
    std::vector<SubscriptionDetail> subscriptions;

    /// Whether rows may follow: a page that is not full is the last one.
    bool mayHaveMore() const { return limit > 0 && count >= limit; }
};

/// Decodes a SUBSZ reply, or the body of `/subsz`.
Result<SubszPage> decodeSubsz(QByteArrayView payload);

} // namespace nunect::domain
