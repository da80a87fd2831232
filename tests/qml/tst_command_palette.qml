// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest
import Nunect
import Nunect.App as App
import Nunect.Controls
import Nunect.Tests

/// Everything by a few letters of its name.
TestCase {
    id: root

    name: "CommandPalette"
    when: windowShown

    TestSite {
        id: site
    }

    Main {
        id: main

        visible: true
        app: site.app
    }

    function initTestCase() {
        site.setConnected(true);
        verify(site.hear("ops.heartbeat.foh-left", {
            v: 1, unit: "foh-left", seq: 9, ts: "2026-11-23T10:00:00.123456789Z",
            role: "guardian", interval_ms: 1000, uptime_s: 42, version: "0.1.0",
            host: "foh-left", os: "linux", arch: "aarch64", server: { name: "hub", id: "ND7" }
        }));
        site.tick();
        findChild(main, "loginDialog").close(); // it connects nowhere
        main.requestActivate();
        tryVerify(() => main.active);
    }

    function init() {
        const palette = findChild(main, "palette");
        palette.close();
        tryVerify(() => !palette.visible);
        site.app.rtt.filter = "";
        main.openPage("overview");
    }

    function open() {
        keyClick(Qt.Key_K, Qt.ControlModifier);
        const palette = findChild(main, "palette");
        tryVerify(() => palette.opened);
        tryVerify(() => findChild(main, "paletteEntry").activeFocus);
        return palette;
    }

    function type(text) {
        for (const letter of text)
            keyClick(letter);
    }

    function test_opensAPageByKeyboard() {
        const palette = root.open();
        root.type("jet");
        compare(site.app.palette.count >= 1, true);
        keyClick(Qt.Key_Return);
        tryVerify(() => !palette.visible);
        compare(main.pageName, "jetstream");
    }

    function test_arrowsChooseAndEscapeCloses() {
        const palette = root.open();
        const list = findChild(main, "paletteResults");
        compare(list.currentIndex, 0);
        keyClick(Qt.Key_Down);
        compare(list.currentIndex, 1);
        keyClick(Qt.Key_Up);
        compare(list.currentIndex, 0);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !palette.visible);
    }

    function test_aTapChooses() {
        const palette = root.open();
        root.type("alarms");
        const list = findChild(main, "paletteResults");
        tryVerify(() => list.itemAtIndex(0) !== null);
        const first = list.itemAtIndex(0);
        verify(first.height >= Theme.touchTarget);
        const touch = touchEvent(first);
        touch.press(1, first).commit();
        touch.release(1, first).commit();
        tryVerify(() => !palette.visible);
        compare(main.pageName, "alarms");
    }

    function test_runsActions() {
        const preferences = site.app.preferences;
        compare(preferences.theme, App.Preferences.Dark);
        root.open();
        root.type("dark");
        keyClick(Qt.Key_Return);
        compare(preferences.theme, App.Preferences.Light);
        preferences.theme = App.Preferences.Dark;
    }

    function test_showsAUnit() {
        root.open();
        root.type("foh");
        keyClick(Qt.Key_Return);
        tryCompare(main, "pageName", "rtt");
        compare(site.app.rtt.filter, '"foh-left"');
        compare(site.app.rtt.count, 1);
    }

    function test_saysThatNothingFits() {
        root.open();
        root.type("zzzz");
        const note = findChild(main, "paletteNote");
        verify(note.visible);
        compare(note.text, "Nothing has a name like that.");
        keyClick(Qt.Key_Return); // does nothing
        keyClick(Qt.Key_Escape);
    }
}
