// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts

/// A titled area. Its children fill it from top to bottom.
Rectangle {
    id: root

    property string title
    property int padding: Theme.unit * 2
    default property alias content: column.data

    color: Theme.surface
    border.color: Theme.line
    border.width: Theme.hairline
    radius: Theme.radius
    implicitWidth: column.implicitWidth + 2 * root.padding
    implicitHeight: column.implicitHeight + 2 * root.padding

    Accessible.role: Accessible.Grouping
    Accessible.name: root.title

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: root.padding
        spacing: Theme.unit

        ThemeText {
            text: root.title
            color: Theme.textSecondary
            font.bold: true
            visible: root.title !== ""
            Layout.fillWidth: true
        }
    }
}
