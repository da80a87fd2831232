// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// What a connection may need besides, folded away until it is wanted.
Panel {
    id: root

    required property App.ConnectForm form
    property bool unfolded: false
    readonly property bool ownLogin: root.form.context === ""
    readonly property list<string> fileLabels: [
        qsTr("File with the password, instead of typing it"),
        qsTr("File with the token, instead of typing it"), qsTr("File with the NKey seed"),
        qsTr(".creds file"), ""]

    ActionButton {
        objectName: "more"
        text: root.unfolded ? qsTr("Fewer settings") : qsTr("More settings")
        checkable: true
        onClicked: root.unfolded = !root.unfolded
        Accessible.description: qsTr("User, kind of login, CA, and what the site is called")
    }

    ColumnLayout {
        spacing: Theme.unit * 1.5
        visible: root.unfolded
        Layout.fillWidth: true

        ThemeText {
            text: qsTr("Login by")
            color: Theme.textSecondary
            font.pixelSize: Theme.captionSize
            visible: root.ownLogin
        }

        ChoiceRow {
            objectName: "login"
            name: qsTr("Kind of login")
            choices: [qsTr("Password"), qsTr("Token"), qsTr("NKey"), qsTr("Credentials file"),
                qsTr("Client certificate")]
            current: root.form.login
            visible: root.ownLogin
            onChosen: index => root.form.login = index
            Layout.fillWidth: true
        }

        InputField {
            objectName: "user"
            label: qsTr("User")
            text: root.form.user
            visible: root.ownLogin && root.form.login === 0
            onEdited: text => root.form.user = text
            Layout.fillWidth: true
        }

        InputField {
            objectName: "secretFile"
            label: root.fileLabels[root.form.login]
            placeholder: qsTr("/path/to/file, or $CREDENTIALS_DIRECTORY/name")
            text: root.form.secretFile
            visible: root.ownLogin && root.form.login < 4
            onEdited: text => root.form.secretFile = text
            Layout.fillWidth: true
        }

        InputField {
            objectName: "certificateFile"
            label: qsTr("Certificate (PEM file)")
            text: root.form.certificateFile
            visible: root.ownLogin && root.form.login === 4
            onEdited: text => root.form.certificateFile = text
            Layout.fillWidth: true
        }

        InputField {
            objectName: "keyFile"
            label: qsTr("Its private key (PEM file)")
            text: root.form.keyFile
            visible: root.ownLogin && root.form.login === 4
            onEdited: text => root.form.keyFile = text
            Layout.fillWidth: true
        }

        InputField {
            objectName: "caFile"
            label: qsTr("The site's own CA (PEM file)")
            placeholder: qsTr("none: the CAs of this machine; of an unknown hub you are asked")
            text: root.form.caFile
            visible: root.ownLogin
            onEdited: text => root.form.caFile = text
            Layout.fillWidth: true
        }

        RowLayout {
            spacing: Theme.unit * 2
            visible: root.form.trustedKey !== ""
            Layout.fillWidth: true

            Field {
                label: qsTr("Trusted key (SHA-256)")
                value: root.form.trustedKey
                Layout.fillWidth: true
            }

            ActionButton {
                objectName: "forgetKey"
                text: qsTr("Trust it no more")
                onClicked: root.form.forgetTrustedKey()
            }
        }

        InputField {
            objectName: "name"
            label: qsTr("Name of this profile")
            placeholder: qsTr("none: the hub's")
            text: root.form.name
            onEdited: text => root.form.name = text
            Layout.fillWidth: true
        }

        InputField {
            objectName: "domain"
            label: qsTr("Name of the site in the header")
            placeholder: qsTr("none: the profile's")
            text: root.form.domain
            onEdited: text => root.form.domain = text
            Layout.fillWidth: true
        }

        InputField {
            objectName: "unitId"
            label: qsTr("This console's unit ID")
            placeholder: qsTr("none: made of the machine")
            text: root.form.unitId
            onEdited: text => root.form.unitId = text
            Layout.fillWidth: true
        }

        InputField {
            objectName: "monitorUrls"
            label: qsTr("Monitoring ports, where the login may not read $SYS")
            placeholder: qsTr("https://hub.example:8444; several with blanks between")
            text: root.form.monitorUrls
            onEdited: text => root.form.monitorUrls = text
            Layout.fillWidth: true
        }

        SystemLoginFields {
            form: root.form.systemLogin
            Layout.fillWidth: true
        }
    }
}
