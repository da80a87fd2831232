// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// The open page's name in place of PageTabs, where there is no height for them. A press shows all
/// pages' names; what is wrong on another page shows here.
MenuButton {
    id: root

    required property PageTabs pages
    readonly property PageTab open: root.pages.tabs[root.pages.currentIndex] as PageTab

    text: root.open ? root.open.text : ""
    font.bold: true
    status: {
        let worst = App.Status.Unknown;
        for (const tab of Array.from(root.pages.tabs))
            worst = Theme.worst(worst, root.statusOf(tab as PageTab));
        return worst;
    }

    Accessible.name: qsTr("Pages: %1").arg(root.text)

    onClicked: panel.open()

    /// What the open page shows needs no telling.
    function statusOf(tab: PageTab): int {
        return tab && tab !== root.open ? tab.status : App.Status.Unknown;
    }

    FloatingPanel {
        id: panel

        objectName: "pageMenuPanel"
        y: root.height

        GridLayout {
            columns: 3
            columnSpacing: Theme.unit
            rowSpacing: Theme.gap

            Repeater {
                model: root.pages.tabs.length

                PageTab {
                    required property int index
                    readonly property PageTab page: root.pages.tabs[index] as PageTab

                    objectName: "page" + index
                    text: page.text
                    status: page.status
                    checkable: false
                    checked: page === root.open
                    focus: checked
                    focusPolicy: Qt.StrongFocus
                    Layout.fillWidth: true
                    onClicked: {
                        panel.close();
                        page.clicked();
                    }
                }
            }
        }
    }
}
