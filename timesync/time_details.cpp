// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/time_details.h"

#include <cmath>

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

contract::PtpDetail ptpDetail(const PtpReading &reading, const SyncState &sync)
{
    contract::PtpDetail detail;
    const PtpPort *port = reading.activePort();
    detail.portState = port ? port->state : QString();
    detail.domain = reading.domain;
    if (port && !port->timestamping.isEmpty())
        detail.hwTimestamp = port->usesHardware();
    if (reading.phc)
        detail.phcToSystemNs = reading.phc->offsetNs;
    const bool follows
        = !sync.stale && (detail.portState == "SLAVE"_L1 || detail.portState == "UNCALIBRATED"_L1);
    const bool leads = detail.portState == "MASTER"_L1 || detail.portState == "GRAND_MASTER"_L1;
    // In all other states ptp4l goes on telling the last values of a master that is gone.
    detail.gmPresent = follows && reading.gmPresent.value_or(false);
    if (!follows && !leads)
        return detail;
    detail.gmId = reading.gmIdentity;
    detail.gmClass = reading.gmClass;
    detail.gmAccuracy = reading.gmAccuracy;
    detail.stepsRemoved = reading.stepsRemoved;
    if (follows && hasMeasured(reading))
        detail.meanPathDelayNs = reading.meanPathDelayNs;
    if (follows && hasOffset(reading, sync))
        detail.offsetNs = reading.masterOffsetNs;
    return detail;
}

static QString leapText(ChronyLeap leap)
{
    switch (leap) {
    case ChronyLeap::Normal:
        return u"normal"_s;
    case ChronyLeap::Insert:
        return u"insert"_s;
    case ChronyLeap::Delete:
        return u"delete"_s;
    case ChronyLeap::Unsynchronised:
        break;
    }
    return u"unsynchronised"_s;
}

contract::NtpDetail ntpDetail(const ChronyReading &reading)
{
    const ChronyTracking &tracking = reading.tracking;
    contract::NtpDetail detail;
    detail.refId = tracking.refId;
    detail.refName = tracking.refName;
    detail.leap = leapText(tracking.leap);
    if (tracking.leap == ChronyLeap::Unsynchronised)
        return detail; // the numbers are placeholders then
    detail.stratum = tracking.stratum;
    detail.offsetNs = -tracking.systemTimeNs;
    detail.rmsOffsetNs = tracking.rmsOffsetNs;
    detail.frequencyPpb = std::llround(tracking.frequencyPpm * 1000);
    detail.rootDelayNs = tracking.rootDelayNs;
    detail.rootDispersionNs = tracking.rootDispersionNs;
    return detail;
}

} // namespace nunect::timesync
