// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/window_state.h"

#include <QGuiApplication>
#include <QMetaProperty>
#include <QScreen>
#include <QStandardPaths>

#include <algorithm>
#include <chrono>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

// A window that is dragged moves with every pixel.
static constexpr auto writeDelay = 500ms;
// So much of the upper edge is on a screen that a person can get hold of it.
static constexpr QSize leastInView(200, 40);

static constexpr auto geometryKey = "window/geometry"_L1;
static constexpr auto maximisedKey = "window/maximised"_L1;
static constexpr auto pageKey = "window/page"_L1;

WindowState::WindowState(const QString &file, QObject *parent)
    : QObject(parent)
    , m_settings(file, QSettings::IniFormat)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(writeDelay);
    connect(&m_timer, &QTimer::timeout, this, &WindowState::take);
}

WindowState::~WindowState()
{
    if (m_timer.isActive())
        take();
}

QString WindowState::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/window.ini"_s;
}

QString WindowState::page() const { return m_settings.value(pageKey).toString(); }

QWindow::Visibility WindowState::visibility() const
{
    return m_settings.value(maximisedKey).toBool() ? QWindow::Maximized : QWindow::Windowed;
}

/// Screens may have gone since.
static bool isReachable(const QRect &geometry)
{
    const QRect edge(geometry.topLeft(), QSize(geometry.width(), leastInView.height()));
    const QList<QScreen *> screens = QGuiApplication::screens();
    return std::any_of(screens.begin(), screens.end(), [&edge](const QScreen *screen) {
        const QRect seen = edge & screen->availableGeometry();
        return seen.width() >= leastInView.width() && seen.height() >= leastInView.height();
    });
}

void WindowState::keep(QWindow &window)
{
    const QRect before = m_settings.value(geometryKey).toRect();
    if (before.isValid() && isReachable(before))
        window.setGeometry(before);
    m_window = &window;
    m_normal = window.geometry();
    const auto follow
        = [this](auto signal) { connect(m_window, signal, this, &WindowState::takeLater); };
    follow(&QWindow::xChanged);
    follow(&QWindow::yChanged);
    follow(&QWindow::widthChanged);
    follow(&QWindow::heightChanged);
    follow(&QWindow::visibilityChanged);
    connect(m_window, &QObject::destroyed, this, [this, gone = m_window] {
        if (m_window == gone) // not followed by another
            m_window = nullptr;
    });
    const int page = window.metaObject()->indexOfProperty("pageName");
    if (page >= 0) {
        const int slot = metaObject()->indexOfSlot("takeLater()");
        connect(m_window, window.metaObject()->property(page).notifySignal(), this,
                metaObject()->method(slot));
    }
}

void WindowState::takeLater()
{
    if (!m_window)
        return;
    if (!m_window->isVisible()) { // the end, or not yet the beginning
        if (m_timer.isActive())
            take();
        return;
    }
    if (m_window->windowStates() == Qt::WindowNoState)
        m_normal = m_window->geometry();
    m_timer.start();
}

void WindowState::take()
{
    m_timer.stop();
    if (!m_window)
        return;
    m_settings.setValue(geometryKey, m_normal);
    m_settings.setValue(maximisedKey, m_window->windowStates().testFlag(Qt::WindowMaximized));
    const QString page = m_window->property("pageName").toString();
    if (!page.isEmpty())
        m_settings.setValue(pageKey, page);
    m_settings.sync();
}

} // namespace nunect::app
