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

    name: "ConnectionsPage"
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

            ConnectionsPage {
                id: shown

                anchors.fill: parent
                app: source.app
            }

            TestSite {
                id: source
            }
        }
    }

    function connz(rows: var): var {
        return {
            server: { name: "hub", id: "NA", ver: "2.10.27" },
            data: { server_id: "NA", now: "2026-11-26T10:00:00Z", num_connections: rows.length,
                    total: rows.length, offset: 0, limit: 1024, connections: rows }
        };
    }

    function row(cid: int, more: var): var {
        return Object.assign({ cid: cid, kind: "Client", type: "nats", ip: "10.0.0.9", port: 4000,
            start: "2026-11-26T09:00:00Z", last_activity: "2026-11-26T09:59:00Z", rtt: "605us",
            pending_bytes: 0, in_msgs: 12, out_msgs: 0, in_bytes: 100, out_bytes: 0,
            subscriptions: 2, name: "client " + cid, lang: "C", version: "3.4.0" }, more);
    }

    function makeScene(): Item {
        const scene = createTemporaryObject(sceneComponent, root);
        scene.site.setConnected(true);
        scene.site.tick();
        return scene;
    }

    function openFirst(scene: Item) {
        tryVerify(() => scene.reader.cell(0, "Name") !== null);
        scene.reader.table.choose(0);
        const button = findChild(scene.page, "openDetails");
        verify(button.enabled);
        mouseClick(button);
    }

    function test_waitsForTheFirstList() {
        const { reader } = root.makeScene();
        compare(reader.table.emptyText, "Waiting for the first list of connections.");
    }

    function test_choicesStandSideBySide() {
        const scene = root.makeScene();
        scene.width = 1248;
        const problem = "This login may not read $SYS.REQ.SERVER.PING.>, and no monitoring port was "
            + "named: give one with --monitor, or let the login read it.";
        scene.site.failRound(1, problem); // CONNZ
        tryVerify(() => {
            scene.site.tick();
            return scene.reader.textItem(problem) !== null;
        });
        const choices = findChild(scene.page, "openOrClosed");
        tryCompare(choices, "height", Theme.touchTarget);
        compare(findChild(choices, "choice1").y, findChild(choices, "choice0").y);
    }

    function test_openAndClosed() {
        const { site, reader, page } = root.makeScene();
        verify(site.listConnections(root.connz([root.row(7, {})])));
        verify(site.listConnections(root.connz([root.row(3, {
            stop: "2026-11-26T09:30:00Z", reason: "Slow Consumer (Pending Bytes)" })]), true));
        site.tick();
        tryVerify(() => reader.cell(0, "Name") !== null);
        compare(reader.column("Name"), "client 7");
        compare(reader.cell(0, "In msgs/s").text, "–"); // one listing makes no rate
        mouseClick(reader.named("Closed"));
        verify(page.showsClosed);
        tryVerify(() => reader.cell(0, "Reason") !== null);
        compare(reader.column("Name"), "client 3");
        compare(reader.cell(0, "Lasted").text, "1800 s");
        compare(reader.description(0, "Reason"), "Caution");
    }

    function test_detailsAndTheirEnd() {
        const scene = root.makeScene();
        const { site, reader, page } = scene;
        verify(site.listConnections(root.connz([root.row(7, {})])));
        site.tick();
        root.openFirst(scene);
        const details = site.app.connectionDetails;
        verify(details.open);
        site.tick();
        verify(reader.textItem("client 7, connection 7 of hub"));
        compare(findChild(page, "subscriptionsText").text,
                "Asking its server for its subscriptions…");
        verify(reader.named("CID: 7"));

        const told = root.row(7, { subscriptions_list_detail: [
            { subject: "stage.>", qgroup: "workers", sid: "3", msgs: 12, cid: 7 }] });
        verify(site.answerConnection(1, root.connz([told]), ""));
        site.tick();
        tryVerify(() => reader.named("Subscriptions of this connection") !== null);
        verify(/^Subscriptions when .*: 1$/.test(findChild(page, "subscriptionsText").text));

        mouseClick(findChild(page, "askAgain"));
        verify(site.answerConnection(2, {}, "hub does not know connection 7 any more."));
        site.tick();
        compare(findChild(page, "subscriptionsText").text, "Its subscriptions are not known: "
                + "hub does not know connection 7 any more.");

        verify(site.listConnections(root.connz([]))); // it has gone
        site.tick();
        compare(findChild(page, "detailsProblem").text, "It has closed: Not listed any more");
        keyClick(Qt.Key_Escape);
        verify(!details.open);
        verify(reader.table.activeFocus);
    }

    function test_enterOpensDetails() {
        const { site, reader } = root.makeScene();
        verify(site.listConnections(root.connz([root.row(7, {})])));
        site.tick();
        tryVerify(() => reader.cell(0, "Name") !== null);
        reader.table.forceActiveFocus();
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        verify(site.app.connectionDetails.open);
    }

    function test_drawerLiesBesideOrOver_data() {
        return [{ tag: "beside", width: 1800, over: false }, { tag: "over", width: 1000, over: true }];
    }

    function test_drawerLiesBesideOrOver(data) {
        const scene = root.makeScene();
        scene.width = data.width;
        verify(scene.site.listConnections(root.connz([root.row(7, {})])));
        scene.site.tick();
        root.openFirst(scene);
        scene.site.tick();
        const drawer = scene.reader.find(scene.page, item => item.reserved !== undefined);
        compare(drawer.overlaid, data.over);
        compare(scene.reader.table.width < drawer.parent.width, !data.over);
    }
}
