// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/table/table_accessible.h"
#include "app/translations.h"
#include "tests/shots/console.h"
#include "tests/shots/contact_sheet.h"
#include "tests/shots/focus_walk.h"
#include "tests/shots/page_faults.h"
#include "tests/shots/shot_writer.h"
#include "tests/shots/site_state.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>

using namespace nunect;
using namespace nunect::tests;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(SiteState)

/// Every page in every theme, scale and state: what can be asserted is, and the pictures are for
/// people, in build/shots/index.html.
class TestShots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void pages_data();
    void pages();
    void kiosk();
    void lowWindows_data();
    void lowWindows();
    void dialogs_data();
    void dialogs();
    void languages_data();
    void languages();
    void focusIsSeen_data();
    void focusIsSeen();
    void cleanupTestCase();

private:
    void shoot(Console &console, SiteState state, const QString &page,
               app::Preferences::Theme theme, qreal scale);
    void report(const QStringList &faults);

    std::unique_ptr<ShotWriter> m_writer;
    std::vector<Shot> m_shots;
    QStringList m_pages;
};

static QStringList faultsOf(QQuickItem &part, qreal side)
{
    return unreadableTexts(part) + smallTargets(part, side);
}

static bool siteIsCut(const QQuickWindow &window)
{
    const auto *site = window.findChild<QQuickItem *>(u"site"_s);
    return !site || site->property("truncated").toBool();
}

static constexpr std::array themes{app::Preferences::Dark, app::Preferences::Light,
                                   app::Preferences::Night};

static QString folder() { return QStringLiteral(NUNECT_SHOTS_DIR); }

void TestShots::initTestCase()
{
    QVERIFY(QDir(folder()).removeRecursively());
    QVERIFY(QDir().mkpath(folder()));
    m_writer = std::make_unique<ShotWriter>();
}

/// Loops of bindings and of layouts, errors in scripts; that a page is left before all of it was
/// made is none.
void TestShots::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!\"?There are still .* items in the process)"_s));
}

void TestShots::report(const QStringList &faults)
{
    QFile file(folder() + u"/faults.txt"_s);
    QVERIFY(file.open(QIODevice::Append));
    for (const QString &fault : faults)
        file.write(fault.toUtf8() + '\n');
    QVERIFY2(faults.isEmpty(),
             qPrintable(u"%1 faults, all in %2:\n%3"_s.arg(
                 QString::number(faults.size()), file.fileName(),
                 faults.first(std::min<qsizetype>(faults.size(), 20)).join(u'\n'))));
}

void TestShots::shoot(Console &console, SiteState state, const QString &page,
                      app::Preferences::Theme theme, qreal scale)
{
    const QString look
        = u"%1 %2"_s.arg(app::Preferences::themeNames().at(theme)).arg(scale, 0, 'f', 1);
    const QString file
        = u"%1-%2-%3.png"_s.arg(page, nameOf(state), QString(look).replace(u' ', u'-'));
    m_writer->write(console.window().grabWindow(), folder() + u'/' + file);
    m_shots.push_back({file, page, nameOf(state), look});
}

void TestShots::pages_data()
{
    QTest::addColumn<SiteState>("state");
    for (const SiteState state : {SiteState::Normal, SiteState::Empty, SiteState::Loading,
                                  SiteState::Stale, SiteState::Error})
        QTest::newRow(qPrintable(nameOf(state))) << state;
}

void TestShots::pages()
{
    QFETCH(SiteState, state);
    Console console(state, false);
    m_pages = console.pages();
    QStringList faults;
    for (const qreal scale : {1.0, 1.5, 2.0}) {
        console.preferences().setScale(scale);
        for (const auto theme : themes) {
            console.preferences().setTheme(theme);
            if (scale == 1.0 && siteIsCut(console.window()))
                faults += u"The site's name is cut short"_s;
            for (const QString &page : m_pages) {
                console.open(page);
                shoot(console, state, page, theme, scale);
                if (theme != themes.front())
                    continue; // colours move nothing
                const QStringList found = faultsOf(*console.window().contentItem(), 48 * scale);
                for (const QString &fault : found)
                    faults += u"%1 %2 %3: %4"_s.arg(page, nameOf(state)).arg(scale).arg(fault);
            }
        }
    }
    report(faults);
}

void TestShots::kiosk()
{
    Console console(SiteState::Normal, true);
    QStringList faults;
    for (const QString &page : console.pages()) {
        console.open(page);
        const QString file = u"%1-kiosk.png"_s.arg(page);
        m_writer->write(console.window().grabWindow(), folder() + u'/' + file);
        const QStringList found = faultsOf(*console.window().contentItem(), 64);
        for (const QString &fault : found)
            faults += u"%1 in the kiosk: %2"_s.arg(page, fault);
        m_shots.push_back({file, page, u"kiosk"_s, u"dark 1.0"_s});
    }
    report(faults);
}

void TestShots::lowWindows_data()
{
    QTest::addColumn<bool>("kiosk");
    QTest::addColumn<qreal>("scale");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QSize>("size");
    const QSize usual(1280, 800);
    QTest::newRow("large") << false << 1.5 << 3 << usual;
    QTest::newRow("largest") << false << 2.0 << 4 << usual;
    QTest::newRow("large kiosk") << true << 1.5 << 3 << usual;
    // Its alarms and overview scroll; texts and targets are as everywhere.
    QTest::newRow("smallest window") << false << 1.0 << 0 << QSize(1024, 640);
}

