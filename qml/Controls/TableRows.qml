// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Nunect.App

/// The rows of a DataTable, or of its first column alone, which then stays in place.
TableView {
    id: root

    required property TableColumns columns
    required property RowChoice choice
    /// The first column stands in a view of its own.
    property bool split: false
    /// This is that view.
    property bool firstAlone: false

    /// A row was pressed; \a modifiers of the keyboard.
    signal rowPressed(row: int, modifiers: int)
    signal rowActivated(row: int)
    /// \a at: in this view.
    signal menuWanted(row: int, at: point)

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    model: ScreenRows {
        source: root.columns.model
        // Qt 6.4 does not tell that the first row of all has come: it takes it to be 0 before.
        first: Math.max(0, root.topRow)
        last: Math.max(0, root.bottomRow)
        watched: root.visible
    }
    rowHeightProvider: () => Theme.rowHeight
    // A column without a width is not made.
    columnWidthProvider: column => {
        const here = !root.split || (column === 0) === root.firstAlone;
        return here ? root.columns.width(column) : 0;
    }

    // What a row stands on, once for all its cells: with a ground for each of them a frame takes
    // twice as long to paint.
    Item {
        x: root.contentX
        y: root.topRow * Theme.rowHeight

        Repeater {
            // Not as many as there are rows on screen: that changes while they are scrolled.
            model: Math.max(0, Math.ceil(root.height / Theme.rowHeight) + 1)

            Rectangle {
                id: ground

                required property int index
                readonly property int row: root.topRow + ground.index

                objectName: "ground"
                y: ground.index * Theme.rowHeight
                width: root.width
                height: Theme.rowHeight
                visible: ground.row >= 0 && ground.row < root.rows
                color: root.choice.revision >= 0 && root.choice.isChosen(ground.row)
                    ? Theme.selected
                    : ground.row % 2 === 1 ? Theme.alternate : Theme.surface

                // The current one of several: its edge says so.
                Rectangle {
                    x: -root.contentX
                    width: Theme.focusWidth
                    height: ground.height
                    color: Theme.textSecondary
                    visible: ground.row === root.choice.currentRow
                        && (root.firstAlone || !root.split)
                }
            }
        }
    }

    delegate: Item {
        id: cell

        required property int row
        required property int column
        required property string text
        required property string tooltip
        required property int status
        required property bool hasStatus
        required property bool numeric
        required property bool stale
        required property list<real> trend

        readonly property bool chosen: root.choice.revision >= 0 && root.choice.isChosen(cell.row)

        // A cell that is used again gets its column and its content one after the other.
        property bool settled: true

        TableView.onPooled: cell.settled = false
        TableView.onReused: {
            cell.settled = true;
            root.columns.fit(cell.column, content.contentWidth);
        }

        implicitWidth: 1
        implicitHeight: 1

        Accessible.role: cell.column === 0 ? Accessible.Row : Accessible.Cell
        Accessible.name: cell.column === 0 && cell.text !== ""
            ? root.columns.model.rowDescription(cell.row) : cell.text
        Accessible.description: cell.hasStatus ? Theme.statusWord(cell.status) : ""
        Accessible.selected: cell.chosen

        TableCell {
            id: content

            anchors.fill: parent
            text: cell.text
            tooltip: cell.tooltip
            status: cell.status
            hasStatus: cell.hasStatus
            numeric: cell.numeric
            stale: cell.stale
            trend: cell.trend
            onContentWidthChanged: {
                if (cell.settled)
                    root.columns.fit(cell.column, contentWidth);
            }
            Component.onCompleted: root.columns.fit(cell.column, contentWidth)
        }
    }

    /// The row at a place in the scene; -1 if there is none.
    function rowAt(scene: point): int {
        const row = Math.floor(root.contentItem.mapFromItem(null, scene).y / Theme.rowHeight);
        return row < root.rows ? row : -1;
    }

    // Untyped on purpose: what Qt 6.4 compiles of a handler's point reads all of it as 0.
    function press(point: var) {
        root.rowPressed(root.rowAt(point.scenePressPosition), point.modifiers);
    }

    TapHandler {
        id: click

        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus
        onTapped: root.press(click.point)
        onDoubleTapped: root.rowActivated(root.rowAt(click.point.scenePressPosition))
    }

    // A finger has no second click: a tap on the row that is chosen is one.
    TapHandler {
        id: touch

        // Kept here: some platforms make clicks of taps, and those choose the row before this does.
        property real tappedId: 0

        acceptedDevices: PointerDevice.TouchScreen
        onTapped: {
            const row = root.rowAt(touch.point.scenePressPosition);
            const id = root.columns.model.rowId(row);
            if (id !== 0 && id === touch.tappedId && row === root.choice.currentRow)
                root.rowActivated(row);
            else
                root.rowPressed(row, Qt.NoModifier);
            touch.tappedId = id;
        }
        onLongPressed: root.menuWanted(root.rowAt(touch.point.scenePosition),
                                       root.mapFromItem(null, touch.point.scenePosition))
    }

    TapHandler {
        id: rightClick

        acceptedButtons: Qt.RightButton
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus
        onTapped: root.menuWanted(root.rowAt(rightClick.point.scenePressPosition),
                                  root.mapFromItem(null, rightClick.point.scenePressPosition))
    }
}
