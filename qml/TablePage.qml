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

    implicitHeight: panel.implicitHeight

    Keys.onEscapePressed: event => {
        event.accepted = pane.open;
        root.close();
    }

    function open(rowId: real) {
        if (rowId !== 0)
            root.details.shownRow = rowId;
    }

    function openChosen() {
        root.open(root.model.rowId(table.currentRow));
    }

    function close() {
        root.details.shownRow = 0;
    }

    Panel {
        id: panel

        title: root.title
        fillsPage: true
        anchors.fill: parent
        anchors.rightMargin: pane.reserved

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
                visible: !Theme.compact // a tap on the chosen row, Enter and its menu do the same
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
            filterable: true
            showDetail: false
            onActivated: rowId => root.open(rowId)
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }

    DetailsPane {
        id: pane

        details: root.details
        preferredWidth: Theme.unit * 52
        returnFocusTo: table
        onClosed: root.close()
    }
}
