// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/launcher.h"

#include <QObject>

#include <memory>

class QQmlEngine;
class QQuickWindow;

namespace nunect::app {

/// The windows of a console: that of the site that is shown, and the page that asks for one. The
/// next comes where the last was, before that goes: there is always one.
class ConsoleWindows : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    ConsoleWindows(Launcher &launcher, QQmlEngine &engine, Options options);
    ~ConsoleWindows() override;

Q_SIGNALS:
    /// A window could not be made; the reason stands in the log.
    void failed();

private:
    using Window = std::unique_ptr<QQuickWindow>;

    Window make(const QString &file, const QVariantMap &properties);
    void show(QQuickWindow &window, const QQuickWindow *before) const;
    void showPage();
    void showSite(Application *site);

    Launcher &m_launcher;
    QQmlEngine &m_engine;
    const Options m_options;
    Window m_site;
    Window m_page;
};

} // namespace nunect::app
