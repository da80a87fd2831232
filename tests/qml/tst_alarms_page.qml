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
