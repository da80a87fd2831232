// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.App

/// A label and its value beside it, whole however long it is.
Item {
    id: root

    property string label
    property string value
    property int status: Status.Unknown
    property bool hasStatus: false
    property bool stale: false
    readonly property bool marked: root.hasStatus && Theme.isAbnormal(root.status)

    implicitHeight: Math.max(name.implicitHeight, content.implicitHeight) + Theme.unit / 2

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(root.label).arg(root.value)
    Accessible.description: root.hasStatus ? Theme.statusWord(root.status) : ""

    ThemeText {
        id: name

        anchors.left: parent.left
        width: Theme.unit * 18
        text: root.label
        color: Theme.textSecondary
        font.pixelSize: Theme.tableSize
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }

    StatusSymbol {
        id: symbol

        anchors.left: name.right
        anchors.leftMargin: Theme.unit
        anchors.top: parent.top
        anchors.topMargin: Math.round((name.font.pixelSize * 1.3 - height) / 2)
        status: root.status
        visible: root.marked
        Accessible.ignored: true
    }

    ThemeText {
        id: content

        anchors.left: root.marked ? symbol.right : name.right
        anchors.leftMargin: Theme.unit
        anchors.right: parent.right
        text: root.value
        color: root.stale ? Theme.textMuted
             : root.hasStatus ? Theme.statusTextColor(root.status) : Theme.text
        font.pixelSize: Theme.tableSize
        font.italic: root.stale
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Accessible.ignored: true
    }
}
