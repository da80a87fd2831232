// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/change_watch.h"
#include "app/command_line.h"
#include "app/console_windows.h"
#include "app/desktop/window_state.h"
#include "app/kiosk/gui_watchdog.h"
#include "app/kiosk/pin_hash.h"
#include "app/kiosk/virtual_keyboard.h"
#include "app/launcher.h"
#include "app/message_decoder.h"
#include "app/profiles/profile_options.h"
#include "app/snapshot.h"
#include "app/table/table_accessible.h"
#include "app/table_layouts.h"
#include "app/translations.h"
#include "core/client/natscli_context.h"

#include <QGuiApplication>
#include <QIcon>
#include <QJsonDocument>
#include <QQmlApplicationEngine>
#include <QTimer>

#include <cstdio>
#include <optional>

using namespace nunect;
using namespace Qt::Literals::StringLiterals;

/// deploy/kiosk/nunect-kiosk.service does not start it again after this one.
static constexpr int endedByPin = 3;

static int complain(const QString &text)
{
    std::fprintf(stderr, "nunect-console: %s\n", qPrintable(text));
    return 2;
}

/// Makes sure that there is a login, asking for the password on the terminal if need be.
static Result<void> obtainLogin(const app::Options &options,
                                const std::shared_ptr<app::PasswordSource> &password)
{
    if (const auto &read = options.context.credentials) {
        const auto login = read();
        return login ? Result<void>() : login.error();
    }
    if (options.passwordFile.isEmpty() && !password->isSet()) {
        const auto typed = app::promptForPassword(options.user);
        if (!typed)
            return typed.error();
        password->set(*typed);
    }
    const auto login = app::loginOf(options.user, options.passwordFile, password)();
    return login ? Result<void>() : login.error();
}

/// With the saved profile that is named, if one is; there is no keychain without a window.
static Result<app::Options> withProfile(const app::Options &options,
                                        const std::shared_ptr<app::PasswordSource> &password)
{
    if (options.profile.isEmpty())
        return options;
    app::ProfileStore store(app::ProfileStore::defaultFile());
    if (const auto loaded = store.load(); !loaded)
        return loaded.error();
    const auto profile = store.byName(options.profile);
    if (!profile)
        return profile.error();
    return app::optionsOf(*profile, options, password, nats::natscliFolder());
}

static void print(const QJsonObject &line)
{
    std::fputs(QJsonDocument(line).toJson(QJsonDocument::Compact).append('\n').constData(), stdout);
    std::fflush(stdout);
}

static void printSnapshotAfter(std::chrono::seconds time, app::Session &session)
{
    QTimer::singleShot(time, &session, [&session] {
        session.takeMail();
        const app::LinkState &link = session.link();
        if (!link.everUp) {
            const QString reason = link.problem.isEmpty() ? u"no answer yet"_s : link.problem;
            QCoreApplication::exit(complain(u"Could not connect: "_s + reason));
            return;
        }
        print(app::snapshot(session.site(), app::monotonicMs()));
        QCoreApplication::exit(0);
    });
}

/// As --snapshot or --watch have it.
static int runWithoutWindow(int argc, char **argv, const app::Options &given,
                            const std::shared_ptr<app::PasswordSource> &password)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"nunect-console"_s);
    const auto chosen = withProfile(given, password);
    if (!chosen)
        return complain(chosen.error().text);
    const app::Options &options = *chosen;
    if (const auto obtained = obtainLogin(options, password); !obtained)
        return complain(obtained.error().text);
    app::Session session(options, password);
    std::optional<app::ChangeWatch> watch;
    if (options.watch)
        watch.emplace(session, &print);
    else
        printSnapshotAfter(std::chrono::seconds(*options.snapshotS), session);
    session.start();
    return QCoreApplication::exec();
}

