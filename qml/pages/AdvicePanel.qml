// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// What could be saved on leafs' links, as the subject registry advises, and what is approved of it.
/// Enter or the button opens all that is known of an advice; Escape closes that.
Item {
    id: root

    required property App.LeafRegistry registry

    implicitHeight: panel.implicitHeight

    Keys.onEscapePressed: event => {
        event.accepted = pane.open;
        root.close();
    }

    function chosen(): real {
        return root.registry.advice.rowId(table.currentRow);
    }

    function open(rowId: real) {
        if (rowId !== 0)
            root.registry.details.shownRow = rowId;
    }

    function close() {
        root.registry.details.shownRow = 0;
    }

    Panel {
        id: panel

        title: qsTr("What could be saved on links")
        anchors.fill: parent
        anchors.rightMargin: pane.reserved

        RowLayout {
            spacing: Theme.unit
            Layout.fillWidth: true

            StatusLabel {
                objectName: "adviceSource"
                status: root.registry.status
                text: root.registry.text
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }

            ActionButton {
                objectName: "approveAdvice"
                text: qsTr("Approve…")
                enabled: !Theme.readOnly && table.currentRow >= 0
                onClicked: question.ask(root.chosen(), false)
            }

            ActionButton {
                objectName: "withdrawAdvice"
                text: qsTr("Withdraw…")
                enabled: !Theme.readOnly && table.currentRow >= 0
                onClicked: question.ask(root.chosen(), true)
            }

            ActionButton {
                objectName: "openAdvice"
                text: qsTr("Details")
                enabled: table.currentRow >= 0
                onClicked: root.open(root.chosen())
            }
        }

        StatusLabel {
            objectName: "adviceProblem"
            status: App.Status.Caution
            text: root.registry.problem
            wrapMode: Text.Wrap
            visible: root.registry.problem !== ""
            Accessible.role: Accessible.AlertMessage
            Layout.fillWidth: true
        }

        DataTable {
            id: table

            model: root.registry.advice
            name: qsTr("What could be saved on links")
            emptyText: root.registry.emptyText
            filterable: true
            showDetail: false
            onActivated: rowId => root.open(rowId)
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }

    DetailsPane {
        id: pane

        details: root.registry.details
        preferredWidth: Theme.unit * 52
        returnFocusTo: table
        onClosed: root.close()
    }

    AdviceDialog {
        id: question

        objectName: "adviceDialog"
        registry: root.registry
    }
}
