// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// What can be pressed, in the states that it has.
Panel {
    id: root

    property int chosen: 0

    title: qsTr("What can be pressed")

    Flow {
        spacing: Theme.unit
        Layout.fillWidth: true

        ActionButton {
            text: qsTr("Button")
        }

        ActionButton {
            text: qsTr("Primary")
            primary: true
        }

        ActionButton {
            text: qsTr("Pressed in")
            checkable: true
            checked: true
        }

        ActionButton {
            text: qsTr("Disabled")
            enabled: false
        }

        SignButton {
            sign: "more"
            label: qsTr("Open a menu")
            onClicked: menu.openAt(Qt.point(0, height))

            ThemeMenu {
                id: menu

                MenuEntry {
                    text: qsTr("Entry")
                }

                MenuEntry {
                    text: qsTr("Disabled entry")
                    enabled: false
                }
            }
        }

        SignButton {
            sign: "close"
            label: qsTr("Disabled sign")
            enabled: false
        }
    }

    Flow {
        spacing: Theme.unit * 3
        Layout.fillWidth: true

        ChoiceRow {
            name: qsTr("One of several")
            choices: [qsTr("First"), qsTr("Second"), qsTr("Third")]
            current: root.chosen
            onChosen: index => root.chosen = index
        }

        ThemeCheckBox {
            text: qsTr("Off")
        }

        ThemeCheckBox {
            text: qsTr("On")
            checked: true
        }

        ThemeCheckBox {
            text: qsTr("Disabled")
            checked: true
            enabled: false
        }
    }

    PageTabs {
        currentIndex: root.chosen
        Accessible.name: qsTr("Tabs")
        Layout.fillWidth: true

        PageTab {
            text: qsTr("First")
            onClicked: root.chosen = 0
        }

        PageTab {
            text: qsTr("Second")
            status: App.Status.Critical
            onClicked: root.chosen = 1
        }

        PageTab {
            text: qsTr("Third")
            status: App.Status.Caution
            onClicked: root.chosen = 2
        }
    }

    GridLayout {
        columns: root.width >= Theme.unit * 110 ? 4 : 2
        columnSpacing: Theme.unit * 1.5
        rowSpacing: Theme.unit * 1.5
        Layout.fillWidth: true

        Repeater {
            model: [App.Status.Critical, App.Status.Caution, App.Status.Normal, App.Status.Unknown]

            SummaryTile {
                required property int modelData

                title: qsTr("Tile")
                figure: "12"
                caption: qsTr("of 34")
                detail: qsTr("why it stands so")
                status: modelData
                Layout.fillWidth: true
            }
        }
    }
}
