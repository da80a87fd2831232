// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls
import QtTest
import Nunect.App
import Nunect.Controls
import Nunect.Tests

TestCase {
    id: root

    name: "DataTable"
    when: windowShown
    visible: true
    width: 640
    height: 400

    TestTable {
        id: rows
    }

    TipLayer {}

    Component {
        id: tableComponent

        DataTable {
            width: 640
            height: 300
            model: rows
            name: "Things"
            emptyText: "Nothing here yet"
        }
    }

    Component {
        id: readerComponent

        PageReader {}
    }

    property QtObject reader

    function makeTable(count: int): Item {
        rows.setStale(false);
        rows.setWords("<b>plain</b>");
        rows.setTrend([]);
        rows.fill(count);
        const table = createTemporaryObject(tableComponent, root);
        verify(table);
        root.reader = createTemporaryObject(readerComponent, root, { page: table });
        if (count > 0)
            tryVerify(() => root.reader.textItem("row-1") !== null);
        return table;
    }

    function test_emptyText() {
        const table = root.makeTable(0);
        verify(root.reader.textItem("Nothing here yet"));
        compare(table.Accessible.description, "Nothing here yet");
        keyClick(Qt.Key_Down);
        compare(table.currentRow, -1);
        rows.fill(1);
        tryVerify(() => root.reader.textItem("Nothing here yet") === null);
    }

    function test_headerAndCells() {
        const table = root.makeTable(3);
        for (const title of ["Name", "State", "Figure", "Words"])
            verify(root.reader.textItem(title), title);
        verify(root.reader.textItem("2.5 ms").numeric);
        verify(!root.reader.textItem("row-2").numeric);
        compare(root.reader.textItem("Late").status, Status.Caution);
        verify(root.reader.textItem("Late").hasStatus);
        verify(!root.reader.textItem("row-2").hasStatus);
    }

    function test_trend() {
        root.makeTable(1);
        const figure = root.reader.textItem("1.5 ms");
        compare(figure.trend.length, 0);
        const before = figure.width;
        rows.setTrend([3, NaN, -5]);
        tryCompare(figure, "text", "1.5 ms");
        tryVerify(() => figure.trend.length === 3);
        compare(figure.trend[2], -5);
        verify(isNaN(figure.trend[1]));
        tryVerify(() => figure.width > before); // beside each other
    }

    function test_screenReader() {
        const table = root.makeTable(12);
        const reader = root.reader.accessible;
        const canvas = table.canvas;
        compare(reader.tableSize(canvas), "12 x 4");
        compare(reader.cellName(canvas, 1, 0), "row-2");
        compare(reader.cellDescription(canvas, 1, 1), "Caution");
        compare(reader.cellDescription(canvas, 1, 2), "");
        compare(reader.cellName(canvas, 11, 0), "row-12"); // not on screen
        compare(reader.cellName(canvas, 12, 0), "");
        compare(reader.rowDescription(canvas, 1), rows.rowDescription(1));
        compare(reader.parentName(canvas), "Things");
        verify(reader.findsCell(canvas, 1, 1));
        compare(reader.selectedRows(canvas), []);
        table.choose(2);
        compare(reader.selectedRows(canvas), [2]);
        verify(reader.selectRow(canvas, 4));
        compare(reader.selectedRows(canvas), [2, 4]);
        rows.removeFirst();
        compare(reader.tableSize(canvas), "11 x 4");
        compare(reader.cellName(canvas, 1, 0), "row-3");
    }

    function test_choiceFollowsItsRow() {
        const table = root.makeTable(3);
        table.choose(0);
        compare(table.currentRow, 0);
        rows.reverse();
        compare(table.currentRow, 2);
    }

    function test_keyboard_data() {
        return [
            { tag: "down", keys: [Qt.Key_Down], row: 0 },
            { tag: "down twice", keys: [Qt.Key_Down, Qt.Key_Down], row: 1 },
            { tag: "up stays", keys: [Qt.Key_Down, Qt.Key_Up, Qt.Key_Up], row: 0 },
            { tag: "end", keys: [Qt.Key_End], row: 99 },
            { tag: "end stays", keys: [Qt.Key_End, Qt.Key_Down], row: 99 },
            { tag: "home", keys: [Qt.Key_End, Qt.Key_Home], row: 0 },
            { tag: "escape", keys: [Qt.Key_Down, Qt.Key_Escape], row: -1 }
        ];
    }

    function test_keyboard(data) {
        const table = root.makeTable(100);
        table.forceActiveFocus();
        for (const key of data.keys)
            keyClick(key);
        compare(table.currentRow, data.row);
        if (data.row >= 0)
            tryVerify(() => root.reader.textItem("row-%1".arg(data.row + 1)) !== null);
    }

    function test_pageKeys() {
        const table = root.makeTable(100);
        table.forceActiveFocus();
        keyClick(Qt.Key_PageDown);
        const page = table.currentRow;
        verify(page > 2 && page < 20, page);
        keyClick(Qt.Key_PageUp);
        compare(table.currentRow, 0);
    }

    function test_pressChoosesARow() {
        const table = root.makeTable(5);
        const cell = root.reader.textItem("row-3");
        mouseClick(cell);
        compare(table.currentRow, 2);
        verify(table.activeFocus);
    }

    function test_choiceStaysWithItsRow() {
        const table = root.makeTable(5);
        table.choose(3);
        rows.addFirst();
        compare(table.currentRow, 4);
        rows.removeFirst();
        rows.removeFirst();
        compare(table.currentRow, 2);
        verify(root.reader.textItem(rows.rowDescription(2)));
        verify(rows.rowDescription(2).includes("row-4"));
    }

    function test_detailFollowsTheData() {
        const table = root.makeTable(2);
        table.choose(1);
        rows.setWords("changed");
        tryVerify(() => root.reader.textItem(rows.rowDescription(1)) !== null);
        verify(rows.rowDescription(1).includes("changed"));
    }

    function test_staleRows() {
        root.makeTable(2);
        compare(root.reader.textItem("row-1").stale, false);
        rows.setStale(true);
        tryCompare(root.reader.textItem("row-1"), "stale", true);
        compare(root.reader.textItem("Late").stale, true);
    }

    /// The text of the tip over everything else; empty if there is none.
    function tip(): string {
        const overlay = root.Overlay.overlay;
        return overlay && overlay.visible ? root.findPainted(overlay)?.text ?? "" : "";
    }

    function findPainted(item: Item): Item {
        if (item.visible && item.paintedWidth !== undefined)
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = root.findPainted(item.children[i]);
            if (found)
                return found;
        }
        return null;
    }

    function test_hoverShowsTheWholeOfAClippedText_data() {
        const words = "a sentence that no column is wide enough for ".repeat(6).trim();
        return [
            { tag: "clipped", words: words, over: words, tip: words },
            { tag: "whole", words: "short", over: "short", tip: "" },
            { tag: "no markup", words: "<b>%1</b>".arg(words), over: "<b>%1</b>".arg(words),
              tip: "<b>%1</b>".arg(words) },
            { tag: "figure with more to say", words: "short", over: "1.5 ms",
              tip: "1.5 ms, a figure" }
        ];
    }

    function test_hoverShowsTheWholeOfAClippedText(data) {
        const table = root.makeTable(2);
        rows.setWords(data.words);
        tryVerify(() => root.reader.textItem(data.over) !== null);
        const cell = root.reader.textItem(data.over);
        tryCompare(cell, "truncated", data.tip === data.over);
        mouseMove(table, 1, 1);
        mouseMove(cell, 20, cell.height / 2);
        compare(table.canvas.tipAt(cell.row, cell.column), data.tip);
        if (data.tip === "")
            return;
        tryVerify(() => root.tip() === data.tip);
        const text = root.findPainted(root.Overlay.overlay);
        verify(!text.truncated);
        verify(text.mapToItem(null, text.width, 0).x <= root.width);
        compare(text.textFormat, Text.PlainText);
        mouseMove(table, 1, 1);
        tryVerify(() => root.tip() === "");
    }

    function test_columnsFillTheWidthAndFiguresAreWhole() {
        const table = root.makeTable(5);
        tryVerify(() => table.columnWidth(3) > 0);
        let sum = 0;
        for (let column = 0; column < 4; ++column)
            sum += table.columnWidth(column);
        fuzzyCompare(sum, table.available, 4);
        tryCompare(root.reader.textItem("1.5 ms"), "truncated", false);
        // Too narrow for all: it scrolls, and figures stay whole.
        table.width = 200;
        tryVerify(() => table.naturalWidth > table.available);
        compare(table.stretch, 1);
    }

    function test_theOnlyRowChanges() {
        const table = root.makeTable(1);
        rows.setWords("first");
        tryVerify(() => root.reader.textItem("first") !== null);
        rows.setWords("second");
        tryVerify(() => root.reader.textItem("second") !== null);
    }

    function test_widthsFollowTheFont() {
        const table = root.makeTable(5);
        rows.setWords("wide ".repeat(20));
        table.width = 200;
        tryVerify(() => table.stretch === 1 && table.columnWidth(3) > 100);
        const before = table.columnWidth(3);
        Theme.scale = 2;
        tryVerify(() => table.columnWidth(3) > before * 1.9);
    }

    function cleanup() {
        Theme.scale = 1;
    }
}
