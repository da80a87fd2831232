// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/field_reader.h"

namespace nunect::domain {

/// The four counters of messages and bytes that VARZ, CONNZ, ROUTEZ and LEAFZ have alike.
template<typename T>
void readMessageCounts(FieldReader &reader, T &to)
{
    reader.field(u"in_msgs", to.inMessages);
    reader.field(u"out_msgs", to.outMessages);
    reader.field(u"in_bytes", to.inBytes);
    reader.field(u"out_bytes", to.outBytes);
}

} // namespace nunect::domain
