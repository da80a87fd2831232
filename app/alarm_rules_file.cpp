// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/alarm_rules_file.h"

#include "core/alarms/alarm_rules_json.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

static constexpr qint64 maxBytes = 256 * 1024;

AlarmRulesFile::AlarmRulesFile(const QString &folder, const QString &profile)
    : m_path(folder + u"/alarm-rules-"_s
             + QString::fromLatin1(QUrl::toPercentEncoding(profile, {}, ".")) + u".json"_s)
{
}

QString AlarmRulesFile::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
}

static Result<alarms::AlarmRules> readRules(QFile &file)
{
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString()};
    if (file.size() > maxBytes)
        return Error{u"has more than %1 bytes"_s.arg(maxBytes)};
    QJsonParseError problem;
    const auto json = QJsonDocument::fromJson(file.readAll(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{u"not JSON at byte %1: %2"_s.arg(problem.offset).arg(problem.errorString())};
    return alarms::alarmRulesFromJson(json.object());
}

Result<std::optional<alarms::AlarmRules>> AlarmRulesFile::read()
{
    m_unreadable = false;
    QFile file(m_path);
    if (!QFileInfo::exists(m_path))
        return std::optional<alarms::AlarmRules>();
    const auto rules = readRules(file);
    m_unreadable = !rules;
    if (!rules)
        return Error{u"%1 cannot be read: "_s.arg(m_path) + rules.error().text};
    return std::optional(*rules);
}

Result<void> AlarmRulesFile::write(const alarms::AlarmRules &rules)
{
    if (m_unreadable)
        return Error{u"%1 holds something else."_s.arg(m_path)};
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    const QByteArray json = QJsonDocument(alarms::toJson(rules)).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return Error{u"%1 cannot be written: "_s.arg(m_path) + file.errorString()};
    return {};
}

Result<void> AlarmRulesFile::setAside()
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    QFile file(m_path);
    if (!file.rename(m_path + u".unreadable-"_s + stamp))
        return Error{u"%1 cannot be renamed: "_s.arg(m_path) + file.errorString()};
    m_unreadable = false;
    return {};
}

} // namespace nunect::app
