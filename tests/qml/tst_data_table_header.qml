// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls
import QtTest
import Nunect.Controls
import Nunect.Tests

/// What a person can do with a table's titles and columns.
TestCase {
    id: root

    name: "DataTableHeader"
    when: windowShown
    visible: true
    width: 900
    height: 600

    TestTable {
        id: rows
    }

    Component {
        id: tableComponent

        DataTable {
            width: 900
            height: 500
            model: rows
            name: "Things"
            adjustable: true
        }
    }

    Component {
        id: readerComponent

        PageReader {}
    }

    property Item table
    property QtObject reader

    function init() {
        rows.layoutState = "";
        rows.filter = "";
        rows.setTrend([]);
        rows.setWords("plain");
        rows.fill(50);
        root.table = createTemporaryObject(tableComponent, root);
        root.reader = createTemporaryObject(readerComponent, root, { page: root });
        tryVerify(() => root.reader.textItem("row-1") !== null);
    }

    function title(text: string): Item {
        return root.reader.textItem(text).parent;
    }

    function icon(name: string): Item {
        return root.reader.find(root.table, item => item.name === name && item.source !== undefined);
    }

    function test_pressSorts_data() {
        return [
            { tag: "once", presses: 1, place: 1, down: false, name: "Figure, Sorted upwards" },
            { tag: "twice", presses: 2, place: 1, down: true, name: "Figure, Sorted downwards" },
            { tag: "no more", presses: 3, place: 0, down: false, name: "Figure" }
        ];
    }

    function test_pressSorts(data) {
        for (let i = 0; i < data.presses; ++i)
            mouseClick(root.title("Figure"), 20);
        compare(rows.sortPlace(2), data.place);
        compare(rows.sortsDownwards(2), data.down);
        compare(root.title("Figure").Accessible.name, data.name);
        verify(root.icon(data.down ? "arrow-down" : "arrow-up")); // or the default's
    }

    function test_severalColumns_data() {
        return [
            { tag: "shift", modifier: Qt.ShiftModifier },
            { tag: "ctrl", modifier: Qt.ControlModifier }
        ];
    }

    function test_severalColumns(data) {
        mouseClick(root.title("State"), 20);
        mouseClick(root.title("Figure"), 20, 10, Qt.LeftButton, data.modifier);
        compare(rows.sortPlace(1), 1);
        compare(rows.sortPlace(2), 2);
        compare(root.title("Figure").Accessible.name, "Figure, Sorted upwards, 2nd");
        verify(root.icon("arrow-up"));
        verify(root.reader.textItem("1"));
        verify(root.reader.textItem("2"));
    }

    function test_keyboardSorts() {
        const scope = root.reader.find(root.table, item => item.Accessible.name === "Column titles");
        verify(scope);
        scope.forceActiveFocus();
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Return);
        compare(rows.sortPlace(1), 1);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Return, Qt.ShiftModifier);
        compare(rows.sortPlace(2), 2);
        verify(root.title("Figure").current);
    }

    function test_withoutLeaveNothingHappens() {
        root.table.adjustable = false;
        mouseClick(root.title("Figure"), 20);
        compare(rows.sortPlace(2), 0);
        compare(root.icon("arrow-up"), null);
    }

    function test_edgeSetsTheWidth() {
        const before = root.table.columnWidth(1);
        const title = root.title("State");
        const edge = root.reader.find(title, item => item.objectName === "edge");
        const at = edge.mapToItem(root.table, edge.width / 2, 10);
        mousePress(root.table, at.x, at.y);
        for (const moved of [10, 40, 80]) // the edge moves along
            mouseMove(root.table, at.x + moved, at.y, -1, Qt.LeftButton);
        mouseRelease(root.table, at.x + 80, at.y);
        verify(rows.hasChosenWidth(1));
        fuzzyCompare(root.table.columnWidth(1), before + 80, 12);
        tryVerify(() => Math.abs(root.reader.cell(0, "State").width - (before + 80)) < 12);
        mouseDoubleClickSequence(edge, edge.width / 2, 10);
        tryVerify(() => root.table.columnWidth(1) < before + 40);
        verify(root.table.columnWidth(1) > 30);
    }

    function test_doubleClickOnAnEdgeShowsAllWords() {
        const words = "words that are longer than a column is wide ".repeat(3).trim();
        rows.setWords(words);
        rows.setShownColumns(["words", "name"]);
        tryVerify(() => root.reader.textItem(words)?.truncated);
        const edge = root.reader.find(root.title("Words"), item => item.objectName === "edge");
        mouseDoubleClickSequence(edge, edge.width / 2, 10);
        tryVerify(() => root.reader.textItem(words)?.truncated === false);
    }

    function test_menuForAFinger() {
        mouseClick(root.title("Figure"), 20, 10, Qt.RightButton);
        const menu = root.table.tools.titleMenu;
        tryCompare(menu, "opened", true);
        for (let i = 0; i < menu.count; ++i)
            verify(menu.itemAt(i).height >= 48, menu.itemAt(i).text);
        const entry = menu.itemAt(1);
        compare(entry.text, "Sort by this column too");
        verify(root.table.hold.held);
        mouseClick(entry);
        compare(rows.sortPlace(2), 1);
        tryCompare(menu, "visible", false);
    }

    function test_chooseColumns() {
        root.table.choose(3);
        const chooser = root.table.tools.chooser;
        chooser.open();
        tryCompare(chooser, "opened", true);
        chooser.show("state", false);
        compare(rows.shownColumns(), ["name", "figure", "words"]);
        chooser.show("hidden", true);
        chooser.move(4, 0);
        compare(rows.shownColumns(), ["hidden", "name", "figure", "words"]);
        tryVerify(() => root.reader.textItem("hidden-1") !== null);
        compare(root.reader.textItem("State", root.table), null);
        compare(root.table.currentRow, 3); // the choice stays
        compare(root.table.columns, 4);
        // One has to stay.
        for (const name of ["hidden", "name", "figure", "words"])
            chooser.show(name, false);
        compare(rows.shownColumns(), ["words"]);
        chooser.reset();
        compare(rows.shownColumns(), ["name", "state", "figure", "words"]);
        chooser.close();
        tryCompare(chooser, "visible", false);
    }

    function test_chooserByPresses() {
        const chooser = root.table.tools.chooser;
        chooser.open();
        tryCompare(chooser, "opened", true);
        const overlay = root.Overlay.overlay;
        const box = () => root.reader.find(overlay, item => item.text === "State"
                                                        && item.checked !== undefined);
        tryVerify(() => box() !== null);
        verify(box().height >= 48);
        mouseClick(box());
        compare(rows.shownColumns(), ["name", "figure", "words"]);
        verify(!box().checked);
        const up = root.reader.find(overlay, item => item.Accessible.name
                                                     === "Figure: further to the front");
        mouseClick(up);
        mouseClick(box());
        compare(rows.shownColumns(), ["name", "figure", "state", "words"]);
        verify(box().checked);
        keyClick(Qt.Key_Escape);
        tryCompare(chooser, "visible", false);
    }

    function test_firstColumnStays() {
        root.table.width = 220;
        tryVerify(() => root.table.naturalWidth > root.table.available);
        tryVerify(() => root.reader.cell(0, "Name")?.width > 1);
        const x = () => root.reader.cell(0, "Name").mapToItem(root.table, 0, 0).x;
        compare(x(), 0);
        const other = root.title("State").mapToItem(root.table, 0, 0).x;
        fuzzyCompare(root.reader.cell(0, "State").mapToItem(root.table, 0, 0).x, other, 1);
        root.table.scrollBy(30);
        compare(x(), 0);
        fuzzyCompare(root.title("State").mapToItem(root.table, 0, 0).x, other - 30, 1);
        compare(root.title("Name").mapToItem(root.table, 0, 0).x, 0);
        // Up and down they go together.
        root.table.choose(49);
        tryVerify(() => root.reader.cell(49, "Name") !== null);
        fuzzyCompare(root.reader.cell(49, "Name").mapToItem(root.table, 0, 0).y,
                     root.reader.cell(49, "Words").mapToItem(root.table, 0, 0).y, 1);
    }

    function test_onlyWhatIsSeenIsMade() {
        rows.fill(100000);
        const canvas = root.table.canvas;
        const seen = Math.ceil(canvas.height / Theme.rowHeight) + 1;
        tryVerify(() => canvas.bottomRow > 5);
        verify(canvas.bottomRow - canvas.topRow <= seen);
        root.table.choose(99999);
        tryVerify(() => root.reader.textItem("row-100000") !== null);
        verify(canvas.bottomRow - canvas.topRow <= seen);
    }
}
