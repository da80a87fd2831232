// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/domain/server_events.h"
#include "core/util/json_reader.h"

/// Pieces that events and monitoring replies have in common.
namespace nunect::domain {

ServerRef readServer(JsonReader reader);

/// A time that a server may leave out or write as Go's zero time: 0 then.
qint64 optionalTime(JsonReader &reader, QStringView name);

/// A counter that a server leaves out when it is 0.
qint64 optionalCount(JsonReader &reader, QStringView name);

} // namespace nunect::domain
