// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.Controls

/// A status in words that can be shown on a ground of its own colour.
Rectangle {
    id: root

    required property int status
    required property string text
    required property bool inverted

    implicitHeight: label.implicitHeight + Theme.unit
    color: root.inverted ? Theme.statusColor(root.status) : "transparent"
    radius: Theme.radius

    StatusLabel {
        id: label

        objectName: "worstAlarm"
        status: root.status
        text: root.text
        pixelSize: Theme.compact ? Theme.bodySize : Theme.titleSize
        inverted: root.inverted
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        Accessible.ignored: true
    }
}
