// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/ui/console.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QTimer>

#include <ctime>

namespace nunect::bench {

using namespace Qt::Literals::StringLiterals;

static constexpr double frameMs = 1000.0 / 60;
static constexpr int longestFrameMs = 20'000;

double threadCpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

Stage::Stage(QQuickWindow &window)
    : m_window(window)
{
    window.resize(1920, 1080);
    window.show();
    window.requestActivate();
    settle();
}

void Stage::paint()
{
    QEventLoop loop;
    QObject::connect(&m_window, &QQuickWindow::frameSwapped, &loop, &QEventLoop::quit);
    QTimer::singleShot(longestFrameMs, &loop, &QEventLoop::quit);
    m_window.update();
    loop.exec();
}

double Stage::frame(const std::function<void()> &work)
{
    QElapsedTimer since;
    since.start();
    const double before = threadCpuMs();
    if (work)
        work();
    paint();
    const double left = frameMs - double(since.nsecsElapsed()) / 1e6;
    if (left >= 1)
        rest(static_cast<int>(left));
    return threadCpuMs() - before;
}

void Stage::settle()
{
    for (int i = 0; i < 5; ++i)
        frame();
}

double Stage::rest(int ms)
{
    const double before = threadCpuMs();
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
    return threadCpuMs() - before;
}

void Stage::press(Qt::Key key)
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_window, &down);
    QCoreApplication::sendEvent(&m_window, &up);
}

Console::Console(app::Options options)
    : m_app(std::make_unique<app::Application>(std::move(options),
                                               std::make_shared<app::PasswordSource>()))
    , m_engine(std::make_unique<QQmlApplicationEngine>())
{
    m_engine->addImportPath(u"qrc:/qt/qml"_s);
    m_engine->setInitialProperties({{u"app"_s, QVariant::fromValue(m_app.get())}});
    m_engine->load(QUrl(u"qrc:/qt/qml/Nunect/Main.qml"_s));
    if (!m_engine->rootObjects().isEmpty())
        m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst());
}

Console::~Console()
{
    m_engine.reset(); // its scene reads the application
}

void Console::connectedNow()
{
    app::LinkState link;
    link.state = nats::State::Connected;
    m_app->session().mailbox().put(link);
    tick();
}

} // namespace nunect::bench
