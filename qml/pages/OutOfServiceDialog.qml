// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Templates as T
import Nunect.App as App
import Nunect.Controls

/// Asks once more before what alarms are about is said to be gone for good.
Dialog {
    id: root

    required property App.AlarmBoard board
    required property App.RowChoice choice
    property string what

    function ask() {
        root.what = root.board.chosenText(root.choice);
        root.open();
    }

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Theme.unit * 64
    padding: Theme.unit * 3
    modal: true
    onOpened: cancel.forceActiveFocus(Qt.TabFocusReason)

    background: Rectangle {
        color: Theme.surface
        border.color: Theme.line
        radius: Theme.radius

        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Taken out of service?")
    }

    T.Overlay.modal: Rectangle {
        color: Theme.veil
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.unit * 2

        ThemeText {
            text: qsTr("Taken out of service?")
            font.pixelSize: Theme.titleSize
            font.bold: true
            Layout.fillWidth: true
        }

        ThemeText {
            objectName: "what"
            text: root.what
            wrapMode: Text.Wrap
            maximumLineCount: 8
            Layout.fillWidth: true
        }

        ThemeText {
            text: qsTr("No alarm on any console until it is seen again. The log says who said so.")
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }

        RowLayout {
            spacing: Theme.unit
            Layout.alignment: Qt.AlignRight

            ActionButton {
                id: cancel

                objectName: "cancelOutOfService"
                text: qsTr("Cancel")
                onClicked: root.close()
            }

            ActionButton {
                objectName: "confirmOutOfService"
                text: qsTr("Taken out of service")
                primary: true
                onClicked: {
                    root.board.takeOutOfService(root.choice);
                    root.close();
                }
            }
        }
    }
}
