// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/virtual_keyboard.h"

#include <QByteArray>

namespace nunect::app {

void useVirtualKeyboard()
{
    // Without the plugin Qt says nothing and takes none.
    if (qEnvironmentVariableIsEmpty("QT_IM_MODULE"))
        qputenv("QT_IM_MODULE", "qtvirtualkeyboard");
    // Ours lies in the window; the plugin's own is a second one over everything.
    qputenv("QT_VIRTUALKEYBOARD_DESKTOP_DISABLE", "1");
}

} // namespace nunect::app
