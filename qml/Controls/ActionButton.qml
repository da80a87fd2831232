// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic

/// A button with a word on it.
Button {
    id: root

    /// The one that Enter means; drawn heavier.
    property bool primary: false

    implicitHeight: Theme.touchTarget
    implicitWidth: Math.max(Theme.touchTarget * 2, root.implicitContentWidth + Theme.unit * 4)
    font.family: Theme.fontFamily
    font.pixelSize: Theme.bodySize
    font.bold: root.primary
    opacity: root.enabled ? 1 : 0.6

    Accessible.role: Accessible.Button
    Accessible.name: root.text

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: ThemeText {
        text: root.text
        font: root.font
        horizontalAlignment: Text.AlignHCenter
    }

    background: Rectangle {
        color: root.down || root.checked ? Theme.selected : Theme.alternate
        border.color: root.primary ? Theme.textSecondary : Theme.line
        border.width: Theme.hairline
        radius: Theme.radius

        FocusRing {
            visible: root.visualFocus
        }
    }
}
