// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/time_source_options.h"

#include "timesync/chrony_address.h"

#include <QStringList>

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

Result<SyncMode> syncModeFromText(const QString &text)
{
    if (text == "ptp"_L1)
        return SyncMode::Ptp;
    if (text == "chrony"_L1)
        return SyncMode::Chrony;
    if (text == "auto"_L1)
        return SyncMode::Auto;
    return Error{u"'%1' is not one of ptp, chrony, auto"_s.arg(text)};
}

TimeSourceOptions TimeSourceOptions::fromEnvironment(QStringList *problems)
{
    const auto complain = [problems](const QString &text) {
        if (problems)
            problems->append(text);
    };
    TimeSourceOptions options;
    if (const QString mode = qEnvironmentVariable("TIME_SYNC_MODE"); !mode.isEmpty()) {
        if (const Result<SyncMode> read = syncModeFromText(mode))
            options.mode = *read;
        else
            complain(u"TIME_SYNC_MODE: "_s + read.error().text);
    }
    if (const QString domain = qEnvironmentVariable("PTP_DOMAIN"); !domain.isEmpty()) {
        bool ok = false;
        const int number = domain.toInt(&ok);
        if (ok && number >= 0 && number <= 255)
            options.ptpDomain = number;
        else
            complain(u"PTP_DOMAIN: '%1' is not a number from 0 to 255"_s.arg(domain));
    }
    options.pmcPath = qEnvironmentVariable("PMC_PATH");
    options.ptpUdsAddress = qEnvironmentVariable("PTP_UDS_ADDRESS");
    options.ptpStatusFile = qEnvironmentVariable("PTP_STATUS_FILE");
    options.chronycPath = qEnvironmentVariable("CHRONYC_PATH");
    const QString chrony = qEnvironmentVariable("CHRONY_ADDRESS");
    if (const Result<ChronyAddress> address = chronyAddressFromText(chrony))
        options.chronyAddress = chrony;
    else
        complain(u"CHRONY_ADDRESS: "_s + address.error().text);
    options.quality = readQualityOptions(
        [](QLatin1StringView name) { return qEnvironmentVariable(name.data()); },
        [&complain](QLatin1StringView name, const QString &text) {
            complain(u"%1: %2"_s.arg(name, text));
        });
    return options;
}

} // namespace nunect::timesync
