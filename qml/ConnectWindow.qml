// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// The window in which a person says where to connect, or chooses among the saved sites. In a kiosk
/// with a PIN, one who knows it.
ApplicationWindow {
    id: root

    required property App.Launcher launcher
    readonly property App.KioskLock kioskLock: root.launcher.kioskLock
    readonly property bool mayClose: !root.launcher.kiosk || !root.kioskLock.hasPin

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

    onClosing: close => {
        close.accepted = root.mayClose;
        if (!root.mayClose)
            frame.end();
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: -frame.shift
        anchors.bottomMargin: frame.shift
        spacing: 0

        ConnectPageLoader {
            id: page

            objectName: "connectPage"
            launcher: root.launcher
            visible: !root.kioskLock.locked
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: Theme.unit * 3
        }

        ColumnLayout {
            objectName: "lockedPage"
            spacing: Theme.unit * 2
            visible: root.kioskLock.locked
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: Theme.unit * 3

            StatusLabel {
                status: App.Status.Serious
                text: qsTr("Not connected: this kiosk has no site that it can open by itself.")
                pixelSize: Theme.titleSize
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
                Layout.fillWidth: true
            }

            ThemeText {
                text: root.launcher.notice !== "" ? root.launcher.notice
                                                  : root.launcher.form.secretState
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Layout.fillWidth: true
            }

            Item {
                Layout.fillHeight: true
            }
        }

        KioskBar {
            objectName: "kioskBar"
            kioskLock: root.kioskLock
            hasPages: false
            lockedText: qsTr("Locked: sites and logins are for those who know the PIN.")
            visible: root.launcher.kiosk
            Layout.fillWidth: true
            onUnlockWanted: frame.unlock()
            onEndWanted: root.close()
        }
    }

    KioskFrame {
        id: frame

        kioskLock: root.kioskLock
        inKiosk: root.launcher.kiosk
    }

    TipLayer {}

    LookShortcuts {
        preferences: root.launcher.preferences
    }
}
