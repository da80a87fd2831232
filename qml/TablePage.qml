// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// A page with one table of what the servers tell when they are asked. Enter or the button opens
/// the chosen row's details, beside the table or, where there is no room, over it; Escape closes
/// them.
Item {
    id: root

    required property App.Application app
    required property App.PageSource source
    required property App.TableModel model
    required property App.DetailsModel details
    required property string name
    property string title: root.name

    /// A narrow page has no room for both.
    readonly property bool overlaid: root.width < Theme.unit * 150

    Keys.onReturnPressed: root.openChosen()
    Keys.onEnterPressed: root.openChosen()
    Keys.onEscapePressed: event => {
        event.accepted = pane.visible;
        root.close();
    }

    function open(rowId: int) {
        if (rowId === 0)
            return;
        root.details.shownRow = rowId;
        pane.forceActiveFocus(Qt.TabFocusReason);
    }

    function openChosen() {
        root.open(root.model.rowId(table.currentRow));
    }

    function close() {
        if (!pane.visible)
            return;
        root.details.shownRow = 0;
        table.forceActiveFocus(Qt.TabFocusReason);
    }

    Panel {
        title: root.title
        anchors.fill: parent
        anchors.rightMargin: pane.visible && !root.overlaid ? pane.width + Theme.unit * 1.5 : 0

        RowLayout {
            spacing: Theme.unit * 2
            Layout.fillWidth: true

            SourceLine {
                app: root.app
                source: root.source
                Layout.fillWidth: true
            }

            ActionButton {
                objectName: "openDetails"
                text: qsTr("Details")
                enabled: table.currentRow >= 0
                onClicked: root.openChosen()
            }
        }

        DataTable {
            id: table

            model: root.model
            name: root.name
            emptyText: root.source.emptyText
            showDetail: false
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }

    DetailsPane {
        id: pane

        details: root.details
        width: Math.min(root.width, Theme.unit * 52)
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        onClosed: root.close()
    }
}
