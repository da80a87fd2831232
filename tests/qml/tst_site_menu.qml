// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest
import Nunect
import Nunect.Controls
import Nunect.Tests

TestCase {
    id: root

    name: "SiteMenu"
    when: windowShown
    width: 800
    height: 600
    visible: true

    Component {
        id: sceneComponent

        Item {
            readonly property alias home: console_
            readonly property alias button: shown
            readonly property alias asked: spy

            width: root.width
            height: root.height

            SiteMenu {
                id: shown

                launcher: console_.launcher
            }

            TestLauncher {
                id: console_
            }

            SignalSpy {
                id: spy

                target: console_.launcher
                signalName: "pageWanted"
            }
        }
    }

    Component {
        id: noticeComponent

        NoticeBar {
            width: root.width
        }
    }

    /// From the keyboard alone: the menu, a site in it, or the page of all sites.
    function test_byKeyboard() {
        const scene = createTemporaryObject(sceneComponent, root);
        scene.home.save("Stage A");
        const second = scene.home.save("Stage B");
        const menu = findChild(scene.button, "siteMenu");
        verify(scene.button.height >= Theme.touchTarget);
        keyClick(Qt.Key_O, Qt.ControlModifier);
        tryVerify(() => menu.opened);
        compare(menu.count, 4);
        compare(menu.itemAt(0).text, "Stage A");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        compare(menu.currentIndex, 1);
        scene.asked.clear();
        keyClick(Qt.Key_Return);
        tryVerify(() => !menu.visible);
        // Its password is not stored: the page asks for it.
        tryCompare(scene.asked, "count", 1);
        compare(scene.home.launcher.form.profileId, second);

        keyClick(Qt.Key_O, Qt.ControlModifier);
        tryVerify(() => menu.opened);
        for (let i = 0; i < menu.count; ++i)
            keyClick(Qt.Key_Down);
        compare(menu.currentIndex, 3);
        keyClick(Qt.Key_Return);
        tryCompare(scene.asked, "count", 2);
        compare(scene.home.launcher.form.profileId, "");
    }

    function test_noticeIsReadAndClosed() {
        const scene = createTemporaryObject(sceneComponent, root);
        const bar = createTemporaryObject(noticeComponent, scene, { launcher: null });
        verify(!bar.visible);
        bar.launcher = scene.home.launcher;
        verify(!bar.visible);
        compare(findChild(bar, "notice").text, "");
    }
}
