// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick
import Nunect.App as App
import Nunect.Controls

/// A button whose menu changes to another saved site, or goes to the page where they are kept.
SignButton {
    id: root

    required property App.Launcher launcher

    sign: "more"
    label: qsTr("Other sites (Ctrl+O)")
    visible: root.launcher !== null

    onClicked: menu.popup(root, 0, root.height)

    ThemeMenu {
        id: menu

        objectName: "siteMenu"

        Instantiator {
            model: root.launcher ? root.launcher.profiles : null

            delegate: MenuEntry {
                id: entry

                required property string profileId
                required property string name
                readonly property bool isCurrent: entry.profileId === root.launcher.currentId

                text: entry.isCurrent ? qsTr("%1 (shown now)").arg(entry.name) : entry.name
                onTriggered: root.launcher.open(entry.profileId)
            }
            onObjectAdded: (index, object) => menu.insertItem(index, object as MenuEntry)
            onObjectRemoved: (index, object) => menu.removeItem(object as MenuEntry)
        }

        MenuEntry {
            text: qsTr("Edit this site…")
            enabled: root.launcher !== null && root.launcher.currentId !== ""
            onTriggered: root.launcher.manage(root.launcher.currentId)
        }

        MenuEntry {
            text: qsTr("All sites, or a new one…")
            onTriggered: root.launcher.manage()
        }
    }

    Shortcut {
        sequence: "Ctrl+O"
        enabled: root.visible
        onActivated: root.clicked()
    }
}
