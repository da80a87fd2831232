// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App

/// What stands above a table that can be filtered: the filter, how many rows there are, whether
/// they stand still, and the menu.
FocusScope {
    id: root

    required property TableModel model
    required property OrderHold hold
    readonly property alias filter: filter

    signal menuWanted(at: point)
    /// On to the rows.
    signal rowsWanted()

    implicitHeight: row.implicitHeight

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.unit

        FilterField {
            id: filter

            focus: true
            model: root.model
            onRowsWanted: root.rowsWanted()
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.unit * 80
            Layout.alignment: Qt.AlignTop
        }

        ThemeText {
            objectName: "shownCount"
            text: root.model.filter === "" || root.model.count === root.model.knownCount
                ? qsTr("Rows: %1").arg(root.model.knownCountText)
                : qsTr("%1 of %2 shown").arg(root.model.countText).arg(root.model.knownCountText)
            color: Theme.textSecondary
            horizontalAlignment: Text.AlignRight
            Accessible.role: Accessible.StaticText
            Accessible.name: text
            Layout.fillWidth: true
            Layout.minimumWidth: implicitWidth
            Layout.preferredHeight: Theme.touchTarget
            Layout.alignment: Qt.AlignTop
        }

        HoldOrderButton {
            objectName: "holdOrder"
            hold: root.hold
            Layout.alignment: Qt.AlignTop
        }

        SignButton {
            id: menu

            objectName: "tableMenu"
            sign: "more"
            label: qsTr("Columns, copies and files")
            Layout.alignment: Qt.AlignTop
            onClicked: root.menuWanted(menu.mapToItem(root, 0, menu.height))
        }
    }
}
