// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// The pages' names side by side; every page is one press away. Left and Right open the neighbour.
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
        if (tab)
            tab.checked = true;
    }

    function step(by: int) {
        const count = row.children.length;
        const tab = row.children[(root.currentIndex + by + count) % count] as PageTab;
        tab.forceActiveFocus(Qt.TabFocusReason);
        tab.clicked();
    }

    Row {
        id: row
    }
}
