// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// Where a cell stands in a painted table, as something to press and to read; follows the place,
/// not the row.
Item {
    id: root

    required property Item canvas
    required property int row
    required property int column

    readonly property var seen: root.canvas.revision >= 0
        ? root.canvas.cellAt(root.row, root.column) : null
    readonly property rect place: root.canvas.revision >= 0
        ? root.canvas.cellRect(root.row, root.column) : Qt.rect(0, 0, 0, 0)
    readonly property string text: root.seen.text
    readonly property string tooltip: root.seen.tooltip
    readonly property int status: root.seen.status
    readonly property bool hasStatus: root.seen.hasStatus
    readonly property bool numeric: root.seen.numeric
    readonly property bool stale: root.seen.stale
    readonly property bool chosen: root.seen.chosen
    readonly property bool truncated: root.seen.truncated
    readonly property list<real> trend: root.seen.trend

    parent: root.canvas
    x: root.place.x
    y: root.place.y
    width: root.place.width
    height: root.place.height
}
