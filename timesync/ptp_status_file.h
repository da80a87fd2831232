// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "timesync/ptp_reading.h"

#include <QString>

#include <chrono>

namespace nunect::timesync {

/// Reads pmc's output (see parsePmc) that another program writes to the file \a path now and then,
/// best by renaming a new file onto it. Never waits: a pipe or a device is an error.
///
/// A file that was last written longer ago than \a maxAge, or is dated that far into the future,
/// tells nothing of now; zero: it may be of any age.
Result<PtpReading, PtpProblem> readPtpStatusFile(const QString &path, std::chrono::seconds maxAge);

} // namespace nunect::timesync
