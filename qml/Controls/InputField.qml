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

    signal accepted()

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
        onAccepted: root.accepted()
        Layout.fillWidth: true
    }
}
