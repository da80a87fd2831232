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

    name: "JetStreamPage"
    when: windowShown
    width: 1900
    height: 900
    visible: true

    /// As in tst_time_page.qml: they go in the order in which they stand here.
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

            JetStreamPage {
                id: shown

                anchors.fill: parent
                app: source.app
            }

            TestSite {
                id: source
            }

            // What is said once a second.
            Timer {
                interval: 100
                repeat: true
                running: true
                onTriggered: source.tick()
            }
        }
    }

    function stream(name: string, leader: string, replica: var, consumers: var): var {
        return {
            name: name, created: "2026-11-26T02:41:39Z",
            cluster: { name: "A", leader: leader, replicas: replica },
            config: { name: name, subjects: [name + ".>"], retention: "limits", max_msgs: -1,
                      max_bytes: 1000, discard: "old", storage: "file", num_replicas: 2 },
            state: { messages: 11, bytes: name === "EVENTS" ? 960 : 100, first_seq: 1, last_seq: 12,
                     first_ts: "2026-11-26T02:41:40Z", last_ts: "2026-11-26T02:41:41Z",
                     consumer_count: consumers.length },
            consumer_detail: consumers.map(consumer => ({
                stream_name: name, name: consumer, created: "2026-11-26T02:41:39Z",
                config: { ack_policy: "explicit", max_ack_pending: 100 },
                delivered: { consumer_seq: 11, stream_seq: 12 },
                ack_floor: { consumer_seq: 0, stream_seq: 0 },
                num_ack_pending: 11, num_redelivered: 0, num_waiting: 0, num_pending: 40
            }))
        };
    }

    /// What the server a1 says; \a data in place of or beside what it says else.
    function reply(data: var): var {
        return {
            server: { name: "a1", id: "NA1", ver: "2.10.27", time: "2026-11-26T02:41:49Z" },
            data: Object.assign({
                server_id: "NA1", now: "2026-11-26T02:41:49Z",
                config: { max_memory: 64000000, max_storage: 256000000 },
                streams: 2, consumers: 3, api: { total: 3, errors: 0 },
                meta_cluster: { name: "A", leader: "a1", cluster_size: 2, pending: 0,
                                replicas: [{ name: "a2", current: true }] },
                account_details: [{
                    name: "APP", id: "APP", memory: 0, storage: 900, reserved_memory: 0,
                    reserved_storage: 1000, api: { total: 10, errors: 1 },
                    stream_detail: [
                        root.stream("EVENTS", "a1", [{ name: "a2", current: true }],
                                    ["reader", "writer"]),
                        root.stream("WORK", "a1", [{ name: "a2", offline: true }], ["worker"])
                    ]
                }]
            }, data)
        };
    }

    function makeScene(): Item {
        const scene = createTemporaryObject(sceneComponent, root);
        verify(scene);
        scene.site.setConnected(true);
        scene.site.tick();
        return scene;
    }

    function tell(scene: Item, data: var, missing: var) {
        verify(scene.site.answer("JSZ", root.reply(data), missing ?? []));
        scene.site.tick();
    }

    function rows(scene: Item, name: string): int {
        return findChild(scene.page, name).count;
    }

    function test_waiting() {
        const scene = root.makeScene();
        tryVerify(() => scene.reader.textItem("Waiting for the first list of streams."));
        verify(scene.reader.textItem("Waiting for the first list of consumers."));
        verify(!findChild(scene.page, "metaCluster").visible);
    }

    function test_filterKeyTakesEachTable() {
        const scene = root.makeScene();
        const reached = () => ["streams", "consumers"].filter(
            name => findChild(findChild(scene.page, name), "filter").activeFocus).join();
        keyClick(Qt.Key_F, Qt.ControlModifier);
        const first = reached();
        verify(first !== "");
        keyClick(Qt.Key_F, Qt.ControlModifier);
        verify(reached() !== "");
        verify(reached() !== first);
    }

    function test_notConnected() {
        const scene = createTemporaryObject(sceneComponent, root);
        scene.site.setConnected(false);
        scene.site.tick();
        tryVerify(() => scene.reader.textItem("Not connected. No streams are known."));
    }

    function test_normal() {
        const scene = root.makeScene();
        root.tell(scene, {});
        tryCompare(findChild(scene.page, "streams"), "count", 2);
        compare(root.rows(scene, "consumers"), 3);
        tryVerify(() => scene.reader.cell(1, "State") !== null);
        compare(scene.reader.column("Stream"), "WORK EVENTS"); // worst first
        compare(scene.reader.column("State"), "Replica offline Good");
        compare(scene.reader.cell(1, "Filled").text, "96.0 %");
        compare(scene.reader.description(1, "Filled"), "Serious");
        const meta = findChild(scene.page, "metaCluster");
        tryCompare(meta, "status", Status.Normal, 3000);
        verify(meta.text.startsWith("Meta leader a1 of A"), meta.text);
        verify(!findChild(scene.page, "overCap").visible);
    }

    function test_choosingAStream() {
        const scene = root.makeScene();
        root.tell(scene, {});
        const streams = findChild(scene.page, "streams");
        tryCompare(streams, "count", 2);
        const title = findChild(scene.page, "consumersTitle");
        compare(title.text, "Consumers of all streams");
        verify(!findChild(scene.page, "ofChosen").enabled);
        streams.choose(1);
        compare(root.rows(scene, "consumers"), 2);
        compare(title.text, "Consumers of EVENTS of APP");
        streams.choose(0);
        compare(root.rows(scene, "consumers"), 1);
        mouseClick(findChild(scene.page, "ofAll"));
        compare(root.rows(scene, "consumers"), 3);
        compare(title.text, "Consumers of all streams");
        mouseClick(findChild(scene.page, "ofChosen"));
        compare(root.rows(scene, "consumers"), 1);
        // A stream that is gone has no consumers to be chosen.
        const only = root.reply({}).data.account_details[0];
        only.stream_detail = [only.stream_detail[0]];
        root.tell(scene, { streams: 1, consumers: 2, account_details: [only] });
        tryCompare(streams, "count", 1);
        tryCompare(title, "text", "Consumers of all streams", 3000);
        compare(root.rows(scene, "consumers"), 2);
    }

    function test_littleRoomHasAPartForConsumers() {
        const scene = root.makeScene();
        root.tell(scene, {});
        const streams = findChild(scene.page, "streams");
        const consumers = findChild(scene.page, "consumers");
        tryCompare(streams, "count", 2);
        verify(streams.visible && consumers.visible);
        verify(!findChild(scene.page, "consumersPart").visible);
        scene.height = 600;
        tryVerify(() => streams.visible && !consumers.visible);
        tryVerify(() => streams.height > streams.heightOfRows(5));
        streams.choose(1);
        streams.forceActiveFocus();
        keyClick(Qt.Key_Return);
        tryVerify(() => !streams.visible && consumers.visible);
        tryCompare(consumers, "count", 2);
        compare(findChild(scene.page, "consumersTitle").text, "Consumers of EVENTS of APP");
        mouseClick(findChild(scene.page, "consumersPart"));
        keyClick(Qt.Key_Left);
        tryVerify(() => streams.visible && !consumers.visible);
    }

    function test_accounts() {
        const scene = root.makeScene();
        root.tell(scene, {});
        mouseClick(findChild(scene.page, "accountsPart"));
        const accounts = findChild(scene.page, "accounts");
        tryCompare(accounts, "count", 1);
        tryVerify(() => scene.reader.cell(0, "Heard") !== null);
        compare(scene.reader.cell(0, "Account").text, "APP");
        compare(scene.reader.cell(0, "Storage used").text, "900 B");
        compare(scene.reader.cell(0, "Storage limit").text, "1.00 kB");
        compare(scene.reader.cell(0, "Storage filled").text, "90.0 %");
        compare(scene.reader.description(0, "Storage filled"), "Caution");
        compare(scene.reader.cell(0, "Memory filled").text, "–");
        compare(scene.reader.cell(0, "API errors").text, "1");
    }

    function test_noMetaLeader() {
        const scene = root.makeScene();
        root.tell(scene, { meta_cluster: { name: "A", cluster_size: 3, pending: 0 } });
        const meta = findChild(scene.page, "metaCluster");
        tryCompare(meta, "status", Status.Critical, 3000);
        verify(meta.text.startsWith("No meta leader in A"), meta.text);
    }

    function test_off() {
        const scene = root.makeScene();
        root.tell(scene, { disabled: true, streams: 0, consumers: 0, meta_cluster: undefined,
                           account_details: [] });
        tryVerify(() => scene.reader.textItem("JetStream is off on all servers that answered."),
                  3000);
        verify(!findChild(scene.page, "metaCluster").visible);
    }

    function test_silentServerLooksStale() {
        const scene = root.makeScene();
        root.tell(scene, {});
        tryCompare(findChild(scene.page, "streams"), "count", 2);
        tryVerify(() => scene.reader.cell(1, "State") !== null);
        verify(!scene.reader.looksStale(0, "Stream"));
        // Another server answers, this one does not.
        const other = root.reply({ server_id: "NA2", streams: 0, account_details: [] });
        other.server = { name: "a2", id: "NA2", ver: "2.10.27", time: "2026-11-26T02:41:50Z" };
        verify(scene.site.answer("JSZ", other, ["NA1"]));
        scene.site.tick();
        tryVerify(() => scene.reader.looksStale(0, "Stream"));
        compare(scene.reader.column("State"), "Stale Stale");
    }

    function test_nobodyAnswers() {
        const scene = root.makeScene();
        scene.site.failRound(7, "Asking is not permitted."); // JSZ
        scene.site.tick();
        tryVerify(() => scene.reader.textItem("No server answers when asked for its streams."), 3000);
        verify(scene.reader.textItem("Asking is not permitted."));
    }
}
