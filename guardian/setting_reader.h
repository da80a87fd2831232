// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "guardian/settings.h"

#include <QList>
#include <QString>

#include <optional>

namespace nunect::guardian {

/// Gives the settings by name and as what they are meant to be; keeps the first complaint.
/// \a settings must outlive it.
class SettingReader
{
public:
    explicit SettingReader(const QList<Setting> &settings)
        : m_settings(settings)
    {
    }

    const Setting &get(QLatin1StringView name) const;
    QString text(QLatin1StringView name) const { return get(name).value; }
    int number(QLatin1StringView name, int least, int most);
    bool boolean(QLatin1StringView name);

    void complain(QLatin1StringView name, const QString &text);
    const std::optional<Error> &error() const { return m_error; }

private:
    const QList<Setting> &m_settings;
    std::optional<Error> m_error;
};

} // namespace nunect::guardian
