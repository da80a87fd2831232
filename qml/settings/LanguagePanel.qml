// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// The language, each by its own name: who has strayed into another one finds the way back.
Panel {
    id: root

    required property App.Preferences preferences
    /// As Preferences has them, in the order of the choices.
    readonly property list<string> codes: ["", "en", "de", "fr", "es"]

    title: qsTr("Language")

    ChoiceRow {
        objectName: "languages"
        name: qsTr("Language")
        choices: [qsTr("As the system"), "English", "Deutsch", "Français", "Español"]
        current: [...root.codes].indexOf(root.preferences.language)
        enabled: !Theme.readOnly
        onChosen: index => root.preferences.language = root.codes[index]
        Layout.fillWidth: true
    }

    StatusLabel {
        objectName: "languageWaits"
        status: App.Status.Standby
        text: qsTr("The console speaks it from its next start on.")
        visible: root.preferences.languageWaits
        Accessible.role: Accessible.AlertMessage
        Layout.fillWidth: true
    }
}
