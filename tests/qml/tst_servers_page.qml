// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest
import Nunect
import Nunect.App
import Nunect.Controls
import Nunect.Tests

/// The page of the servers, and what all pages with details have alike.
TestCase {
    id: root

    name: "ServersPage"
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
            readonly property alias reader: eyes

            width: root.width
            height: root.height

            PageReader {
                id: eyes

                page: shown
            }

            ServersPage {
                id: shown

                anchors.fill: parent
                app: source.app
            }

            TestSite {
                id: source
            }
        }
    }

    function makeScene(connected: bool): Item {
        const scene = createTemporaryObject(sceneComponent, root);
        verify(scene);
        scene.site.setConnected(connected);
        scene.site.tick();
        return scene;
    }

    /// All that this page asks for, as if one server had told it: the captures are of several.
    function answerAll(scene: Item, missing: var) {
        const server = scene.site.capture("2.10.27", "varz-reply").server;
        for (const [endpoint, name] of [["VARZ", "varz-reply"], ["HEALTHZ", "healthz-reply"],
                                        ["JSZ", "jsz-reply"]]) {
            const reply = scene.site.capture("2.10.27", name);
            reply.server = server;
            verify(scene.site.answer(endpoint, reply, missing));
        }
        scene.site.tick();
    }

    /// The source's words are put anew once a second.
    function tickUntil(scene: Item, condition: var) {
        tryVerify(() => {
            scene.site.tick();
            return condition();
        });
    }

    function test_empty_data() {
        return [
            { tag: "connected", connected: true, text: "Waiting for the first list of servers.",
              source: "Waiting for the first answer" },
            { tag: "not connected", connected: false,
              text: "Not connected. No servers are known.", source: "Nothing was heard yet" }
        ];
    }

    function test_empty(data) {
        const scene = root.makeScene(data.connected);
        root.tickUntil(scene, () => scene.reader.textItem(data.text) !== null);
        verify(scene.reader.textItem(data.source));
        verify(scene.reader.textItem("Servers: 0 of 0 up"));
        verify(!findChild(scene.page, "openDetails").enabled);
    }

    function test_noAnswer() {
        const scene = root.makeScene(true);
        for (const endpoint of [0, 9, 7]) // VARZ, HEALTHZ, JSZ
            scene.site.failRound(endpoint, "503 no responders");
        root.tickUntil(scene, () => scene.reader.textItem(
                                  "No server answers when asked for its servers.") !== null);
        verify(scene.reader.textItem("503 no responders"));
    }

    function test_shows() {
        const scene = root.makeScene(true);
        const reader = scene.reader;
        root.answerAll(scene, []);
        tryCompare(reader.table, "count", 1);
        tryVerify(() => reader.cell(0, "Certificate ends") !== null);
        verify(reader.textItem("Servers: 1 of 1 up"));
        compare(reader.cell(0, "Server").text, "a1");
        compare(reader.cell(0, "Health").text, "ok");
        compare(reader.cell(0, "Version").text, "2.10.27");
        compare(reader.cell(0, "Version").status, Status.Caution);
        verify(reader.cell(0, "Version").tooltip.includes("CVE-"));
        compare(reader.cell(0, "Connections").text, "3 of 65536");
        compare(reader.cell(0, "JetStream").status, Status.Normal);
        for (const title of ["Server", "Health", "Connections", "Routes"])
            verify(!reader.looksStale(0, title), title);
        root.tickUntil(scene, () => reader.textItem("Servers: 1, over NATS, now") !== null
                                    || reader.textItem("Servers: 1, over NATS, 1 s") !== null);
    }

    /// The server lives, but one of the questions got no answer from it.
    function test_oneKindIsOld() {
        const scene = root.makeScene(true);
        const reader = scene.reader;
        root.answerAll(scene, []);
        const other = scene.site.capture("2.10.27", "healthz-reply");
        const id = scene.site.capture("2.10.27", "varz-reply").server.id;
        other.server.id = "OTHER";
        other.server.name = "b1";
        verify(scene.site.answer("HEALTHZ", other, [id]));
        scene.site.tick();
        tryVerify(() => reader.table.count === 2 && reader.cell(1, "Routes") !== null);
        compare(reader.cell(0, "Server").text, "a1");
        tryVerify(() => reader.looksStale(0, "Health"));
        compare(reader.cell(0, "Health").text, "ok");
        compare(reader.cell(0, "Health").status, Status.Unknown);
        verify(!reader.looksStale(0, "Server"));
        verify(!reader.looksStale(0, "Routes"));
        verify(!reader.looksStale(1, "Health"));
        root.tickUntil(scene, () => reader.find(scene.page, item => item.text !== undefined
                           && item.text.startsWith("No answer from " + id)) !== null);
    }

    function test_details() {
        const scene = root.makeScene(true);
        const reader = scene.reader;
        root.answerAll(scene, []);
        tryCompare(reader.table, "count", 1);
        reader.table.forceActiveFocus();
        keyClick(Qt.Key_Return); // no row is chosen
        verify(!reader.named("Details of a1"));
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryVerify(() => reader.named("Details of a1") !== null);
        tryVerify(() => reader.named("Message: 1.05 MB") !== null);
        compare(reader.named("Version: 2.10.27").Accessible.description, "Caution");
        verify(reader.named("Health: ok"));
        verify(reader.table.width + reader.named("Details of a1").width < scene.page.width);
        keyClick(Qt.Key_Escape);
        tryVerify(() => reader.named("Details of a1") === null);
        verify(reader.table.activeFocus);
    }

    function test_detailsByTouch() {
        const scene = root.makeScene(true);
        scene.width = 1100; // no room for both
        const reader = scene.reader;
        root.answerAll(scene, []);
        tryVerify(() => reader.table.count === 1 && reader.cell(0, "Server") !== null);
        const open = findChild(scene.page, "openDetails");
        verify(open.width >= 48 && open.height >= 48);
        mouseClick(reader.cell(0, "Server"));
        tryCompare(open, "enabled", true);
        const before = reader.table.width;
        mouseClick(open);
        tryVerify(() => reader.named("Details of a1") !== null);
        compare(reader.table.width, before);
        const close = findChild(scene.page, "closeDetails");
        verify(close.width >= 48 && close.height >= 48);
        mouseClick(close);
        tryVerify(() => reader.named("Details of a1") === null);
    }
}
