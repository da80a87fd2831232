// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect

/// Every server with all that it tells of itself.
TablePage {
    id: root

    source: root.app.tables.serversSource
    model: root.app.servers
    details: root.app.tables.serverDetails
    name: qsTr("Servers")
    title: qsTr("Servers: %1 of %2 up").arg(root.app.summary.serversUp)
                                       .arg(root.app.summary.serversTotal)
}
