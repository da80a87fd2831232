// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.VirtualKeyboard

/// Qt's virtual keyboard, as high as what it covers: nothing while no text is typed. Loaded by
/// kiosks alone, by its file's name: elsewhere its module need not be installed.
Item {
    implicitHeight: panel.active ? panel.height : 0

    InputPanel {
        id: panel

        // Its height follows from its width; more than two fifths of the screen would be too much.
        width: Math.min(parent.width, Math.round(Window.height * 1.28))
        anchors.horizontalCenter: parent.horizontalCenter
        visible: panel.active
    }
}
