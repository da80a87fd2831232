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

    name: "MessagesPage"
    when: windowShown
    width: 1800
    height: 900
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

            MessagesPage {
                id: shown

                anchors.fill: parent
                app: source.app
            }

            TestSite {
                id: source
            }
        }
    }

    // store::TapPattern::State
    readonly property int listening: 1
    readonly property int denied: 2

    function makeScene(): Item {
        const scene = createTemporaryObject(sceneComponent, root);
        scene.site.setConnected(true);
        scene.site.tick();
        return scene;
    }

    function type(scene: Item, subject: string) {
        const entry = findChild(scene.page, "subject");
        entry.forceActiveFocus();
        entry.text = subject;
        keyClick(Qt.Key_Return);
    }

    function start(scene: Item, subject: string) {
        root.type(scene, subject);
        mouseClick(findChild(scene.page, "run"));
        verify(scene.site.app.tap.running);
    }

    function test_emptyTexts() {
        const scene = root.makeScene();
        compare(scene.reader.table.emptyText, "Add a subject to listen to.");
        root.type(scene, "stage.>");
        compare(scene.reader.table.emptyText, "Not listening. Press Start.");
        mouseClick(findChild(scene.page, "run"));
        compare(scene.reader.table.emptyText,
                "Nothing was sent on these subjects since listening began.");
        scene.site.setConnected(false);
        scene.site.tick();
        verify(scene.reader.table.emptyText.startsWith("Not connected."));
    }

    function test_badSubjectIsSaid() {
        const scene = root.makeScene();
        root.type(scene, "stage..a");
        verify(findChild(scene.page, "tapError").visible);
        compare(findChild(scene.page, "subject").text, "stage..a"); // to be put right
        root.type(scene, "stage.a");
        verify(!findChild(scene.page, "tapError").visible);
        compare(findChild(scene.page, "subject").text, "");
    }

    function test_deniedIsSaid() {
        const scene = root.makeScene();
        root.start(scene, "secret.>");
        scene.site.tapHears("secret.>", root.denied, "", "");
        scene.site.tick();
        verify(scene.reader.textItem("This login may not read it; the server refused it"));
    }

    function test_showsAMessageInFull() {
        const scene = root.makeScene();
        root.start(scene, "stage.>");
        scene.site.tapHears("stage.>", root.listening, "stage.a", "{\"level\":7}");
        scene.site.tick();
        tryVerify(() => scene.reader.cell(0, "Subject") !== null);
        compare(scene.reader.cell(0, "Subject").text, "stage.a");
        compare(scene.reader.cell(0, "Body").text, "{\"level\":7}");
        scene.reader.table.choose(0);
        mouseClick(findChild(scene.page, "openDetails"));
        verify(scene.site.app.tap.details.open);
        tryVerify(() => scene.reader.named("Nats-Msg-Id: 17") !== null);
        const body = findChild(scene.page, "body");
        compare(body.text, "{\n  \"level\": 7\n}");
        const bytes = scene.reader.named("Bytes");
        // Once it is laid out.
        tryVerify(() => bytes.mapToItem(body, 0, bytes.height).y <= 0);
        mouseClick(bytes);
        verify(body.text.startsWith("00000000  7b 22"));
        mouseClick(scene.reader.named("Text"));
        compare(body.text, "{\"level\":7}");
        keyClick(Qt.Key_Escape);
        verify(!scene.site.app.tap.details.open);
    }

    function test_pauses() {
        const scene = root.makeScene();
        root.start(scene, "stage.>");
        mouseClick(findChild(scene.page, "pause"));
        scene.site.tapHears("stage.>", root.listening, "stage.a", "x");
        scene.site.tick();
        compare(scene.reader.table.count, 0);
        compare(findChild(scene.page, "waiting").text, "Paused. Waiting to be shown: 1");
        mouseClick(findChild(scene.page, "pause"));
        scene.site.tick();
        compare(scene.reader.table.count, 1);
        mouseClick(findChild(scene.page, "clear"));
        scene.site.tick();
        compare(scene.reader.table.count, 0);
    }

    function test_endsWhenThePageIsLeft_data() {
        return [{ tag: "ends", keep: false }, { tag: "kept running", keep: true }];
    }

    function test_endsWhenThePageIsLeft(data) {
        const scene = root.makeScene();
        root.start(scene, "stage.>");
        if (data.keep)
            mouseClick(findChild(scene.page, "keepRunning"));
        compare(scene.site.app.tap.keepRunning, data.keep);
        scene.page.visible = false;
        compare(scene.site.app.tap.running, data.keep);
        scene.page.visible = true;
        compare(findChild(scene.page, "tapNote").text.includes("page was left"), !data.keep);
    }

    function test_targetsAreLargeEnough() {
        const scene = root.makeScene();
        root.type(scene, "stage.>");
        for (const name of ["subject", "add", "run", "pause", "clear", "openDetails", "keepRunning"])
            verify(findChild(scene.page, name).height >= Theme.touchTarget, name);
        verify(scene.reader.named("Remove stage.>").height >= Theme.touchTarget);
    }
}
