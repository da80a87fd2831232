// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// The pages' names side by side; every page is one press away. Left and Right open the neighbour.
/// Where there is no room for all, they scroll, and the open page's name is always in view.
/// Its children are PageTabs' own PageTab, each of which says in onClicked what it opens.
FocusScope {
    id: root

    property int currentIndex: 0
    default property alias tabs: row.data

    implicitWidth: row.implicitWidth
    implicitHeight: Theme.touchTarget

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    onCurrentIndexChanged: root.check()
    Component.onCompleted: root.check()

    Keys.onRightPressed: root.step(1)
    Keys.onLeftPressed: root.step(-1)

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
