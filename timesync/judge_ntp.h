// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "timesync/chrony_parser.h"
#include "timesync/quality_options.h"
#include "timesync/verdict.h"

namespace nunect::timesync {

/// What chronyd's state says about the clock. \a nowNs: wall clock at the reading.
Verdict judgeNtp(const ChronyReading &reading, qint64 nowNs, const QualityOptions &options);

} // namespace nunect::timesync
