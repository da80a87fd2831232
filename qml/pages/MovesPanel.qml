// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// How units moved from one server to another: by pair of servers, or unit by unit.
Panel {
    id: root

    required property App.Application app
    property bool byUnit: false

    fillsPage: true
    title: root.byUnit ? qsTr("Moves by unit") : qsTr("Moves by pair of servers")

    ChoiceRow {
        objectName: "movesBy"
        name: qsTr("Which moves")
        choices: [qsTr("By servers"), qsTr("By unit")]
        current: root.byUnit ? 1 : 0
        onChosen: index => root.byUnit = index === 1
    }

    DataTable {
        model: root.app.tables.serverPairs
        name: qsTr("Moves by pair of servers")
        emptyText: qsTr("No unit has moved since this console connected.")
        filterable: true
        visible: !root.byUnit
        Layout.fillWidth: true
        Layout.fillHeight: true
    }

    DataTable {
        model: root.app.tables.unitMoves
        name: qsTr("Moves by unit")
        emptyText: qsTr("No unit has moved since this console connected.")
        filterable: true
        visible: root.byUnit
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
}
