// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/command_line.h"

#include <QObject>

class QQuickWindow;

namespace nunect::app {

/// Saves a picture of \a window after Options::screenshotAfterS and ends the program: with 0, or
/// with 1 and a reason on stderr if it could not be written.
void scheduleScreenshot(QQuickWindow &window, const Options &options);

} // namespace nunect::app
