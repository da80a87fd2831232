// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "guardian/env_file.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace nunect::guardian {

/// Which of the places that a value can come from; the higher one wins.
enum class Origin { Default, File, Environment, Argument };

/// One setting's value as text, and where it comes from.
struct Setting
{
    QString name; ///< the environment variable's
    QString value;
    Origin origin = Origin::Default;
    QString where;  ///< "--url", "environment NUNECT_URL", "/etc/nunect/env:3" or "default"
    QString hidden; ///< where else it is set, without effect; empty if nowhere
    QString meaning;
    bool secret = false;
    bool reloads = true; ///< a change takes effect without a restart
};

/// What the command line asks for.
struct CommandLine
{
    enum class Action { Run, CheckConfig, TimeOnce, ShowVersion, ShowHelp };

    Action action = Action::Run;
    QString envFile;
    QHash<QString, QString> values; ///< by option, "url"
};

/// Reads the arguments (without the program's name). Unknown ones are errors, with the name that
/// was meant if one is near. An error never repeats a value, which may be a secret at the wrong
/// place.
Result<CommandLine> parseCommandLine(const QStringList &arguments);

/// All settings in the order of the documentation: arguments go before the environment, that before
/// the file, that before the default. An empty value counts as none. Keys that the file holds for
/// other programs are left alone.
QList<Setting> resolveSettings(const CommandLine &commandLine,
                               const std::function<QString(const QString &)> &environment,
                               const EnvFile &file);

/// Refuses names that can only be ours (NUNECT_..., NATS_GUARDIAN_...) and are no setting's:
/// \a environment are all variables' names. The error says where it stands and what was meant.
Result<void> checkNames(const QStringList &environment, const EnvFile &file);

/// What a running guardian makes of settings that were read again.
struct Reloaded
{
    QList<Setting> settings; ///< the new ones, but for those that take a restart
    QStringList changes;     ///< a sentence for each that has changed; holds no secret
};
Reloaded reloadSettings(const QList<Setting> &running, const QList<Setting> &fresh);

/// The text of `--help`.
QString helpText();

} // namespace nunect::guardian
