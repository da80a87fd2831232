// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App

/// A bar across the window that says what is wrong and what it means for the figures below.
Rectangle {
    id: root

    property int status: Status.Critical
    property string title
    property string detail ///< why
    property string note   ///< what it means for what is shown, or what is being done

    implicitHeight: Theme.compact ? row.implicitHeight + Theme.unit
                                  : Math.max(Theme.touchTarget, row.implicitHeight + Theme.unit * 2)
    color: Theme.selected

    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("%1. %2 %3").arg(root.title).arg(root.detail).arg(root.note)

    Rectangle {
        width: Theme.unit
        height: parent.height
        color: Theme.statusColor(root.status)
    }

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 3
        anchors.rightMargin: Theme.unit * 2
        spacing: Theme.unit * 2

        StatusLabel {
            status: root.status
            text: root.title
            pixelSize: Theme.compact ? Theme.bodySize : Theme.titleSize
            Accessible.ignored: true
            Layout.fillWidth: false
        }

        // One below the other where there is little room.
        GridLayout {
            columns: root.width >= Theme.unit * 130 ? 2 : 1
            columnSpacing: row.spacing
            rowSpacing: 0
            Layout.fillWidth: true

            ThemeText {
                text: root.detail
                wrapMode: Text.Wrap
                maximumLineCount: Theme.compact ? 1 : 3
                visible: root.detail !== ""
                Accessible.ignored: true
                Layout.fillWidth: true
            }

            ThemeText {
                text: root.note
                color: Theme.textSecondary
                visible: root.note !== ""
                Accessible.ignored: true
            }
        }
    }
}
