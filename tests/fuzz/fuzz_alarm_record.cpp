// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/alarm_record.h"
#include "tests/fuzz/fuzz.h"

using namespace nunect;
using namespace nunect::alarms;
using nunect::fuzz::require;

/// What other consoles have written is refused with a reason or means what its own encoding means.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto record = decodeAlarmRecord(fuzz::bytes(data, size));
    if (!record) {
        require(record.error().text.startsWith(QLatin1StringView("alarm record: ")),
                "an error says of what it is");
        return 0;
    }
    const auto again = decodeAlarmRecord(encode(*record));
    require(again.ok() && *again == *record, "a record comes back as it was");
    AlarmRecord empty;
    empty.alarm = record->alarm;
    require(merged(*record, empty) == merged(empty, *record), "the order of merging is no matter");
    const AlarmRecord once = merged(*record, *record);
    require(merged(once, *record) == once, "merging again changes nothing");
    return 0;
}
