// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/handoff/unit_record.h"
#include "tests/fuzz/fuzz.h"

using namespace nunect;
using namespace nunect::handoff;
using nunect::fuzz::require;

/// What lies in the bucket is refused with a reason or means what its own encoding means.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto record = decodeUnitRecord(fuzz::bytes(data, size));
    if (!record) {
        require(record.error().text.startsWith(QLatin1StringView("unit record: ")),
                "an error says of what it is");
        return 0;
    }
    const auto again = decodeUnitRecord(encode(*record));
    require(again.ok() && *again == *record, "a record comes back as it was");
    return 0;
}
