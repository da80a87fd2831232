// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "timesync/ptp_reading.h"

#include <QByteArray>

/// ptp4l's state as linuxptp's `pmc` 3.1.1 to 4.4 prints it.
namespace nunect::timesync {

/// Reads pmc's output of `GET TIME_STATUS_NP`, `PORT_DATA_SET`, `CURRENT_DATA_SET`,
/// `PARENT_DATA_SET`, `DEFAULT_DATA_SET`, `TIME_PROPERTIES_DATA_SET`, `GRANDMASTER_SETTINGS_NP` and
/// `PORT_PROPERTIES_NP`, in any order, other answers and keys ignored. Output without an answer is
/// an error whatever pmc's exit code was: that is what a ptp4l which is down, hung, in another
/// domain or behind a closed socket looks like.
Result<PtpReading> parsePmc(const QByteArray &output);

} // namespace nunect::timesync
