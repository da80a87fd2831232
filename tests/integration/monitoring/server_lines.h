// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/application.h"
#include "server_reading.h"

namespace nunect::test {

/// What is different between the pane of each server and that server's words, as differences() of
/// page_check.h tells it.
QStringList serverLineDifferences(app::Application &console, const Reading &before,
                                  const Reading &after);

} // namespace nunect::test
