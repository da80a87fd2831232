// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/ptp_reading.h"

#include <algorithm>

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

bool PtpPort::usesHardware() const
{
    return !timestamping.isEmpty() && timestamping != "SOFTWARE"_L1;
}

const PtpPort *PtpReading::activePort() const
{
    static constexpr QLatin1StringView order[]
        = {"SLAVE"_L1,      "UNCALIBRATED"_L1, "GRAND_MASTER"_L1, "MASTER"_L1,
           "PRE_MASTER"_L1, "LISTENING"_L1,    "PASSIVE"_L1};
    for (const QLatin1StringView state : order) {
        const auto found = std::find_if(ports.begin(), ports.end(), [state](const PtpPort &port) {
            return port.state == state;
        });
        if (found != ports.end())
            return &*found;
    }
    return ports.isEmpty() ? nullptr : &ports.first();
}

} // namespace nunect::timesync
