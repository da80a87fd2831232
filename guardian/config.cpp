// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/config.h"

#include "core/contract/unit_id.h"
#include "timesync/chrony_address.h"

#include <QFile>
#include <QSysInfo>
#include <QUrl>

#include <algorithm>

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

/// Gives the settings by name and as what they are meant to be; keeps the first complaint.
class SettingReader
{
public:
    explicit SettingReader(const QList<Setting> &settings)
        : m_settings(settings)
    {
    }

    const Setting &get(QLatin1StringView name) const
    {
        const auto found
            = std::find_if(m_settings.begin(), m_settings.end(),
                           [name](const Setting &setting) { return setting.name == name; });
        Q_ASSERT(found != m_settings.end());
        return *found;
    }

    QString text(QLatin1StringView name) const { return get(name).value; }

    int number(QLatin1StringView name, int least, int most)
    {
        bool ok = false;
        const int value = text(name).toInt(&ok);
        if (!ok || value < least || value > most) {
            complain(name,
                     u"'%1' is not a number from %2 to %3"_s.arg(text(name)).arg(least).arg(most));
        }
        return value;
    }

    bool boolean(QLatin1StringView name)
    {
        const QString value = text(name).toLower();
        const bool isTrue = value == "true"_L1 || value == "yes"_L1 || value == "1"_L1;
        const bool isFalse = value == "false"_L1 || value == "no"_L1 || value == "0"_L1;
        if (!isTrue && !isFalse)
            complain(name, u"'%1' is not true or false"_s.arg(text(name)));
        return isTrue;
    }

    void complain(QLatin1StringView name, const QString &text)
    {
        if (m_error)
            return;
        const Setting &setting = get(name);
        m_error = Error{u"%1 (%2): %3"_s.arg(setting.name, setting.where, text)};
    }

    const std::optional<Error> &error() const { return m_error; }

private:
    const QList<Setting> &m_settings;
    std::optional<Error> m_error;
};

QString ConnectionConfig::url() const
{
    QUrl url;
    url.setScheme(tls ? u"tls"_s : u"nats"_s);
    url.setHost(host);
    url.setPort(port);
    return url.toString();
}

static void readUrl(SettingReader &reader, ConnectionConfig *connection)
{
    connection->caFile = reader.text("NUNECT_CA"_L1);
    const int port = reader.number("NATS_PORT"_L1, 1, 65535);
    const QString text = reader.text("NUNECT_URL"_L1);
    if (text.isEmpty()) {
        connection->host = u"127.0.0.1"_s;
        connection->port = static_cast<quint16>(port);
        connection->tls = !connection->caFile.isEmpty();
    } else {
        const QUrl url(text, QUrl::StrictMode);
        if (!url.userInfo().isEmpty())
            return reader.complain(
                "NUNECT_URL"_L1,
                u"a login does not belong in the URL; use NATS_GUARDIAN_USER and "
                "NATS_GUARDIAN_PASSWORD"_s);
        const bool isPlain = url.isValid() && !url.host().isEmpty() && !url.hasQuery()
            && (url.path().isEmpty() || url.path() == "/"_L1);
        if (!isPlain || (url.scheme() != "nats"_L1 && url.scheme() != "tls"_L1))
            return reader.complain("NUNECT_URL"_L1,
                                   u"expected nats://host:port or tls://host:port"_s);
        connection->host = url.host();
        connection->port = static_cast<quint16>(url.port(4222));
        connection->tls = url.scheme() == "tls"_L1 || !connection->caFile.isEmpty();
    }
    if (!connection->caFile.isEmpty() && !QFile(connection->caFile).open(QIODevice::ReadOnly))
        reader.complain("NUNECT_CA"_L1, u"%1 cannot be read"_s.arg(connection->caFile));
}

static void readLogin(SettingReader &reader, ConnectionConfig *connection)
{
    connection->user = reader.text("NATS_GUARDIAN_USER"_L1);
    const Setting &direct = reader.get("NATS_GUARDIAN_PASSWORD"_L1);
    const Setting &file = reader.get("NATS_GUARDIAN_PASSWORD_FILE"_L1);
    connection->password = direct.value;
    if (!file.value.isEmpty() && file.origin >= direct.origin) {
        QFile content(file.value);
        if (!content.open(QIODevice::ReadOnly)) {
            return reader.complain(
                "NATS_GUARDIAN_PASSWORD_FILE"_L1,
                u"%1 cannot be read: %2"_s.arg(file.value, content.errorString()));
        }
        connection->password = QString::fromUtf8(content.readLine(4096)).trimmed();
        if (connection->password.isEmpty())
            return reader.complain("NATS_GUARDIAN_PASSWORD_FILE"_L1,
                                   u"%1 has no password in its first line"_s.arg(file.value));
    }
    // cnats writes the login into its JSON as it stands.
    static const auto isAwkward = [](QChar c) { return c == u'"' || c == u'\\' || c < u' '; };
    if (std::any_of(connection->user.cbegin(), connection->user.cend(), isAwkward))
        return reader.complain("NATS_GUARDIAN_USER"_L1, u"must not hold \" or \\"_s);
    if (std::any_of(connection->password.cbegin(), connection->password.cend(), isAwkward))
        return reader.complain("NATS_GUARDIAN_PASSWORD"_L1, u"must not hold \" or \\"_s);
    if (!connection->user.isEmpty() && connection->password.isEmpty()) {
        return reader.complain("NATS_GUARDIAN_USER"_L1,
                               u"there is no password for it; set NATS_GUARDIAN_PASSWORD or "
                               "NATS_GUARDIAN_PASSWORD_FILE"_s);
    }
    if (connection->user.isEmpty() && !connection->password.isEmpty())
        reader.complain("NATS_GUARDIAN_USER"_L1, u"there is a password but no user for it"_s);
}

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

    config->timeAuthority = reader.boolean("TIME_AUTHORITY"_L1);
    config->timeConfig.mode = mode;
    config->timeConfig.ptpMaster = reader.text("PTP_MASTER_ADDRESS"_L1);
    config->timeConfig.ptpDomain = config->clock.ptpDomain;
    config->timeConfig.ptpHwTimestamp = reader.boolean("PTP_HW_TIMESTAMP"_L1);
    for (const QString &server : reader.text("NTP_SERVERS"_L1).split(u',', Qt::SkipEmptyParts))
        config->timeConfig.ntpServers.append(server.trimmed());
}

Result<Config> makeConfig(const QList<Setting> &settings)
{
    SettingReader reader(settings);
    Config config;
    readUrl(reader, &config.connection);
    readLogin(reader, &config.connection);
    readClock(reader, &config);
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
            value = config.connection.url();
        else if (setting.name == "NUNECT_UNIT"_L1)
            value = config.unit;
        text += u"%1 %2 (%3)\n"_s.arg(setting.name, -28).arg(value, setting.where);
    }
    return text;
}

} // namespace nunect::guardian
