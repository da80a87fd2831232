// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick
import QtQuick.Controls.Basic
import Nunect.App

/// A live table over a TableModel: header, rows, and the chosen row in words below.
///
/// Up, Down, PageUp, PageDown, Home and End choose a row, Left and Right scroll, Escape lets go of
/// the choice. The choice stays with its row when others come and go.
FocusScope {
    id: root

    required property TableModel model
    property string name
    property string emptyText
    /// Show the chosen row in words, for all that a narrow cell has to cut short.
    property bool showDetail: true

    readonly property int count: root.model.count
    // The index follows its row without telling; the revision does.
    readonly property int currentRow: choice.revision >= 0 && choice.currentIndex.valid
        ? choice.currentIndex.row : -1
    readonly property int columns: root.model.columnCount()
    /// The width that the columns may share; the scroll bar has its own.
    readonly property real available: root.width - Theme.unit * 1.5
    /// How much wider than their content the columns may stand.
    readonly property real stretch: Math.min(1.5, Math.max(1, root.available / root.naturalWidth))
    readonly property real naturalWidth: {
        let sum = 0;
        for (let column = 0; column < root.columns; ++column)
            sum += root.naturalColumnWidth(column);
        return Math.max(1, sum);
    }
    /// The widest content that each column has had. They only grow, so that nothing wobbles.
    property list<real> contentWidths: []

    implicitWidth: Theme.unit * 40
    implicitHeight: root.heightOfRows(3)
    activeFocusOnTab: true

    Accessible.role: Accessible.Table
    Accessible.name: root.name
    Accessible.description: root.count === 0 ? root.emptyText : detail.text
    Accessible.focusable: true

    onNaturalWidthChanged: relayout.start()
    onStretchChanged: relayout.start()

    Keys.onUpPressed: root.choose(root.currentRow < 0 ? 0 : root.currentRow - 1)
    Keys.onDownPressed: root.choose(root.currentRow + 1)
    Keys.onLeftPressed: root.scrollBy(-Theme.unit * 10)
    Keys.onRightPressed: root.scrollBy(Theme.unit * 10)
    Keys.onEscapePressed: event => {
        event.accepted = root.currentRow >= 0;
        choice.clear();
    }
    Keys.onPressed: event => {
        const page = Math.max(1, Math.floor(view.height / Theme.rowHeight) - 1);
        event.accepted = true;
        if (event.key === Qt.Key_PageUp)
            root.choose(root.currentRow - page);
        else if (event.key === Qt.Key_PageDown)
            root.choose(root.currentRow + page);
        else if (event.key === Qt.Key_Home)
            root.choose(0);
        else if (event.key === Qt.Key_End)
            root.choose(root.count - 1);
        else
            event.accepted = false;
    }

    /// Chooses a row, or the nearest that there is, and brings it into view.
    function choose(row: int) {
        if (root.count === 0)
            return;
        const target = Math.max(0, Math.min(root.count - 1, row));
        choice.setCurrentIndex(root.model.index(target, 0), ItemSelectionModel.ClearAndSelect);
        view.positionViewAtRow(target, TableView.Contain);
    }

    function heightOfRows(rows: int): real {
        return header.height + rows * Theme.rowHeight;
    }

    function scrollBy(pixels: real) {
        const end = Math.max(0, view.contentWidth - view.width);
        view.contentX = Math.max(0, Math.min(end, view.contentX + pixels));
    }

    // On its own: in a larger function Qt 6.8 compiles the access to C++ that does not compile.
    function contentWidth(column: int): real {
        return root.contentWidths[column] ?? 0;
    }

    /// A cell tells how much room its content wants.
    function fit(column: int, width: real) {
        if (width <= root.contentWidth(column))
            return;
        const widths = [];
        for (let i = 0; i < root.columns; ++i)
            widths.push(i === column ? width : root.contentWidth(i));
        root.contentWidths = widths;
    }

    /// As wide as content and title; words no wider than the model's hint, figures never cut. A
    /// last column of words needs little for itself: it gets what is left over.
    function naturalColumnWidth(column: int): real {
        const last = column === root.columns - 1;
        const hint = metrics.advanceWidth("0")
            * Math.min(last ? 30 : 1000, root.model.columnWidthHint(column));
        const title = titleMetrics.advanceWidth(root.model.columnTitle(column)) + 1;
        const content = root.count === 0 ? hint / 2 : root.contentWidth(column);
        const wanted = root.model.columnIsNumeric(column) ? content : Math.min(content, hint);
        return Math.ceil(Math.max(wanted, title) + 2 * Theme.unit);
    }

    function columnWidth(column: int): real {
        const width = Math.floor(root.naturalColumnWidth(column) * root.stretch);
        if (column < root.columns - 1 || root.model.columnIsNumeric(column))
            return width;
        // A last column of words takes what the others leave.
        return Math.max(width, root.available - (root.naturalWidth * root.stretch - width));
    }

    // Once for all the cells that found their width in one go.
    Timer {
        id: relayout

        interval: 0
        onTriggered: view.forceLayout()
    }

    FontMetrics {
        id: metrics

        font.family: Theme.fontFamily
        font.pixelSize: Theme.tableSize
    }

    FontMetrics {
        id: titleMetrics

        font.family: Theme.fontFamily
        font.pixelSize: Theme.captionSize
        font.bold: true
    }

    ItemSelectionModel {
        id: choice

        property int revision: 0

        model: root.model
    }

    Item {
        id: header

        width: view.width
        height: Math.round(Theme.unit * 4)
        clip: true

        Row {
            x: -view.contentX

            Repeater {
                model: root.columns

                ThemeText {
                    required property int index

                    width: root.columnWidth(index)
                    height: header.height
                    leftPadding: Theme.unit
                    rightPadding: Theme.unit
                    text: root.model.columnTitle(index)
                    color: Theme.textSecondary
                    font.pixelSize: Theme.captionSize
                    font.bold: true
                    horizontalAlignment: root.model.columnIsNumeric(index) ? Text.AlignRight
                                                                           : Text.AlignLeft
                    Accessible.role: Accessible.ColumnHeader
                    Accessible.name: text
                }
            }
        }

        Rectangle {
            width: parent.width
            height: Theme.hairline
            anchors.bottom: parent.bottom
            color: Theme.line
        }
    }

    TableView {
        id: view

        anchors.top: header.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: detail.top
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.model
        alternatingRows: true
        rowHeightProvider: () => Theme.rowHeight
        columnWidthProvider: column => root.columnWidth(column)
        bottomMargin: horizontalBar.visible ? horizontalBar.height : 0

        ScrollBar.vertical: SlimScrollBar {}
        ScrollBar.horizontal: SlimScrollBar {
            id: horizontalBar
        }

        delegate: Rectangle {
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

            readonly property bool chosen: cell.row === root.currentRow

            // A cell that is used again gets its column and its content one after the other.
            property bool settled: true

            TableView.onPooled: cell.settled = false
            TableView.onReused: {
                cell.settled = true;
                root.fit(cell.column, content.contentWidth);
            }

            implicitWidth: 1
            implicitHeight: 1
            color: cell.chosen ? Theme.selected
                               : cell.row % 2 === 1 ? Theme.alternate : Theme.surface

            Accessible.role: cell.column === 0 ? Accessible.Row : Accessible.Cell
            Accessible.name: cell.column === 0 && cell.text !== ""
                ? root.model.rowDescription(cell.row) : cell.text
            Accessible.description: cell.hasStatus ? Theme.statusWord(cell.status) : ""

            // Rows run to the edge, also where the columns do not.
            Rectangle {
                x: cell.width
                width: Math.max(0, view.width - cell.x - x)
                height: cell.height
                color: cell.color
                visible: cell.column === root.columns - 1
            }

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
                        root.fit(cell.column, contentWidth);
                }
                Component.onCompleted: root.fit(cell.column, contentWidth)
            }

            TapHandler {
                onTapped: {
                    root.forceActiveFocus(Qt.MouseFocusReason);
                    root.choose(cell.row);
                }
            }
        }
    }

    ThemeText {
        anchors.centerIn: view
        width: Math.min(implicitWidth, view.width - Theme.unit * 4)
        text: root.emptyText
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        visible: root.count === 0
    }

    Item {
        id: detail

        readonly property string text: detail.revision >= 0 && root.currentRow >= 0
            ? root.model.rowDescription(root.currentRow) : ""
        // Read again when the row's values change.
        property int revision: 0

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: visible ? Math.max(Theme.rowHeight, words.implicitHeight) : 0
        visible: root.showDetail && detail.text !== ""

        ThemeText {
            id: words

            width: parent.width
            leftPadding: Theme.unit
            rightPadding: Theme.unit
            topPadding: Theme.unit
            text: detail.text
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }

    Connections {
        target: root.model

        function onDataChanged(topLeft: var, bottomRight: var) {
            if (topLeft.row <= root.currentRow && root.currentRow <= bottomRight.row)
                ++detail.revision;
        }

        function onRowsInserted() {
            ++choice.revision;
        }

        function onRowsRemoved() {
            ++choice.revision;
        }

        function onRowsMoved() {
            ++choice.revision;
        }

        function onLayoutChanged() {
            ++choice.revision;
        }

        function onModelReset() {
            ++choice.revision;
        }
    }

    FocusRing {
        visible: root.activeFocus
    }
}
