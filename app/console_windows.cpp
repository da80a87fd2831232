// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/console_windows.h"

#include "app/screenshot.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

ConsoleWindows::ConsoleWindows(Launcher &launcher, QQmlEngine &engine, Options options)
    : m_launcher(launcher)
    , m_engine(engine)
    , m_options(std::move(options))
{
    connect(&m_launcher, &Launcher::pageWanted, this, &ConsoleWindows::showPage);
    connect(&m_launcher, &Launcher::pageDone, this, [this] {
        if (m_site)
            m_page.reset();
    });
    connect(&m_launcher, &Launcher::siteOpened, this, &ConsoleWindows::showSite);
}

ConsoleWindows::~ConsoleWindows() = default;

ConsoleWindows::Window ConsoleWindows::make(const QString &file, const QVariantMap &properties)
{
    QQmlComponent component(&m_engine, QUrl(u"qrc:/qt/qml/Nunect/"_s + file));
    std::unique_ptr<QObject> made(component.createWithInitialProperties(properties));
    auto *window = qobject_cast<QQuickWindow *>(made.get());
    if (!window) {
        qCritical("%s", qPrintable(component.errorString()));
        Q_EMIT failed();
        return nullptr;
    }
    made.release();
    return Window(window);
}

/// Where \a before is, or as the command line says.
void ConsoleWindows::show(QQuickWindow &window, const QQuickWindow *before) const
{
    const bool isPicture = !m_options.screenshotFile.isEmpty();
    if (before && before->isVisible())
        window.setGeometry(before->geometry());
    else if (m_options.size.isValid())
        window.resize(m_options.size);
    if (before && before->isVisible() && before->visibility() != QWindow::Minimized)
        window.setVisibility(before->visibility());
    else if (m_options.kiosk && !isPicture)
        window.showFullScreen();
    else
        window.show();
    if (isPicture)
        scheduleScreenshot(window, m_options);
}

void ConsoleWindows::showPage()
{
    if (m_page && m_page->isVisible()) {
        m_page->raise();
        m_page->requestActivate();
        return;
    }
    m_page = make(u"ConnectWindow.qml"_s, {{u"launcher"_s, QVariant::fromValue(&m_launcher)}});
    if (m_page)
        show(*m_page, m_site.get());
}

void ConsoleWindows::showSite(Application *site)
{
    Window window = make(
        u"Main.qml"_s,
        {{u"app"_s, QVariant::fromValue(site)}, {u"launcher"_s, QVariant::fromValue(&m_launcher)}});
    if (!window)
        return;
    // What nobody sees is not asked for.
    connect(window.get(), &QWindow::visibilityChanged, site,
            [site](QWindow::Visibility visibility) {
                site->session().setShown(visibility != QWindow::Hidden
                                         && visibility != QWindow::Minimized);
            });
    show(*window, m_page && m_page->isVisible() ? m_page.get() : m_site.get());
    std::swap(m_site, window); // the one before goes at the end of this
}

} // namespace nunect::app
