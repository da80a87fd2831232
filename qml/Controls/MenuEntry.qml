// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic

/// An entry of a menu, as high as a finger needs it.
MenuItem {
    id: root

    implicitHeight: Theme.touchTarget
    implicitWidth: root.implicitContentWidth + Theme.unit * 5
    leftPadding: Theme.unit * 2
    font.family: Theme.fontFamily
    font.pixelSize: Theme.bodySize

    Accessible.role: Accessible.MenuItem
    Accessible.name: root.text

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: ThemeText {
        text: root.text
        color: root.enabled ? Theme.text : Theme.textMuted
        font: root.font
    }

    background: Rectangle {
        color: root.highlighted ? Theme.selected : "transparent"

        FocusRing {
            visible: root.visualFocus
        }
    }
}
