// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/launcher.h"

#include <QObject>
#include <QTemporaryDir>

namespace nunect::tests {

/// The launcher of a console that has just been started, with a home of its own, and no keychain.
class TestLauncher : public QObject
{
    Q_OBJECT
    Q_PROPERTY(nunect::app::Launcher *launcher READ launcher CONSTANT)

public:
    explicit TestLauncher(const app::Options &options = {})
        : m_store(m_home.filePath(QStringLiteral("profiles.json")))
        , m_launcher(options, std::make_shared<app::PasswordSource>(),
                     {m_store.file(), m_home.path()})
    {
    }

    app::Launcher *launcher() { return &m_launcher; }

    /// A saved site, whose password must be typed.
    Q_INVOKABLE QString save(const QString &name)
    {
        app::Profile profile;
        profile.id = app::newProfileId();
        profile.name = name;
        profile.url = QStringLiteral("wss://127.0.0.1:1");
        profile.remember = false;
        if (!m_store.put(profile) || !m_launcher.start())
            return {};
        return profile.id;
    }

private:
    QTemporaryDir m_home;
    app::ProfileStore m_store;
    app::Launcher m_launcher;
};

} // namespace nunect::tests
