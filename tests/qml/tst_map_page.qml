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

    name: "MapPage"
    when: windowShown
    width: 1200
    height: 800
    visible: true

    Component {
        id: sceneComponent

        Item {
            id: scene

            readonly property alias site: source
            readonly property alias page: shown
            readonly property alias reader: eyes
            property string wanted: ""

            width: root.width
            height: root.height

            PageReader {
                id: eyes

                page: shown
            }

            MapPage {
                id: shown

                anchors.fill: parent
                app: source.app
                onFilteredPageWanted: (name, filter) => scene.wanted = name + " " + filter
            }

            TestSite {
                id: source
            }
        }
    }

    /// The line of the second goes where the words of the first stand.
    Component {
        id: crossingComponent

        Rectangle {
            width: root.width
            height: root.height
            color: Theme.surface

            Item {
                id: lines
            }

            Repeater {
                model: [{ column: 0, status: Status.Normal, rtt: "612 µs, 1.2 k/s and more words" },
                        { column: 0.5, status: Status.Critical, rtt: "" }]

                MapEdge {
                    required property var modelData

                    kind: 2
                    from: "hub"
                    to: "leaf"
                    status: modelData.status
                    linkState: "Down"
                    rtt: modelData.rtt
                    rate: ""
                    way: ""
                    fromLayer: 0
                    fromColumn: modelData.column
                    toLayer: 1
                    toColumn: modelData.column
                    between: 0
                    whatIf: ""
                    columnWidth: 300
                    layerHeight: 200
                    firstY: 50
                    nodeHeight: 60
                    ground: lines
                }
            }
        }
    }

    function hear(scene: Item, unit: string, server: string) {
        verify(scene.site.hear("ops.heartbeat." + unit, {
            v: 1, unit: unit, seq: 1, ts: "2026-11-23T10:00:00.000000000Z", role: "guardian",
            interval_ms: 1000, uptime_s: 42, version: "0.1.0", host: unit, os: "linux",
            arch: "aarch64", server: { name: server, id: "ND7" }
        }), unit);
    }

    /// A server with units, and one that is in lame duck mode.
    function makeScene(): Item {
        const scene = createTemporaryObject(sceneComponent, root);
        verify(scene);
        scene.site.setConnected(true);
        scene.site.endServer("hub-2", true);
        root.hear(scene, "cam-1", "hub-1");
        root.hear(scene, "cam-2", "hub-1");
        scene.site.tick();
        scene.page.map.shown = false; // looks at once
        scene.page.map.shown = true;
        tryCompare(scene.page.map, "count", 3);
        return scene;
    }

    function node(scene: Item, name: string): Item {
        const found = scene.reader.find(scene.page, item => item.nodeState !== undefined
                                                            && item.Accessible.name === name);
        verify(found, name);
        return found;
    }

    function test_nothing() {
        const scene = createTemporaryObject(sceneComponent, root);
        verify(scene.reader.textItem("Not connected. No servers are known."));
    }

    function test_shows() {
        const scene = root.makeScene();
        const hub = root.node(scene, "Server hub-2: Lame duck, ");
        compare(hub.status, Status.Serious);
        verify(hub.height >= Theme.touchTarget);
        const units = root.node(scene, "Units of hub-1: All live, 2 of 2 live");
        verify(units.y > hub.y);
    }

    function test_noLineRunsThroughWords() {
        const scene = createTemporaryObject(crossingComponent, root);
        const [first, second] = Array.from(scene.children).filter(item => item.linkState);
        const label = findChild(first, "edge");
        const x = second.x2;
        const y = Math.round(label.y + label.height / 2);
        verify(label.x < x && label.x + label.width > x);
        const image = grabImage(scene);
        const line = (x, y) => Qt.colorEqual(image.pixel(x, y), second.lineColor);
        verify(line(x, label.y - 10));
        for (let at = y - 5; at <= y + 5; ++at)
            verify(!line(x, at), at);
    }

    function test_goesByKeyboard() {
        const scene = root.makeScene();
        const units = root.node(scene, "Units of hub-1: All live, 2 of 2 live");
        root.node(scene, "Server hub-2: Lame duck, ").forceActiveFocus();
        keyClick(Qt.Key_Left);
        keyClick(Qt.Key_Down);
        verify(units.activeFocus);
        keyClick(Qt.Key_Return);
        compare(scene.wanted, "rtt server:\"hub-1\"");
    }

    function test_isPressed() {
        const scene = root.makeScene();
        mouseClick(root.node(scene, "Server hub-2: Lame duck, "));
        compare(scene.wanted, "servers server:\"hub-2\"");
    }

    function test_isExported() {
        const scene = root.makeScene();
        const button = findChild(scene.page, "exportMap");
        button.clicked();
        const dialog = findChild(scene.page, "mapExportDialog");
        tryVerify(() => dialog.opened);
        const path = findChild(dialog.contentItem, "mapPath");
        verify(path.text.endsWith(".svg"));
        path.text = "/nowhere/map.svg";
        findChild(dialog.contentItem, "writeMap").clicked();
        const result = findChild(dialog.contentItem, "mapResult");
        verify(result.text.startsWith("/nowhere/map.svg could not be written: "));
        compare(result.status, Status.Caution);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !dialog.visible);
    }

    /// More units are another figure, and nothing moves.
    function test_standsStill() {
        const scene = root.makeScene();
        const units = root.node(scene, "Units of hub-1: All live, 2 of 2 live");
        const place = Qt.point(units.x, units.y);
        root.hear(scene, "cam-3", "hub-1");
        scene.site.tick();
        scene.page.map.shown = false;
        scene.page.map.shown = true;
        compare(root.node(scene, "Units of hub-1: All live, 3 of 3 live"), units);
        compare(Qt.point(units.x, units.y), place);
    }
}
