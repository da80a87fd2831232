// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Nunect.App

/// A live table over a TableModel: header, rows, and the chosen row in words below.
///
/// Up, Down, PageUp, PageDown, Home and End choose a row, with Shift several, Ctrl+A all; Left and
/// Right scroll, Escape lets go of the choice, Enter activates, Ctrl+C copies. The choice stays with
/// its rows when others come and go. Rows stand still while somebody is at them; see OrderHold.
FocusScope {
    id: root

    required property TableModel model
    property string name
    property string emptyText
    /// Show the chosen row in words, for all that a narrow cell has to cut short.
    property bool showDetail: true
    /// A field above to filter by.
    property bool filterable: false
    /// The person may sort, choose columns, and copy or export rows by menus.
    property bool adjustable: root.filterable
    /// The first column stays while the others scroll.
    property bool freezeFirst: true

    readonly property int count: root.model.count
    readonly property int currentRow: choice.currentRow
    /// Its id, for signals and look-ups; 0 while there is no current row that is shown.
    readonly property real currentId: root.currentRow >= 0 ? root.model.rowId(root.currentRow) : 0
    readonly property int columns: layout.count
    readonly property real available: layout.available
    readonly property real stretch: layout.stretch
    readonly property real naturalWidth: layout.naturalWidth
    readonly property alias hold: hold
    readonly property alias choice: choice
    readonly property alias tools: tools
    readonly property alias canvas: view.canvas
    readonly property bool filteredOut: root.count === 0 && root.model.knownCount > 0
        && root.model.filter !== ""
    /// Not where it would leave the others too little room.
    readonly property real frozenWidth: {
        const width = root.freezeFirst && layout.count > 1 ? layout.width(0) : 0;
        return width < root.width / 2 ? width : 0;
    }

    /// Enter, a double click, or a tap on the chosen row.
    signal activated(rowId: real)

    implicitWidth: Theme.unit * 40
    implicitHeight: root.heightOfRows(3)

    Accessible.role: Accessible.Grouping
    Accessible.name: root.name
    Accessible.description: root.count > 0 ? detail.text
                          : root.filteredOut ? emptyWords.text : root.emptyText
    Accessible.focusable: true

    /// Chooses a row, or the nearest that there is, and brings it into view.
    function choose(row: int) {
        root.chooseWith(row, Qt.NoModifier);
    }

    function chooseWith(row: int, modifiers: int) {
        if (root.count === 0)
            return;
        const target = Math.max(0, Math.min(root.count - 1, row));
        if (modifiers & Qt.ShiftModifier)
            choice.extendTo(target);
        else if (modifiers & Qt.ControlModifier)
            choice.toggle(target);
        else
            choice.choose(target);
        view.showRow(target);
    }

    function activate(row: int) {
        if (row < 0 || row >= root.count)
            return;
        root.activated(root.model.rowId(row));
    }

    /// With the menu's place in the view.
    function openMenu(row: int, at: point) {
        if (row >= 0 && !choice.isChosen(row))
            root.choose(row);
        if (root.adjustable)
            tools.openMenu(view.mapToItem(tools, at));
    }

    /// A key that chooses a row; \a add: with those up to it.
    function step(row: int, modifiers: int) {
        hold.touch();
        root.chooseWith(row, modifiers & Qt.ShiftModifier);
    }

    function heightOfRows(rows: int): real {
        return frame.y + header.height + rows * Theme.rowHeight;
    }

    function columnWidth(column: int): real {
        return layout.width(column);
    }

    function scrollBy(pixels: real) {
        view.contentX = Math.max(0, Math.min(view.lastX, view.contentX + pixels));
    }

    function focusFilter() {
        if (root.filterable)
            toolbar.filter.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    TableColumns {
        id: layout

        model: root.model
        // The scroll bar has its own.
        available: root.width - Theme.unit * 1.5
        contentWidths: view.canvas.contentWidths
        showSort: root.adjustable
    }

    RowChoice {
        id: choice

        model: root.model
    }

    OrderHold {
        id: hold

        model: root.model
        busy: press.active || view.moving || tools.open
    }

    TableToolbar {
        id: toolbar

        width: root.width
        model: root.model
        hold: hold
        visible: root.filterable
        onMenuWanted: at => tools.openMenu(toolbar.mapToItem(tools, at))
        onRowsWanted: body.forceActiveFocus(Qt.TabFocusReason)
    }

    Item {
        id: frame

        y: root.filterable ? toolbar.height + Theme.gap : 0
        width: root.width
        height: root.height - y

        TableHeader {
            id: header

            width: parent.width
            columns: layout
            adjustable: root.adjustable
            scrolled: view.contentX
            frozenWidth: root.frozenWidth
            onSortWanted: (section, add) => root.model.toggleSort(section, add)
            onMenuWanted: (section, x) => tools.openTitleMenu(section, Qt.point(x, header.height))
            onReached: section => view.showColumn(section)
        }

        // Not the header as well, which has keys of its own.
        Item {
            id: body

            anchors.top: header.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            focus: true
            activeFocusOnTab: true

            Keys.onUpPressed: event => root.step(root.currentRow < 0 ? 0 : root.currentRow - 1,
                                                 event.modifiers)
            Keys.onDownPressed: event => root.step(root.currentRow + 1, event.modifiers)
            Keys.onLeftPressed: root.scrollBy(-Theme.unit * 10)
            Keys.onRightPressed: root.scrollBy(Theme.unit * 10)
            Keys.onEscapePressed: event => {
                event.accepted = root.currentRow >= 0;
                choice.clear();
            }
            Keys.onReturnPressed: root.activate(root.currentRow)
            Keys.onEnterPressed: root.activate(root.currentRow)
            Keys.onMenuPressed: tools.openMenu(Qt.point(Theme.unit * 4, header.height))
            Keys.onPressed: event => {
                const page = Math.max(1, Math.floor(view.height / Theme.rowHeight) - 1);
                event.accepted = true;
                if (event.key === Qt.Key_PageUp)
                    root.step(root.currentRow - page, event.modifiers);
                else if (event.key === Qt.Key_PageDown)
                    root.step(root.currentRow + page, event.modifiers);
                else if (event.key === Qt.Key_Home)
                    root.step(0, event.modifiers);
                else if (event.key === Qt.Key_End)
                    root.step(root.count - 1, event.modifiers);
                else if (event.matches(StandardKey.SelectAll))
                    choice.chooseAll();
                else if (event.matches(StandardKey.Copy))
                    tools.copy(TableFormat.Text);
                else
                    event.accepted = false;
            }

            Item {
                id: area

                anchors.top: parent.top
                anchors.bottom: detail.top
                width: parent.width

                PointHandler {
                    id: press

                    acceptedButtons: Qt.AllButtons
                }

                TableRows {
                    id: view

                    anchors.fill: parent
                    name: root.name
                    columns: layout
                    choice: choice
                    frozenWidth: root.frozenWidth
                    hasMenu: root.adjustable
                    bottomMargin: horizontalBar.visible ? horizontalBar.height : 0
                    onRowPressed: (row, modifiers) => {
                        body.forceActiveFocus(Qt.MouseFocusReason);
                        if (row >= 0)
                            root.chooseWith(row, modifiers);
                    }
                    onRowActivated: row => root.activate(row)
                    onMenuWanted: (row, at) => root.openMenu(row, at)

                    ScrollBar.vertical: SlimScrollBar {}
                    ScrollBar.horizontal: SlimScrollBar {
                        id: horizontalBar
                    }
                }

                ColumnLayout {
                    anchors.centerIn: parent
                    width: Math.min(implicitWidth, parent.width - Theme.unit * 4)
                    visible: root.count === 0
                    spacing: Theme.unit

                    ThemeText {
                        id: emptyWords

                        text: root.filteredOut ? qsTr("No row matches this filter.") : root.emptyText
                        color: Theme.textSecondary
                        wrapMode: Text.Wrap
                        horizontalAlignment: Text.AlignHCenter
                        Layout.fillWidth: true
                    }

                    ActionButton {
                        objectName: "showAll"
                        text: qsTr("Clear the filter")
                        visible: root.filteredOut
                        Layout.alignment: Qt.AlignHCenter
                        onClicked: toolbar.filter.clear()
                    }
                }

                // A table without a button for it says it here.
                StatusLabel {
                    anchors.right: parent.right
                    anchors.bottom: parent.bottom
                    anchors.margins: Theme.unit
                    width: implicitWidth
                    status: Status.Standby
                    text: qsTr("Order held")
                    pixelSize: Theme.captionSize
                    visible: hold.held && !root.filterable && root.count > 0
                }
            }

            RowDetail {
                id: detail

                anchors.bottom: parent.bottom
                width: parent.width
                height: visible ? implicitHeight : 0
                visible: root.showDetail && detail.text !== ""
                choice: choice
            }
        }

        FocusRing {
            visible: body.activeFocus
        }

        TableTools {
            id: tools

            anchors.fill: parent
            columns: layout
            choice: choice
            tableName: root.name
            onDetailsWanted: root.activate(root.currentRow)
        }
    }

    Shortcut {
        sequences: ["Ctrl+F", "/"]
        enabled: root.filterable && root.visible
        onActivated: root.focusFilter()
        // Of several tables on a page, each press takes the next.
        onActivatedAmbiguously: root.focusFilter()
    }
}
