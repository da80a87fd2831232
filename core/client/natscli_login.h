// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/credentials.h"
#include "core/client/secret_json.h"

#include <QString>

/// How a context of natscli logs in, as nats-io/jsm.go's natscontext does.
namespace nunect::nats {

/// The members of a context file, each known one of the right type. The error names the file.
Result<SecretJson> readNatscliFile(const QString &file);

/// Reads the context \a file, and whatever that refers to, at every (re)connect. The errors name
/// the file and the field, and say what to do.
///
/// The first of 'user', 'creds', 'nkey' and 'user_jwt' that is set is taken; a 'token' goes with
/// it. Besides what they are, secrets may be `file://PATH`, `env://NAME` or `data:;base64,...`;
/// `op://` and `nsc://` are refused, since no programs are run.
CredentialsProvider natscliCredentials(const QString &file);

/// Whether natscliCredentials() has anything to log in with: 'user' alone waits for its password.
bool hasNatscliLogin(const SecretJson &context);

/// The path of a file that \a reference names, `~` and `$NAME` expanded; relative to the working
/// directory. Empty if it names none.
QString natscliPath(QByteArrayView reference);

} // namespace nunect::nats
