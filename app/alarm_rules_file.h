// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/alarms/alarm_rule.h"
#include "core/util/result.h"

#include <QString>

#include <optional>

namespace nunect::app {

/// Where a profile's alarm rules are kept, as alarms::toJson() has them. What lies there and cannot
/// be read is never written over: a person has to set it aside.
class AlarmRulesFile
{
public:
    /// \a folder is made when there is something to keep. \a profile is any text.
    AlarmRulesFile(const QString &folder, const QString &profile);

    /// Where a person's own lie.
    static QString defaultFolder();

    const QString &path() const { return m_path; }

    /// Nothing: none were kept yet.
    Result<std::optional<alarms::AlarmRules>> read();
    /// All at once or not at all.
    Result<void> write(const alarms::AlarmRules &rules);
    /// Gives what could not be read another name, so that rules can be kept again.
    Result<void> setAside();
    bool isUnreadable() const { return m_unreadable; }

private:
    QString m_path;
    bool m_unreadable = false;
};

} // namespace nunect::app
