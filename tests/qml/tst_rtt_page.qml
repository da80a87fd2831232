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

    name: "RttPage"
    when: windowShown
    width: 1800
    height: 700
    visible: true

    /// As in tst_time_page.qml: they go in the order in which they stand here.
    Component {
        id: sceneComponent

        Item {
            id: scene

            readonly property alias site: source
            readonly property alias reader: eyes

            width: root.width
            height: root.height

            PageReader {
                id: eyes

                page: shown
            }

            RttPage {
                id: shown

                anchors.fill: parent
                app: source.app
            }

            TestSite {
                id: source
            }
        }
    }

    function hear(site: TestSite, unit: string, nativeUs: var, appUs: var, secondsAgo: int) {
        const common = { v: 1, unit: unit, seq: 9, ts: "2026-11-23T10:00:00.123456789Z" };
        verify(site.hear("ops.heartbeat." + unit, Object.assign({}, common, {
            role: "guardian", interval_ms: 1000, uptime_s: 42, version: "0.1.0", host: unit,
            os: "linux", arch: "aarch64", server: { name: "hub", id: "ND7" }
        }), secondsAgo), unit);
        verify(site.hear("ops.metric.rtt." + unit, Object.assign({}, common, {
            server: "hub", native_rtt_us: nativeUs, app_rtt_us: appUs, lost: 1, sent: 9
        }), secondsAgo), unit);
    }

    /// A good unit, a slow one, one that loses its probes, and one that has fallen silent.
    function makeReader(): PageReader {
        const { site, reader } = createTemporaryObject(sceneComponent, root);
        site.setConnected(true);
        root.hear(site, "cam-1", 212.4, 281, 0);
        root.hear(site, "cam-2", 120000, 400000, 0);
        root.hear(site, "cam-3", null, null, 0);
        root.hear(site, "cam-4", 300000, 212.4, 60);
        site.tick();
        tryVerify(() => reader.cell(3, "Last seen") !== null);
        return reader;
    }

    function test_texts() {
        const reader = root.makeReader();
        compare(reader.column("Unit"), "cam-1 cam-2 cam-3 cam-4");
        compare(reader.column("State"), "Live Live Live Lost");
        compare(reader.column("Native RTT"), "good 0.212 ms slow 120 ms – 300 ms");
        compare(reader.column("App RTT"), "good 0.281 ms bad 400 ms – 0.212 ms");
        compare(reader.column("One-way delay"), "– – – –"); // no clock is known
        compare(reader.cell(0, "Lost").text, "1 of 9 (11 %)");
        compare(reader.table.Accessible.name, "Round-trip times");
        verify(reader.rowDescription(0).startsWith(
                   "Unit cam-1, State Live, Role guardian, Server hub, Seq 9, "
                   + "Native RTT good 0.212 ms, App RTT good 0.281 ms"));
    }

    function test_statuses_data() {
        return [
            { tag: "good", row: 0, title: "Native RTT", word: "Normal" },
            { tag: "slow", row: 1, title: "Native RTT", word: "Caution" },
            { tag: "bad", row: 1, title: "App RTT", word: "Critical" },
            { tag: "not measured", row: 2, title: "Native RTT", word: "Unknown" },
            { tag: "silent: of before", row: 3, title: "Native RTT", word: "Unknown" },
            { tag: "live", row: 0, title: "State", word: "Normal" },
            { tag: "silent: an alarm", row: 3, title: "State", word: "Serious" }
        ];
    }

    function test_statuses(data) {
        const reader = root.makeReader();
        const cell = reader.cell(data.row, data.title);
        compare(reader.description(data.row, data.title), data.word);
        compare(Theme.statusWord(cell.status), data.word);
    }

    function test_silentUnitLooksStale() {
        const reader = root.makeReader();
        for (let row = 0; row < 4; ++row) {
            for (const title of ["Unit", "Native RTT", "Lost"])
                compare(reader.looksStale(row, title), row === 3, row);
        }
    }
}
