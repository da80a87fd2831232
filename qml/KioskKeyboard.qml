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

        width: parent.width
        visible: panel.active
    }
}
