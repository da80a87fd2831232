// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Nunect.Controls

/// A server, a leaf node or the units of one of them on the map.
AbstractButton {
    id: root

    required property int index
    required property string name
    required property int kind
    required property string server
    required property int status
    required property string nodeState
    required property string detail
    required property int depth
    required property double column

    readonly property string kindWord: root.kind === 0 ? qsTr("Server")
        : root.kind === 1 ? qsTr("Leaf node") : qsTr("Units of %1").arg(root.server)

    padding: Theme.unit
    leftPadding: Theme.unit * 1.5
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.kind === 2
        ? qsTr("%1: %2, %3").arg(root.kindWord).arg(root.nodeState).arg(root.detail)
        : qsTr("%1 %2: %3, %4").arg(root.kindWord).arg(root.name).arg(root.nodeState)
                               .arg(root.detail)
    Accessible.onPressAction: root.clicked()

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: ColumnLayout {
        spacing: 0

        StatusLabel {
            status: root.status
            text: root.name
            Accessible.ignored: true
            Layout.fillWidth: true
        }

        ThemeText {
            text: root.detail === "" ? root.nodeState
                : Theme.isAbnormal(root.status) && root.kind !== 2
                    ? qsTr("%1, %2").arg(root.nodeState).arg(root.detail) : root.detail
            color: Theme.isAbnormal(root.status) ? Theme.text : Theme.textSecondary
            font.pixelSize: Theme.captionSize
            Accessible.ignored: true
            Layout.fillWidth: true
        }
    }

    background: Rectangle {
        color: root.down ? Theme.selected : Theme.surface
        border.color: Theme.isAbnormal(root.status) ? Theme.statusColor(root.status)
            : root.kind === 2 ? Theme.line : Theme.textMuted
        border.width: Theme.isAbnormal(root.status) ? Theme.hairline * 2 : Theme.hairline
        radius: root.kind === 2 ? height / 2 : Theme.radius

        FocusRing {
            visible: root.visualFocus
        }
    }
}
