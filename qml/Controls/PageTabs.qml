// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// The pages' names side by side; every page is one press away. Left and Right open the neighbour.
/// Where there is no room for all they stand closer, then scroll, and the open page's name is always
/// in view.
/// Its children are PageTabs' own PageTab, each of which says in onClicked what it opens.
FocusScope {
    id: root

    property int currentIndex: 0
    default property alias tabs: row.data
    readonly property var shownTabs: Array.from(row.children).filter(
        child => (child as PageTab) !== null && child.visible)
    readonly property real wordsWidth: {
        let sum = 0;
        for (const tab of root.shownTabs)
            sum += Math.max(tab.implicitContentWidth, Theme.touchTarget - Theme.unit * 2);
        return sum;
    }
    readonly property real mostPadding: Theme.unit * 1.75
    /// Beside each name, in whole pixels.
    readonly property real sidePadding: {
        const free = (root.width - root.wordsWidth) / Math.max(1, root.shownTabs.length) / 2;
        return Math.max(Theme.unit * 0.75, Math.min(root.mostPadding, Math.floor(free + 0.01)));
    }

    implicitWidth: root.wordsWidth + root.shownTabs.length * 2 * root.mostPadding
    implicitHeight: Theme.touchTarget

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    onCurrentIndexChanged: root.check()
    onShownTabsChanged: root.space()
    onSidePaddingChanged: root.space()
    Component.onCompleted: {
        root.space();
        root.check();
    }

    Keys.onRightPressed: root.step(1)
    Keys.onLeftPressed: root.step(-1)

    function space() {
        for (const tab of root.shownTabs)
            tab.sidePadding = root.sidePadding;
    }

    function check() {
        const tab = row.children[root.currentIndex] as PageTab;
        if (!tab)
            return;
        tab.checked = true;
        const end = tab.x + tab.width - view.width;
        view.contentX = Math.max(0, Math.min(tab.x, Math.max(end, view.contentX)));
    }

    function step(by: int) {
        const tabs = Array.from(row.children).filter(child => child.visible);
        const at = tabs.indexOf(row.children[root.currentIndex]);
        const tab = tabs[(at + by + tabs.length) % tabs.length] as PageTab;
        tab.forceActiveFocus(Qt.TabFocusReason);
        tab.clicked();
    }

    Flickable {
        id: view

        anchors.fill: parent
        contentWidth: row.width
        contentHeight: row.height
        boundsBehavior: Flickable.StopAtBounds
        interactive: row.width > view.width
        clip: row.width > view.width

        onWidthChanged: root.check()

        Row {
            id: row
        }
    }
}
