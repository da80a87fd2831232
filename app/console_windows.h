// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/launcher.h"

#include <QObject>

#include <memory>

class QQmlEngine;
class QQuickWindow;

namespace nunect::app {

class WindowState;

/// The windows of a console: that of the site that is shown, and the page that asks for one. The
/// next comes where the last was, before that goes: there is always one.
class ConsoleWindows : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this. \a state: where a site's window lay is taken from there and kept
    /// there; none for one that is not to be moved.
    ConsoleWindows(Launcher &launcher, QQmlEngine &engine, Options options, WindowState *state);
    ~ConsoleWindows() override;

Q_SIGNALS:
    /// A window could not be made; the reason stands in the log.
    void failed();
    /// Somebody who knows a kiosk's PIN wants the console to end.
    void endWanted();

private:
    using Window = std::unique_ptr<QQuickWindow>;

    Window make(const QString &file, const QVariantMap &properties);
    void show(QQuickWindow &window, const QQuickWindow *before) const;
    void showPage();
    void showSite(Application *site);
    static void notify(Application &site, QQuickWindow &window);

    Launcher &m_launcher;
    QQmlEngine &m_engine;
    const Options m_options;
    WindowState *const m_state;
    Window m_site;
    Window m_page;
};

} // namespace nunect::app
