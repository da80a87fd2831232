// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/server_info.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

using namespace nunect;
using namespace nunect::nats;
using nunect::fuzz::require;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray json = fuzz::bytes(data, size);
    const auto info = decodeServerInfo(json);
    if (!info) {
        require(!info.error().text.isEmpty(), "an error says why");
        return 0;
    }
    require(QJsonDocument::fromJson(json).isObject(), "only an object is an INFO");
    require(info->maxPayload > 0, "there is room for a payload");
    require(info->proto >= 0, "the protocol's number is not negative");
    return 0;
}
