// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Nunect.App

/// The rows of a DataTable, scrolled and pressed.
Flickable {
    id: root

    required property TableColumns columns
    required property RowChoice choice
    property string name
    /// The first column stays while the others scroll; its width, or 0.
    property real frozenWidth: 0
    /// A row has a menu.
    property bool hasMenu: false
    readonly property alias canvas: canvas
    readonly property real lastX: Math.max(0, root.contentWidth - root.width)
    readonly property real lastY: Math.max(0, root.contentHeight + root.bottomMargin - root.height)

    /// A row was pressed; \a modifiers of the keyboard. -1: beside the rows.
    signal rowPressed(row: int, modifiers: int)
    signal rowActivated(row: int)
    /// \a at: in this view.
    signal menuWanted(row: int, at: point)

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    contentWidth: canvas.contentWidth
    contentHeight: canvas.contentHeight
    // Rows that go take the end with them.
    onLastXChanged: root.contentX = Math.min(root.contentX, root.lastX)
    onLastYChanged: root.contentY = Math.min(root.contentY, root.lastY)

    /// Scrolls no further than it has to.
    function showRow(row: int) {
        const place = canvas.cellRect(row, 0);
        const end = root.height - root.bottomMargin;
        root.contentY = root.contained(root.contentY, place.y, place.height, 0, end);
    }

    function showColumn(section: int) {
        if (section === 0 && root.frozenWidth > 0)
            return;
        const place = canvas.cellRect(0, section);
        root.contentX = root.contained(root.contentX, place.x, place.width, root.frozenWidth,
                                       root.width);
    }

    /// Where to scroll to for \a size pixels at \a at to stand between \a from and \a to.
    function contained(scrolled: real, at: real, size: real, from: real, to: real): real {
        if (at < from)
            return Math.max(0, scrolled + at - from);
        return at + size > to ? scrolled + at + size - to : scrolled;
    }

    // Untyped on purpose: what Qt 6.4 compiles of a handler's point reads all of it as 0.
    function press(point: var) {
        root.rowPressed(canvas.rowAt(point.pressPosition), point.modifiers);
    }

    TableCanvas {
        id: canvas

        // Beside the content, which moves.
        parent: root
        width: root.width
        height: root.height
        model: root.columns.model
        choice: root.choice
        title: root.name
        columnWidths: root.columns.widths
        frozenWidth: root.frozenWidth
        hasMenu: root.hasMenu
        scrolled: Qt.point(root.contentX, root.contentY)
        Accessible.role: Accessible.Table // what it says is the canvas's own

        look: TableLook {
            fontFamily: Theme.fontFamily
            pixelSize: Theme.tableSize
            unit: Theme.unit
            rowHeight: Theme.rowHeight
            symbolSize: Theme.symbolSize
            trendSize: Theme.trendSize
            trendLine: Theme.trendLine
            hairline: Theme.hairline
            edge: Theme.focusWidth
            text: Theme.text
            staleText: Theme.textMuted
            ground: Theme.surface
            alternate: Theme.alternate
            chosen: Theme.selected
            current: Theme.textSecondary
            line: Theme.line
            statusColors: Theme.statuses.map(status => Theme.statusColor(status))
            statusTextColors: Theme.statuses.map(status => Theme.statusTextColor(status))
            statusWords: Theme.statuses.map(status => Theme.statusWord(status))
        }

        TapHandler {
            id: click

            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus
            onTapped: root.press(click.point)
            onDoubleTapped: root.rowActivated(canvas.rowAt(click.point.pressPosition))
        }

        // A finger has no second click: a tap on the row that is chosen is one.
        TapHandler {
            id: touch

            // Kept here: some platforms make clicks of taps, and those choose the row before this
            // does.
            property real tappedId: 0

            acceptedDevices: PointerDevice.TouchScreen
            onTapped: {
                const row = canvas.rowAt(touch.point.pressPosition);
                const id = root.columns.model.rowId(row);
                if (id !== 0 && id === touch.tappedId && row === root.choice.currentRow)
                    root.rowActivated(row);
                else
                    root.rowPressed(row, Qt.NoModifier);
                touch.tappedId = id;
            }
            onLongPressed: root.menuWanted(canvas.rowAt(touch.point.position),
                                           touch.point.position)
        }

        TapHandler {
            id: rightClick

            acceptedButtons: Qt.RightButton
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus
            onTapped: root.menuWanted(canvas.rowAt(rightClick.point.pressPosition),
                                      rightClick.point.pressPosition)
        }
    }
}
