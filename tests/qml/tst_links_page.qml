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

    name: "LinksPage"
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

            LinksPage {
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

    /// The source's words are put anew once a second.
    function tickUntil(scene: Item, condition: var) {
        tryVerify(() => {
            scene.site.tick();
            return condition();
        });
    }

    function test_empty_data() {
        return [
            { tag: "connected", connected: true,
              text: "Waiting for the first list of routes, gateways and leaf nodes." },
            { tag: "not connected", connected: false,
              text: "Not connected. No routes, gateways and leaf nodes are known." }
        ];
    }

    function test_empty(data) {
        const scene = root.makeScene(data.connected);
        root.tickUntil(scene, () => scene.reader.textItem(data.text) !== null);
        verify(scene.reader.textItem("Routes, gateways and leaf nodes: 0"));
    }

    function test_noAnswer() {
        const scene = root.makeScene(true);
        for (const endpoint of [4, 5, 6]) // ROUTEZ, GATEWAYZ, LEAFZ
            scene.site.failRound(endpoint, "503 no responders");
        root.tickUntil(scene, () => scene.reader.textItem(
            "No server answers when asked for its routes, gateways and leaf nodes.") !== null);
    }

    function test_shows() {
        const scene = root.makeScene(true);
        const reader = scene.reader;
        for (const [endpoint, name] of [["ROUTEZ", "routez-reply"], ["GATEWAYZ", "gatewayz-reply"],
                                        ["LEAFZ", "leafz-reply"]])
            verify(scene.site.answer(endpoint, scene.site.capture("2.10.27", name)), endpoint);
        scene.site.tick();
        tryVerify(() => reader.table.count > 2 && reader.cell(0, "Told") !== null);
        const kinds = reader.column("Kind");
        for (const kind of ["Route", "Gateway", "Leaf node"])
            verify(kinds.includes(kind), kind);
        compare(reader.cell(0, "State").status, Status.Normal);
        verify(/as measured at connect or later, at least/.test(reader.cell(0, "RTT").tooltip));
        reader.table.forceActiveFocus();
        keyClick(Qt.Key_Home);
        keyClick(Qt.Key_Return);
        tryVerify(() => reader.named("State: Connected") !== null);
    }

    function test_silentServer() {
        const scene = root.makeScene(true);
        const reader = scene.reader;
        const reply = scene.site.capture("2.10.27", "leafz-reply");
        const id = reply.server.id;
        verify(scene.site.answer("LEAFZ", reply));
        reply.server.id = "OTHER";
        reply.server.name = "b1";
        reply.data.server_id = "OTHER";
        reply.data.leafs = [];
        reply.data.leafnodes = 0;
        verify(scene.site.answer("LEAFZ", reply, [id]));
        scene.site.tick();
        tryVerify(() => reader.table.count === 1 && reader.cell(0, "State") !== null);
        compare(reader.cell(0, "State").text, "Stale");
        compare(reader.cell(0, "State").status, Status.Unknown);
        verify(reader.looksStale(0, "Remote"));
    }
}
