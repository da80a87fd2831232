// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest
import Nunect
import Nunect.App
import Nunect.Controls

/// The window of a console that has no password yet.
TestCase {
    id: root

    name: "Main"
    when: windowShown

    Component {
        id: mainComponent

        Main {
            visible: true
            app: application
        }
    }

    function test_startPageAndShortcuts() {
        const window = createTemporaryObject(mainComponent, root);
        verify(window);
        compare(window.pageNames[window.page], "rtt"); // the start page
        for (const name of window.pageNames) {
            window.openPage(name);
            compare(window.pageNames[window.page], name);
        }
        window.openPage("no such page");
        compare(window.page, window.pageNames.length - 1);
        verify(window.minimumWidth <= 1280 && window.minimumHeight <= 800);
    }

    function test_galleryStandsBehindTheSettings() {
        const window = createTemporaryObject(mainComponent, root);
        window.openPage("settings");
        compare(findChild(window, "closeGallery"), null);
        window.openPage("gallery");
        const back = findChild(window, "closeGallery");
        verify(back);
        back.clicked();
        compare(window.pageNames[window.page], "settings");
    }

    function test_rulesAreReachedFromTheSettings() {
        const window = createTemporaryObject(mainComponent, root);
        window.openPage("settings");
        findChild(window, "openRules").clicked();
        compare(window.pageNames[window.page], "alarms");
        verify(findChild(window, "rules").visible);
    }

    function test_shortcutsChangeTheLook() {
        const window = createTemporaryObject(mainComponent, root);
        const preferences = application.preferences;
        window.requestActivate();
        tryVerify(() => window.active);
        for (const theme of [Preferences.Light, Preferences.Night, Preferences.Dark]) {
            keyClick(Qt.Key_T, Qt.ControlModifier);
            compare(preferences.theme, theme);
            compare(Theme.palette, theme);
        }
        keyClick(Qt.Key_Plus, Qt.ControlModifier);
        compare(preferences.scale, 1.125);
        compare(Theme.scale, 1.125);
        keyClick(Qt.Key_0, Qt.ControlModifier);
        compare(preferences.scale, 1);
    }

    function test_aLowWindowFoldsThePagesNames() {
        const window = createTemporaryObject(mainComponent, root);
        const menu = findChild(window, "pageMenu");
        verify(!Theme.compact);
        verify(!menu.visible);
        application.preferences.scale = 2; // 800 pixels are low for that
        verify(Theme.compact);
        verify(menu.visible);
        compare(menu.text, "RTT");
        verify(menu.height >= Theme.touchTarget);
        menu.clicked();
        const panel = findChild(menu, "pageMenuPanel");
        tryVerify(() => panel.opened);
        const entry = findChild(panel.contentItem, "page2");
        compare(entry.text, "Servers");
        tryVerify(() => entry.height >= Theme.touchTarget);
        entry.clicked();
        compare(window.pageName, "servers");
        compare(menu.text, "Servers");
        tryVerify(() => !panel.visible);
        window.height = 1600;
        tryVerify(() => !Theme.compact && !menu.visible);
    }

    function cleanup() {
        application.preferences.scale = 1;
    }

    function test_nothingIsWellWithoutAConnection() {
        const window = createTemporaryObject(mainComponent, root);
        const alarms = findChild(window, "worstAlarm");
        compare(alarms.text, "Not connected: no alarms are known");
        compare(alarms.status, Status.Unknown);
    }

    // Before the one that ends the need for a password.
    function test_keysOfThePageRestBehindADialog() {
        const window = createTemporaryObject(mainComponent, root);
        window.openPage("servers");
        const field = findChild(window, "password");
        tryVerify(() => field.activeFocus);
        keyClick(Qt.Key_F, Qt.ControlModifier);
        verify(field.activeFocus);
        keyClick("1", Qt.ControlModifier);
        compare(window.pageNames[window.page], "servers");
    }

    function test_passwordIsHiddenAndWiped() {
        const window = createTemporaryObject(mainComponent, root);
        const field = findChild(window, "password");
        const button = findChild(window, "login");
        verify(field);
        verify(button);
        tryVerify(() => field.activeFocus);
        compare(field.echoMode, TextInput.Password);
        verify(!button.enabled);
        field.text = "not a real one";
        verify(button.enabled);
        verify(button.height >= Theme.touchTarget);
        button.clicked();
        compare(field.text, "");
        // It connects with it, so nothing is asked any more.
        tryVerify(() => !application.needsPassword);
        tryVerify(() => !field.visible);
    }
}
