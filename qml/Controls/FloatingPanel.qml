// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

/// A titled area over everything else, until something else is pressed or Escape.
Popup {
    id: root

    property string title
    default property alias content: column.data

    padding: Theme.unit * 2
    margins: Theme.unit
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside

    background: Rectangle {
        color: Theme.surface
        border.color: Theme.line
        radius: Theme.radius

        Accessible.role: Accessible.Dialog
        Accessible.name: root.title
    }

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: Theme.unit

        ThemeText {
            text: root.title
            font.bold: true
            visible: root.title !== ""
            Layout.fillWidth: true
        }
    }
}
