// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QCoreApplication;
QT_END_NAMESPACE

namespace nunect::app {

/// The console's languages as two letters, English first: "en", "de", ...
const QStringList &languages();

/// The first of the wanted languages that the console has; English where it has none of them. Given
/// as QLocale::uiLanguages() gives them: "de-Latn-CH", "de-CH", "de", in the order of preference.
QString languageOf(const QStringList &wanted);

/// Makes \a application speak that language, or the system's if it is empty. Numbers and dates
/// follow it; where it is the system's own language, they are as the system writes them. To be
/// called before anything is shown.
void installLanguage(QCoreApplication &application, const QString &language);

} // namespace nunect::app
