// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// Asks whether a key that no CA vouches for is the hub's. What is safe has the focus.
ColumnLayout {
    id: root

    required property App.ConnectForm form

    /// The keyboard is to go on elsewhere.
    signal answered()

    function trust() {
        root.answered();
        root.form.trustKey();
    }

    spacing: Theme.unit

    Accessible.role: Accessible.AlertMessage
    Accessible.name: question.text

    onVisibleChanged: {
        if (root.visible)
            refuse.forceActiveFocus(Qt.TabFocusReason);
    }

    StatusLabel {
        id: question

        status: App.Status.Caution
        text: qsTr("No CA that this machine knows vouches for this hub. Is this its key?")
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    ThemeText {
        objectName: "unknownKey"
        text: root.form.unknownKey
        font.family: Theme.fixedFamily
        wrapMode: Text.Wrap
        Accessible.name: qsTr("SHA-256 of its public key: %1").arg(text)
        Layout.fillWidth: true
    }

    ThemeText {
        text: qsTr("It is the SHA-256 of the hub's public key; \"deploy/hub.sh status\" on the hub prints it. If you trust it, this very key is taken from now on and no other. Or name the site's CA file below.")
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    RowLayout {
        spacing: Theme.unit

        ActionButton {
            id: refuse

            objectName: "refuseKey"
            text: qsTr("Do not trust it")
            onClicked: {
                root.answered();
                root.form.refuseKey();
            }
        }

        ActionButton {
            objectName: "trustKey"
            text: qsTr("Trust this key (Alt+T)")
            onClicked: root.trust()
        }
    }

    Shortcut {
        sequence: "Alt+T"
        enabled: root.visible
        onActivated: root.trust()
    }
}
