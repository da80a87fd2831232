// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Nunect.App

/// Which columns a table shows, and in what order.
FloatingPanel {
    id: root

    required property TableModel model

    // Its own list while it is open: a column that is switched off keeps its place here.
    property list<string> names: []
    property list<string> shown: []

    title: qsTr("Columns")
    modal: true

    onAboutToShow: root.read()

    function read() {
        root.names = root.model.allColumnNames();
        root.shown = root.model.shownColumns();
    }

    function isShown(name: string): bool {
        return [...root.shown].includes(name);
    }

    function apply() {
        root.model.setShownColumns([...root.names].filter(name => root.isShown(name)));
    }

    function show(name: string, on: bool) {
        const others = [...root.shown].filter(each => each !== name);
        if (on)
            others.push(name);
        if (others.length > 0)
            root.shown = others;
        root.apply();
    }

    function move(from: int, to: int) {
        if (to < 0 || to >= root.names.length)
            return;
        const names = [...root.names];
        names.splice(to, 0, names.splice(from, 1)[0]);
        root.names = names;
        root.apply();
    }

    function reset() {
        root.model.setShownColumns([]);
        root.read();
    }

    ListView {
        id: list

        model: root.names.length
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Layout.preferredWidth: Theme.unit * 46
        Layout.preferredHeight: Math.min(list.count * Theme.touchTarget,
                                         Math.max(Theme.touchTarget * 3, list.room))

        /// Height that the window leaves.
        readonly property real room: (root.parent?.Window.height ?? 0) - Theme.touchTarget * 3
            - Theme.unit * 8

        ScrollBar.vertical: SlimScrollBar {}

        delegate: RowLayout {
            id: line

            required property int index
            readonly property string name: root.names[line.index] ?? ""
            readonly property bool on: root.isShown(line.name)
            readonly property string title: root.model.titleOf(line.name)

            width: list.width - Theme.unit * 1.5
            height: Theme.touchTarget
            spacing: Math.round(Theme.unit / 2)

            ThemeCheckBox {
                id: box

                text: line.title
                checked: line.on
                enabled: !line.on || root.shown.length > 1
                onToggled: {
                    root.show(line.name, box.checked);
                    box.checked = Qt.binding(() => line.on); // the press has cut it
                }
                Layout.fillWidth: true
            }

            SignButton {
                sign: "arrow-up"
                label: qsTr("%1: further to the front").arg(line.title)
                enabled: line.index > 0
                onClicked: root.move(line.index, line.index - 1)
            }

            SignButton {
                sign: "arrow-down"
                label: qsTr("%1: further to the end").arg(line.title)
                enabled: line.index < list.count - 1
                onClicked: root.move(line.index, line.index + 1)
            }
        }
    }

    RowLayout {
        spacing: Theme.unit

        ActionButton {
            objectName: "columnsAsBefore"
            text: qsTr("As before")
            Accessible.description: qsTr("The columns and their order as they are without a choice.")
            onClicked: root.reset()
        }

        Item {
            Layout.fillWidth: true
        }

        ActionButton {
            text: qsTr("Close")
            primary: true
            focus: true
            onClicked: root.close()
        }
    }
}
