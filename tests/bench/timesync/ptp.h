// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

namespace nunect::bench {

/// Starts a ptp4l of its own, which leaves the machine's clock alone, and prints what a reading of
/// it costs: on its socket, and through pmc, which takes 0.1 s and is read a tenth as often. From
/// then on this process is in a network of its own. Needs root.
Result<void> benchPtp(int readings, int rounds);

} // namespace nunect::bench
