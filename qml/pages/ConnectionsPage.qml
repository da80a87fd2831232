// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect
import Nunect.App as App
import Nunect.Controls

/// Every client that the site's servers have, live, and those that they had.
Panel {
    id: root

    required property App.Application app
    /// The closed ones instead of the open ones.
    property bool showsClosed: false
    readonly property App.ConnectionDetails details: root.app.connectionDetails
    readonly property DataTable table: root.showsClosed ? closedTable : openTable

    fillsPage: true
    title: root.showsClosed ? qsTr("Connections: the last that closed")
        : root.app.summary.connectionsStale > 0
            ? qsTr("Connections: %1 open, %2 stale").arg(root.app.summary.connectionsOpen)
                  .arg(root.app.summary.connectionsStale)
            : qsTr("Connections: %1 open").arg(root.app.summary.connectionsOpen)

    function openDetails(row: int) {
        if (row >= 0)
            root.details.show(root.table.model.rowId(row), root.showsClosed);
    }

    RowLayout {
        spacing: Theme.unit * 2

        ChoiceRow {
            objectName: "openOrClosed"
            name: qsTr("Which connections")
            choices: [qsTr("Open"), qsTr("Closed")]
            current: root.showsClosed ? 1 : 0
            Layout.minimumWidth: lineWidth // however long a problem is told beside it
            onChosen: index => {
                root.details.close();
                root.showsClosed = index === 1;
            }
        }

        ActionButton {
            objectName: "openDetails"
            visible: !Theme.compact // as on a TablePage
            text: qsTr("Details")
            enabled: root.table.currentRow >= 0
            onClicked: root.openDetails(root.table.currentRow)
        }

        SourceLine {
            app: root.app
            source: root.app.tables.connectionsSource
            visible: !root.showsClosed
            Layout.fillWidth: true
        }

        SourceLine {
            app: root.app
            source: root.app.tables.closedConnectionsSource
            visible: root.showsClosed
            Layout.fillWidth: true
        }
    }

    Item {
        implicitHeight: openTable.implicitHeight
        Layout.fillWidth: true
        Layout.fillHeight: true

        DataTable {
            id: openTable

            anchors.fill: parent
            anchors.rightMargin: drawer.reserved
            model: root.app.connections
            name: qsTr("Open connections")
            filterable: true
            onActivated: rowId => root.details.show(rowId, false)
            emptyText: root.app.tables.connectionsSource.emptyText
            visible: !root.showsClosed
        }

        DataTable {
            id: closedTable

            anchors.fill: parent
            anchors.rightMargin: drawer.reserved
            model: root.app.tables.closedConnections
            name: qsTr("Closed connections")
            filterable: true
            onActivated: rowId => root.details.show(rowId, true)
            emptyText: root.app.tables.closedConnectionsSource.emptyText
            visible: root.showsClosed
        }

        ConnectionDrawer {
            id: drawer

            details: root.details.fields
            connection: root.details
            returnFocusTo: root.table
        }
    }

    ThemeText {
        text: qsTr("Closed connections that found no room here: %1")
                  .arg(root.app.tables.closedConnectionsLeftOut)
        color: Theme.textSecondary
        font.pixelSize: Theme.captionSize
        visible: root.showsClosed && root.app.tables.closedConnectionsLeftOut > 0
        Layout.fillWidth: true
    }
}
