// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/command_line.h"
#include "app/password_source.h"
#include "app/profiles/profile.h"

namespace nunect::app {

/// What the console is started with for \a profile: where and how to connect from there, all the
/// rest from \a base. A password or token that no file holds is read from \a secrets at each
/// connect. \a natscliFolder is where the contexts of natscli lie.
Result<Options> optionsOf(const Profile &profile, const Options &base, const TypedSecrets &secrets,
                          const QString &natscliFolder);

} // namespace nunect::app
