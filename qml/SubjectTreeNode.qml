// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.Controls

/// A node of SubjectTree: a token, and how many subscriptions there are below it. A press on its
/// arrow opens or shuts it.
Rectangle {
    id: root

    required property int index
    required property string name
    required property string tokens
    required property int depth
    required property string subscriptions
    required property bool expandable
    required property bool open
    required property bool more
    required property string words
    /// Tokens of the chosen node.
    property string chosen: ""
    property bool current: false
    readonly property bool isChosen: !root.more && root.tokens === root.chosen

    signal pressed()
    signal toggled()

    height: Theme.touchTarget
    color: root.isChosen ? Theme.selected : root.index % 2 === 1 ? Theme.alternate : Theme.surface

    Accessible.role: Accessible.TreeItem
    Accessible.name: root.words
    Accessible.description: !root.expandable ? "" : root.open ? qsTr("Open") : qsTr("Shut")
    Accessible.selected: root.isChosen
    Accessible.onPressAction: root.pressed()

    Item {
        id: arrow

        // Deep nodes stay in view.
        x: Math.min(root.depth, 12) * Theme.unit * 1.5
        width: Theme.touchTarget
        height: root.height

        Icon {
            anchors.centerIn: parent
            name: root.open ? "chevron-down" : "chevron-right"
            size: Theme.unit * 2
            color: Theme.textSecondary
            visible: root.expandable
        }

        TapHandler {
            enabled: root.expandable
            onTapped: root.toggled()
        }
    }

    ThemeText {
        anchors.left: arrow.right
        anchors.right: count.left
        anchors.rightMargin: Theme.unit
        height: root.height
        text: root.name
        color: root.more ? Theme.textSecondary : Theme.text
        font.pixelSize: Theme.tableSize
        font.bold: root.depth === 0
        Accessible.ignored: true

        TapHandler {
            onTapped: root.pressed()
        }
    }

    ThemeText {
        id: count

        anchors.right: parent.right
        anchors.rightMargin: Theme.unit * 2
        height: root.height
        text: root.subscriptions
        color: Theme.textSecondary
        font.pixelSize: Theme.tableSize
        Accessible.ignored: true
    }

    FocusRing {
        visible: root.current
    }
}
