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

    name: "TimePage"
    when: windowShown
    width: 2400
    height: 900
    visible: true

    // What each kind of clock says beside its unit.
    readonly property var clocks: ({
        locked: { quality: "locked", error_bound_ns: 900 },
        far: { quality: "locked", error_bound_ns: 2500000 },
        tracking: { quality: "tracking", error_bound_ns: 950000 },
        acquiring: { quality: "acquiring", error_bound_ns: null, error_bound_ref: null },
        freerun: { quality: "freerun", source: "none", offset_ns: null, error_bound_ns: null,
                   error_bound_ref: null, faults: ["stale_sync"], ptp: null },
        silent: { quality: "locked", error_bound_ns: 900 } // heard half a minute ago
    })
    // No two alike.
    readonly property var mixed: ({ "cam-1": "locked", "cam-2": "far", "cam-3": "tracking",
                                    "cam-4": "acquiring", "cam-5": "freerun", "cam-6": "silent" })

    /// A site, the page that shows it, and who reads the page; they go in the order in which they
    /// stand here.
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

            TimePage {
                id: shown

                anchors.fill: parent
                app: source.app
            }

            TestSite {
                id: source
            }
        }
    }

    property int seq: 0

    function message(unit: string, kind: string): var {
        return Object.assign({
            v: 1, unit: unit, seq: ++root.seq, ts: "2026-11-23T10:00:00.123456789Z", source: "ptp",
            quality: "locked", holdover_s: null, offset_ns: -38, error_bound_ns: 900,
            error_bound_ref: "utc", est_error_ns: null, faults: [], step_count: 0,
            ptp: { port_state: "SLAVE", gm_id: "5c857e.fffe.3e4f10", gm_present: true, domain: 0,
                   steps_removed: 2, gm_class: 6, gm_accuracy: "0x21", offset_ns: -38,
                   mean_path_delay_ns: 512, hw_timestamp: false, phc_to_system_ns: null },
            ntp: null
        }, root.clocks[kind]);
    }

    /// All units speak, each by the kind of its clock, and the page shows it. All, so that on a slow
    /// machine none falls silent that should not.
    function hear(scene: Item, units: var) {
        for (const unit in units) {
            verify(scene.site.hear("ops.metric.time." + unit, root.message(unit, units[unit]),
                                   units[unit] === "silent" ? 30 : 0), unit);
        }
        scene.site.tick();
        const last = scene.reader.table.count - 1;
        tryVerify(() => last < 0 || scene.reader.cell(last, "Details") !== null);
    }

    function makeScene(units: var, connected: bool): Item {
        const scene = createTemporaryObject(sceneComponent, root);
        verify(scene);
        scene.site.setConnected(connected);
        root.hear(scene, units);
        return scene;
    }

    /// Before any clock is known nothing may look like a good state.
    function test_nothingIsGuaranteedYet_data() {
        return [
            { tag: "connected", connected: true,
              text: "No unit has reported its clock yet. Units report every 2 seconds." },
            { tag: "not connected", connected: false,
              text: "Not connected. No clocks are known." }
        ];
    }

    function test_nothingIsGuaranteedYet(data) {
        const { page, reader } = root.makeScene({}, data.connected);
        const line = findChild(page, "guaranteedClocks");
        compare(line.text, "0 of 0 clocks within 1 ms of UTC, guaranteed");
        verify(!line.visible); // that would read as good news
        compare(page.reasons, "");
        verify(reader.textItem(data.text));
        verify(reader.textItem("Waiting for the first reading of this machine's clock."));
    }

    function test_worstFirst() {
        const { reader } = root.makeScene(root.mixed, true);
        compare(reader.column("Unit"), "cam-5 cam-6 cam-4 cam-3 cam-2 cam-1");
        compare(reader.column("Quality"), "freerun locked acquiring tracking locked locked");
        compare(reader.column("Error bound"),
                "not known ± 900 ns not known ± 950 µs ± 2.50 ms ± 900 ns");
        compare(reader.column("Source"), "none PTP PTP PTP PTP PTP");
        compare(reader.column("Offset"), "– -38 ns -38 ns -38 ns -38 ns -38 ns");
        compare(reader.column("Faults"), "stale_sync – – – – –");
        compare(reader.column("Steps"), "– 2 2 2 2 2");
        compare(reader.cell(5, "Reference").text, "5c857e.fffe.3e4f10");
        compare(reader.cell(5, "Details").text, "PTP port SLAVE, path 512 ns");
        verify(/^3\d s$/.test(reader.cell(1, "Last seen").text));
    }

    /// By shape and word, not by colour alone; a silent clock has none of its own any more.
    function test_statuses_data() {
        return [
            { tag: "freerun", row: 0, status: Status.Serious, word: "Serious" },
            { tag: "silent", row: 1, status: Status.Unknown, word: "Unknown" },
            { tag: "acquiring", row: 2, status: Status.Caution, word: "Caution" },
            { tag: "tracking", row: 3, status: Status.Caution, word: "Caution" },
            { tag: "locked", row: 5, status: Status.Normal, word: "Normal" }
        ];
    }

    function test_statuses(data) {
        const { reader } = root.makeScene(root.mixed, true);
        const cell = reader.cell(data.row, "Quality");
        compare(cell.status, data.status);
        verify(cell.hasStatus);
        compare(reader.description(data.row, "Quality"), data.word);
    }

    function test_rowsAreReadInWords() {
        const { reader } = root.makeScene(root.mixed, true);
        const row = reader.rowDescription(5);
        verify(/^Unit cam-1, Quality locked, For ≥ \d s, Source PTP, Offset -38 ns, /.test(row),
               row);
        verify(row.includes("Error bound ± 900 ns, Faults –, "
                            + "Reference 5c857e.fffe.3e4f10, Steps 2, Stratum –"), row);
        compare(reader.table.Accessible.name, "Clocks of all units");
        compare(reader.table.Accessible.description, ""); // no row chosen
        reader.table.choose(5);
        compare(reader.table.Accessible.description, row);
    }

    function test_silentClockLooksStale() {
        const scene = root.makeScene(root.mixed, true);
        const reader = scene.reader;
        for (let row = 0; row < 6; ++row) {
            for (const title of ["Unit", "Quality", "Error bound", "Last seen"]) {
                compare(reader.looksStale(row, title), row === 1,
                        "%1 of row %2".arg(title).arg(row));
            }
        }
        root.hear(scene, Object.assign({}, root.mixed, { "cam-6": "locked" }));
        tryVerify(() => reader.column("Unit") === "cam-5 cam-4 cam-3 cam-2 cam-1 cam-6");
        for (let row = 0; row < 6; ++row)
            verify(!reader.looksStale(row, "Unit"), row);
        compare(reader.cell(5, "Last seen").text, "now");
    }

    function test_worseClockRises() {
        const scene = root.makeScene(root.mixed, true);
        const reader = scene.reader;
        reader.table.choose(5);
        root.hear(scene, Object.assign({}, root.mixed, { "cam-1": "freerun" }));
        tryVerify(() => reader.column("Unit") === "cam-1 cam-5 cam-6 cam-4 cam-3 cam-2");
        compare(reader.table.currentRow, 0); // the choice has gone with it
    }

    function test_fleetLine_data() {
        return [
            { tag: "all", units: { a: "locked", b: "locked" }, connected: true,
              text: "2 of 2 clocks within 1 ms of UTC, guaranteed", status: Status.Normal,
              reasons: "" },
            { tag: "all, but of before", units: { a: "locked", b: "locked" }, connected: false,
              text: "2 of 2 clocks within 1 ms of UTC, guaranteed", status: Status.Unknown,
              reasons: "" },
            { tag: "a tracking clock may be", units: { a: "tracking" }, connected: true,
              text: "1 of 1 clocks within 1 ms of UTC, guaranteed", status: Status.Normal,
              reasons: "" },
            { tag: "too far", units: { a: "locked", b: "far" }, connected: true,
              text: "1 of 2 clocks within 1 ms of UTC, guaranteed", status: Status.Unknown,
              reasons: "bound above 1 ms: 1" },
            { tag: "no bound", units: { a: "acquiring", b: "freerun", c: "locked" },
              connected: true, text: "1 of 3 clocks within 1 ms of UTC, guaranteed",
              status: Status.Unknown, reasons: "no bound to UTC: 2" }
        ];
    }

    function test_fleetLine(data) {
        const { page } = root.makeScene(data.units, data.connected);
        const line = findChild(page, "guaranteedClocks");
        verify(line.visible);
        compare(line.text, data.text);
        compare(line.status, data.status);
        compare(line.Accessible.name, data.text);
        compare(line.Accessible.description, Theme.statusWord(data.status));
        const others = findChild(page, "otherClocks");
        compare(others.visible, data.reasons !== "");
        compare(others.text, data.reasons);
    }

    function test_fleetLineNamesEveryReason() {
        const { page } = root.makeScene(root.mixed, true);
        compare(findChild(page, "guaranteedClocks").text,
                "2 of 6 clocks within 1 ms of UTC, guaranteed");
        compare(findChild(page, "otherClocks").text,
                "silent: 1  ·  no bound to UTC: 2  ·  bound above 1 ms: 1");
    }

    function test_ownClock_data() {
        return [
            { tag: "locked", kind: "locked", quality: "Quality: locked", word: "",
              bound: "Error bound: ± 900 ns", trend: "Offset, last 5 minutes: max -38 ns" },
            { tag: "tracking", kind: "tracking", quality: "Quality: tracking", word: "Caution",
              bound: "Error bound: ± 950 µs", trend: "Offset, last 5 minutes: max -38 ns" },
            { tag: "freerun", kind: "freerun", quality: "Quality: freerun", word: "Serious",
              bound: "Error bound: not known", trend: null },
        ];
    }

    function test_ownClock(data) {
        const { site, page, reader } = root.makeScene({}, true);
        verify(site.readOwnClock(root.message("laptop", data.kind)));
        site.tick();
        tryVerify(() => reader.named(data.quality) !== null);
        compare(reader.named(data.quality).Accessible.description, data.word);
        verify(reader.named(data.bound));
        compare(reader.named("Faults: stale_sync") !== null, data.kind === "freerun");
        compare(reader.find(page, item => item.Accessible.name?.startsWith(
                                "Offset, last 5 minutes")) !== null, data.trend !== null);
        if (data.trend)
            verify(reader.named(data.trend));
        compare(reader.textItem("Waiting for the first reading of this machine's clock."), null);
    }
}
