// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick
import QtQuick.Layouts

/// A few choices side by side, one of which holds. Left and Right go on to the next.
ButtonFlow {
    id: root

    required property string name
    /// Texts, as a list of strings.
    required property var choices
    property int current: 0
    /// Only the one that holds shows; a press opens the others.
    property bool folded: false

    /// A person has chosen.
    signal chosen(index: int)

    spacing: Math.round(Theme.unit / 2)
    Layout.minimumWidth: root.folded ? root.lineWidth : 0

    Accessible.role: Accessible.Grouping
    Accessible.name: root.name

    Repeater {
        id: buttons

        model: root.folded ? [] : root.choices

        delegate: ActionButton {
            id: button

            required property int index
            required property string modelData

            objectName: "choice" + button.index
            text: button.modelData
            checkable: true
            autoExclusive: true
            checked: button.index === root.current
            font.bold: button.checked
            // Whole pixels: a layout that rounds down must not make the last one wrap.
            implicitWidth: Math.ceil(Math.max(Theme.touchTarget,
                                              button.implicitContentWidth + Theme.unit * 3))

            Accessible.role: Accessible.RadioButton
            Accessible.checked: button.checked
            Accessible.name: button.text

            onClicked: root.chosen(button.index)
            Keys.onLeftPressed: root.step(button.index - 1)
            Keys.onRightPressed: root.step(button.index + 1)
        }
    }

    MenuButton {
        id: fold

        objectName: "fold"
        visible: root.folded && fold.text !== ""
        width: root.folded && fold.text !== "" ? implicitWidth : 0
        text: root.choices[root.current] ?? ""
        Accessible.name: qsTr("%1: %2").arg(root.name).arg(fold.text)
        onClicked: menu.openAt(Qt.point(0, fold.height))

        ThemeMenu {
            id: menu

            Instantiator {
                model: root.folded ? root.choices : []

                delegate: MenuEntry {
                    required property int index
                    required property string modelData

                    text: modelData
                    onTriggered: root.chosen(index)
                }
                onObjectAdded: (index, object) => menu.insertItem(index, object as MenuEntry)
                onObjectRemoved: (index, object) => menu.removeItem(object as MenuEntry)
            }
        }
    }

    function step(index: int) {
        const next = buttons.itemAt(index);
        if (!next)
            return;
        next.forceActiveFocus(Qt.TabFocusReason);
        root.chosen(index);
    }
}
