// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts

/// A line of text to be typed, with its label above.
ColumnLayout {
    id: root

    required property string label
    property alias text: entry.text
    property alias placeholder: entry.placeholderText
    /// A password or token: not shown, and kept from what an input method learns.
    property bool isSecret: false

    signal accepted()
    /// A person has typed; not when the text is set.
    signal edited(text: string)

    function take() {
        entry.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Math.round(Theme.unit / 2)

    ThemeText {
        text: root.label
        color: Theme.textSecondary
        font.pixelSize: Theme.captionSize
        Accessible.ignored: true
        Layout.fillWidth: true
    }

    TextEntry {
        id: entry

        label: root.label
        maximumLength: 4096
        echoMode: root.isSecret ? TextInput.Password : TextInput.Normal
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            | (root.isSecret ? Qt.ImhSensitiveData : 0)
        Accessible.passwordEdit: root.isSecret
        onAccepted: root.accepted()
        onTextEdited: root.edited(entry.text)
        Layout.fillWidth: true
    }
}
