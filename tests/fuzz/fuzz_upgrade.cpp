// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/protocol/upgrade.h"
#include "tests/fuzz/fuzz.h"

using namespace nunect;
using namespace nunect::nats::websocket;
using nunect::fuzz::require;

/// Any bytes as the answer to the example request of RFC 6455, 1.3.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QByteArray key = "dGhlIHNhbXBsZSBub25jZQ==";
    const QByteArrayView bytes = fuzz::view(data, size);
    const auto answer = readUpgradeAnswer(bytes, key);
    for (qsizetype part = 0; part < bytes.size(); ++part) {
        const auto early = readUpgradeAnswer(bytes.first(part), key);
        require(!early || early == answer, "more bytes change no answer");
    }
    if (!answer)
        return 0;
    require(answer->size >= 0 && answer->size <= bytes.size(), "the head lies within the bytes");
    require((answer->kind == UpgradeAnswer::Kind::NotHttp) == (answer->status == 0),
            "HTTP has a status");
    require(answer->kind != UpgradeAnswer::Kind::Accepted
                || bytes.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="),
            "nothing is accepted without the key's answer");
    return 0;
}
