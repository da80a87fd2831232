// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "timesync/kernel_clock.h"
#include "timesync/quality_options.h"

#include <QString>

#include <chrono>
#include <optional>

namespace nunect::timesync {

/// Which daemon may be the source.
enum class SyncMode { Ptp, Chrony, Auto };

/// "ptp", "chrony" or "auto"; an error names the three.
Result<SyncMode> syncModeFromText(const QString &text);

struct TimeSourceOptions
{
    SyncMode mode = SyncMode::Auto;
    std::chrono::milliseconds period{2000}; ///< between two looks at the clock
    int ptpDomain = 0;                      ///< 0 to 255
    QString pmcPath;       ///< pmc is asked and not ptp4l's socket; empty: socket, pmc if need be
    QString ptpUdsAddress; ///< ptp4l's socket; empty: the usual places
    QString ptpStatusFile; ///< holds pmc's output and is read instead of all; empty: none
    std::chrono::seconds ptpStatusMaxAge{10}; ///< of that file; 0: any
    QString chronycPath; ///< empty: chronyd is asked directly, chronyc searched where it must help
    QString chronyAddress; ///< as chronyAddressFromText() reads it; empty: this machine
    std::optional<KernelReading> (*readKernel)() = readKernelClock; ///< another one in tests
    QualityOptions quality;

    /// From TIME_SYNC_MODE, PTP_DOMAIN, PMC_PATH, PTP_UDS_ADDRESS, PTP_STATUS_FILE, CHRONYC_PATH,
    /// CHRONY_ADDRESS and what readQualityOptions() reads. A value that cannot be used leaves the
    /// default and adds a sentence to \a problems.
    static TimeSourceOptions fromEnvironment(QStringList *problems = nullptr);

    bool operator==(const TimeSourceOptions &) const = default;
};

} // namespace nunect::timesync
