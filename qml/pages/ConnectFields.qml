// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// The few fields that a connection needs, and the buttons that make one.
Panel {
    id: root

    required property App.ConnectForm form
    property bool canGoBack: false
    readonly property bool isPassword: root.form.login === 0
    readonly property App.SystemLoginForm systemLogin: root.form.systemLogin
    readonly property bool lacksSecret: root.form.asksSecret && secret.text === ""
        && !root.form.secretStored
    readonly property bool lacksSystemSecret: root.systemLogin.asksSecret
        && systemSecret.text === "" && !root.systemLogin.secretStored

    signal back()

    title: root.form.context !== "" ? qsTr("Connect as natscli does")
        : root.form.profileId === "" ? qsTr("Connect to a site")
                                     : qsTr("Connect to %1").arg(root.form.name)

    function take() {
        if (root.form.url === "" && root.form.context === "")
            url.take();
        else if (root.form.asksSecret && !root.form.secretStored)
            secret.take();
        else if (root.lacksSystemSecret)
            systemSecret.take();
        else
            connectButton.forceActiveFocus(Qt.TabFocusReason);
    }

    function takeSecret() {
        if (root.form.asksSecret && (root.lacksSecret || !root.lacksSystemSecret))
            secret.take();
        else if (root.systemLogin.asksSecret)
            systemSecret.take();
        else
            connectButton.forceActiveFocus(Qt.TabFocusReason);
    }

    /// Enter in a field: on to what is missing, else connect.
    function submit() {
        if (root.lacksSecret)
            secret.take();
        else if (root.lacksSystemSecret)
            systemSecret.take();
        else
            root.form.connectNow(secret.text, systemSecret.text);
    }

    Connections {
        target: root.form

        function onLoaded() {
            secret.text = "";
            systemSecret.text = "";
        }
    }

    Field {
        label: qsTr("Context")
        value: root.form.context
        visible: root.form.context !== ""
        Layout.fillWidth: true
    }

    InputField {
        id: url

        objectName: "url"
        label: qsTr("Address of the hub")
        placeholder: qsTr("hub.example, or wss://hub.example:8443")
        text: root.form.url
        visible: root.form.context === ""
        onEdited: text => root.form.url = text
        onAccepted: root.submit()
        Layout.fillWidth: true
    }

    InputField {
        id: secret

        objectName: "secret"
        label: !root.isPassword ? qsTr("Token")
                                : qsTr("Password of user \"%1\"").arg(root.form.user)
        placeholder: root.form.secretStored ? qsTr("as it is stored") : ""
        isSecret: true
        visible: root.form.asksSecret
        onAccepted: root.submit()
        Layout.fillWidth: true
    }

    InputField {
        id: systemSecret

        objectName: "systemSecret"
        label: root.systemLogin.login !== 0 ? qsTr("Token of the system login")
            : qsTr("Password of the system login, user \"%1\"").arg(root.systemLogin.user)
        placeholder: root.systemLogin.secretStored ? qsTr("as it is stored") : ""
        isSecret: true
        visible: root.systemLogin.asksSecret
        onAccepted: root.submit()
        Layout.fillWidth: true
    }

    RowLayout {
        spacing: Theme.unit * 2
        visible: root.form.asksSecret || root.systemLogin.asksSecret
        Layout.fillWidth: true

        ThemeCheckBox {
            objectName: "remember"
            text: root.form.asksSecret && root.systemLogin.asksSecret
                ? qsTr("Remember both in the keychain")
                : root.isPassword ? qsTr("Remember the password in the keychain")
                                    : qsTr("Remember the token in the keychain")
            checked: root.form.remember
            onToggled: root.form.remember = checked
        }

        ThemeText {
            objectName: "secretState"
            text: root.form.asksSecret ? root.form.secretState : root.systemLogin.secretState
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            Accessible.name: text
            Layout.fillWidth: true
        }
    }

    StatusLabel {
        objectName: "problem"
        status: App.Status.Critical
        text: root.form.problem
        wrapMode: Text.Wrap
        visible: root.form.problem !== ""
        Accessible.role: Accessible.AlertMessage
        Layout.fillWidth: true
    }

    KeyQuestion {
        form: root.form
        visible: root.form.unknownKey !== ""
        onAnswered: root.takeSecret()
        Layout.fillWidth: true
    }

    RowLayout {
        spacing: Theme.unit
        Layout.fillWidth: true

        ActionButton {
            id: connectButton

            objectName: "connect"
            text: qsTr("Connect")
            primary: true
            onClicked: root.submit()
        }

        ActionButton {
            objectName: "test"
            text: qsTr("Test connection")
            onClicked: root.form.test(secret.text, systemSecret.text)
        }

        ActionButton {
            objectName: "openAnyway"
            text: qsTr("Open anyway")
            visible: root.form.canOpenAnyway && root.form.unknownKey === ""
            onClicked: root.form.openAnyway()
        }

        Item {
            Layout.fillWidth: true
        }

        ActionButton {
            objectName: "back"
            text: qsTr("Back to the site")
            visible: root.canGoBack
            onClicked: root.back()
        }
    }
}
