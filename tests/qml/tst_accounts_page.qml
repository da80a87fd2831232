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

    name: "AccountsPage"
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

            AccountsPage {
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
            { tag: "connected", connected: true, text: "Waiting for the first list of accounts." },
            { tag: "not connected", connected: false,
              text: "Not connected. No accounts are known." }
        ];
    }

    function test_empty(data) {
        const scene = root.makeScene(data.connected);
        root.tickUntil(scene, () => scene.reader.textItem(data.text) !== null);
        verify(scene.reader.textItem("Accounts: 0"));
    }

    function test_noAnswer() {
        const scene = root.makeScene(true);
        scene.site.failRound(8, "503 no responders"); // STATZ
        root.tickUntil(scene, () => scene.reader.textItem(
                                  "No server answers when asked for its accounts.") !== null);
        verify(scene.reader.textItem("503 no responders"));
    }

    function test_shows_data() {
        return [
            { tag: "2.9.10", version: "2.9.10", subscriptions: false },
            { tag: "2.10.27", version: "2.10.27", subscriptions: true }
        ];
    }

    function test_shows(data) {
        const scene = root.makeScene(true);
        const reader = scene.reader;
        const reply = scene.site.capture(data.version, "accstatz-reply");
        const accounts = reply.data.account_statz;
        verify(accounts.length > 0);
        verify(scene.site.answer("STATZ", reply));
        scene.site.tick();
        tryVerify(() => reader.table.count === accounts.length && reader.cell(0, "Told") !== null);
        verify(reader.textItem("Accounts: " + accounts.length));
        accounts.sort((a, b) => a.acc < b.acc ? -1 : 1);
        compare(reader.cell(0, "Account").text, accounts[0].acc);
        compare(reader.cell(0, "Connections").text, String(accounts[0].conns));
        compare(reader.cell(0, "In msgs").text, String(accounts[0].received.msgs));
        compare(reader.cell(0, "In msgs/s").text, "–"); // one answer makes no rate
        compare(reader.cell(0, "Subscriptions").text !== "–", data.subscriptions);
        verify(!reader.looksStale(0, "Account"));
    }

    function test_silentServer() {
        const scene = root.makeScene(true);
        const reader = scene.reader;
        const reply = scene.site.capture("2.10.27", "accstatz-reply");
        const id = reply.server.id;
        verify(scene.site.answer("STATZ", reply));
        reply.server.id = "OTHER";
        reply.server.name = "b1";
        reply.data.server_id = "OTHER";
        verify(scene.site.answer("STATZ", reply, [id]));
        scene.site.tick();
        tryVerify(() => reader.table.count > 0 && reader.cell(0, "Servers") !== null);
        tryCompare(reader.cell(0, "Servers"), "text", "1 of 2");
        verify(reader.looksStale(0, "Connections"));
        reader.table.forceActiveFocus();
        keyClick(Qt.Key_Home);
        keyClick(Qt.Key_Return);
        tryVerify(() => reader.named("On b1") !== null);
        verify(reader.named("All servers"));
        keyClick(Qt.Key_Escape);
        tryVerify(() => reader.named("On b1") === null);
    }
}
