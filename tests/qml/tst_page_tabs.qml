// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest
import Nunect.App
import Nunect.Controls

TestCase {
    id: root

    property int page: 0

    name: "PageTabs"
    when: windowShown
    visible: true
    width: 640
    height: 200

    PageTabs {
        id: tabs

        currentIndex: root.page

        PageTab {
            id: first

            text: "First"
            onClicked: root.page = 0
        }

        PageTab {
            id: second

            text: "Second"
            status: Status.Critical
            onClicked: root.page = 1
        }

        PageTab {
            id: third

            text: "Third"
            onClicked: root.page = 2
        }
    }

    function init() {
        root.page = 0;
        first.forceActiveFocus();
    }

    function test_targets() {
        for (const tab of [first, second, third]) {
            verify(tab.height >= 48, tab.text);
            verify(tab.width >= 48, tab.text);
        }
    }

    /// Closer where there is less room, and no longer when there is.
    function test_allFit() {
        const wide = tabs.implicitWidth;
        tryCompare(third, "width", third.implicitContentWidth + Theme.unit * 3.5);
        tabs.width = wide - Theme.unit * 4;
        tryVerify(() => third.x + third.width <= tabs.width);
        verify(third.width > third.implicitContentWidth);
        tabs.width = wide;
        tryCompare(third, "width", third.implicitContentWidth + Theme.unit * 3.5);
    }

    function test_press() {
        mouseClick(third);
        compare(root.page, 2);
        verify(third.checked);
        verify(!first.checked);
    }

    function test_arrowsGoRound() {
        keyClick(Qt.Key_Right);
        compare(root.page, 1);
        verify(second.checked);
        verify(second.visualFocus);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Right);
        compare(root.page, 0);
        keyClick(Qt.Key_Left);
        compare(root.page, 2);
    }

    function test_pageSetFromOutside() {
        root.page = 1;
        verify(second.checked);
        compare(second.Accessible.description, "Critical");
        compare(first.Accessible.description, "");
    }
}
