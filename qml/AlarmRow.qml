// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// The alarms in one line; where there is little height, beside what then leads to pages and sites.
RowLayout {
    id: root

    required property App.Application app
    required property App.Launcher launcher
    required property PageTabs pages

    signal alarmsWanted()

    spacing: 0

    PageMenu {
        objectName: "pageMenu"
        pages: root.pages
        visible: Theme.compact
    }

    SiteMenu {
        launcher: root.launcher
        visible: root.launcher !== null && Theme.compact
    }

    AlarmBar {
        app: root.app
        Layout.fillWidth: true
        onClicked: root.alarmsWanted()
    }
}
