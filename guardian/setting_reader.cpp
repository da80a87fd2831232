// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/setting_reader.h"

#include <algorithm>

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

const Setting &SettingReader::get(QLatin1StringView name) const
{
    const auto found
        = std::find_if(m_settings.begin(), m_settings.end(),
                       [name](const Setting &setting) { return setting.name == name; });
    Q_ASSERT(found != m_settings.end());
    return *found;
}

int SettingReader::number(QLatin1StringView name, int least, int most)
{
    bool ok = false;
    const int value = text(name).toInt(&ok);
    if (!ok || value < least || value > most) {
        complain(name,
                 u"'%1' is not a number from %2 to %3"_s.arg(text(name)).arg(least).arg(most));
    }
    return value;
}

bool SettingReader::boolean(QLatin1StringView name)
{
    const QString value = text(name).toLower();
    const bool isTrue = value == "true"_L1 || value == "yes"_L1 || value == "1"_L1;
    const bool isFalse = value == "false"_L1 || value == "no"_L1 || value == "0"_L1;
    if (!isTrue && !isFalse)
        complain(name, u"'%1' is not true or false"_s.arg(text(name)));
    return isTrue;
}

void SettingReader::complain(QLatin1StringView name, const QString &text)
{
    if (m_error)
        return;
    const Setting &setting = get(name);
    m_error = Error{u"%1 (%2): %3"_s.arg(setting.name, setting.where, text)};
}

} // namespace nunect::guardian
