// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "timesync/pmc_parser.h"
#include "timesync/quality_options.h"
#include "timesync/sync_watch.h"
#include "timesync/verdict.h"

namespace nunect::timesync {

/// What ptp4l's state says about the clock. \a sync: what earlier readings tell.
///
/// With hardware timestamps ptp4l describes the network card's clock. Without that clock's distance
/// to the system's there is no bound.
Verdict judgePtp(const PtpReading &reading, const SyncState &sync, const QualityOptions &options);

} // namespace nunect::timesync