static void nameProgram()
{
    QGuiApplication::setApplicationName(u"nunect-console"_s);
    QGuiApplication::setApplicationDisplayName(u"nunect"_s);
    QGuiApplication::setApplicationVersion(QStringLiteral(NUNECT_VERSION));
    QGuiApplication::setDesktopFileName(u"one.nunet.nunect"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/qt/qml/Nunect/icons/nunect-256.png"_s));
}

/// What a person has chosen and laid out, from one run to the next. A picture is to look the same
/// everywhere, and a kiosk's window is its screen.
struct Kept
{
    Kept(app::Launcher &launcher, const app::Options &options)
    {
        app::Preferences &look = *launcher.preferences();
        if (options.screenshotFile.isEmpty()) {
            for (const QString &note : look.keepIn(app::Preferences::defaultFile()))
                complain(note);
            QObject::connect(&look, &app::Preferences::failed, &complain);
            layouts.emplace(app::TableLayouts::defaultFile());
            QObject::connect(&*layouts, &app::TableLayouts::failed, &complain);
            launcher.keepLayouts(*layouts);
        }
        look.useForNow(options.theme, options.scale);
    }

    std::optional<app::TableLayouts> layouts;
};

/// What was asked for at the start wins; a picture is to look the same everywhere.
static QString chosenLanguage(const app::Options &options)
{
    if (!options.language.isEmpty() || !options.screenshotFile.isEmpty())
        return options.language;
    return app::Preferences::languageIn(app::Preferences::defaultFile());
}

static int runWindow(int argc, char **argv, app::Options options,
                     const std::shared_ptr<app::PasswordSource> &password)
{
    if (options.kiosk)
        app::useVirtualKeyboard();
    QGuiApplication application(argc, argv);
    nameProgram();
    app::installLanguage(application, chosenLanguage(options));
    app::TableAccessible::install();
    std::optional<app::WindowState> windowState;
    if (options.screenshotFile.isEmpty() && !options.kiosk)
        windowState.emplace(app::WindowState::defaultFile());
    if (options.page.isEmpty() && windowState)
        options.page = windowState->page();

    app::Launcher launcher(options, password,
                           {app::ProfileStore::defaultFile(), nats::natscliFolder()});
    const Kept kept(launcher, options);
    QQmlApplicationEngine engine;
    engine.addImportPath(u"qrc:/qt/qml"_s);
    app::ConsoleWindows windows(launcher, engine, options, windowState ? &*windowState : nullptr);
    QObject::connect(
        &windows, &app::ConsoleWindows::failed, &launcher,
        [] {
            QCoreApplication::exit(
                complain(u"The user interface could not be loaded; the reason stands above."_s));
        },
        Qt::QueuedConnection);
    QObject::connect(&windows, &app::ConsoleWindows::endWanted, &launcher,
                     [] { QCoreApplication::exit(endedByPin); });
    if (const auto started = launcher.start(); !started)
        return complain(started.error().text);
    const app::GuiWatchdog watchdog;
    return QGuiApplication::exec();
}

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto commandLine = app::parseCommandLine(
        arguments, [](const char *name) { return qEnvironmentVariable(name); });
    if (const auto *exit = std::get_if<app::EarlyExit>(&commandLine)) {
        std::fprintf(exit->code == 0 ? stdout : stderr, "%s\n", qPrintable(exit->text));
        return exit->code;
    }
    auto options = std::get<app::Options>(commandLine);
    for (const QString &note : options.notes)
        std::fprintf(stderr, "nunect-console: %s\n", qPrintable(note));
    if (!options.newKioskPinFile.isEmpty()) {
        const auto made = app::makePinFile(options.newKioskPinFile);
        return made ? 0 : complain(made.error().text);
    }
    const auto password = std::make_shared<app::PasswordSource>();
    if (options.passwordFile.isEmpty())
        password->takeFromEnvironment();
    if (password->isSet())
        options.context.credentials = {}; // a login of ours wins
    return options.snapshotS || options.watch ? runWithoutWindow(argc, argv, options, password)
                                              : runWindow(argc, argv, options, password);
}
