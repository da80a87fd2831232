// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// What can be typed into, and values with their labels.
Panel {
    id: root

    title: qsTr("Entries and values")

    GridLayout {
        columns: root.width >= Theme.unit * 110 ? 3 : 1
        columnSpacing: Theme.unit * 2
        rowSpacing: Theme.unit
        Layout.fillWidth: true

        InputField {
            label: qsTr("Empty")
            placeholder: qsTr("An example of what belongs here")
            Layout.fillWidth: true
        }

        InputField {
            label: qsTr("Filled in")
            text: "site.example"
            Layout.fillWidth: true
        }

        InputField {
            label: qsTr("Disabled")
            text: "site.example"
            enabled: false
            Layout.fillWidth: true
        }

        Field {
            label: qsTr("Value")
            value: "nats-hub, 2.14.3"
        }

        Field {
            label: qsTr("Value with a status")
            value: qsTr("Connected")
            status: App.Status.Normal
            showStatus: true
        }

        Field {
            label: qsTr("Value with an abnormal status")
            value: qsTr("Not connected")
            status: App.Status.Critical
            showStatus: true
        }
    }
}
