// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect

/// Routes, gateways and leaf nodes.
TablePage {
    id: root

    source: root.app.tables.linksSource
    model: root.app.tables.links
    details: root.app.tables.linkDetails
    name: qsTr("Routes, gateways and leaf nodes")
    title: qsTr("Routes, gateways and leaf nodes: %1").arg(root.model.knownCount)
}
