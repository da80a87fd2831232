// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/monitoring.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

#include <algorithm>

using namespace nunect;
using namespace nunect::domain;
using nunect::fuzz::require;

/// What holds for every reply, whichever endpoint it is of.
template<typename T>
static void checkReply(const QByteArray &payload, const Result<T> &reply)
{
    if (!reply)
        require(!reply.error().text.isEmpty(), "an error says why");
    else
        require(QJsonDocument::fromJson(payload).isObject(), "only objects are replies");
}

static bool isSound(const Connection &row)
{
    return row.port >= 0 && row.port <= 65535 && row.startNs >= 0 && row.lastActivityNs >= 0
        && row.pendingBytes >= 0 && row.subscriptions >= 0;
}

static void checkConnz(const QByteArray &payload, size_t size)
{
    const auto page = decodeConnz(payload);
    checkReply(payload, page);
    if (!page)
        return;
    require(page->nowNs >= 0 && page->total >= 0 && page->offset >= 0 && page->limit >= 0,
            "counts are not negative");
    require(std::ranges::all_of(page->connections, isSound), "rows are within their ranges");
    // `{"cid":0},` is the shortest row.
    require(page->connections.size() <= size / 9, "no row comes from nowhere");
}

static void checkSubsz(const QByteArray &payload)
{
    const auto page = decodeSubsz(payload);
    checkReply(payload, page);
    if (page)
        require(page->count >= 0 && page->offset >= 0 && page->limit >= 0,
                "counts are not negative");
}

static void checkJsz(const QByteArray &payload)
{
    const auto jsz = decodeJsz(payload);
    checkReply(payload, jsz);
    if (!jsz)
        return;
    for (const JetStreamAccount &account : jsz->accounts) {
        for (const Stream &stream : account.streams)
            require(stream.state.firstTimeNs >= 0 && stream.state.deleted >= 0,
                    "a stream's state is within its ranges");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray payload = fuzz::bytes(data, size);
    checkConnz(payload, size);
    checkSubsz(payload);
    checkJsz(payload);
    checkReply(payload, decodeVarz(payload));
    checkReply(payload, decodeLeafz(payload));
    checkReply(payload, decodeJszAccount(payload));
    checkReply(payload, decodeRoutez(payload));
    checkReply(payload, decodeAccountz(payload));
    checkReply(payload, decodeAccountInfo(payload));
    checkReply(payload, decodeAccountStatz(payload));
    checkReply(payload, decodeGatewayz(payload));
    checkReply(payload, decodeHealthz(payload));
    return 0;
}
