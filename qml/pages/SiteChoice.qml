// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// The saved sites: to open, to edit, to delete.
Panel {
    id: root

    required property App.Launcher launcher

    title: qsTr("Saved sites")

    /// The one that was opened last, else the first.
    function take() {
        let chosen = rows.itemAt(0) as SiteRow;
        for (let i = 1; i < rows.count; ++i) {
            const row = rows.itemAt(i) as SiteRow;
            if (row && row.isLast)
                chosen = row;
        }
        if (chosen)
            chosen.take();
    }

    Repeater {
        id: rows

        model: root.launcher.profiles

        delegate: SiteRow {
            id: row

            onOpen: root.launcher.open(row.profileId)
            onEdit: root.launcher.manage(row.profileId)
            onRemove: root.launcher.remove(row.profileId)
            Layout.fillWidth: true
        }
    }

    ActionButton {
        objectName: "newSite"
        text: qsTr("New site")
        onClicked: root.launcher.manage()
    }
}
