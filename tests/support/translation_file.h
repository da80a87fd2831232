// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFile>
#include <QString>
#include <QXmlStreamReader>

#include <map>
#include <tuple>

namespace nunect::tests {

/// A text as it stands in the source.
struct SourceText
{
    QString context;
    QString text;
    QString comment;

    friend bool operator<(const SourceText &a, const SourceText &b)
    {
        return std::tie(a.context, a.text, a.comment) < std::tie(b.context, b.text, b.comment);
    }
};

struct Translation
{
    QString text;
    bool finished = false;
};

using Translations = std::map<SourceText, Translation>;

inline QString translationFile(const QString &language)
{
    return QStringLiteral(NUNECT_SOURCE_DIR "/resources/i18n/nunect_%1.ts").arg(language);
}

/// What a .ts file holds; nothing if it cannot be read.
inline Translations readTranslations(const QString &path)
{
    Translations all;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return all;
    QXmlStreamReader xml(&file);
    QString context;
    SourceText source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            source = {context, xml.readElementText(), {}};
        } else if (xml.name() == QLatin1String("comment")) {
            source.comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            const bool finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            // The forms for numbers, where there are some, one after the other; lupdate gives each
            // a line of its own.
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            all[source] = {text.startsWith(u'\n') ? text.trimmed() : text, finished};
        }
    }
    return all;
}

} // namespace nunect::tests
