// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/console_windows.h"

#include "app/desktop/critical_notifier.h"
#include "app/desktop/window_state.h"
#include "app/screenshot.h"

#include <QDBusConnection>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QScreen>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

ConsoleWindows::ConsoleWindows(Launcher &launcher, QQmlEngine &engine, Options options,
                               WindowState *state)
    : m_launcher(launcher)
    , m_engine(engine)
    , m_options(std::move(options))
    , m_state(state)
{
    connect(&m_launcher, &Launcher::pageWanted, this, &ConsoleWindows::showPage);
    connect(&m_launcher, &Launcher::pageDone, this, [this] {
        if (m_site)
            m_page.reset();
    });
    connect(&m_launcher, &Launcher::siteOpened, this, &ConsoleWindows::showSite);
    m_launcher.kioskLock()->watchInput(qGuiApp);
    connect(m_launcher.kioskLock(), &KioskLock::endWanted, this, &ConsoleWindows::endWanted);
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

/// Where \a before is, or as the command line says, or as it was.
void ConsoleWindows::show(QQuickWindow &window, const QQuickWindow *before) const
{
    const bool isPicture = !m_options.screenshotFile.isEmpty();
    const bool replaces = before && before->isVisible();
    if (replaces)
        window.setGeometry(before->geometry());
    else if (m_options.size.isValid())
        window.resize(m_options.size);
    // A desktop's person is trying it; under cage it is all that there is.
    if (m_options.kiosk && !isPicture && qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP")) {
        // So large from the first picture on.
        window.setGeometry(window.screen()->geometry());
        window.showFullScreen();
    } else if (replaces && before->visibility() != QWindow::Minimized) {
        window.setVisibility(before->visibility());
    } else if (m_state && !m_options.size.isValid()) {
        window.setVisibility(m_state->visibility());
    } else {
        window.show();
    }
    if (isPicture)
        scheduleScreenshot(window, m_options);
}

/// Tells the desktop of critical alarms while nobody looks.
void ConsoleWindows::notify(Application &site, QQuickWindow &window)
{
    auto *notifier = new CriticalNotifier(
        *site.alarms()->summary(), QDBusConnection::sessionBus(),
        [] { return QGuiApplication::applicationState() == Qt::ApplicationActive; }, &window);
    connect(notifier, &CriticalNotifier::opened, &window, [&site, &window] {
        Q_EMIT site.pageWanted(u"alarms"_s);
        window.raise();
        window.requestActivate();
    });
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
    if (m_state)
        m_state->keep(*window);
    show(*window, m_page && m_page->isVisible() ? m_page.get() : m_site.get());
    if (!m_options.kiosk && m_options.screenshotFile.isEmpty())
        notify(*site, *window);
    std::swap(m_site, window); // the one before goes at the end of this
}

} // namespace nunect::app