/// Where everything is so large that little height is left, it goes to what the page is for.
void TestShots::lowWindows()
{
    QFETCH(bool, kiosk);
    QFETCH(qreal, scale);
    QFETCH(int, rows);
    QFETCH(QSize, size);
    Console console(SiteState::Normal, kiosk);
    console.window().resize(size);
    console.preferences().setScale(scale);
    QStringList faults;
    int tables = 0;
    QQuickItem &content = *console.window().contentItem();
    if (scale == 1.0 && siteIsCut(console.window()))
        faults += u"The site's name is cut short"_s;
    for (const QString &page : console.pages()) {
        console.open(page);
        console.settle(); // what was laid out while it was hidden finds its place
        const QString look = u"%1%2"_s.arg(kiosk ? u"kiosk "_s : QString()).arg(scale, 0, 'f', 1);
        const QString file = u"%1-low-%2.png"_s.arg(page, QString(look).replace(u' ', u'-'));
        m_writer->write(console.window().grabWindow(), folder() + u'/' + file);
        m_shots.push_back({file, page, u"low"_s, look});
        QStringList found = faultsOf(content, (kiosk ? 64 : 48) * scale);
        const qreal seen = mostRowsInView(content);
        tables += seen >= 0 ? 1 : 0;
        // The gallery's is only a sample.
        if (page != u"gallery" && seen >= 0 && seen < rows)
            found += u"only %1 rows are in view"_s.arg(seen);
        if (page == u"map" && heightInView(content, page) < content.height() / 2)
            found += u"only %1 pixels of the map are in view"_s.arg(heightInView(content, page));
        for (const QString &fault : std::as_const(found))
            faults += u"%1 low %2: %3"_s.arg(page, look, fault);
    }
    QVERIFY(tables >= 12);
    report(faults);
}

void TestShots::dialogs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("kiosk");
    for (const auto *name : {"shortcuts", "palette", "loginDialog", "filterHelpPanel",
                             "columnChooser", "exportDialog"})
        QTest::newRow(name) << QString::fromLatin1(name) << u"servers"_s << false;
    QTest::newRow("outOfServiceDialog") << u"outOfServiceDialog"_s << u"alarms"_s << false;
    QTest::newRow("mapExportDialog") << u"mapExportDialog"_s << u"map"_s << false;
    QTest::newRow("adviceDialog") << u"adviceDialog"_s << u"leafs"_s << false;
    QTest::newRow("pinDialog") << u"pinDialog"_s << u"overview"_s << true;
}

/// What opens over a page, at its smallest and its largest.
void TestShots::dialogs()
{
    QFETCH(QString, name);
    QFETCH(QString, page);
    QFETCH(bool, kiosk);
    Console console(SiteState::Normal, kiosk);
    QStringList faults;
    for (const qreal scale : {1.0, 2.0}) {
        console.preferences().setScale(scale);
        console.open(page);
        QVERIFY(console.openPopup(name));
        const QString look = u"dark %1"_s.arg(scale, 0, 'f', 1);
        const QString file = u"%1-dialog-%2.png"_s.arg(name).arg(scale, 0, 'f', 1);
        m_writer->write(console.window().grabWindow(), folder() + u'/' + file);
        const QStringList found = faultsOf(*console.popup(), (kiosk ? 64 : 48) * scale);
        for (const QString &fault : found)
            faults += u"%1 %2: %3"_s.arg(name, look, fault);
        m_shots.push_back({file, name, u"dialogs"_s, look});
        console.closePopup();
    }
    report(faults);
}

void TestShots::languages_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : app::languages().sliced(1))
        QTest::newRow(qPrintable(language)) << language;
}

/// Other languages are longer.
void TestShots::languages()
{
    QFETCH(QString, language);
    const Language spoken(language);
    Console console(SiteState::Normal, false);
    QStringList faults;
    for (const qreal scale : {1.0, 1.5}) {
        console.preferences().setScale(scale);
        for (const QString &page : console.pages()) {
            console.open(page);
            const QString look = u"%1 %2"_s.arg(language).arg(scale, 0, 'f', 1);
            const QString file = u"%1-%2.png"_s.arg(page, QString(look).replace(u' ', u'-'));
            m_writer->write(console.window().grabWindow(), folder() + u'/' + file);
            const QStringList found = faultsOf(*console.window().contentItem(), 48 * scale);
            for (const QString &fault : found)
                faults += u"%1 %2: %3"_s.arg(page, look, fault);
            m_shots.push_back({file, page, u"languages"_s, look});
        }
    }
    report(faults);
}

void TestShots::focusIsSeen_data()
{
    QTest::addColumn<qreal>("scale");
    QTest::newRow("normal size") << 1.0;
    QTest::newRow("largest") << 2.0;
}

void TestShots::focusIsSeen()
{
    QFETCH(qreal, scale);
    Console console(SiteState::Normal, false);
    console.preferences().setScale(scale);
    console.window().requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(&console.window()));
    QStringList faults;
    for (const QString &page : console.pages()) {
        console.open(page);
        int stops = 0;
        const QStringList found = unseenStops(console.window(), console.focusColor(), &stops);
        for (const QString &fault : found)
            faults += u"%1 %2: %3"_s.arg(page).arg(scale).arg(fault);
        QVERIFY2(stops >= 3, qPrintable(u"%1 has only %2 stops"_s.arg(page).arg(stops)));
    }
    report(faults);
}

void TestShots::cleanupTestCase()
{
    m_writer.reset();
    QStringList states; // as they came
    for (const Shot &shot : m_shots)
        states += shot.state;
    states.removeDuplicates();
    std::ranges::stable_sort(m_shots, {}, [&](const Shot &shot) {
        return std::pair(states.indexOf(shot.state), m_pages.indexOf(shot.page));
    });
    QVERIFY(writeContactSheet(folder(), m_shots));
}

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    app::TableAccessible::install();
    TestShots test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_shots.moc"
