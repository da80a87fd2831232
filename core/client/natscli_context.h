// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client_options.h"
#include "core/util/result.h"

#include <QString>
#include <QStringList>

/// Contexts of natscli, the `nats` program: sets of connection settings in files that its users
/// have anyway. Only read, never written; secrets stay where they are until a login needs them.
///
/// The files are those of nats-io/jsm.go's natscontext (ADR-21): `context/NAME.json` in the folder,
/// and the selected one's name in `context.txt`.
namespace nunect::nats {

/// What one context says, without its secrets.
struct NatscliContext
{
    QString file; ///< that it was read from
    /// The servers, unless there is a urlProblem; TLS files, inbox prefix, and a provider that
    /// reads the secrets at every (re)connect. No provider if there is nothing to log in with.
    ClientOptions options;
    QString urlProblem;      ///< why 'url' is of no use to this client; empty: it is in the options
    QString user;            ///< empty: another kind of login, or none
    QString jetStreamDomain; ///< for JetStreamOptions
    QStringList notes; ///< what is not used and why, and files that others can read; sentences
};

/// The folder below \a configHome, else below `~/.config`. It need not exist.
QString natscliFolder(const QString &configHome = qEnvironmentVariable("XDG_CONFIG_HOME"));

/// Names of all contexts, sorted; none if there is no such folder.
QStringList natscliContexts(const QString &folder);

/// The name of the selected context; empty if there is none.
QString selectedNatscliContext(const QString &folder);

/// Fails for a name that cannot be or is not there (and says which are), and for a file that cannot
/// be used. What is wrong with secrets comes out at the login.
Result<NatscliContext> readNatscliContext(const QString &folder, const QString &name);

} // namespace nunect::nats
