// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls
import QtTest
import Nunect.App
import Nunect.Controls
import Nunect.Tests

/// Filtering, choosing, holding and copying rows.
TestCase {
    id: root

    name: "DataTableRows"
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
            emptyText: "Nothing here yet"
            filterable: true
        }
    }

    Component {
        id: readerComponent

        PageReader {}
    }

    SignalSpy {
        id: activations

        signalName: "activated"
    }

    TextEdit {
        id: sheet

        visible: false
    }

    property Item table
    property QtObject reader

    function init() {
        rows.layoutState = "";
        rows.filter = "";
        rows.setTrend([]);
        rows.setWords("plain");
        rows.fill(1234);
        root.table = createTemporaryObject(tableComponent, root);
        root.reader = createTemporaryObject(readerComponent, root, { page: root });
        activations.target = root.table;
        activations.clear();
        tryVerify(() => root.reader.textItem("row-1") !== null);
    }

    function part(name: string): Item {
        return root.reader.find(root.table, item => item.objectName === name);
    }

    function type(text: string) {
        for (const character of text)
            keyClick(character);
    }

    function test_catchesUpWhenItIsShown() {
        root.table.visible = false;
        rows.addFirst();
        rows.addFirst();
        compare(root.table.count, 1234);
        root.table.visible = true;
        compare(root.table.count, 1236);
        rows.addFirst();
        compare(root.table.count, 1237);
        tryVerify(() => root.reader.textItem("row-1237") !== null);
    }

    function test_filter() {
        compare(root.part("shownCount").text, "Rows: 1,234");
        root.part("filter").forceActiveFocus();
        root.type("name=row-12");
        tryCompare(rows, "count", 1);
        compare(root.part("shownCount").text, "1 of 1,234 shown");
        tryVerify(() => root.reader.textItem("row-12") !== null);
        verify(root.part("filter").height >= 48);
        keyClick(Qt.Key_Escape);
        compare(root.part("filter").text, "");
        compare(rows.count, 1234);
        verify(root.part("filter").activeFocus);
        keyClick(Qt.Key_Escape); // on to the rows
        verify(!root.part("filter").activeFocus);
        keyClick(Qt.Key_Down);
        compare(root.table.currentRow, 0);
    }

    function test_focusKeys_data() {
        return [
            { tag: "/", key: "/", modifier: Qt.NoModifier },
            { tag: "Ctrl+F", key: Qt.Key_F, modifier: Qt.ControlModifier }
        ];
    }

    function test_focusKeys(data) {
        root.table.forceActiveFocus();
        keyClick(data.key, data.modifier);
        tryCompare(root.part("filter"), "activeFocus", true);
        compare(root.part("filter").text, "");
    }

    function test_filterError() {
        root.part("filter").forceActiveFocus();
        root.type("figure>soon");
        tryVerify(() => rows.filterError !== "");
        const words = root.part("filterError");
        verify(words);
        compare(words.text, rows.filterError);
        compare(words.status, Status.Caution);
        compare(rows.count, 1234); // unchanged
        root.part("clearFilter").clicked();
        compare(rows.filterError, "");
        compare(root.part("filterError"), null);
    }

    function test_filterHelp() {
        mouseClick(root.part("filterHelp"));
        tryVerify(() => root.reader.textItem(rows.filterHelp, root.Overlay.overlay) !== null);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !root.Overlay.overlay.visible);
    }

    function test_nothingMatches() {
        rows.filter = "nosuchrow";
        compare(root.part("filter").text, "nosuchrow"); // who sets it shows it
        verify(root.reader.textItem("No row matches this filter."));
        compare(root.table.Accessible.description, "No row matches this filter.");
        mouseClick(root.part("showAll"));
        compare(rows.count, 1234);
        rows.fill(0);
        verify(root.reader.textItem("Nothing here yet"));
        compare(root.part("showAll"), null);
    }

    function test_choiceComesBackAfterAFilter() {
        root.table.choose(4);
        rows.filter = "name=row-7";
        compare(root.table.currentRow, -1);
        rows.filter = "";
        compare(root.table.currentRow, 4);
        verify(root.reader.cell(4, "Name").chosen);
    }

    function chosen(): string {
        return [0, 1, 2, 3, 4, 5].filter(row => root.reader.cell(row, "Name").chosen).join(" ");
    }

    function test_severalRows() {
        root.table.forceActiveFocus();
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down, Qt.ShiftModifier);
        compare(root.chosen(), "1 2");
        compare(root.table.currentRow, 2);
        keyClick(Qt.Key_Up, Qt.ShiftModifier);
        keyClick(Qt.Key_Up, Qt.ShiftModifier);
        compare(root.chosen(), "0 1");
        mouseClick(root.reader.cell(3, "State"), 10, 10, Qt.LeftButton, Qt.ShiftModifier);
        compare(root.chosen(), "1 2 3");
        mouseClick(root.reader.cell(5, "Name"), 10, 10, Qt.LeftButton, Qt.ControlModifier);
        compare(root.chosen(), "1 2 3 5");
        mouseClick(root.reader.cell(4, "Name"));
        compare(root.chosen(), "4");
        keyClick(Qt.Key_A, Qt.ControlModifier);
        compare(root.chosen(), "0 1 2 3 4 5");
        compare(root.table.choice.count, 1234);
        keyClick(Qt.Key_Escape);
        compare(root.chosen(), "");
    }

    function test_activation() {
        root.table.forceActiveFocus();
        keyClick(Qt.Key_Return); // nothing is chosen
        compare(activations.count, 0);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(activations.count, 1);
        compare(activations.signalArguments[0][0], 1);
    }

    function test_doubleClick() {
        rows.doubleClick(root.reader.cell(2, "State"));
        tryCompare(activations, "count", 1);
        compare(activations.signalArguments[0][0], 3);
    }

    function test_aFingerTapsTwice() {
        // Not by the cell: the view may use it for another row meanwhile.
        const at = root.reader.cell(2, "State").mapToItem(root.table, 10, 10);
        const touch = touchEvent(root.table);
        touch.press(1, root.table, at.x, at.y).commit();
        touch.release(1, root.table, at.x, at.y).commit();
        tryCompare(root.table, "currentRow", 2);
        compare(activations.count, 0);
        verify(!root.table.tools.open);
        touch.press(1, root.table, at.x, at.y).commit();
        touch.release(1, root.table, at.x, at.y).commit();
        tryCompare(activations, "count", 1);
    }

    function test_pressAfterAJump() {
        root.table.choose(1000);
        tryVerify(() => root.reader.textItem("row-1001") !== null);
        mouseClick(root.reader.cell(1000, "Name"));
        compare(root.table.currentRow, 1000);
    }

    function test_orderIsHeldWhileAButtonIsDown() {
        root.table.hold.lingerMs = 50;
        const cell = root.reader.cell(3, "State");
        compare(rows.held, false);
        compare(root.part("holdOrder").text, "Hold order");
        mousePress(cell);
        tryCompare(rows, "held", true);
        compare(root.part("holdOrder").text, "Order held");
        const last = root.reader.cell(0, "Name").text;
        rows.reverse();
        compare(root.reader.cell(0, "Name").text, last);
        mouseRelease(cell);
        verify(rows.held); // it lingers
        tryCompare(rows, "held", false);
        tryVerify(() => rows.rowId(0) === 1234);
    }

    function test_orderLingersForTwoSeconds() {
        compare(root.table.hold.lingerMs, 2000);
    }

    function test_orderIsHeldWhileItMoves() {
        root.table.hold.lingerMs = 50;
        mouseWheel(root.reader.cell(3, "State"), 10, 10, 0, -240);
        tryCompare(rows, "held", true);
        tryCompare(rows, "held", false);
    }

    function test_orderIsPinned() {
        root.table.hold.lingerMs = 0;
        const button = root.part("holdOrder");
        verify(button.height >= 48);
        mouseClick(button);
        compare(rows.held, true);
        compare(button.Accessible.checked, true);
        wait(0);
        rows.reverse();
        compare(rows.rowId(0), 1);
        mouseClick(button);
        tryCompare(rows, "held", false);
        compare(rows.rowId(0), 1234);
    }

    function test_orderIsLetGoWithTheTable() {
        root.table.hold.pinned = true;
        compare(rows.held, true);
        root.table.destroy();
        tryCompare(rows, "held", false);
    }

    function test_aTableWithoutAButtonSaysThatItIsHeld() {
        root.table.filterable = false;
        compare(root.reader.textItem("Order held"), null);
        root.table.hold.pinned = true;
        verify(root.reader.textItem("Order held"));
    }

    function pasted(): string {
        sheet.clear();
        sheet.paste();
        return sheet.text;
    }

    function test_copy() {
        root.table.forceActiveFocus();
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down, Qt.ShiftModifier);
        keyClick(Qt.Key_C, Qt.ControlModifier);
        compare(root.pasted(), "Name\tState\tFigure\tWords\n"
                               + "row-1\tLate\t1.5 ms\tplain\nrow-2\tLate\t2.5 ms\tplain\n");
        root.table.tools.copy(TableFormat.Csv);
        compare(root.pasted().replace(/\r/g, ""), "name,state,figure_ns,words\n"
                + "row-1,Late,1500000,plain\nrow-2,Late,2500000,plain\n");
        root.table.tools.copy(TableFormat.Json);
        compare(JSON.parse(root.pasted())[1].figure, 2500000);
    }

    function test_menuAtARow() {
        mouseClick(root.reader.cell(2, "State"), 10, 10, Qt.RightButton);
        compare(root.table.currentRow, 2);
        tryVerify(() => root.table.tools.open);
        verify(rows.held);
        const entry = root.reader.textItem("Copy chosen rows as CSV", root.Overlay.overlay);
        verify(entry);
        mouseClick(entry);
        tryVerify(() => !root.table.tools.open);
        verify(root.pasted().startsWith("name,state"));
    }

    function test_exportDialog() {
        mouseClick(root.part("tableMenu"));
        tryVerify(() => root.table.tools.open);
        const overlay = root.Overlay.overlay;
        mouseClick(root.reader.textItem("Export what is shown …", overlay));
        const named = name => root.reader.find(overlay, item => item.objectName === name);
        tryVerify(() => named("exportPath") !== null);
        verify(/^\/.*\/nunect-things-\d{8}T\d{6}Z\.csv$/.test(named("exportPath").text),
               named("exportPath").text);
        named("exportPath").text = "/no/such/folder/things.csv";
        mouseClick(named("startExport"));
        tryVerify(() => named("exportResult") !== null);
        verify(named("exportResult").text.includes("/no/such/folder/things.csv"));
        compare(named("exportResult").status, Status.Caution);
        mouseClick(named("cancelExport"));
        tryVerify(() => named("exportPath") === null);
    }
}
