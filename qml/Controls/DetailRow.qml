// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts

/// One line of a DetailsPane: a label, and beside it the whole value.
RowLayout {
    id: root

    required property string label
    required property string value
    required property int status
    required property bool hasStatus
    required property bool stale

    spacing: Theme.unit

    Accessible.role: Accessible.StaticText
    Accessible.name: root.stale ? qsTr("%1: %2, not told anew").arg(root.label).arg(root.value)
                                : qsTr("%1: %2").arg(root.label).arg(root.value)
    Accessible.description: root.hasStatus ? Theme.statusWord(root.status) : ""

    ThemeText {
        text: root.label
        color: Theme.textSecondary
        font.pixelSize: Theme.tableSize
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Accessible.ignored: true
        Layout.preferredWidth: root.width * 0.42
        Layout.alignment: Qt.AlignTop
    }

    StatusSymbol {
        status: root.status
        visible: root.hasStatus
        Accessible.ignored: true
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: Math.round(Theme.unit / 4)
    }

    ThemeText {
        text: root.value
        color: root.stale ? Theme.textMuted
             : root.hasStatus ? Theme.statusTextColor(root.status) : Theme.text
        font.pixelSize: Theme.tableSize
        font.italic: root.stale
        font.bold: root.hasStatus && !root.stale && Theme.isAbnormal(root.status)
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Accessible.ignored: true
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
    }
}
