// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "timesync/chrony_parser.h"
#include "timesync/pmc_parser.h"
#include "timesync/sync_watch.h"

/// What a time message tells of each daemon: what it said, without what is not true any more.
namespace nunect::timesync {

/// \a sync: where it is stale, all that ptp4l knows of a master is old.
contract::PtpDetail ptpDetail(const PtpReading &reading, const SyncState &sync);

contract::NtpDetail ntpDetail(const ChronyReading &reading);

} // namespace nunect::timesync
