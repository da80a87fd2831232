// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "timesync/phc_offset.h"

#include <QString>

namespace nunect::timesync {

/// The device of network interface \a name's PTP hardware clock, "/dev/ptp0", by the ethtool
/// request ETHTOOL_GET_TS_INFO, which needs no permission.
Result<QString> phcDevice(const QString &interface);

/// System clock minus the clock of \a device, by the most exact of the kernel's three requests
/// (PTP_SYS_OFFSET_PRECISE, _EXTENDED, PTP_SYS_OFFSET) that its driver has. The device must be
/// readable. Takes a few microseconds, on slow buses (MDIO, I2C) up to some milliseconds.
Result<PhcOffset> measurePhc(const QString &device);

} // namespace nunect::timesync
