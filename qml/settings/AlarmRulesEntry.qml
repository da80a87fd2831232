// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// The way from the settings to the alarm rules, and whether they are kept.
Panel {
    id: root

    required property App.AlarmBoard board

    signal rulesWanted()

    title: qsTr("Alarms")

    ThemeText {
        text: qsTr("When an alarm is raised, how urgent it is, and whether it is heard: for each kind, "
                   + "kept for each site.")
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Layout.fillWidth: true
    }

    StatusLabel {
        status: App.Status.Caution
        text: root.board.rulesProblem
        wrapMode: Text.Wrap
        visible: root.board.rulesProblem !== ""
        Layout.fillWidth: true
    }

    ActionButton {
        objectName: "openRules"
        text: qsTr("Alarm rules")
        onClicked: root.rulesWanted()
    }
}
