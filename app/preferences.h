// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QSettings>
#include <QStringList>

#include <memory>
#include <optional>

namespace nunect::app {

/// How the console looks to the person who uses it; kept from one run to the next once keepIn() has
/// said where. GUI thread only.
class Preferences : public QObject
{
    Q_OBJECT
    Q_PROPERTY(nunect::app::Preferences::Theme theme READ theme WRITE setTheme NOTIFY themeChanged)
    /// Of all that is shown, 1.0 to 2.0; what lies outside is taken as the nearest.
    Q_PROPERTY(qreal scale READ scale WRITE setScale NOTIFY scaleChanged)
    Q_PROPERTY(
        bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY reducedMotionChanged)
    /// One of languages(); empty: the system's. What is made speaks the language that it was made
    /// in, so another one holds from the next start on.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    /// It was changed in this run.
    Q_PROPERTY(bool languageWaits READ languageWaits NOTIFY languageChanged)

public:
    enum Theme {
        Dark,
        Light,
        Night ///< near black, dim and red: eyes stay used to the dark
    };
    Q_ENUM(Theme)

    static constexpr qreal leastScale = 1.0;
    static constexpr qreal mostScale = 2.0;

    explicit Preferences(QObject *parent = nullptr);
    ~Preferences() override;

    /// Where a person's own lie.
    static QString defaultFile();
    /// "dark", "light", "night", as they are written in files and arguments.
    static QStringList themeNames();
    static std::optional<Theme> themeNamed(const QString &name);
    /// From a text such as "1.25"; none if it is no number from 1.0 to 2.0.
    static std::optional<qreal> scaleFrom(const QString &text);

    /// What an INI file holds, for what must be known before keepIn(). Empty: nothing, or nonsense.
    static QString languageIn(const QString &file);

    /// Takes what an INI file holds, and writes there what changes from now on. Gives a sentence
    /// for each value that says nothing: the default stands in its place.
    QStringList keepIn(const QString &file);
    /// For this run alone; nothing is written.
    void useForNow(std::optional<Theme> theme, std::optional<qreal> scale);

    Theme theme() const { return m_theme; }
    void setTheme(Theme theme);
    qreal scale() const { return m_scale; }
    void setScale(qreal scale);
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced);
    const QString &language() const { return m_language; }
    void setLanguage(const QString &language);
    bool languageWaits() const { return m_language != m_languageAtStart; }

Q_SIGNALS:
    void themeChanged();
    void scaleChanged();
    void reducedMotionChanged();
    void languageChanged();
    /// Once after each time that the file could not be written.
    void failed(const QString &reason);

private:
    void write(const QString &key, const QVariant &value);

    std::unique_ptr<QSettings> m_settings; ///< none before keepIn()
    Theme m_theme = Dark;
    qreal m_scale = leastScale;
    bool m_reducedMotion = false;
    QString m_language;
    QString m_languageAtStart;
};

} // namespace nunect::app
