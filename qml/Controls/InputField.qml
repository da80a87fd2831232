// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/// A line of text to be typed, with its label above.
ColumnLayout {
    id: root

    required property string label
    property alias text: field.text
    property alias placeholder: field.placeholderText

    signal accepted()

    spacing: Math.round(Theme.unit / 2)

    function focusField() {
        field.forceActiveFocus(Qt.TabFocusReason);
    }

    ThemeText {
        text: root.label
        color: Theme.textSecondary
        font.pixelSize: Theme.captionSize
        Accessible.ignored: true
        Layout.fillWidth: true
    }

    TextField {
        id: field

        implicitHeight: Theme.touchTarget
        leftPadding: Theme.unit * 1.5
        color: Theme.text
        placeholderTextColor: Theme.textMuted
        font.family: Theme.fontFamily
        font.pixelSize: Theme.bodySize
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        maximumLength: 4096
        selectByMouse: true
        Layout.fillWidth: true

        Accessible.name: root.label

        onAccepted: root.accepted()

        background: Rectangle {
            color: Theme.background
            border.color: Theme.line
            radius: Theme.radius

            FocusRing {
                visible: field.activeFocus
            }
        }
    }
}
