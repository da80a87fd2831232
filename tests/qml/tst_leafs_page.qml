// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Templates
import QtTest
import Nunect
import Nunect.App
import Nunect.Controls
import Nunect.Tests

TestCase {
    id: root

    name: "LeafsPage"
    when: windowShown
    width: 2600
    height: 1800
    visible: true

    SignalSpy {
        id: approvals

        signalName: "approved"
    }

    SignalSpy {
        id: withdrawals

        signalName: "withdrawn"
    }

    Component {
        id: sceneComponent

        Item {
            id: scene

            readonly property alias site: source
            readonly property alias page: shown
            readonly property alias overview: tiles
            readonly property alias reader: eyes
            property string wanted: ""

            width: root.width
            height: root.height

            PageReader {
                id: eyes

                page: shown
            }

            LeafsPage {
                id: shown

                width: parent.width
                height: parent.height / 2
                app: source.app
            }

            OverviewPage {
                id: tiles

                y: parent.height / 2
                width: parent.width
                height: parent.height / 2
                app: source.app
                onPageWanted: name => scene.wanted = name
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

    function reply(server: string, data: var): var {
        data.server_id = server;
        data.now = "2026-11-26T10:00:00Z";
        return { server: { name: server, id: server, ver: "2.14.3" }, data: data };
    }

    function hearLeaf(scene: Item, secondsAgo: int) {
        const site = scene.site;
        const link = { name: "leaf-1", is_spoke: false, account: "OPS", ip: "10.77.254.11",
                       port: 40001, rtt: "612µs", in_msgs: 1, out_msgs: 1, in_bytes: 1,
                       out_bytes: 1, subscriptions: 1 };
        verify(site.answer("LEAFZ", root.reply("hub", { leafnodes: 1, leafs: [link] })));
        verify(site.hear("ops.heartbeat.leaf-1", {
            v: 1, unit: "leaf-1", seq: 1, ts: "2026-11-23T10:00:00.000000000Z", role: "guardian",
            interval_ms: 1000, uptime_s: 42, version: "0.1.0", host: "leaf-1", os: "linux",
            arch: "aarch64", server: { name: "leaf-1", id: "ND7" }
        }, secondsAgo));
    }

    function test_empty_data() {
        return [
            { tag: "connected", connected: true, text: "Waiting for the first list of leaf nodes." },
            { tag: "not connected", connected: false,
              text: "Not connected. No leaf nodes are known." }
        ];
    }

    function test_empty(data) {
        const scene = root.makeScene(data.connected);
        root.tickUntil(scene, () => scene.reader.textItem(data.text) !== null);
        verify(scene.reader.textItem("Leaf nodes: 0"));
    }

    function test_noAnswer() {
        const scene = root.makeScene(true);
        for (const endpoint of [0, 6, 7]) // VARZ, LEAFZ, JSZ
            scene.site.failRound(endpoint, "503 no responders");
        root.tickUntil(scene, () => scene.reader.textItem(
            "No server answers when asked for its leaf nodes.") !== null);
    }

    function test_shows() {
        const scene = root.makeScene(true);
        const reader = scene.reader;
        root.hearLeaf(scene, 0);
        root.tickUntil(scene, () => reader.table.count === 1 && reader.cell(0, "State") !== null);
        compare(reader.cell(0, "State").text, "Fine");
        compare(reader.cell(0, "State").status, Status.Normal);
        compare(reader.cell(0, "Links").text, "1 of 1");
        for (const title of ["Waiting", "Units"]) { // a dash, and no symbol that looks like another
            compare(reader.cell(0, title).text, "–");
            verify(!reader.cell(0, title).hasStatus);
        }
        reader.table.forceActiveFocus();
        keyClick(Qt.Key_Home);
        keyClick(Qt.Key_Return);
        tryVerify(() => reader.named("State: Fine") !== null);
        keyClick(Qt.Key_Escape);
        tryVerify(() => reader.named("State: Fine") === null);
    }

    /// The hub lists the link of a dead leaf for a while; the heartbeat tells.
    function test_deadLeaf() {
        const scene = root.makeScene(true);
        const reader = scene.reader;
        root.hearLeaf(scene, 12);
        root.tickUntil(scene, () => reader.table.count === 1 && reader.cell(0, "State") !== null);
        compare(reader.cell(0, "State").text, "Node or all its links down");
        compare(reader.cell(0, "State").status, Status.Critical);
        verify(/last heard 1\d s ago/.test(reader.cell(0, "State").tooltip));
        compare(reader.cell(0, "Links").text, "1 of 1");
    }

    function test_cuts() {
        const scene = root.makeScene(true);
        const reader = scene.reader;
        findChild(scene.page, "cutsPart").clicked();
        verify(reader.textItem("No site file is open. Name one above, or start with --site FILE."));
        const path = findChild(scene.page, "sitePath");
        path.text = "/nowhere/a.site";
        findChild(scene.page, "openSite").clicked();
        verify(findChild(scene.page, "siteProblem").text.startsWith("/nowhere/a.site cannot be"));
        path.text = scene.site.sourceFile("deploy/site/demo-3-leaf.site");
        findChild(scene.page, "openSite").clicked();
        verify(!findChild(scene.page, "siteProblem").visible);
        compare(findChild(scene.page, "singlePoints").status, Status.Normal);
        tryVerify(() => reader.table.count === 6 && reader.cell(0, "Link") !== null);
        compare(reader.cell(0, "Link").text, "hub-leaf1");
        compare(reader.cell(0, "If it is cut").text, "Has another way");
        compare(reader.cell(0, "Go another way").text, "leaf1");
        reader.table.forceActiveFocus();
        keyClick(Qt.Key_Home);
        keyClick(Qt.Key_Return);
        tryVerify(() => reader.named("Then: Has another way") !== null);
        keyClick(Qt.Key_Escape);
        tryVerify(() => reader.named("Then: Has another way") === null);
    }

    function test_moves() {
        const scene = root.makeScene(true);
        const reader = scene.reader;
        findChild(scene.page, "movesPart").clicked();
        verify(reader.textItem("No unit has moved since this console connected."));
        verify(scene.site.hear("ops.metric.handoff.foh-7", {
            v: 1, unit: "foh-7", ts: "2026-11-23T10:00:00.000000000Z", from: "leaf-1", to: "leaf-2",
            epoch: 2, kind: "make_before_break", handoff_ms: 8, connect_ms: 5, missed: 0,
            duplicates: 1
        }, 0));
        root.tickUntil(scene, () => reader.table.count === 1 && reader.cell(0, "To") !== null);
        compare(reader.cell(0, "From").text, "leaf-1");
        compare(reader.cell(0, "To").text, "leaf-2");
        compare(reader.cell(0, "Median").text, "8.00 ms");
        findChild(scene.page, "movesBy").chosen(1);
        tryVerify(() => reader.cell(0, "Unit") !== null);
        compare(reader.cell(0, "Unit").text, "foh-7");
    }

    function overlayItem(scene: Item, name: string): Item {
        return scene.reader.find(root.Overlay.overlay, item => item.objectName === name);
    }

    function registryAnswer(entries: var): var {
        return { v: 1, ts: "2026-11-23T10:00:00Z", age_ms: 0, stale: false, entries: entries,
                 next: null };
    }

    readonly property var adviceEntry: ({
        id: "5f3a90c1", leaf: "leaf-1", kind: "aggregate", subject: "ops.metric.>",
        why: "20 msg/s cross to the hub", saved_bytes_per_s: 9000, acts: "at_once",
        state: "proposed"
    })

    function test_needs() {
        const scene = root.makeScene(true);
        const reader = scene.reader;
        root.hearLeaf(scene, 0);
        root.tickUntil(scene, () => reader.table.count === 1 && reader.cell(0, "Needs") !== null);
        compare(reader.cell(0, "Needs").text, "–");
        verify(scene.site.hearRegistry({
            leafs: root.registryAnswer([{ leaf: "leaf-1", address: "a", subjects: 2 }]),
            need: root.registryAnswer([{ leaf: "leaf-1", prefix: "ops.unit.*", count: 2,
                                         subjects: ["ops.unit.*.cmd", "ops.unit.*.get"],
                                         more: 0 }])
        }));
        root.tickUntil(scene, () => reader.cell(0, "Needs").text === "2");
        reader.table.forceActiveFocus();
        keyClick(Qt.Key_Home);
        keyClick(Qt.Key_Return);
        tryVerify(() => reader.named("ops.unit.*: ops.unit.*.cmd, ops.unit.*.get") !== null);
        keyClick(Qt.Key_Escape);
        verify(scene.site.hearRegistry({}, "Nobody answers."));
        root.tickUntil(scene, () => reader.cell(0, "Needs").tooltip.includes("Nobody answers."));
        compare(reader.cell(0, "Needs").text, "2"); // never a fresh 0
    }

    function test_path() {
        const scene = root.makeScene(true);
        const reader = scene.reader;
        scene.site.app.tables.cuts.open(
            scene.site.sourceFile("deploy/site/demo-3-leaf.site"));
        const link = { name: "leaf1", is_spoke: false, account: "OPS", ip: "10.77.254.11",
                       port: 40001, rtt: "612µs", in_msgs: 1, out_msgs: 1, in_bytes: 1,
                       out_bytes: 1, subscriptions: 1 };
        verify(scene.site.answer("LEAFZ", root.reply("hub", { leafnodes: 1, leafs: [link] })));
        const beat = {
            v: 1, unit: "leaf1", seq: 1, ts: "2026-11-23T10:00:00.000000000Z", role: "guardian",
            interval_ms: 1000, uptime_s: 42, version: "0.1.0", host: "leaf1", os: "linux",
            arch: "aarch64", server: { name: "leaf1", id: "ND7" },
            path: { to: "10.77.254.1", via: "10.77.1.1", dev: "up1" }
        };
        verify(scene.site.hear("ops.heartbeat.leaf1", beat, 0));
        root.tickUntil(scene, () => reader.table.count === 1
                                 && reader.cell(0, "Path") !== null);
        compare(reader.cell(0, "Path").text, "Direct");
        beat.seq = 2;
        beat.path = { to: "10.77.254.1", via: "10.77.12.2", dev: "r12" };
        verify(scene.site.hear("ops.heartbeat.leaf1", beat, 0));
        root.tickUntil(scene, () => reader.cell(0, "Path").text === "By leaf2");
        compare(reader.cell(0, "Path").status, Status.Caution);
    }

    function test_advice() {
        const scene = root.makeScene(true);
        const reader = scene.reader;
        const registry = scene.site.app.tables.leafs.registry;
        findChild(scene.page, "advicePart").clicked();
        root.tickUntil(scene, () => reader.textItem("Waiting for the subject registry.") !== null);
        verify(!findChild(scene.page, "approveAdvice").enabled);
        verify(scene.site.hearRegistry({ advice: root.registryAnswer([root.adviceEntry]) }));
        root.tickUntil(scene, () => reader.table.count === 1 && reader.cell(0, "State") !== null);
        compare(reader.cell(0, "State").text, "Proposed");
        compare(reader.cell(0, "Saves").text, "9.00 kB/s");

        approvals.target = registry;
        withdrawals.target = registry;
        approvals.clear();
        withdrawals.clear();
        reader.table.forceActiveFocus();
        keyClick(Qt.Key_Home);
        findChild(scene.page, "approveAdvice").clicked();
        const confirm = () => root.overlayItem(scene, "confirmAdvice");
        tryVerify(() => confirm() !== null);
        compare(root.overlayItem(scene, "adviceWhat").text, "Send a sum: ops.metric.> at leaf-1");
        verify(root.overlayItem(scene, "adviceConsequence").text.includes("at once"));
        root.overlayItem(scene, "cancelAdvice").clicked();
        compare(approvals.count, 0);
        findChild(scene.page, "approveAdvice").clicked();
        tryVerify(() => confirm() !== null);
        confirm().clicked();
        compare(approvals.count, 1);

        const written = Object.assign({ v: 1, by: "foh-left", ts: "2026-11-23T10:00:00Z" },
                                      root.adviceEntry);
        verify(scene.site.hearPolicy("leaf-1.5f3a90c1", written));
        root.tickUntil(scene, () => reader.cell(0, "State").text === "Approved");
        findChild(scene.page, "withdrawAdvice").clicked();
        tryVerify(() => confirm() !== null);
        confirm().clicked();
        compare(withdrawals.count, 1);
        verify(scene.site.hearRegistry({}, "Nobody answers."));
        root.tickUntil(scene, () => findChild(scene.page, "adviceSource").text.includes(
            "does not answer: Nobody answers."));
        compare(reader.table.count, 1);
    }

    /// Who may only look is not asked.
    function test_adviceLocked() {
        const scene = root.makeScene(true);
        const reader = scene.reader;
        findChild(scene.page, "advicePart").clicked();
        verify(scene.site.hearRegistry({ advice: root.registryAnswer([root.adviceEntry]) }));
        root.tickUntil(scene, () => reader.table.count === 1 && reader.cell(0, "State") !== null);
        reader.table.forceActiveFocus();
        keyClick(Qt.Key_Home);
        tryVerify(() => findChild(scene.page, "approveAdvice").enabled);
        findChild(scene.page, "approveAdvice").clicked();
        tryVerify(() => root.overlayItem(scene, "confirmAdvice") !== null);
        Theme.readOnly = true;
        tryVerify(() => root.overlayItem(scene, "confirmAdvice") === null);
        verify(!findChild(scene.page, "approveAdvice").enabled);
        verify(!findChild(scene.page, "withdrawAdvice").enabled);
        Theme.readOnly = false;
    }

    /// The tile of the links leads to what is worst.
    function test_overviewLeadsHere_data() {
        return [
            { tag: "fine", secondsAgo: 0, page: "links", worst: "" },
            { tag: "dead", secondsAgo: 12, page: "leafs", worst: "leaf-1" }
        ];
    }

    function test_overviewLeadsHere(data) {
        const scene = root.makeScene(true);
        root.hearLeaf(scene, data.secondsAgo);
        root.tickUntil(scene, () => scene.reader.table.count === 1);
        compare(scene.site.app.tables.leafs.worst, data.worst);
        const tile = scene.reader.find(scene.overview, item => item.title === "Links"
                                                               && item.figure !== undefined);
        verify(tile);
        tile.clicked();
        compare(scene.wanted, data.page);
        if (data.worst !== "")
            compare(tile.detail, "leaf-1\nNode or all its links down");
    }
}
