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
        const node = view.itemAtIndex(row) as SubjectTreeNode;
        if (!node)
            return;
        view.currentIndex = row;
        if (node.more)
            root.model.toggle(row);
        else
            root.chosenByHand(node.tokens);
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

        delegate: SubjectTreeNode {
            width: view.width
            chosen: root.chosen
            current: root.activeFocus && index === view.currentIndex
            onPressed: {
                root.forceActiveFocus(Qt.MouseFocusReason);
                root.press(index);
            }
            onToggled: {
                root.forceActiveFocus(Qt.MouseFocusReason);
                view.currentIndex = index;
                root.model.toggle(index);
            }
        }

        ScrollBar.vertical: SlimScrollBar {}
    }
}
