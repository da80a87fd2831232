// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/application.h"

#include <QObject>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <functional>
#include <memory>

namespace nunect::bench {

/// Processor time of this thread alone, in ms.
double threadCpuMs();

/// A window that is painted frame by frame, 60 a second, as long as each is ready in time.
class Stage
{
public:
    /// \a window is shown at 1920 x 1080.
    explicit Stage(QQuickWindow &window);

    /// Milliseconds of this thread's processor time for a frame: \a work, all events that are
    /// there, and painting. Takes at least 1/60 s.
    double frame(const std::function<void()> &work = {});
    /// Until nothing of what came before is left to be done.
    void settle();
    /// Lets events happen for \a ms; nothing is painted that does not want to be. Processor time
    /// of this thread in ms.
    double rest(int ms);

    /// As if somebody pressed a key.
    void press(Qt::Key key);

private:
    void paint();

    QQuickWindow &m_window;
};

/// The console as people run it, with its own window, on a site that the bench makes up.
class Console
{
public:
    explicit Console(app::Options options = {});
    ~Console();

    /// Null if the scene could not be loaded; the reason stands on stderr.
    QQuickWindow *window() { return m_window; }
    app::Application &app() { return *m_app; }
    void hear(store::Update update) { m_app->session().mailbox().put(std::move(update)); }
    /// What has been heard gets to the stores and models, as it does ten times a second.
    void tick() { m_app->session().tick(); }
    void connectedNow();

private:
    std::unique_ptr<app::Application> m_app;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
};

} // namespace nunect::bench
