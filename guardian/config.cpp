// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/config.h"

#include "core/contract/unit_id.h"
#include "guardian/setting_reader.h"
#include "guardian/uplink_path.h"
#include "timesync/chrony_address.h"

#include <QSysInfo>

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

static void readClock(SettingReader &reader, Config *config)
{
    const QString mode = reader.text("TIME_SYNC_MODE"_L1);
    if (const Result<timesync::SyncMode> read = timesync::syncModeFromText(mode))
        config->clock.mode = *read;
    else
        reader.complain("TIME_SYNC_MODE"_L1, read.error().text);
    config->clock.period
        = std::chrono::milliseconds(reader.number("NUNECT_TIME_MS"_L1, 100, 60000));
    config->clock.ptpDomain = reader.number("PTP_DOMAIN"_L1, 0, 255);
    config->clock.pmcPath = reader.text("PMC_PATH"_L1);
    config->clock.ptpUdsAddress = reader.text("PTP_UDS_ADDRESS"_L1);
    config->clock.ptpStatusFile = reader.text("PTP_STATUS_FILE"_L1);
    config->clock.chronycPath = reader.text("CHRONYC_PATH"_L1);
    config->clock.chronyAddress = reader.text("CHRONY_ADDRESS"_L1);
    if (const auto address = timesync::chronyAddressFromText(config->clock.chronyAddress); !address)
        reader.complain("CHRONY_ADDRESS"_L1, address.error().text);
    config->clock.quality = timesync::readQualityOptions(
        [&reader](QLatin1StringView name) { return reader.text(name); },
        [&reader](QLatin1StringView name, const QString &text) { reader.complain(name, text); });

    config->timeAuthority = reader.boolean("TIME_AUTHORITY"_L1);
    config->timeConfig.mode = mode;
    config->timeConfig.ptpMaster = reader.text("PTP_MASTER_ADDRESS"_L1);
    config->timeConfig.ptpDomain = config->clock.ptpDomain;
    config->timeConfig.ptpHwTimestamp = reader.boolean("PTP_HW_TIMESTAMP"_L1);
    for (const QString &server : reader.text("NTP_SERVERS"_L1).split(u',', Qt::SkipEmptyParts))
        config->timeConfig.ntpServers.append(server.trimmed());
}

static QStringList readUplink(SettingReader &reader)
{
    QStringList addresses;
    for (const QString &text : reader.text("NUNECT_UPLINK"_L1).split(u',', Qt::SkipEmptyParts)) {
        addresses.append(text.trimmed());
        if (!isIpAddress(addresses.constLast()))
            reader.complain("NUNECT_UPLINK"_L1,
                            u"'%1' is not an IP address"_s.arg(addresses.constLast()));
    }
    return addresses;
}

Result<Config> makeConfig(const QList<Setting> &settings)
{
    SettingReader reader(settings);
    Config config;
    config.connection = readConnection(reader);
    readClock(reader, &config);
    config.registry = reader.boolean("NUNECT_REGISTRY"_L1);
    config.traffic = reader.boolean("NUNECT_TRAFFIC"_L1);
    config.uplink = readUplink(reader);
    config.record = readRecord(reader);
    config.statusFile = reader.text("NUNECT_STATUS_FILE"_L1);
    config.watchdog = std::chrono::seconds(reader.number("NUNECT_WATCHDOG_S"_L1, 0, 3600));
    config.unit = reader.text("NUNECT_UNIT"_L1);
    if (config.unit.isEmpty())
        config.unit = contract::toUnitId(QSysInfo::machineHostName());
    else if (!contract::isValidUnitId(config.unit))
        reader.complain("NUNECT_UNIT"_L1,
                        u"'%1' is not 1 to 64 characters of A-Z a-z 0-9 _ -"_s.arg(config.unit));
    config.connection.name = u"nunect-guardian "_s + config.unit;
    config.heartbeatInterval
        = std::chrono::milliseconds(reader.number("NUNECT_HEARTBEAT_MS"_L1, 100, 60000));
    config.rttInterval = std::chrono::milliseconds(reader.number("NUNECT_RTT_MS"_L1, 100, 60000));
    if (reader.error())
        return *reader.error();
    return config;
}

QString describe(const QList<Setting> &settings, const Config &config)
{
    QString text;
    for (const Setting &setting : settings) {
        QString value = setting.value.isEmpty() ? u"-"_s : setting.value;
        if (setting.secret)
            value = setting.value.isEmpty() ? u"not set"_s : u"set"_s;
        else if (setting.name == "NUNECT_URL"_L1)
            value = config.connection.urls();
        else if (setting.name == "NUNECT_UNIT"_L1)
            value = config.unit;
        QString where = setting.where;
        if (!setting.hidden.isEmpty())
            where += u", not %1"_s.arg(setting.hidden);
        text += u"%1 %2 (%3)\n"_s.arg(setting.name, -28).arg(value, where);
        text += u"    %1%2\n"_s.arg(setting.meaning,
                                    setting.reloads ? QString() : u"; a change takes a restart"_s);
    }
    return text;
}

} // namespace nunect::guardian
