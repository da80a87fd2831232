// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest
import Nunect
import Nunect.App
import Nunect.Controls
import Nunect.Tests

TestCase {
    id: root

    name: "AlarmsPage"
    when: windowShown
    width: 2600
    height: 900
    visible: true

    Component {
        id: sceneComponent

        Item {
            id: scene

            readonly property alias site: source
            readonly property alias page: shown
            readonly property alias bar: line
            readonly property alias reader: eyes

            width: root.width
            height: root.height

            PageReader {
                id: eyes

                page: shown
            }

            AlarmBar {
                id: line

                width: parent.width
                app: source.app
            }

            AlarmsPage {
                id: shown

                anchors.fill: parent
                anchors.topMargin: line.height
                app: source.app
            }

            TestSite {
                id: source
            }
        }
    }

    /// A server in lame duck mode, which is an alarm at once.
    function makeScene(alarms: int): Item {
        const scene = createTemporaryObject(sceneComponent, root);
        verify(scene);
        scene.site.setConnected(true);
        for (let i = 0; i < alarms; ++i)
            scene.site.endServer("server " + i, true);
        scene.site.tick();
        return scene;
    }

    function press(scene: Item, name: string) {
        const button = findChild(scene, name);
        verify(button, name);
        verify(button.enabled, name);
        mouseClick(button);
    }

    function choose(scene: Item) {
        scene.reader.table.forceActiveFocus();
        keyClick(Qt.Key_Home);
        tryVerify(() => scene.page.hasChoice);
    }

    function test_nothing() {
        const scene = root.makeScene(0);
        compare(findChild(scene, "worstAlarm").text, "No alarms");
        verify(scene.bar.height >= Theme.touchTarget); // nothing moves when one comes
        verify(scene.reader.textItem("No alarms."));
        verify(!findChild(scene, "acknowledge").enabled);
        verify(!findChild(scene, "acknowledgeShown").enabled);
    }

    function test_notConnected() {
        const scene = root.makeScene(0);
        scene.site.setConnected(false);
        scene.site.tick();
        compare(findChild(scene, "worstAlarm").text, "Not connected: no alarms are known");
        verify(scene.reader.textItem("Not connected. No alarms are known."));
    }

    function test_shows() {
        const scene = root.makeScene(1);
        const reader = scene.reader;
        tryVerify(() => reader.table.count === 1 && reader.cell(0, "Priority") !== null);
        compare(reader.cell(0, "Priority").status, Status.Serious);
        compare(reader.cell(0, "State").text, "Unacknowledged");
        compare(reader.cell(0, "Who").text, "server 0");
        compare(findChild(scene, "worstAlarm").text, "Server in lame duck mode: server 0");
        compare(findChild(scene, "worstAlarm").status, Status.Serious);
        compare(findChild(scene, "alarmCounts").text, "Serious: 1");
        verify(/Unacknowledged: 1/.test(scene.bar.Accessible.name));
    }

    function test_acknowledge_data() {
        return [
            { tag: "button", act: scene => root.press(scene, "acknowledge") },
            { tag: "key", act: () => keyClick(Qt.Key_A) },
            { tag: "all", act: scene => root.press(scene, "acknowledgeShown") }
        ];
    }

    function test_acknowledge(data) {
        const scene = root.makeScene(1);
        root.choose(scene);
        data.act(scene);
        tryVerify(() => scene.reader.cell(0, "State")?.text === "Acknowledged");
        verify(!scene.page.board.summary.worstUnacknowledged);
        verify(/All acknowledged/.test(scene.bar.Accessible.name));
    }

    function test_acknowledgesAllShown() {
        const scene = root.makeScene(3);
        tryVerify(() => scene.reader.table.count === 3);
        scene.page.board.alarms.filter = "who:\"server 1\"";
        tryVerify(() => scene.reader.table.count === 1);
        root.press(scene, "acknowledgeShown");
        compare(scene.page.board.summary.unacknowledged, 2); // those that were not shown
    }

    function test_shelve_data() {
        return [
            { tag: "15 min", act: scene => root.press(scene, "shelve15") },
            { tag: "key", act: () => keyClick(Qt.Key_S) },
            { tag: "8 h", act: scene => root.press(scene, "shelve480") }
        ];
    }

    function test_shelve(data) {
        const scene = root.makeScene(1);
        root.choose(scene);
        data.act(scene);
        tryVerify(() => /^Shelved until/.test(scene.reader.cell(0, "State")?.text ?? ""));
        compare(findChild(scene, "worstAlarm").text, "No alarms");
        compare(findChild(scene, "alarmCounts").text, "Shelved: 1");
        root.press(scene, "unshelve");
        tryVerify(() => scene.reader.cell(0, "State")?.text === "Unacknowledged");
    }

    function test_note() {
        const scene = root.makeScene(1);
        root.choose(scene);
        const note = findChild(scene, "note");
        note.forceActiveFocus();
        for (const key of ["a", "s"]) // no shortcuts there
            keyClick(key);
        keyClick(Qt.Key_Return);
        compare(note.text, "");
        tryVerify(() => scene.reader.cell(0, "Note")?.text === "as");
        compare(scene.reader.cell(0, "State").text, "Unacknowledged");
    }

    function test_problem() {
        const scene = root.makeScene(1);
        root.choose(scene);
        root.press(scene, "unshelve");
        const problem = findChild(scene, "problem");
        verify(problem.visible);
        compare(problem.text, "This alarm is not shelved.");
        root.press(scene, "acknowledge");
        verify(!problem.visible);
    }

    function test_details() {
        const scene = root.makeScene(1);
        root.choose(scene);
        keyClick(Qt.Key_Return);
        tryVerify(() => scene.reader.named("State: Unacknowledged") !== null);
        keyClick(Qt.Key_Escape);
        tryVerify(() => scene.reader.named("State: Unacknowledged") === null);
    }

    function test_history() {
        const scene = root.makeScene(1);
        root.choose(scene);
        root.press(scene, "acknowledge");
        mouseClick(findChild(findChild(scene, "parts"), "choice1"));
        const table = findChild(scene, "history");
        tryVerify(() => table.visible && table.count === 2);
        verify(!findChild(scene, "acknowledge").visible);
    }

    /// A critical alarm, at once.
    function makeCriticalScene(): Item {
        const scene = root.makeScene(0);
        const serverDown = 5; // as AlarmKind has it
        verify(scene.page.board.rules.setText(serverDown, AlarmRulesModel.OnDelay, "0"));
        scene.site.endServer("hub", false);
        scene.site.tick();
        compare(scene.page.board.summary.worstStatus, Status.Critical);
        return scene;
    }

    function test_urgentOnesBlink() {
        const scene = root.makeCriticalScene();
        verify(scene.bar.urgent);
        tryVerify(() => scene.bar.inverted);
        tryVerify(() => !scene.bar.inverted);
        Theme.reducedMotion = true;
        verify(scene.bar.inverted); // and stays so
        Theme.reducedMotion = false;
        scene.page.board.acknowledgeShown();
        verify(!scene.bar.urgent && !scene.bar.inverted);
    }

    function test_mute() {
        const scene = root.makeCriticalScene();
        let presses = 0;
        scene.bar.clicked.connect(() => ++presses);
        const mute = findChild(scene.bar, "mute");
        verify(mute.visible);
        compare(mute.text, "Mute 5 min");
        verify(mute.height >= Theme.touchTarget);
        mouseClick(mute);
        compare(mute.text, "Muted for 5:00");
        mouseClick(mute);
        compare(mute.text, "Mute 5 min");
        compare(presses, 0);
        scene.page.board.acknowledgeShown();
        scene.site.tick();
        verify(!mute.visible);
    }

    function test_outOfService() {
        const scene = root.makeCriticalScene();
        root.choose(scene);
        root.press(scene, "outOfService");
        const dialog = scene.page.outOfService;
        tryVerify(() => dialog.opened);
        compare(dialog.what, "Server down: hub");
        keyClick(Qt.Key_Return); // on what is safe
        tryVerify(() => !dialog.visible);
        compare(scene.page.board.summary.critical, 1);

        root.press(scene, "outOfService");
        tryVerify(() => dialog.opened);
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Return);
        tryVerify(() => scene.reader.cell(0, "State")?.text === "Out of service");
        compare(scene.page.board.summary.critical, 0);
        compare(findChild(scene, "worstAlarm").text, "No alarms");
        tryVerify(() => !dialog.visible);
        root.choose(scene);
        root.press(scene, "intoService");
        tryVerify(() => scene.reader.cell(0, "State")?.text === "Unacknowledged");
    }

    function rulesOf(scene: Item): Item {
        mouseClick(findChild(findChild(scene, "parts"), "choice2"));
        const list = findChild(scene, "rules");
        tryVerify(() => list.visible && list.itemAtIndex(14) !== null);
        return list;
    }

    function typeInto(entry: Item, text: string) {
        entry.forceActiveFocus();
        entry.selectAll();
        for (const key of text)
            keyClick(key);
        keyClick(Qt.Key_Return);
    }

    function test_rules() {
        const scene = root.makeScene(0);
        const list = root.rulesOf(scene);
        const row = list.itemAtIndex(1);
        compare(row.name, "Round trip too long");
        const limit = findChild(row, "limit");
        const entry = findChild(limit, "entry");
        const error = findChild(limit, "error");
        compare(entry.text, "250");
        compare(entry.Accessible.name, "Round trip too long: Limit (ms)");
        root.typeInto(entry, "0");
        verify(error.visible);
        compare(error.text, "should be 0.01 to 60000");
        compare(entry.text, "0"); // to be mended
        root.typeInto(entry, "40");
        verify(!error.visible);
        verify(row.changed);
        mouseClick(findChild(row, "reset"));
        compare(entry.text, "250");
        verify(!row.changed);
        verify(!findChild(list.itemAtIndex(0), "limit").visible); // it holds or not
    }

    function test_rulePriority() {
        const scene = root.makeScene(1);
        compare(scene.page.board.summary.serious, 1);
        const row = root.rulesOf(scene).itemAtIndex(6);
        compare(row.name, "Server in lame duck mode");
        const choices = findChild(row, "priority");
        compare(choices.Accessible.name, "Server in lame duck mode: priority");
        verify(findChild(choices, "choice1").checked);
        findChild(choices, "choice0").forceActiveFocus();
        keyClick(Qt.Key_Space);
        verify(findChild(choices, "choice0").checked);
        verify(row.changed);
        compare(scene.page.board.summary.critical, 1); // also the one that stands
        compare(scene.page.board.summary.serious, 0);
        mouseClick(findChild(row, "reset"));
        verify(findChild(choices, "choice1").checked);
        compare(scene.page.board.summary.serious, 1);
    }

    function test_ruleOff() {
        const scene = root.makeScene(1);
        compare(scene.page.board.summary.serious, 1);
        const row = root.rulesOf(scene).itemAtIndex(6);
        compare(row.name, "Server in lame duck mode");
        const on = findChild(row, "on");
        on.forceActiveFocus();
        keyClick(Qt.Key_Space);
        compare(scene.page.board.summary.serious, 0);
        compare(scene.page.board.summary.suppressed, 1);
        keyClick(Qt.Key_Space);
        compare(scene.page.board.summary.serious, 1);
    }

    function test_barIsPressed_data() {
        return [
            { tag: "tap", press: bar => mouseClick(bar) },
            { tag: "key", press: bar => {
                bar.forceActiveFocus();
                keyClick(Qt.Key_Return);
            } }
        ];
    }

    function test_barIsPressed(data) {
        const scene = root.makeScene(1);
        let presses = 0;
        scene.bar.clicked.connect(() => ++presses);
        data.press(scene.bar);
        compare(presses, 1);
    }
}
