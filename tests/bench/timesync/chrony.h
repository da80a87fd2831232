// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

namespace nunect::bench {

/// Starts a chronyd of its own, which leaves the machine's clock alone, and prints what a reading
/// of it costs: asked directly, and through chronyc. Needs root.
Result<void> benchChrony(int readings, int rounds);

} // namespace nunect::bench
