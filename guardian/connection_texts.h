// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "guardian/connection_config.h"

#include <QString>

/// What went wrong with a connection, in words for a person: what, where, and what to do. None of
/// them holds a secret.
namespace nunect::guardian {

enum class ConnectFailure { Refused, Tls, Timeout, Other };

/// Why connecting failed; \a detail is what the server or the library said.
QString connectFailureText(ConnectFailure failure, const QString &detail,
                           const ConnectionConfig &config);

/// What the server complains about on a connection, after `-ERR`. What is not known stays as it is.
QString serverErrorText(const QString &error);

} // namespace nunect::guardian
