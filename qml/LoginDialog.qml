// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Templates as T
import Nunect.App as App
import Nunect.Controls

/// Asks for the password while the connection needs one. What was typed is handed over and wiped
/// from the field at once.
Dialog {
    id: root

    required property App.Application app
    /// Who may not act may not log in either; the banner says what is wrong.
    readonly property bool needed: root.app.needsPassword && !root.app.kioskLock.locked

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Theme.unit * 56
    padding: Theme.unit * 3
    modal: true
    closePolicy: Popup.NoAutoClose

    function submit() {
        if (password.text === "")
            return;
        root.app.login(password.text);
        password.clear();
    }

    onNeededChanged: root.needed ? root.open() : root.close()
    onOpened: password.forceActiveFocus(Qt.ActiveWindowFocusReason)
    Component.onCompleted: {
        if (root.needed)
            root.open();
    }

    background: Rectangle {
        color: Theme.surface
        border.color: Theme.line
        radius: Theme.radius
    }

    T.Overlay.modal: Rectangle {
        color: Theme.veil
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.unit * 2

        ThemeText {
            text: qsTr("Log in to %1").arg(root.app.domain)
            font.pixelSize: Theme.titleSize
            font.bold: true
            Layout.fillWidth: true
        }

        Field {
            label: qsTr("Hub")
            value: root.app.serverUrl
            Layout.fillWidth: true
        }

        Field {
            label: qsTr("User")
            value: root.app.userName
            Layout.fillWidth: true
        }

        StatusLabel {
            status: App.Status.Critical
            text: root.app.connectionDetail
            wrapMode: Text.Wrap
            visible: root.app.connectionDetail !== ""
            Layout.fillWidth: true
        }

        ColumnLayout {
            spacing: Math.round(Theme.unit / 2)

            ThemeText {
                text: qsTr("Password")
                color: Theme.textSecondary
                font.pixelSize: Theme.captionSize
                Accessible.ignored: true
            }

            TextField {
                id: password

                objectName: "password"
                echoMode: TextInput.Password
                inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
                    | Qt.ImhNoAutoUppercase
                implicitHeight: Theme.touchTarget
                leftPadding: Theme.unit * 1.5
                color: Theme.text
                font.family: Theme.fontFamily
                font.pixelSize: Theme.bodySize
                selectByMouse: true
                Layout.fillWidth: true

                Accessible.name: qsTr("Password")
                Accessible.passwordEdit: true

                onAccepted: root.submit()

                background: Rectangle {
                    color: Theme.background
                    border.color: Theme.line
                    radius: Theme.radius

                    FocusRing {
                        visible: password.activeFocus
                    }
                }
            }
        }

        ActionButton {
            objectName: "login"
            text: qsTr("Log in")
            primary: true
            enabled: password.text !== ""
            Layout.alignment: Qt.AlignRight
            onClicked: root.submit()
        }
    }
}
