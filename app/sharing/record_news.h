// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/alarm_record.h"

#include <optional>

namespace nunect::app {

/// What the site's consoles say of one alarm now.
struct RecordNews
{
    QString key;                               ///< see alarms::recordKey()
    std::optional<alarms::AlarmRecord> record; ///< nothing: nothing any more
};

} // namespace nunect::app
