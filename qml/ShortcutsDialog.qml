// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Templates as T
import Nunect.Controls

/// What the keyboard can do.
Dialog {
    id: root

    readonly property list<string> keys: ["Ctrl+K", "Ctrl+1 … Ctrl+9", "Ctrl+PgUp  Ctrl+PgDn", "Tab", "↑ ↓ PgUp PgDn Home End",
        "Shift+↑ ↓  Ctrl+A", "Enter", "Ctrl+C", "← →", "Esc", "Ctrl+F  /",
        "Ctrl+Space", "A  S", "Ctrl+O", "Ctrl+T", "Ctrl++  Ctrl+-  Ctrl+0", "F11",
        "Ctrl+L", "Shift+F1", "Ctrl+Q", "F1"]
    readonly property list<string> meanings: [
        qsTr("Find a page, an action, a server, a unit, a subject"), qsTr("Open a page"),
        qsTr("Open the page before, or the next one"), qsTr("Go to the next control"),
        qsTr("Choose a row of a table"), qsTr("Choose several rows, all rows"),
        qsTr("Open the row; on a title: sort by it"), qsTr("Copy the chosen rows"),
        qsTr("Scroll a wide table"), qsTr("Let go of the row"), qsTr("Filter the table"),
        qsTr("Pause or resume the activity list"),
        qsTr("Acknowledge, or shelve for 15 min, the chosen alarms"), qsTr("Change to another site"),
        qsTr("Dark, light or night"), qsTr("Larger, smaller, normal size"), qsTr("Full screen"),
        qsTr("Lock or unlock a kiosk"),
        qsTr("Show what is cut short, one text after the other"), qsTr("End the console"), qsTr("This list")]

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    padding: Theme.unit * 3
    modal: true

    title: qsTr("Keyboard shortcuts")
    header: null

    background: Rectangle {
        color: Theme.surface
        border.color: Theme.line
        radius: Theme.radius
    }

    T.Overlay.modal: Rectangle {
        color: Theme.veil
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.unit * 2

        ThemeText {
            text: qsTr("Keyboard shortcuts")
            font.pixelSize: Theme.titleSize
            font.bold: true
        }

        ScrollPage {
            id: page

            contentHeight: table.implicitHeight
            activeFocusOnTab: page.scrolls
            Layout.preferredWidth: table.implicitWidth + Theme.unit * 3
            Layout.preferredHeight: Math.min(table.implicitHeight, page.room)

            /// Height that the window leaves.
            readonly property real room: (root.parent?.height ?? 0) - Theme.touchTarget
                - Theme.unit * 18

            Keys.onUpPressed: page.scrollBy(-Theme.unit * 4)
            Keys.onDownPressed: page.scrollBy(Theme.unit * 4)

            GridLayout {
                id: table

                columns: 2
                columnSpacing: Theme.unit * 4
                rowSpacing: Math.round(Theme.unit / 2)
                flow: GridLayout.TopToBottom
                rows: root.keys.length

                Repeater {
                    model: root.keys

                    ThemeText {
                        required property string modelData

                        text: modelData
                        font.bold: true
                    }
                }

                Repeater {
                    model: root.meanings

                    ThemeText {
                        required property string modelData

                        text: modelData
                    }
                }
            }

            FocusRing {
                parent: page
                visible: page.activeFocus
            }
        }

        ActionButton {
            text: qsTr("Close")
            focus: true
            Layout.alignment: Qt.AlignRight
            onClicked: root.close()
        }
    }
}
