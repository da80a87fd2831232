// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "tests/sim/unit.h"

namespace nunect::sim {

/// What a unit knows of its clock at a step, the same at each call for the same step.
struct ClockState
{
    contract::ClockSource source = contract::ClockSource::None;
    contract::ClockQuality quality = contract::ClockQuality::Freerun;
    std::optional<qint64> holdoverS;
    std::optional<qint64> boundNs;
    qint64 offsetNs = 0; ///< of the unit's clock to true time, less than the bound
    QStringList faults;
};

ClockState clockState(const Unit &unit, qint64 step);

/// As the unit states it in its headers.
contract::ClockStamp clockStamp(const Unit &unit, const ClockState &state);

/// The source's own view; nothing unless it is the one that is followed.
std::optional<contract::PtpDetail> ptpDetail(const Unit &unit, const ClockState &state,
                                             Random &random);
std::optional<contract::NtpDetail> ntpDetail(const Unit &unit, const ClockState &state,
                                             Random &random);

} // namespace nunect::sim
