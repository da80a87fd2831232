// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App

/// A label over its value, and the value's status where it has one.
ColumnLayout {
    id: root

    property string label
    property string value
    property int status: Status.Unknown
    property bool showStatus: false
    property int valueSize: Theme.bodySize
    /// Where the value alone says what it is, or there is no height for the label.
    property bool labelled: true
    readonly property bool truncated: plain.visible ? plain.truncated : marked.truncated

    spacing: Math.round(Theme.unit / 4)

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(root.label).arg(root.value)
    Accessible.description: root.showStatus ? Theme.statusWord(root.status) : ""

    ThemeText {
        text: root.label
        color: Theme.textSecondary
        font.pixelSize: Theme.captionSize
        visible: root.labelled
        Accessible.ignored: true
        Layout.fillWidth: true
    }

    ThemeText {
        id: plain

        text: root.value
        font.pixelSize: root.valueSize
        visible: !root.showStatus
        Accessible.ignored: true
        Layout.fillWidth: true
    }

    StatusLabel {
        id: marked

        text: root.value
        status: root.status
        pixelSize: root.valueSize
        visible: root.showStatus
        Accessible.ignored: true
        Layout.fillWidth: true
    }
}
