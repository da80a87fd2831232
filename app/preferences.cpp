// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/preferences.h"

#include "app/translations.h"

#include <QStandardPaths>

#include <algorithm>
#include <cmath>
#include <utility>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

static constexpr auto themeKey = "appearance/theme"_L1;
static constexpr auto scaleKey = "appearance/scale"_L1;
static constexpr auto motionKey = "appearance/reducedMotion"_L1;
static constexpr auto languageKey = "appearance/language"_L1;

Preferences::Preferences(QObject *parent)
    : QObject(parent)
{
}

Preferences::~Preferences() = default;

QString Preferences::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
        + u"/preferences.ini"_s;
}

QStringList Preferences::themeNames() { return {u"dark"_s, u"light"_s, u"night"_s}; }

std::optional<Preferences::Theme> Preferences::themeNamed(const QString &name)
{
    const auto at = themeNames().indexOf(name);
    return at < 0 ? std::nullopt : std::optional(static_cast<Theme>(at));
}

std::optional<qreal> Preferences::scaleFrom(const QString &text)
{
    bool isNumber = false;
    const qreal scale = text.toDouble(&isNumber);
    if (!isNumber || !(scale >= leastScale && scale <= mostScale)) // nor is it NaN
        return std::nullopt;
    return scale;
}

static std::optional<bool> yesOrNo(const QString &text)
{
    if (text == u"true"_s || text == u"false"_s)
        return text == u"true"_s;
    return std::nullopt;
}

static std::optional<QString> languageFrom(const QString &text)
{
    return languages().contains(text) ? std::optional(text) : std::nullopt;
}

/// What a file says, if it says something; else it is noted.
template<typename Read>
static auto readValue(const QSettings &settings, QLatin1StringView key, Read read,
                      QStringList &notes)
{
    const QString text = settings.value(key).toString();
    const auto value = read(text);
    if (!value && settings.contains(key))
        notes += Preferences::tr("%1: \"%2\" is no value for %3; the default is used instead.")
                     .arg(settings.fileName(), text, key);
    return value;
}

QString Preferences::languageIn(const QString &file)
{
    const QSettings settings(file, QSettings::IniFormat);
    return languageFrom(settings.value(languageKey).toString()).value_or(QString());
}

QStringList Preferences::keepIn(const QString &file)
{
    m_settings = std::make_unique<QSettings>(file, QSettings::IniFormat);
    QStringList notes;
    useForNow(readValue(*m_settings, themeKey, &Preferences::themeNamed, notes),
              readValue(*m_settings, scaleKey, &Preferences::scaleFrom, notes));
    const bool reduced = readValue(*m_settings, motionKey, &yesOrNo, notes).value_or(false);
    if (std::exchange(m_reducedMotion, reduced) != reduced)
        Q_EMIT reducedMotionChanged();
    const QString language
        = readValue(*m_settings, languageKey, &languageFrom, notes).value_or(QString());
    m_language = m_languageAtStart = language;
    Q_EMIT languageChanged();
    return notes;
}

void Preferences::useForNow(std::optional<Theme> theme, std::optional<qreal> scale)
{
    if (theme && std::exchange(m_theme, *theme) != *theme)
        Q_EMIT themeChanged();
    if (scale && std::exchange(m_scale, *scale) != *scale)
        Q_EMIT scaleChanged();
}

void Preferences::setTheme(Theme theme)
{
    if (theme == m_theme || theme < Dark || theme > Night)
        return;
    m_theme = theme;
    write(themeKey, themeNames().at(theme));
    Q_EMIT themeChanged();
}

void Preferences::setScale(qreal scale)
{
    scale = std::isnan(scale) ? leastScale : std::clamp(scale, leastScale, mostScale);
    if (std::exchange(m_scale, scale) == scale)
        return;
    write(scaleKey, scale);
    Q_EMIT scaleChanged();
}

void Preferences::setReducedMotion(bool reduced)
{
    if (std::exchange(m_reducedMotion, reduced) == reduced)
        return;
    write(motionKey, reduced);
    Q_EMIT reducedMotionChanged();
}

void Preferences::setLanguage(const QString &language)
{
    if (!language.isEmpty() && !languageFrom(language))
        return;
    if (std::exchange(m_language, language) == language)
        return;
    write(languageKey, language.isEmpty() ? QVariant() : language);
    Q_EMIT languageChanged();
}

/// An invalid value takes the key out of the file.
void Preferences::write(const QString &key, const QVariant &value)
{
    if (!m_settings)
        return;
    if (value.isValid())
        m_settings->setValue(key, value);
    else
        m_settings->remove(key);
    m_settings->sync();
    if (m_settings->status() != QSettings::NoError)
        Q_EMIT failed(tr("%1 cannot be written; the console looks as before at the next start.")
                          .arg(m_settings->fileName()));
}

} // namespace nunect::app
