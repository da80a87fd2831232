// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/quality_options.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

/// "lock,unlock,track,gross,holdover" in microseconds.
static bool readLimits(const QString &text, QualityLimits *limits)
{
    constexpr double leastUs = 0.001;
    constexpr double mostUs = 1e9;
    const QStringList parts = text.split(u',');
    qint64 ns[5] = {};
    if (parts.size() != qsizetype(std::size(ns)))
        return false;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool ok = false;
        const double us = parts[i].trimmed().toDouble(&ok);
        if (!ok || !(us >= leastUs && us <= mostUs))
            return false;
        ns[i] = std::llround(us * 1000);
    }
    const QualityLimits read{ns[0], ns[1], ns[2], ns[3], ns[4]};
    if (read.lockNs > read.unlockNs || read.unlockNs > read.trackNs)
        return false;
    *limits = read;
    return true;
}

static bool readSeconds(const QString &text, std::chrono::milliseconds *value)
{
    bool ok = false;
    const double seconds = text.toDouble(&ok);
    if (!ok || !(seconds >= 0 && seconds <= 3600))
        return false;
    *value = std::chrono::milliseconds(std::llround(seconds * 1000));
    return true;
}

static bool readPpm(const QString &text, qint64 *ppb)
{
    bool ok = false;
    const double ppm = text.toDouble(&ok);
    // Below 2 ppm the drift of a disciplined clock would be the larger one.
    if (!ok || !(ppm >= 2 && ppm <= 500))
        return false;
    *ppb = std::llround(ppm * 1000);
    return true;
}

static bool readBoolean(const QString &text, bool *value)
{
    const QString lower = text.toLower();
    *value = lower == "true"_L1 || lower == "yes"_L1 || lower == "1"_L1;
    return *value || lower == "false"_L1 || lower == "no"_L1 || lower == "0"_L1;
}

QualityOptions readQualityOptions(const SettingLookup &lookup, const SettingComplaint &complain)
{
    static constexpr auto limitsForm = "is not five numbers of microseconds: "
                                       "lock, unlock, track (none smaller than the one before), "
                                       "gross offset, holdover"_L1;
    static constexpr auto secondsForm = "is not a number of seconds from 0 to 3600"_L1;
    QualityOptions options;
    const auto read
        = [&](QLatin1StringView name, auto *value, auto convert, QLatin1StringView form) {
              const QString text = lookup(name);
              auto converted = *value;
              if (text.isEmpty())
                  return;
              if (convert(text, &converted))
                  *value = converted;
              else
                  complain(name, u"'%1' "_s.arg(text) + form);
          };
    read("TIME_PTP_HW_LIMITS_US"_L1, &options.ptpHardware, readLimits, limitsForm);
    read("TIME_PTP_SW_LIMITS_US"_L1, &options.ptpSoftware, readLimits, limitsForm);
    read("TIME_NTP_LIMITS_US"_L1, &options.ntp, readLimits, limitsForm);
    read("TIME_LOCK_AFTER_S"_L1, &options.lockAfter, readSeconds, secondsForm);
    read("TIME_UNLOCK_AFTER_S"_L1, &options.unlockAfter, readSeconds, secondsForm);
    read("TIME_UPGRADE_EVERY_S"_L1, &options.upgradeEvery, readSeconds, secondsForm);
    read("TIME_PTP_FIRST_S"_L1, &options.ptpFirst, readSeconds, secondsForm);
    read("TIME_PTP_RETURN_S"_L1, &options.ptpReturn, readSeconds, secondsForm);
    read("TIME_SOURCE_LOST_S"_L1, &options.sourceLost, readSeconds, secondsForm);
    read("TIME_DRIFT_PPM"_L1, &options.driftPpb, readPpm, "is not a number from 2 to 500"_L1);
    read("TIME_REQUIRE_TRACEABLE"_L1, &options.requireTraceable, readBoolean,
         "is not true or false"_L1);
    return options;
}

QualityOptions withoutHoldTimes(QualityOptions options)
{
    using namespace std::chrono_literals;
    options.lockAfter = 0ms;
    options.unlockAfter = 0ms;
    options.upgradeEvery = 0ms;
    options.ptpFirst = 0ms;
    options.ptpReturn = 0ms;
    options.sourceLost = 0ms;
    return options;
}

} // namespace nunect::timesync
