// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// Every unit's clock, and this machine's own.
ColumnLayout {
    id: root

    required property App.Application app

    spacing: Theme.unit * 2

    Panel {
        title: qsTr("Local time status")
        Layout.fillWidth: true

        ThemeText {
            text: qsTr("Waiting for the first reading of this machine's clock.")
            color: Theme.textSecondary
            visible: lines.count === 0
            Layout.fillWidth: true
        }

        Flow {
            spacing: Theme.unit * 4
            visible: lines.count > 0
            Layout.fillWidth: true

            Repeater {
                id: lines

                model: root.app.localTime

                Field {
                    id: line

                    required label
                    required value
                    required status

                    showStatus: Theme.isAbnormal(line.status)
                }
            }
        }
    }

    Panel {
        title: qsTr("Clocks of all units")
        Layout.fillWidth: true
        Layout.fillHeight: true

        DataTable {
            model: root.app.time
            name: qsTr("Clocks of all units")
            emptyText: root.app.connected
                ? qsTr("No unit has reported its clock yet. Units report every 2 seconds.")
                : qsTr("Not connected. No clocks are known.")
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
