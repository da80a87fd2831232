// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic

/// A box with a tick, as high as a finger needs it.
CheckBox {
    id: root

    implicitHeight: Theme.touchTarget
    implicitWidth: Math.max(Theme.touchTarget,
                            root.implicitContentWidth + root.leftPadding + root.rightPadding)
    font.family: Theme.fontFamily
    font.pixelSize: Theme.bodySize

    Accessible.role: Accessible.CheckBox
    Accessible.name: root.text
    Accessible.checked: root.checked

    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    function press() {
        root.toggle();
        root.toggled();
    }

    indicator: Rectangle {
        x: root.leftPadding
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.unit * 2.5
        height: width
        color: Theme.background
        border.color: root.enabled ? Theme.textSecondary : Theme.line
        border.width: Theme.hairline
        radius: Theme.radius

        Icon {
            anchors.centerIn: parent
            name: "check"
            size: Theme.unit * 2
            visible: root.checked
        }
    }

    contentItem: ThemeText {
        leftPadding: root.indicator.width + Theme.unit
        text: root.text
        font: root.font
        color: root.enabled ? Theme.text : Theme.textSecondary
    }

    background: Item {
        FocusRing {
            visible: root.visualFocus
        }
    }
}
