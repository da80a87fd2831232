// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import QtTest
import Nunect.App
import Nunect.Controls
import Nunect.Tests

/// What is cut short is told whole to a pointer, a finger and the keyboard.
TestCase {
    id: root

    name: "Tips"
    when: windowShown
    visible: true
    width: 900
    height: 600

    readonly property string words: "words that are longer than there is room for ".repeat(3).trim()

    TipLayer {
        id: layer
    }

    TestTable {
        id: rows
    }

    ThemeText {
        id: whole

        y: 0
        text: "short"
    }

    ThemeText {
        id: label

        y: 40
        width: 80
        text: root.words
    }

    ActionButton {
        id: cutButton

        y: 80
        width: 120
        text: "Write " + root.words
    }

    ActionButton {
        id: wholeButton

        y: 140
        text: "Go"

        TapHandler {
            id: longPress
        }
    }

    SignButton {
        id: sign

        x: 200
        y: 80
        sign: "help"
        label: "What can be typed"
    }

    DataTable {
        id: table

        y: 200
        width: 900
        height: 400
        model: rows
        name: "Things"
        adjustable: true
    }

    FloatingPanel {
        id: dialog

        x: 400
        y: 100
        modal: true
        closePolicy: Popup.NoAutoClose

        ThemeText {
            text: "In the dialog " + root.words
            Layout.preferredWidth: 100
        }
    }

    // Longer than the pointer's rest and the finger's press before a tip.
    Timer {
        id: tipTime

        interval: Application.styleHints.mousePressAndHoldInterval + 200
    }

    PageReader {
        id: reader

        page: root
    }

    SignalSpy {
        id: longPresses

        signalName: "longPressed"
    }

    SignalSpy {
        id: clicks

        signalName: "clicked"
    }

    function init() {
        rows.layoutState = "";
        rows.setWords(root.words.repeat(3));
        rows.fill(5);
        label.text = root.words;
        label.visible = true;
        layer.watch.stayMs = 10000;
        table.adjustable = true;
        table.choice.clear();
        table.tools.rowMenu.close();
        table.tools.titleMenu.close();
        tryVerify(() => root.cell()?.truncated);
        tryVerify(() => label.truncated && cutButton.contentItem.truncated);
        mouseMove(whole, 1, 1);
        keyClick(Qt.Key_Space); // closes any
        tryVerify(() => !layer.shown);
    }

    function cell(): Item {
        return reader.cell(2, "Words");
    }

    function figureTitle(): Item {
        return reader.find(table, item => item.title === "Figure" && item.section === 2);
    }

    function tip(): string {
        const item = findChild(layer, "tip");
        return item.visible ? item.text : "";
    }

    /// By a finger or a button: down until its tip shows, then up.
    function hold(byTouch: bool, item: Item, wanted: string) {
        const touch = touchEvent(item);
        if (byTouch)
            touch.press(1, item).commit();
        else
            mousePress(item);
        tryCompare(layer.watch, "text", wanted);
        tryVerify(() => root.tip() === wanted);
        if (byTouch)
            touch.release(1, item).commit();
        else
            mouseRelease(item);
        compare(root.tip(), wanted); // the finger is gone, the words are not
    }

    function waitForAnyTip() {
        tipTime.restart();
        tryCompare(tipTime, "running", false);
    }

    function holds(): var {
        return [{ tag: "touch", byTouch: true }, { tag: "mouse", byTouch: false }];
    }

    function test_holdingAText_data() {
        return root.holds();
    }

    function test_holdingAText(data) {
        root.hold(data.byTouch, label, root.words);
        touchEvent(whole).press(1, whole).commit(); // any touch ends it
        compare(root.tip(), "");
        touchEvent(whole).release(1, whole).commit();
    }

    function test_aHeldButtonIsNotPressed_data() {
        return root.holds();
    }

    function test_aHeldButtonIsNotPressed(data) {
        clicks.target = cutButton;
        clicks.clear();
        root.hold(data.byTouch, cutButton, cutButton.text);
        compare(clicks.count, 0);
        verify(!cutButton.down);
        // The next press is an ordinary one, and ends the tip.
        touchEvent(cutButton).press(1, cutButton).commit();
        compare(root.tip(), "");
        touchEvent(cutButton).release(1, cutButton).commit();
        compare(clicks.count, 1);
        mouseClick(cutButton);
        compare(clicks.count, 2);
    }

    function test_aButtonWithNothingToTellIsPressedHoweverLong() {
        clicks.target = wholeButton;
        clicks.clear();
        longPresses.target = longPress;
        const touch = touchEvent(wholeButton);
        touch.press(1, wholeButton).commit();
        longPresses.wait();
        compare(root.tip(), "");
        touch.release(1, wholeButton).commit();
        compare(clicks.count, 1);
    }

    function test_aFingerThatMovesWantsNoTip() {
        const touch = touchEvent(label);
        touch.press(1, label, 10, 5).commit();
        touch.move(1, label, 10, 60).commit();
        mouseMove(sign); // what comes after it is the pointer's
        tryVerify(() => root.tip() === sign.label);
        touch.release(1, label, 10, 60).commit();
    }

    function test_holdingACell_data() {
        return root.holds();
    }

    /// By a finger only where it opens no menu.
    function test_holdingACell(data) {
        table.adjustable = !data.byTouch;
        tryVerify(() => root.cell()?.truncated);
        const whole = root.cell().tooltip;
        root.hold(data.byTouch, root.cell(), whole);
        verify(whole.includes(root.words));
        verify(!table.tools.open);
        keyClick(Qt.Key_Escape); // the tip
        compare(root.tip(), "");
    }

    function test_aFingerOnACellOpensItsMenuWithoutATip() {
        const touch = touchEvent(root.cell());
        touch.press(1, root.cell()).commit();
        root.waitForAnyTip();
        verify(table.tools.rowMenu.opened); // the order is held as long as it is
        compare(root.tip(), "");
        touch.release(1, root.cell()).commit();
        verify(table.tools.rowMenu.opened);
    }

    function test_nothingUnderADialogIsTold() {
        mouseMove(label);
        tryVerify(() => root.tip() === root.words);
        dialog.open(); // over what is told
        tryVerify(() => dialog.opened && root.tip() === "");
        mouseMove(label, 5, 5);
        root.waitForAnyTip();
        compare(root.tip(), "");
        mousePress(label);
        root.waitForAnyTip();
        compare(root.tip(), "");
        mouseRelease(label);
        compare(root.nextByKey(), "In the dialog " + root.words);
        compare(root.nextByKey(), "In the dialog " + root.words); // there is no other
        dialog.close();
        tryVerify(() => !dialog.visible && root.tip() === "");
        mouseMove(label, 6, 5);
        tryVerify(() => root.tip() === root.words);
    }

    function test_holdingATitle() {
        rows.setColumnWidth(2, 3);
        const title = root.figureTitle();
        tryCompare(title.Tip, "text", "Figure");
        root.hold(true, title, "Figure");
        tryVerify(() => table.tools.titleMenu.visible);
        compare(rows.sortPlace(2), 0);
        keyClick(Qt.Key_Escape);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !table.tools.open);
    }

    function test_aTipGoesAfterItsTime() {
        layer.watch.stayMs = 100;
        root.hold(true, label, root.words);
        tryVerify(() => root.tip() === "");
    }

    function test_aPointerShowsAndLeaves() {
        mouseMove(sign);
        tryVerify(() => root.tip() === sign.label);
        mouseMove(whole, 1, 1);
        compare(root.tip(), "");
        mouseMove(label);
        tryVerify(() => root.tip() === root.words);
        label.text = root.words + " and more";
        tryVerify(() => root.tip() === label.text);
        label.visible = false;
        tryVerify(() => root.tip() === "");
    }

    function nextByKey(): string {
        keyClick(Qt.Key_F1, Qt.ShiftModifier);
        return root.tip();
    }

    function test_keyboardTellsWhatItIsAtThenAllThatIsCut() {
        cutButton.forceActiveFocus(Qt.TabFocusReason);
        compare(root.nextByKey(), cutButton.text);
        compare(root.nextByKey(), root.words); // the label
        compare(root.nextByKey(), cutButton.text); // and round
        keyClick(Qt.Key_Escape);
        compare(root.tip(), "");
        sign.forceActiveFocus(Qt.TabFocusReason);
        compare(root.nextByKey(), sign.label);
        layer.watch.stayMs = 50;
        compare(root.nextByKey(), root.words);
        tryVerify(() => root.tip() === "");
    }

    function test_keyboardTellsTheCutCellsOfItsRow() {
        mouseClick(reader.cell(1, "State"));
        const words = root.nextByKey();
        verify(words.startsWith("Figure: 2.5 ms, a figure\nWords: " + root.words), words);
        keyClick(Qt.Key_Down); // goes on, without the tip
        compare(root.tip(), "");
        compare(table.currentRow, 2);
    }

    function test_keyboardTellsTheTitleThatItIsAt() {
        const scope = reader.find(table, item => item.Accessible.name === "Column titles");
        scope.forceActiveFocus();
        rows.setColumnWidth(2, 3);
        scope.current = 2;
        tryCompare(root.figureTitle().Tip, "text", "Figure");
        compare(root.nextByKey(), "Figure");
    }
}
