// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// What a person should know of profiles and passwords, until it is read.
Rectangle {
    id: root

    required property App.Launcher launcher

    implicitHeight: row.implicitHeight + Theme.unit
    color: Theme.selected
    visible: root.launcher !== null && root.launcher.notice !== ""

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 2
        anchors.rightMargin: Theme.unit * 2
        spacing: Theme.unit * 2

        StatusLabel {
            objectName: "notice"
            status: App.Status.Caution
            text: root.launcher ? root.launcher.notice : ""
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Layout.fillWidth: true
        }

        ActionButton {
            objectName: "dismissNotice"
            text: qsTr("Close")
            onClicked: root.launcher.dismissNotice()
        }
    }
}
