// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/server_error.h"
#include "tests/fuzz/fuzz.h"

using namespace nunect;
using namespace nunect::nats;
using nunect::fuzz::require;

/// ASCII letters in their other case.
static QByteArray inOtherCase(QByteArrayView text)
{
    QByteArray other = text.toByteArray();
    for (char &c : other) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            c = static_cast<char>(c ^ 0x20);
    }
    return other;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const ServerError error = classifyServerError(fuzz::bytes(data, size));
    const bool permission
        = error.scope == ServerError::Subscription || error.scope == ServerError::Publish;
    require(permission == (error.code == ErrorCode::PermissionDenied),
            "just what was not permitted is one subject's matter");
    require(permission == !error.subject.isEmpty(), "and names that subject");
    require(permission || error.queueGroup.isEmpty(), "queue groups have a subject");
    for (const QByteArray &word : {error.subject, error.queueGroup}) {
        require(!word.contains(' ') && !word.contains('"') && !word.contains('\n'),
                "words are single and without quotes");
    }
    const ServerError other = classifyServerError(inOtherCase(fuzz::view(data, size)));
    require(other.scope == error.scope && other.code == error.code, "case makes no difference");
    return 0;
}
