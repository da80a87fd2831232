// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

const QStringList &languages()
{
    static const QStringList all{u"en"_s, u"de"_s, u"es"_s, u"fr"_s};
    return all;
}

QString languageOf(const QStringList &wanted)
{
    for (const QString &each : wanted) {
        const QString language = each.section(u'-', 0, 0).section(u'_', 0, 0);
        if (languages().contains(language))
            return language;
    }
    return languages().constFirst();
}

static void install(QCoreApplication &application, const QString &file)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(file))
        application.installTranslator(translator);
}

void installLanguage(QCoreApplication &application, const QString &language)
{
    const QString systems = languageOf(QLocale().uiLanguages());
    const QString chosen = language.isEmpty() ? systems : language;
    if (chosen != systems)
        QLocale::setDefault(QLocale(chosen));
    if (chosen == languages().constFirst())
        return; // as it is written in the source
    // Qt's own words first: what is installed last is asked first.
    install(application,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_"_s + chosen);
    install(application, u":/i18n/nunect_"_s + chosen);
}

} // namespace nunect::app
