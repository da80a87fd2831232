// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Nunect.App as App
import Nunect.Controls

/// Subjects by their tokens, with how many subscriptions there are below each. Up and Down move,
/// Right opens, Left shuts, Enter or a press chooses a node; a press on its arrow opens or shuts it.
FocusScope {
    id: root

    required property App.SubjectTreeModel model
    /// All tokens of the chosen node; empty: the root.
    property string chosen: ""

    signal chosenByHand(tokens: string)

    activeFocusOnTab: true
    implicitWidth: Theme.unit * 40
    implicitHeight: Theme.unit * 30

    Accessible.role: Accessible.Tree
    Accessible.name: qsTr("Subjects")

    Keys.onRightPressed: root.model.setOpen(view.currentIndex, true)
    Keys.onLeftPressed: root.model.setOpen(view.currentIndex, false)
    Keys.onReturnPressed: root.press(view.currentIndex)
    Keys.onEnterPressed: root.press(view.currentIndex)
    Keys.onSpacePressed: root.press(view.currentIndex)

    /// Chooses a node, or shows those that were left out.
    function press(row: int) {
        const node = view.itemAtIndex(row) as Node;
        if (!node)
            return;
        view.currentIndex = row;
        if (node.more)
            root.model.toggle(row);
        else
            root.chosenByHand(node.tokens);
    }

    component Node: Rectangle {
        id: node

        required property int index
        required property string name
        required property string tokens
        required property int depth
        required property string subscriptions
        required property bool expandable
        required property bool open
        required property bool more
        required property string words
        readonly property bool isChosen: !node.more && node.tokens === root.chosen
        readonly property bool isCurrent: node.index === view.currentIndex

        width: view.width
        height: Theme.touchTarget
        color: node.isChosen ? Theme.selected
                             : node.index % 2 === 1 ? Theme.alternate : Theme.surface

        Accessible.role: Accessible.TreeItem
        Accessible.name: node.words
        Accessible.selected: node.isChosen
        Accessible.expandable: node.expandable
        Accessible.expanded: node.open
        Accessible.onPressAction: root.press(node.index)

        Item {
            id: arrow

            // Deep nodes stay in view.
            x: Math.min(node.depth, 12) * Theme.unit * 1.5
            width: Theme.touchTarget
            height: node.height

            ThemeText {
                anchors.centerIn: parent
                text: node.open ? "▾" : "▸"
                color: Theme.textSecondary
                visible: node.expandable
                Accessible.ignored: true
            }

            TapHandler {
                enabled: node.expandable
                onTapped: {
                    root.forceActiveFocus(Qt.MouseFocusReason);
                    view.currentIndex = node.index;
                    root.model.toggle(node.index);
                }
            }
        }

        ThemeText {
            anchors.left: arrow.right
            anchors.right: count.left
            anchors.rightMargin: Theme.unit
            height: node.height
            text: node.name
            color: node.more ? Theme.textSecondary : Theme.text
            font.pixelSize: Theme.tableSize
            font.bold: node.depth === 0
            Accessible.ignored: true

            TapHandler {
                onTapped: {
                    root.forceActiveFocus(Qt.MouseFocusReason);
                    root.press(node.index);
                }
            }
        }

        ThemeText {
            id: count

            anchors.right: parent.right
            anchors.rightMargin: Theme.unit * 2
            height: node.height
            text: node.subscriptions
            color: Theme.textSecondary
            font.pixelSize: Theme.tableSize
            Accessible.ignored: true
        }

        FocusRing {
            visible: root.activeFocus && node.isCurrent
        }
    }

    ListView {
        id: view

        anchors.fill: parent
        clip: true
        focus: true
        model: root.model
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        currentIndex: 0
        highlightMoveDuration: 0
        delegate: Node {}

        ScrollBar.vertical: SlimScrollBar {}
    }
}
