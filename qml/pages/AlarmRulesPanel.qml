// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// When each kind of alarm is raised and when it is over. What is typed holds at once, and is kept.
ColumnLayout {
    id: root

    required property App.AlarmBoard board

    spacing: Theme.unit

    RowLayout {
        spacing: Theme.unit
        visible: root.board.rulesProblem !== ""
        Layout.fillWidth: true

        StatusLabel {
            objectName: "rulesProblem"
            status: App.Status.Caution
            text: root.board.rulesUnreadable
                ? qsTr("The standard rules hold, and changes are not kept: %1")
                      .arg(root.board.rulesProblem)
                : root.board.rulesProblem
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Layout.fillWidth: true
        }

        ActionButton {
            objectName: "setRulesAside"
            text: qsTr("Rename that file, keep these rules")
            visible: root.board.rulesUnreadable
            onClicked: root.board.setRulesAside()
        }
    }

    ListView {
        id: list

        objectName: "rules"
        model: root.board.rules
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        // All of them: what is not there cannot be reached by Tab.
        cacheBuffer: 100000
        Layout.fillWidth: true
        Layout.fillHeight: true

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Rules")

        ScrollBar.vertical: SlimScrollBar {}

        delegate: AlarmRuleRow {
            id: row

            width: list.width - Theme.unit * 2
            rules: root.board.rules
            onActiveFocusChanged: {
                if (row.activeFocus)
                    list.positionViewAtIndex(row.index, ListView.Contain);
            }
        }
    }
}
