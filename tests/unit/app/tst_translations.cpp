// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/translations.h"
#include "core/models/format.h"
#include "tests/support/translation_file.h"

#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace nunect;
using namespace Qt::Literals::StringLiterals;

/// The places for values.
static QSet<QString> placesIn(const QString &text)
{
    static const QRegularExpression place(u"%(\\d+|n)"_s);
    QSet<QString> places;
    for (auto each = place.globalMatch(text); each.hasNext();)
        places.insert(each.next().captured());
    return places;
}

static QString named(const tests::SourceText &source)
{
    return source.context + u": "_s + source.text;
}

class tst_Translations : public QObject
{
    Q_OBJECT

    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : app::languages().sliced(1))
            QTest::addRow("%s", qPrintable(language)) << language;
    }

private Q_SLOTS:
    void languageOf_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("language");
        QTest::newRow("country") << QStringList{u"de-CH"_s} << u"de"_s;
        QTest::newRow("script") << QStringList{u"fr-Latn-CA"_s, u"fr"_s} << u"fr"_s;
        QTest::newRow("as POSIX has it") << QStringList{u"es_MX"_s} << u"es"_s;
        QTest::newRow("English before others") << QStringList{u"en-GB"_s, u"fr"_s} << u"en"_s;
        QTest::newRow("the second") << QStringList{u"it-IT"_s, u"fr-FR"_s} << u"fr"_s;
        QTest::newRow("none of ours") << QStringList{u"it-IT"_s} << u"en"_s;
        QTest::newRow("C") << QStringList{u"C"_s} << u"en"_s;
        QTest::newRow("nothing") << QStringList() << u"en"_s;
    }

    void languageOf()
    {
        QFETCH(const QStringList, wanted);
        QTEST(app::languageOf(wanted), "language");
    }

    void everyTextIsTranslated_data() { addLanguages(); }

    void everyTextIsTranslated()
    {
        QFETCH(const QString, language);
        const tests::Translations all = tests::readTranslations(tests::translationFile(language));
        QVERIFY(all.size() > 500);
        for (const auto &[source, translation] : all) {
            const QString &text = source.text;
            QVERIFY2(translation.finished && !translation.text.isEmpty(),
                     qPrintable(named(source)));
            QVERIFY2(placesIn(text) == placesIn(translation.text), qPrintable(named(source)));
            QVERIFY2(text.front().isSpace() == translation.text.front().isSpace()
                         && text.back().isSpace() == translation.text.back().isSpace(),
                     qPrintable(named(source)));
        }
    }

    /// A file has the texts of the sources, all of them and no others.
    void filesAreAsTheSources_data() { addLanguages(); }

    void filesAreAsTheSources()
    {
        QFETCH(const QString, language);
        QTemporaryDir folder;
        const QString fresh = folder.filePath(u"fresh.ts"_s);
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(NUNECT_SOURCE_DIR));
        lupdate.start(QStringLiteral(NUNECT_LUPDATE),
                      {u"-I"_s, u"."_s, u"-locations"_s, u"none"_s, u"app"_s, u"core"_s, u"qml"_s,
                       u"-ts"_s, fresh});
        QVERIFY2(lupdate.waitForFinished(60'000) && lupdate.exitCode() == 0,
                 "lupdate is of the package qt6-l10n-tools");
        const tests::Translations expected = tests::readTranslations(fresh);
        const tests::Translations actual
            = tests::readTranslations(tests::translationFile(language));
        QStringList differing;
        for (const auto &[source, translation] : expected) {
            if (!actual.contains(source))
                differing.append(u"not in the file: "_s + named(source));
        }
        for (const auto &[source, translation] : actual) {
            if (!expected.contains(source))
                differing.append(u"not in the sources: "_s + named(source));
        }
        QVERIFY2(
            differing.isEmpty(),
            qPrintable(differing.join(u'\n')
                       + u"\nTo be run: cmake --build build/dev --target update_translations"_s));
    }

    /// Last, since the language stays.
    void speaksAndCounts()
    {
        app::installLanguage(*qApp, u"de"_s);
        QCOMPARE(QCoreApplication::translate("nunect::models", "Server down"),
                 u"Server ausgefallen"_s);
        QCOMPARE(models::format::nanoseconds(1'230'000), u"1,23 ms"_s);
        QCOMPARE(models::format::grouped(1'234'567), u"1.234.567"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Translations)

#include "tst_translations.moc"
