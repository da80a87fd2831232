// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.Controls

/// One saved site. Deleting takes a second press, which names it.
ColumnLayout {
    id: root

    required property string profileId
    required property string name
    required property string place
    required property bool isLast
    property bool asking: false

    signal open()
    signal edit()
    signal remove()

    spacing: Math.round(Theme.unit / 2)

    function take() {
        openButton.forceActiveFocus(Qt.TabFocusReason);
    }

    RowLayout {
        spacing: Theme.unit
        visible: !root.asking
        Layout.fillWidth: true

        ActionButton {
            id: openButton

            objectName: "open"
            text: root.name
            primary: root.isLast
            Accessible.name: qsTr("Open %1").arg(root.name)
            Accessible.description: root.place
            onClicked: root.open()
            Layout.fillWidth: true
        }

        ActionButton {
            objectName: "edit"
            text: qsTr("Edit")
            Accessible.name: qsTr("Edit %1").arg(root.name)
            onClicked: root.edit()
        }

        ActionButton {
            id: deleteButton

            objectName: "delete"
            text: qsTr("Delete")
            Accessible.name: qsTr("Delete %1").arg(root.name)
            onClicked: {
                root.asking = true;
                keepButton.forceActiveFocus(Qt.TabFocusReason);
            }
        }
    }

    RowLayout {
        spacing: Theme.unit
        visible: root.asking
        Layout.fillWidth: true

        ThemeText {
            text: qsTr("Delete %1, and its stored password?").arg(root.name)
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }

        ActionButton {
            id: keepButton

            objectName: "keep"
            text: qsTr("Keep")
            Accessible.name: qsTr("Keep %1").arg(root.name)
            onClicked: {
                root.asking = false;
                deleteButton.forceActiveFocus(Qt.TabFocusReason);
            }
        }

        ActionButton {
            objectName: "confirmDelete"
            text: qsTr("Delete")
            Accessible.name: qsTr("Delete %1 now").arg(root.name)
            onClicked: root.remove()
        }
    }

    ThemeText {
        text: root.place
        color: Theme.textSecondary
        font.pixelSize: Theme.captionSize
        Layout.fillWidth: true
    }
}
