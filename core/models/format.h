// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "core/domain/clock_history.h"
#include "core/domain/offset_estimator.h"
#include "core/domain/one_way_delay.h"

#include <QString>

#include <optional>

/// Values as people read them: scaled to three digits, with their unit.
namespace nunect::models::format {

/// Stands for a value that is not known; never 0.
QString none();

QString nanoseconds(qint64 ns);                       ///< "-38 ns", "1.20 µs", "3.40 ms", "2.10 s"
QString nanoseconds(const std::optional<qint64> &ns); ///< none() for nothing
QString microseconds(double us);                      ///< "0.212 ms"; always ms below a second
QString microseconds(const std::optional<double> &us);
QString bound(const std::optional<qint64> &ns); ///< "± 1.20 µs"
QString bytes(qint64 bytes);                    ///< "12.4 MB", powers of 1000
QString count(qint64 value);                    ///< all its digits
QString decimal(double value, int decimals);    ///< "1.50", or "1,50" as the locale has it
QString grouped(qint64 value);                  ///< "1,234,567", to be read in a sentence
QString rate(double perSecond);                 ///< "0.42 /s", "12.4 k/s", "1.20 M/s"
QString byteRate(double perSecond);             ///< "12.4 kB/s"
QString percent(double percent);                ///< "3.4 %"
QString age(qint64 ms);                         ///< "now", "7 s", "3 min", "2 h"
QString duration(qint64 seconds);               ///< "42 s", "3 min", "2 h 5 min", "4 d 3 h"
/// How long the quality has been what it is: "12 min", "≥ 12 min" if it was not seen to begin.
QString timeInState(const domain::ClockHistory &history, qint64 nowMs);
/// The largest offset of the trend: "max -48 ns".
QString largest(const domain::OffsetTrend &trend);
/// "0.842 ± 0.032 ms", always ms; "< 0.842 ms" for a delay that is smaller than its uncertainty.
QString delay(const domain::OneWayDelay &delay);
/// "+1.20 ± 0.41 ms", from ms to days; "< 0.56 ms" for an offset that is smaller than its error.
/// Rounded so that the truth is still within.
QString offset(const domain::OffsetSample &offset);
QString utc(qint64 ns);                       ///< "2026-11-23 10:00:05"; none() for 0
QString utcTime(qint64 ns);                   ///< "10:00:05.123"
QString source(contract::ClockSource source); ///< "PTP", "NTP", "none"
QString quality(contract::ClockQuality quality);
/// One line for the header: "NTP locked ± 1.20 ms".
QString clock(const contract::TimeMetric &metric);

} // namespace nunect::models::format
