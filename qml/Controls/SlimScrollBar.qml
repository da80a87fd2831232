// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic

/// A scroll bar that shows only where there is something to scroll.
ScrollBar {
    id: root

    policy: root.size < 1 ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
    padding: 2

    contentItem: Rectangle {
        implicitWidth: Theme.unit
        implicitHeight: Theme.unit
        radius: width / 2
        color: root.pressed ? Theme.text : Theme.textMuted
        opacity: root.pressed ? 1 : 0.6
    }

    background: Rectangle {
        color: Theme.surface
    }
}
