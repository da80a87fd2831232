// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/monitoring.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

#include <algorithm>

using namespace nunect;
using namespace nunect::domain;
using nunect::fuzz::require;

static bool isSound(const Connection &row)
{
    return row.port >= 0 && row.port <= 65535 && row.startNs >= 0 && row.lastActivityNs >= 0
        && row.pendingBytes >= 0 && row.subscriptions >= 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray payload = fuzz::bytes(data, size);
    const auto page = decodeConnz(payload);
    if (!page) {
        require(!page.error().text.isEmpty(), "an error says why");
        return 0;
    }
    require(QJsonDocument::fromJson(payload).isObject(), "only objects are replies");
    require(page->nowNs >= 0 && page->total >= 0 && page->offset >= 0 && page->limit >= 0,
            "counts are not negative");
    require(std::ranges::all_of(page->connections, isSound), "rows are within their ranges");
    // `{"cid":0},` is the shortest row.
    require(page->connections.size() <= size / 9, "no row comes from nowhere");
    return 0;
}
