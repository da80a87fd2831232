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

    name: "ActivityPage"
    when: windowShown
    width: 1280
    height: 700
    visible: true

    /// As in tst_time_page.qml: they go in the order in which they stand here.
    Component {
        id: sceneComponent

        Item {
            id: scene

            readonly property alias site: source
            readonly property alias reader: eyes
            readonly property alias page: shown

            width: root.width
            height: root.height

            PageReader {
                id: eyes

                page: shown
            }

            ActivityPage {
                id: shown

                anchors.fill: parent
                app: source.app
            }

            TestSite {
                id: source
            }
        }
    }

    function log(site: TestSite, seq: int, level: string) {
        verify(site.hear("ops.log." + level + ".cam-1", {
            v: 1, unit: "cam-1", seq: seq, ts: "2026-11-23T10:00:00.5Z", level: level,
            message: level + " " + seq, fields: {}
        }));
    }

    function makeScene(): Item {
        const scene = createTemporaryObject(sceneComponent, root);
        scene.site.setConnected(true);
        root.log(scene.site, 1, "info");
        root.log(scene.site, 2, "warn");
        root.log(scene.site, 3, "error");
        scene.site.tick();
        tryVerify(() => scene.reader.cell(0, "What") !== null);
        return scene;
    }

    function test_levels() {
        const { reader, page } = root.makeScene();
        compare(reader.column("What"), "error 3 warn 2 info 1");
        verify(!findChild(page, "hidden").visible);
        mouseClick(reader.named("Errors"));
        tryVerify(() => reader.table.count === 1);
        compare(findChild(page, "hidden").text, "Not shown, of other levels or kinds: 2");
        mouseClick(reader.named("Warnings and errors"));
        tryVerify(() => reader.table.count === 2);
        mouseClick(reader.named("All levels"));
        tryVerify(() => reader.table.count === 3);
        verify(!findChild(page, "hidden").visible);
    }

    function test_kinds() {
        const { reader } = root.makeScene();
        mouseClick(reader.named("Heartbeats"));
        tryVerify(() => reader.table.count === 0);
        compare(reader.table.emptyText,
                "Nothing of this kind has happened. Of other kinds: 3.");
        mouseClick(reader.named("Logs"));
        tryVerify(() => reader.table.count === 3);
        mouseClick(reader.named("Logs")); // the chosen one stays chosen
        verify(reader.named("Logs").checked);
    }

    function test_choicesAreLargeAndSteppedByKeys() {
        const { reader, page } = root.makeScene();
        verify(reader.named("Errors").height >= Theme.touchTarget);
        reader.named("All levels").forceActiveFocus();
        keyClick(Qt.Key_Right);
        compare(page.activity.leastLevel, 1);
        verify(reader.named("Warnings and errors").activeFocus);
        keyClick(Qt.Key_Left);
        compare(page.activity.leastLevel, 0);
        keyClick(Qt.Key_Left); // there is no more
        compare(page.activity.leastLevel, 0);
    }
}
