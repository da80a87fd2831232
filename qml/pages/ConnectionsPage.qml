// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect
import Nunect.App as App
import Nunect.Controls

/// Every client that the site's servers have, live.
Panel {
    id: root

    required property App.Application app

    title: qsTr("Connections: %1 open").arg(root.app.summary.connectionsOpen)

    SourceLine {
        app: root.app
        source: root.app.tables.connectionsSource
        Layout.fillWidth: true
    }

    DataTable {
        model: root.app.connections
        name: qsTr("Connections")
        filterable: true
        emptyText: root.app.tables.connectionsSource.emptyText
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
}
