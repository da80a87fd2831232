// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Nunect.Controls

/// As much of a DataTable as any model can fill: its cells, and a chosen row.
Rectangle {
    id: root

    required property var model
    property int chosenRow: -1

    color: Theme.surface

    function choose(row: var) {
        root.chosenRow = row;
        view.positionViewAtRow(row, TableView.Contain);
    }

    TableView {
        id: view

        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.model
        rowHeightProvider: () => Theme.rowHeight
        columnWidthProvider: () => 145

        delegate: Rectangle {
            id: cell

            required property int row
            required property string text
            required property string tooltip
            required property int status
            required property bool hasStatus
            required property bool numeric
            required property bool stale
            required property list<real> trend

            implicitWidth: 1
            implicitHeight: 1
            color: cell.row === root.chosenRow ? Theme.selected
                : cell.row % 2 === 1 ? Theme.alternate : Theme.surface

            PlainCell {
                anchors.fill: parent
                text: cell.text
                tooltip: cell.tooltip
                status: cell.status
                hasStatus: cell.hasStatus
                numeric: cell.numeric
                stale: cell.stale
                trend: cell.trend
            }
        }
    }
}
