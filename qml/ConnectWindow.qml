// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic
import Nunect.App as App
import Nunect.Controls

/// The window in which a person says where to connect, or chooses among the saved sites.
ApplicationWindow {
    id: root

    required property App.Launcher launcher

    width: 1280
    height: 800
    minimumWidth: 1024
    minimumHeight: 640
    title: root.launcher.form.unknownKey !== "" ? qsTr("Trust this key? – nunect")
                                                : qsTr("Connect – nunect")
    color: Theme.background
    font.family: Theme.fontFamily
    font.pixelSize: Theme.bodySize

    ThemeBinding {
        preferences: root.launcher.preferences
        inKiosk: root.launcher.kiosk
    }

    ConnectPage {
        anchors.fill: parent
        anchors.margins: Theme.unit * 3
        launcher: root.launcher
        focus: true
    }

    LookShortcuts {
        preferences: root.launcher.preferences
    }
}
