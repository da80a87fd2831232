// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Templates as T
import Nunect.App as App
import Nunect.Controls

/// Everything by a few letters of its name: pages, actions, servers, units, subjects.
FloatingPanel {
    id: root

    required property App.PaletteModel model
    property real covered: 0 ///< at the window's lower edge, by a keyboard on the screen

    parent: T.Overlay.overlay
    x: Math.round(((parent?.width ?? 0) - width) / 2)
    y: Theme.unit * 4
    width: Math.min(Theme.unit * 80, (parent?.width ?? 0) - Theme.unit * 4)
    modal: true
    title: qsTr("Go to, or do")

    function choose(row: int) {
        if (row < 0 || row >= root.model.count)
            return;
        root.close();
        root.model.choose(row);
    }

    onAboutToShow: {
        entry.clear();
        root.model.refresh();
    }
    onOpened: entry.forceActiveFocus(Qt.PopupFocusReason)

    TextEntry {
        id: entry

        objectName: "paletteEntry"
        label: qsTr("Name of a page, an action, a server, a unit or a subject")
        placeholderText: entry.label
        maximumLength: 200
        Layout.fillWidth: true
        onTextEdited: root.model.typed = entry.text
        onAccepted: root.choose(list.currentIndex)

        Keys.onDownPressed: list.incrementCurrentIndex()
        Keys.onUpPressed: list.decrementCurrentIndex()
    }

    ListView {
        id: list

        objectName: "paletteResults"
        model: root.model
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        implicitHeight: Math.max(Theme.touchTarget * 2,
                                 Math.min(contentHeight, (root.parent?.height ?? 0) - root.covered
                                                         - Theme.unit * 24))
        Layout.fillWidth: true

        Accessible.role: Accessible.List
        Accessible.name: qsTr("What fits: %1").arg(root.model.count)

        delegate: AbstractButton {
            id: result

            required property int index
            required property string title
            required property string kindText
            required property string detail

            width: ListView.view.width
            height: Theme.touchTarget
            padding: 0
            focusPolicy: Qt.NoFocus // the keyboard stays with what is typed

            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1: %2").arg(result.kindText).arg(result.title)
            Accessible.selected: result.ListView.isCurrentItem

            onClicked: root.choose(result.index)

            contentItem: RowLayout {
                spacing: Theme.unit * 2

                ThemeText {
                    text: result.kindText
                    color: Theme.textSecondary
                    font.pixelSize: Theme.captionSize
                    Accessible.ignored: true
                    Layout.leftMargin: Theme.unit * 1.5
                    Layout.preferredWidth: Theme.unit * 9
                }

                ThemeText {
                    text: result.title
                    Accessible.ignored: true
                    Layout.fillWidth: true
                }

                ThemeText {
                    text: result.detail
                    color: Theme.textSecondary
                    Accessible.ignored: true
                    Layout.rightMargin: Theme.unit * 1.5
                    Layout.maximumWidth: Theme.unit * 24
                }
            }

            background: Rectangle {
                color: result.down || result.ListView.isCurrentItem ? Theme.selected
                                                                    : "transparent"
            }
        }

        Connections {
            target: root.model

            function onFound() {
                list.currentIndex = root.model.count > 0 ? 0 : -1;
            }
        }

        ScrollBar.vertical: SlimScrollBar {
        }
    }

    ThemeText {
        objectName: "paletteNote"
        text: root.model.count === 0 ? qsTr("Nothing has a name like that.")
                                     : qsTr("There is more; type on.")
        color: Theme.textSecondary
        font.pixelSize: Theme.captionSize
        visible: root.model.count === 0 || root.model.more
        Layout.fillWidth: true
    }
}
