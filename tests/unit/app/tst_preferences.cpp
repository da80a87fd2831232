// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/preferences.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;

class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeBackAtTheNextStart();
    void languageIsOneOfThoseThatThereAre();
    void badValuesFallBack_data();
    void badValuesFallBack();
    void thisRunAloneIsNotWritten();
    void scaleStaysWithinItsLimits();
    void tellsOnlyWhatChanges();
    void saysThatItCannotWrite();

private:
    QTemporaryDir m_folder;
    QString file(const QString &name) const { return m_folder.filePath(name); }
};

void TestPreferences::comeBackAtTheNextStart()
{
    const QString path = file(u"back/preferences.ini"_s);
    {
        Preferences preferences;
        QVERIFY(preferences.keepIn(path).isEmpty());
        QVERIFY(!QFile::exists(path)); // nothing was chosen yet
        preferences.setTheme(Preferences::Night);
        preferences.setScale(1.375);
        preferences.setReducedMotion(true);
        preferences.setLanguage(u"fr"_s);
        QVERIFY(preferences.languageWaits()); // until the next start
    }
    QCOMPARE(Preferences::languageIn(path), u"fr"_s);
    Preferences preferences;
    QVERIFY(preferences.keepIn(path).isEmpty());
    QCOMPARE(preferences.theme(), Preferences::Night);
    QCOMPARE(preferences.scale(), 1.375);
    QVERIFY(preferences.reducedMotion());
    QCOMPARE(preferences.language(), u"fr"_s);
    QVERIFY(!preferences.languageWaits());
    preferences.setLanguage({});
    QVERIFY(preferences.languageWaits());
    QCOMPARE(Preferences::languageIn(path), QString());
    QVERIFY(Preferences().keepIn(path).isEmpty());
}

void TestPreferences::languageIsOneOfThoseThatThereAre()
{
    Preferences preferences;
    QSignalSpy changed(&preferences, &Preferences::languageChanged);
    preferences.setLanguage(u"tlh"_s);
    QCOMPARE(preferences.language(), QString());
    preferences.setLanguage(u"de"_s);
    preferences.setLanguage(u"de"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(Preferences::languageIn(file(u"missing.ini"_s)), QString());
}

void TestPreferences::badValuesFallBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("notes");
    QTest::newRow("theme") << "[appearance]\ntheme=pink\n"_ba << 1;
    QTest::newRow("number for a theme") << "[appearance]\ntheme=1\n"_ba << 1;
    QTest::newRow("scale too large") << "[appearance]\nscale=2.01\n"_ba << 1;
    QTest::newRow("scale too small") << "[appearance]\nscale=0.5\n"_ba << 1;
    QTest::newRow("scale no number") << "[appearance]\nscale=nan\n"_ba << 1;
    QTest::newRow("scale in words") << "[appearance]\nscale=large\n"_ba << 1;
    QTest::newRow("motion") << "[appearance]\nreducedMotion=7\n"_ba << 1;
    QTest::newRow("language") << "[appearance]\nlanguage=tlh\n"_ba << 1;
    QTest::newRow("all") << "[appearance]\ntheme=\nscale=\nreducedMotion=\n"_ba << 3;
    QTest::newRow("something else") << "[other]\ntheme=pink\n"_ba << 0;
    QTest::newRow("garbage") << "\x01\xff]["_ba << 0;
    QTest::newRow("empty") << ""_ba << 0;
}

void TestPreferences::badValuesFallBack()
{
    QFETCH(QByteArray, text);
    const QString path = file(u"bad.ini"_s);
    QFile written(path);
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(text);
    written.close();
    Preferences preferences;
    const QStringList notes = preferences.keepIn(path);
    QTEST(int(notes.size()), "notes");
    for (const QString &note : notes)
        QVERIFY2(note.contains(path) && note.contains(u"appearance/"_s), qPrintable(note));
    QCOMPARE(preferences.theme(), Preferences::Dark);
    QCOMPARE(preferences.scale(), 1.0);
    QVERIFY(!preferences.reducedMotion());
}

void TestPreferences::thisRunAloneIsNotWritten()
{
    const QString path = file(u"now.ini"_s);
    {
        Preferences preferences;
        preferences.keepIn(path);
        preferences.setScale(1.5);
        preferences.useForNow(Preferences::Light, 2.0);
        QCOMPARE(preferences.theme(), Preferences::Light);
        QCOMPARE(preferences.scale(), 2.0);
        preferences.setReducedMotion(true); // nor with what a person chooses besides
    }
    Preferences preferences;
    preferences.keepIn(path);
    QCOMPARE(preferences.theme(), Preferences::Dark);
    QCOMPARE(preferences.scale(), 1.5);
    QVERIFY(preferences.reducedMotion());
}

void TestPreferences::scaleStaysWithinItsLimits()
{
    Preferences preferences;
    preferences.setScale(17);
    QCOMPARE(preferences.scale(), 2.0);
    preferences.setScale(-1);
    QCOMPARE(preferences.scale(), 1.0);
    preferences.setScale(qQNaN());
    QCOMPARE(preferences.scale(), 1.0);
}

void TestPreferences::tellsOnlyWhatChanges()
{
    Preferences preferences;
    QSignalSpy themes(&preferences, &Preferences::themeChanged);
    QSignalSpy scales(&preferences, &Preferences::scaleChanged);
    preferences.setTheme(Preferences::Dark);
    preferences.setScale(1.0);
    preferences.useForNow(Preferences::Dark, std::nullopt);
    QCOMPARE(themes.count() + scales.count(), 0);
    preferences.setTheme(static_cast<Preferences::Theme>(9)); // there is none
    QCOMPARE(preferences.theme(), Preferences::Dark);
    preferences.setTheme(Preferences::Light);
    QCOMPARE(themes.count(), 1);
    QCOMPARE(scales.count(), 0);
}

void TestPreferences::saysThatItCannotWrite()
{
    // Where a folder would have to be, there is a file.
    QFile obstacle(file(u"obstacle"_s));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    Preferences preferences;
    preferences.keepIn(file(u"obstacle/preferences.ini"_s));
    QSignalSpy failures(&preferences, &Preferences::failed);
    preferences.setTheme(Preferences::Light);
    QCOMPARE(failures.count(), 1);
    QVERIFY(failures.first().first().toString().contains(u"obstacle"_s));
    QCOMPARE(preferences.theme(), Preferences::Light); // for this run
}

QTEST_GUILESS_MAIN(TestPreferences)

#include "tst_preferences.moc"
