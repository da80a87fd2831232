// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/translation_file.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>
#include <QTranslator>

namespace nunect::tests {

/// While it lives, every text of the console is longer by a third and has accents. It tells which
/// texts were asked for in a context in which lupdate did not find them: those would stay English.
class PseudoLanguage : public QTranslator
{
    Q_OBJECT

public:
    PseudoLanguage()
    {
        const Translations known = readTranslations(translationFile(QStringLiteral("de")));
        for (const auto &[source, translation] : known)
            m_known.insert(source.context + u'|' + source.text);
        QCoreApplication::installTranslator(this);
    }
    ~PseudoLanguage() override { QCoreApplication::removeTranslator(this); }

    bool isEmpty() const override { return false; }

    QString translate(const char *context, const char *text, const char *, int) const override
    {
        const QString where = QString::fromUtf8(context);
        if (where.startsWith(u'Q'))
            return {}; // Qt's own
        const QString source = QString::fromUtf8(text);
        m_asked.insert(where + u'|' + source);
        return pseudo(source);
    }

    /// How many texts were asked for.
    Q_INVOKABLE int asked() const { return int(m_asked.size()); }

    /// "context|text" of those that no file of translations has there.
    Q_INVOKABLE QStringList unknown() const
    {
        QStringList all = (m_asked - m_known).values();
        all.sort();
        return all;
    }

private:
    static QString pseudo(QString text)
    {
        const qsizetype more = text.size() / 3;
        for (QChar &each : text)
            each = accented(each);
        return text + QString(more, u'~');
    }

    static QChar accented(QChar letter)
    {
        constexpr QStringView plain = u"aeiouAEOUn";
        constexpr QStringView accents
            = u"\u00e4\u00e9\u00ee\u00f6\u00fc\u00c4\u00c9\u00d6\u00dc\u00f1";
        const qsizetype at = plain.indexOf(letter);
        return at < 0 ? letter : accents[at];
    }

    QSet<QString> m_known;
    mutable QSet<QString> m_asked;
};

} // namespace nunect::tests
