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

    function makeTable(count: int): Item {
        rows.setStale(false);
        rows.setWords("<b>plain</b>");
        rows.setTrend([]);
        rows.fill(count);
        const table = createTemporaryObject(tableComponent, root);
        verify(table);
        if (count > 0)
            tryVerify(() => root.findText(table, "row-1") !== null);
        return table;
    }

    /// The item that shows a text, at any depth.
    function findText(item: Item, text: string): Item {
        if (item.visible && item.text === text && item.paintedWidth !== undefined)
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = root.findText(item.children[i], text);
            if (found)
                return found;
        }
        return null;
    }

    function test_emptyText() {
        const table = root.makeTable(0);
        verify(root.findText(table, "Nothing here yet"));
        compare(table.Accessible.description, "Nothing here yet");
        keyClick(Qt.Key_Down);
        compare(table.currentRow, -1);
        rows.fill(1);
        tryVerify(() => root.findText(table, "Nothing here yet") === null);
    }

    function test_headerAndCells() {
        const table = root.makeTable(3);
        for (const title of ["Name", "State", "Figure", "Words"])
            verify(root.findText(table, title), title);
        compare(root.findText(table, "2.5 ms").horizontalAlignment, Text.AlignRight);
        compare(root.findText(table, "row-2").horizontalAlignment, Text.AlignLeft);
        compare(String(root.findText(table, "Late").color),
                String(Theme.statusColor(Status.Caution)));
    }

    function findTrend(item: Item): Item {
        if (item.visible && item.values !== undefined && item.capacity !== undefined)
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = root.findTrend(item.children[i]);
            if (found)
                return found;
        }
        return null;
    }

    function test_trend() {
        const table = root.makeTable(1);
        compare(root.findTrend(table), null);
        rows.setTrend([3, NaN, -5]);
        tryVerify(() => root.findTrend(table) !== null);
        const line = root.findTrend(table);
        compare(line.values.length, 3);
        compare(line.values[2], -5);
        verify(isNaN(line.values[1]));
        verify(line.width > 0 && line.height > 0);
        const figure = root.findText(table, "1.5 ms");
        verify(figure.x >= line.x + line.width); // beside each other
    }

    function test_choiceFollowsItsRow() {
        const table = root.makeTable(3);
        table.choose(0);
        compare(table.currentRow, 0);
        rows.reverse();
        compare(table.currentRow, 2);
    }

    function test_namesCarryNoMarkup() {
        const table = root.makeTable(1);
        compare(root.findText(table, "<b>plain</b>").textFormat, Text.PlainText);
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
            tryVerify(() => root.findText(table, "row-%1".arg(data.row + 1)) !== null);
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
        const cell = root.findText(table, "row-3");
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
        verify(root.findText(table, rows.rowDescription(2)));
        verify(rows.rowDescription(2).includes("row-4"));
    }

    function test_detailFollowsTheData() {
        const table = root.makeTable(2);
        table.choose(1);
        rows.setWords("changed");
        tryVerify(() => root.findText(table, rows.rowDescription(1)) !== null);
        verify(rows.rowDescription(1).includes("changed"));
    }

    function test_staleRows() {
        const table = root.makeTable(2);
        compare(root.findText(table, "row-1").font.italic, false);
        rows.setStale(true);
        tryCompare(root.findText(table, "row-1").font, "italic", true);
        compare(String(root.findText(table, "row-1").color), String(Theme.textMuted));
        compare(root.findText(table, "Late").font.bold, false);
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
        tryVerify(() => root.findText(table, data.over) !== null);
        const cell = root.findText(table, data.over);
        tryCompare(cell, "truncated", data.tip === data.over);
        mouseMove(table, 1, 1);
        mouseMove(cell, 20, cell.height / 2);
        tryCompare(cell.parent, "hovered", true);
        compare(cell.parent.wantsTip, data.tip !== "");
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
        tryCompare(root.findText(table, "1.5 ms"), "truncated", false);
        // Too narrow for all: it scrolls, and figures stay whole.
        table.width = 200;
        tryVerify(() => table.naturalWidth > table.available);
        compare(table.stretch, 1);
    }

    function test_theOnlyRowChanges() {
        const table = root.makeTable(1);
        rows.setWords("first");
        tryVerify(() => root.findText(table, "first") !== null);
        rows.setWords("second");
        tryVerify(() => root.findText(table, "second") !== null);
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
