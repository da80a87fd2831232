// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// Every client that the site's servers have, live.
Panel {
    id: root

    required property App.Application app

    title: qsTr("Connections: %1 open").arg(root.app.summary.connectionsOpen)

    DataTable {
        model: root.app.connections
        name: qsTr("Connections")
        filterable: true
        emptyText: root.app.connected ? qsTr("Waiting for the first list of connections.")
                                      : qsTr("Not connected. No connections are known.")
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
}
