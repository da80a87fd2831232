// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App

/// A status as figure and word.
RowLayout {
    id: root

    property int status: Status.Unknown
    property string text: Theme.statusWord(root.status)
    property int pixelSize: Theme.bodySize
    property int wrapMode: Text.NoWrap
    /// On a ground of the status' own colour.
    property bool inverted: false
    readonly property bool truncated: word.truncated

    spacing: Theme.unit
    Layout.fillHeight: false

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
    Accessible.description: Theme.statusWord(root.status)

    StatusSymbol {
        status: root.status
        size: Math.round(root.pixelSize * 0.86)
        color: root.inverted ? Theme.background : Theme.statusColor(root.status)
        Accessible.ignored: true
    }

    ThemeText {
        id: word

        text: root.text
        color: root.inverted ? Theme.background : Theme.statusTextColor(root.status)
        font.pixelSize: root.pixelSize
        font.bold: Theme.isAbnormal(root.status)
        wrapMode: root.wrapMode
        Accessible.ignored: true
        // As high as the row: a text that was narrow for a moment keeps the height that it had then.
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
