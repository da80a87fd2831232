// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/look.h"

namespace nunect::alarms {

/// Units that are lost, slow to reach, or whose clocks are off. What a unit that is heard does not
/// tell any more holds no longer; of one that is lost the last word stands.
void lookAtUnits(const Look &look);

/// Units that go back and forth between servers.
void lookAtMoves(const Look &look);

} // namespace nunect::alarms
