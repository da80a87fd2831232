// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Nunect.App

/// Whether a table's order is held, and the button that pins it.
AbstractButton {
    id: root

    required property OrderHold hold
    readonly property bool held: root.hold.held

    implicitHeight: Theme.touchTarget
    implicitWidth: root.implicitContentWidth + root.leftPadding + root.rightPadding
    leftPadding: Theme.unit * 1.5
    rightPadding: Theme.unit * 1.5
    checked: root.hold.pinned
    focusPolicy: Qt.StrongFocus
    text: root.held ? qsTr("Order held") : qsTr("Hold order")

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.description: root.hold.pinned
        ? qsTr("No row moves until this is pressed again. New rows stand at the end.")
        : root.held ? qsTr("No row moves while the table is being used. Press to keep it so.")
                    : qsTr("Press to keep rows from moving.")

    Tip.text: root.Accessible.description

    onClicked: root.hold.pinned = !root.hold.pinned
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: RowLayout {
        spacing: Theme.unit

        StatusSymbol {
            status: root.held ? Status.Standby : Status.Off
            Accessible.ignored: true
        }

        // As wide as the longer of its words, so that nothing beside it moves.
        ThemeText {
            text: root.text
            color: root.held ? Theme.text : Theme.textSecondary
            font.bold: root.hold.pinned
            Accessible.ignored: true
            Layout.preferredWidth: Math.ceil(Math.max(heldWords.advanceWidth, freeWords.advanceWidth)) + 1
        }
    }

    background: Rectangle {
        color: root.down || root.checked ? Theme.selected : Theme.alternate
        border.color: root.checked ? Theme.textSecondary : Theme.line
        border.width: Theme.hairline
        radius: Theme.radius

        FocusRing {
            visible: root.visualFocus
        }
    }

    TextMetrics {
        id: heldWords

        text: qsTr("Order held")
        font.family: Theme.fontFamily
        font.pixelSize: Theme.bodySize
        font.bold: true
    }

    TextMetrics {
        id: freeWords

        text: qsTr("Hold order")
        font: heldWords.font
    }
}
