// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest
import Nunect
import Nunect.Controls

/// The window of a kiosk: its lock, its way out, its way from page to page.
TestCase {
    id: root

    name: "Kiosk"
    when: windowShown

    Main {
        id: main

        visible: true
        app: kiosk
    }

    function initTestCase() {
        verify(!findChild(main, "loginDialog").visible); // nobody logs in while it is locked
        main.requestActivate();
        tryVerify(() => main.active);
    }

    function init() {
        kiosk.kioskLock.lock();
        const dialog = findChild(main, "pinDialog");
        dialog.close();
        tryVerify(() => !dialog.visible);
    }

    function type(pin) {
        const keys = findChild(main, "pinDialog").contentItem;
        for (const digit of pin) {
            const key = findChild(keys, "key" + digit);
            verify(key);
            verify(key.height >= Theme.touchTarget && key.width >= Theme.touchTarget);
            key.clicked();
        }
    }

    function unlock() {
        findChild(main, "unlock").clicked();
        root.type("2468");
        findChild(main, "submitPin").clicked();
        tryVerify(() => !kiosk.kioskLock.locked);
        findChild(main, "loginDialog").close(); // a kiosk has its password from a file
    }

    function test_loginIsForThePinAlone() {
        const login = findChild(main, "loginDialog");
        verify(kiosk.needsPassword);
        verify(!login.visible);
        findChild(main, "unlock").clicked();
        root.type("2468");
        findChild(main, "submitPin").clicked();
        tryVerify(() => login.visible);
        kiosk.kioskLock.lock();
        tryVerify(() => !login.visible);
    }

    function test_messagesAreNotListenedToWhileLocked() {
        const tap = kiosk.tap;
        main.openPage("messages");
        for (const name of ["run", "keepRunning"])
            verify(!findChild(main, name).enabled, name);
        verify(!tap.add("stage.>"));
        tap.start();
        verify(!tap.running);
        compare(findChild(main, "tapError").text, "The screen is locked; unlock it first.");
        root.unlock();
        compare(tap.error, "");
        verify(tap.add("stage.>"));
        tap.start();
        verify(tap.running);
        kiosk.kioskLock.lock();
        verify(!tap.running);
        verify(findChild(main, "tapNote").text.startsWith("Listening ended when the screen was locked."));
        root.unlock();
        tap.remove("stage.>");
    }

    Component {
        id: connectComponent

        ConnectWindow {
            visible: true
            launcher: kioskLauncher.launcher
        }
    }

    function test_sitesAndLoginsAreForThePinAlone() {
        const window = createTemporaryObject(connectComponent, root);
        const lock = kioskLauncher.launcher.kioskLock;
        const page = findChild(window, "connectPage");
        verify(lock.locked);
        compare(page.item, null);
        verify(findChild(window, "lockedPage").visible);
        window.close();
        const dialog = findChild(window, "pinDialog");
        tryVerify(() => window.visible && dialog.opened && dialog.ends);
        dialog.close();
        lock.unlock("2468");
        tryVerify(() => !lock.locked);
        tryVerify(() => page.item !== null);
        verify(!findChild(window, "lockedPage").visible);
        lock.lock();
        compare(page.item, null);
    }

    function test_startsLockedAndSaysSo() {
        verify(Theme.kiosk);
        verify(Theme.readOnly);
        compare(Theme.touchTarget, 64);
        const bar = findChild(main, "kioskBar");
        verify(bar.visible);
        compare(findChild(bar, "lockState").text,
                "Locked: everything can be seen, nothing can be done.");
        verify(findChild(bar, "unlock").visible);
        verify(!findChild(bar, "lock").visible);
    }

    function test_pinUnlocksAndLockLocks() {
        root.unlock();
        verify(!Theme.readOnly);
        const dialog = findChild(main, "pinDialog");
        tryVerify(() => !dialog.visible);
        compare(dialog.pin, "");
        findChild(main, "lock").clicked();
        verify(kiosk.kioskLock.locked);
        verify(Theme.readOnly);
    }

    function test_wrongPinIsWiped() {
        findChild(main, "unlock").clicked();
        const dialog = findChild(main, "pinDialog");
        const submit = findChild(main, "submitPin");
        verify(!submit.enabled);
        root.type("1111");
        verify(submit.enabled);
        submit.clicked();
        compare(dialog.pin, "");
        const problem = findChild(main, "pinProblem");
        tryCompare(problem, "text", "This PIN is wrong.");
        verify(dialog.visible);
        verify(kiosk.kioskLock.locked);
        findChild(main, "cancelPin").clicked();
        tryVerify(() => !dialog.visible);
        root.unlock(); // so that the next test has all its tries
    }

    function test_pinByKeyboard() {
        keyClick(Qt.Key_L, Qt.ControlModifier);
        const dialog = findChild(main, "pinDialog");
        tryVerify(() => dialog.opened);
        for (const key of [Qt.Key_2, Qt.Key_4, Qt.Key_6, Qt.Key_7])
            keyClick(key);
        compare(dialog.pin, "2467");
        keyClick(Qt.Key_Backspace);
        keyClick(Qt.Key_8);
        keyClick(Qt.Key_Return);
        tryVerify(() => !kiosk.kioskLock.locked);
    }

    function test_closesForThePinAlone() {
        main.close();
        verify(main.visible);
        const dialog = findChild(main, "pinDialog");
        tryVerify(() => dialog.opened);
        verify(dialog.ends);
        dialog.close();
        findChild(main, "endKiosk").clicked();
        tryVerify(() => dialog.opened && dialog.ends);
    }

    function test_pagesByTheBar() {
        main.openPage("overview");
        findChild(main, "nextPage").clicked();
        compare(main.pageName, "alarms");
        findChild(main, "previousPage").clicked();
        findChild(main, "previousPage").clicked();
        compare(main.pageName, "settings");
    }

    function test_pagesByASwipeAlongTheBar() {
        main.openPage("overview");
        const bar = findChild(main, "kioskBar");
        const touch = touchEvent(bar);
        const y = bar.height / 2;
        touch.press(1, bar, 700, y).commit();
        for (let x = 690; x >= 500; x -= 10)
            touch.move(1, bar, x, y).commit();
        touch.release(1, bar, 500, y).commit();
        tryCompare(main, "pageName", "alarms");
    }

    function test_lockedAlarmsAndExportCannotBeActedOn() {
        main.openPage("alarms");
        for (const name of ["acknowledge", "acknowledgeShown", "shelve15", "addNote"])
            verify(!findChild(main, name).enabled, name);
        const dialog = findChild(main, "exportDialog");
        root.unlock();
        dialog.open();
        tryVerify(() => dialog.opened);
        kiosk.kioskLock.lock();
        tryVerify(() => !dialog.visible);
    }
}
