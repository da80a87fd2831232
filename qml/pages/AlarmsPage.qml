// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// What is wrong, and what a person does about it. A acknowledges what is chosen, S shelves it for a
/// quarter of an hour, Enter opens it.
Item {
    id: root

    required property App.Application app
    readonly property App.AlarmBoard board: root.app.alarms
    readonly property bool hasChoice: table.visible && table.choice.count > 0
    /// Something may be done with what is chosen.
    readonly property bool canAct: root.hasChoice && !Theme.readOnly
    /// What of it is shown, in the order of the choices.
    property int part: 0
    readonly property bool showAlarms: root.part === 0
    readonly property bool showHistory: root.part === 1
    readonly property int rulesPart: 2
    readonly property bool showRules: root.part === root.rulesPart
    readonly property alias outOfService: outOfService

    implicitHeight: panel.implicitHeight

    Keys.onEscapePressed: event => {
        event.accepted = pane.open;
        root.close();
    }
    Keys.onPressed: event => {
        event.accepted = root.hasChoice && !note.activeFocus && event.modifiers === Qt.NoModifier
            && root.press(event.key);
    }

    function press(key: int): bool {
        if (key === Qt.Key_A)
            root.board.acknowledge(table.choice);
        else if (key === Qt.Key_S)
            root.board.shelve(table.choice, 15);
        else
            return false;
        return true;
    }

    function openRules() {
        root.part = root.rulesPart;
    }

    function open(rowId: real) {
        if (rowId !== 0)
            root.board.details.shownRow = rowId;
    }

    function close() {
        root.board.details.shownRow = 0;
    }

    function addNote() {
        if (!root.hasChoice || note.text.trim() === "")
            return;
        root.board.note(table.choice, note.text);
        if (root.board.problem === "")
            note.clear();
    }

    Panel {
        id: panel

        fillsPage: true
        title: qsTr("Alarms: %1").arg(root.board.alarms.knownCount)
        anchors.fill: parent
        anchors.rightMargin: pane.reserved

        // What is done with the chosen stands below; where there is little height, beside.
        GridLayout {
            columns: Theme.compact && root.showAlarms ? 2 : 1
            columnSpacing: Theme.unit
            rowSpacing: Theme.unit

            RowLayout {
                spacing: Theme.unit

                ChoiceRow {
                    objectName: "parts"
                    name: qsTr("What is shown")
                    choices: [qsTr("Alarms"), qsTr("History"), qsTr("Rules")]
                    current: root.part
                    folded: Theme.compact
                    onChosen: index => root.part = index
                }

                Item {
                    visible: !Theme.compact
                    Layout.fillWidth: true
                }

                ActionButton {
                    objectName: "acknowledgeShown"
                    text: qsTr("Acknowledge all shown")
                    enabled: !Theme.readOnly && root.showAlarms && root.board.alarms.count > 0
                    onClicked: root.board.acknowledgeShown()
                }

                ActionButton {
                    objectName: "openDetails"
                    visible: !Theme.compact // as on a TablePage
                    text: qsTr("Details")
                    enabled: table.visible && table.currentRow >= 0
                    onClicked: root.open(table.currentId)
                }
            }

            ButtonFlow {
                visible: root.showAlarms

                ActionButton {
                    objectName: "acknowledge"
                    text: qsTr("Acknowledge")
                    enabled: root.canAct
                    onClicked: root.board.acknowledge(table.choice)
                }

                ActionButton {
                    objectName: "shelve15"
                    text: qsTr("Shelve 15 min")
                    enabled: root.canAct
                    onClicked: root.board.shelve(table.choice, 15)
                }

                ActionButton {
                    objectName: "shelve60"
                    text: qsTr("Shelve 1 h")
                    enabled: root.canAct
                    onClicked: root.board.shelve(table.choice, 60)
                }

                ActionButton {
                    objectName: "shelve480"
                    text: qsTr("Shelve 8 h")
                    enabled: root.canAct
                    onClicked: root.board.shelve(table.choice, 480)
                }

                ActionButton {
                    objectName: "unshelve"
                    text: qsTr("Unshelve")
                    enabled: root.canAct
                    onClicked: root.board.unshelve(table.choice)
                }

                ActionButton {
                    objectName: "outOfService"
                    text: qsTr("Out of service…")
                    enabled: root.canAct
                    onClicked: outOfService.ask()
                }

                ActionButton {
                    objectName: "intoService"
                    text: qsTr("Back into service")
                    enabled: root.canAct
                    onClicked: root.board.putIntoService(table.choice)
                }

                TextEntry {
                    id: note

                    objectName: "note"
                    width: Theme.unit * 27
                    label: qsTr("Note on the chosen alarms")
                    placeholderText: qsTr("Note on the chosen alarms")
                    maximumLength: 500
                    onAccepted: root.addNote()
                }

                ActionButton {
                    objectName: "addNote"
                    text: qsTr("Add note")
                    enabled: root.canAct && note.text.trim() !== ""
                    onClicked: root.addNote()
                }
            }
        }

        StatusLabel {
            objectName: "sharing"
            status: root.board.sharingProblem === "" ? App.Status.Normal : App.Status.Caution
            text: root.board.sharingProblem === ""
                ? qsTr("What is done here is shown on the site's other consoles, too.")
                : qsTr("Not shared with the site's other consoles: %1").arg(root.board.sharingProblem)
            pixelSize: Theme.captionSize
            wrapMode: Text.Wrap
            visible: root.app.connected && root.showAlarms
                && !(Theme.compact && root.board.sharingProblem === "")
            Layout.fillWidth: true
        }

        StatusLabel {
            objectName: "problem"
            status: App.Status.Caution
            text: root.board.problem
            wrapMode: Text.Wrap
            visible: root.board.problem !== ""
            Accessible.role: Accessible.AlertMessage
            Layout.fillWidth: true
        }

        DataTable {
            id: table

            objectName: "alarms"
            model: root.board.alarms
            name: qsTr("Alarms")
            emptyText: root.app.connected ? qsTr("No alarms.")
                                          : qsTr("Not connected. No alarms are known.")
            filterable: true
            showDetail: false
            visible: root.showAlarms
            onActivated: rowId => root.open(rowId)
            Layout.fillWidth: true
            Layout.fillHeight: true
        }

        DataTable {
            objectName: "history"
            model: root.board.history
            name: qsTr("What happened to alarms")
            emptyText: qsTr("Nothing has happened yet.")
            filterable: true
            visible: root.showHistory
            Layout.fillWidth: true
            Layout.fillHeight: true
        }

        AlarmRulesPanel {
            board: root.board
            visible: root.showRules
            enabled: !Theme.readOnly
            Layout.fillWidth: true
            Layout.fillHeight: true
        }

        ThemeText {
            objectName: "dropped"
            text: qsTr("Older events no longer kept: %1").arg(root.board.dropped)
            color: Theme.textSecondary
            font.pixelSize: Theme.captionSize
            visible: root.showHistory && root.board.dropped > 0
        }
    }

    OutOfServiceDialog {
        id: outOfService

        objectName: "outOfServiceDialog"
        board: root.board
        choice: table.choice
    }

    DetailsPane {
        id: pane

        details: root.board.details
        preferredWidth: Theme.unit * 52
        returnFocusTo: table
        onClosed: root.close()
    }
}
