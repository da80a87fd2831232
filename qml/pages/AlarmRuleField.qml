// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// A number of a rule, with its unit and, where it cannot be so, why.
ColumnLayout {
    id: root

    required property string label
    required property string value
    required property string error
    required property string ruleName ///< for who does not see in which line it stands

    /// Somebody has typed another one.
    signal typed(text: string)

    spacing: Math.round(Theme.unit / 4)

    ThemeText {
        text: root.label
        color: Theme.textSecondary
        font.pixelSize: Theme.captionSize
        Accessible.ignored: true
        Layout.fillWidth: true
    }

    TextEntry {
        id: entry

        objectName: "entry"
        label: root.error === "" ? qsTr("%1: %2").arg(root.ruleName).arg(root.label)
            : qsTr("%1: %2, %3").arg(root.ruleName).arg(root.label).arg(root.error)
        text: root.value
        maximumLength: 20
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        horizontalAlignment: TextInput.AlignRight
        Layout.fillWidth: true
        onEditingFinished: {
            if (entry.text !== root.value)
                root.typed(entry.text);
        }
    }

    StatusLabel {
        objectName: "error"
        status: App.Status.Caution
        text: root.error
        pixelSize: Theme.captionSize
        wrapMode: Text.Wrap
        visible: root.error !== ""
        Accessible.role: Accessible.AlertMessage
        Layout.fillWidth: true
    }
}
