// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// The second login of a site where no single one may read both $SYS and ops.>.
ColumnLayout {
    id: root

    required property App.SystemLoginForm form
    readonly property list<string> fileLabels: [
        qsTr("File with its password, instead of typing it"),
        qsTr("File with its token, instead of typing it"), qsTr("File with its NKey seed"),
        qsTr("Its .creds file"), ""]

    spacing: Theme.unit * 1.5

    ThemeCheckBox {
        id: used

        objectName: "systemUsed"
        text: qsTr("A second login for $SYS, of the system account")
        checked: root.form.used
        Layout.fillWidth: true
        onToggled: {
            root.form.used = used.checked;
            used.checked = Qt.binding(() => root.form.used); // the press has cut it
        }
    }

    ThemeText {
        text: qsTr("Where no single login may read both $SYS and ops.>: servers are heard and asked "
                   + "by this one, all else is the other's.")
        color: Theme.textSecondary
        font.pixelSize: Theme.captionSize
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        visible: root.form.used
        Layout.fillWidth: true
    }

    ChoiceRow {
        objectName: "systemKind"
        name: qsTr("Kind of system login")
        choices: [qsTr("Password"), qsTr("Token"), qsTr("NKey"), qsTr("Credentials file"),
            qsTr("Client certificate")]
        current: root.form.login
        visible: root.form.used
        onChosen: index => root.form.login = index
        Layout.fillWidth: true
    }

    InputField {
        objectName: "systemUser"
        label: qsTr("User of the system login")
        text: root.form.user
        visible: root.form.used && root.form.login === 0
        onEdited: text => root.form.user = text
        Layout.fillWidth: true
    }

    InputField {
        objectName: "systemSecretFile"
        label: root.fileLabels[root.form.login]
        placeholder: qsTr("/path/to/file, or $CREDENTIALS_DIRECTORY/name")
        text: root.form.secretFile
        visible: root.form.used && root.form.login < 4
        onEdited: text => root.form.secretFile = text
        Layout.fillWidth: true
    }

    InputField {
        objectName: "systemCertificateFile"
        label: qsTr("Certificate of the system login (PEM file)")
        text: root.form.certificateFile
        visible: root.form.used && root.form.login === 4
        onEdited: text => root.form.certificateFile = text
        Layout.fillWidth: true
    }

    InputField {
        objectName: "systemKeyFile"
        label: qsTr("Its private key (PEM file)")
        text: root.form.keyFile
        visible: root.form.used && root.form.login === 4
        onEdited: text => root.form.keyFile = text
        Layout.fillWidth: true
    }
}
