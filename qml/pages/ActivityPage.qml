// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// What happened, newest first. It can be held still to be read; nothing is lost meanwhile but what
/// the log's bound pushes out.
Panel {
    id: root

    required property App.Application app
    readonly property App.ActivityModel activity: root.app.activity

    fillsPage: true

    RowLayout {
        spacing: Theme.unit * 2

        ThemeText {
            text: qsTr("Activity, newest first")
            color: Theme.textSecondary
            font.bold: true
            Layout.fillWidth: true
            Layout.minimumWidth: visible ? implicitWidth : 0
            visible: !Theme.compact
        }

        ChoiceRow {
            objectName: "levels"
            name: qsTr("Level")
            choices: [qsTr("All levels"), qsTr("Warnings and errors"), qsTr("Errors")]
            current: root.activity.leastLevel
            folded: Theme.compact
            onChosen: index => root.activity.leastLevel = index
        }

        ChoiceRow {
            objectName: "foldedKinds"
            name: qsTr("Events")
            // Not by being invisible: a layout that is hidden does not hear of that.
            choices: Theme.compact ? root.activity.kindNames : []
            current: root.activity.kind
            folded: true
            onChosen: index => root.activity.kind = index
        }

        Item {
            visible: Theme.compact
            Layout.fillWidth: true
        }

        StatusLabel {
            status: App.Status.Standby
            text: qsTr("Paused. Waiting to be shown: %1").arg(root.activity.waiting)
            visible: root.activity.paused
            Layout.fillWidth: false
        }

        ActionButton {
            objectName: "pause"
            text: root.activity.paused ? qsTr("Resume") : qsTr("Pause")
            checkable: false
            onClicked: root.activity.paused = !root.activity.paused
        }
    }

    ChoiceRow {
        objectName: "kinds"
        visible: !Theme.compact
        name: qsTr("Events")
        choices: root.activity.kindNames
        current: root.activity.kind
        onChosen: index => root.activity.kind = index
        Layout.fillWidth: true
    }

    DataTable {
        model: root.activity
        name: qsTr("Activity")
        filterable: true
        emptyText: root.activity.hidden > 0
            ? qsTr("Nothing of this kind has happened. Of other kinds: %1.").arg(root.activity.hidden)
            : root.app.connected ? qsTr("Nothing has happened since this console connected.")
                                 : qsTr("Not connected. Nothing has happened yet.")
        Layout.fillWidth: true
        Layout.fillHeight: true
    }

    RowLayout {
        spacing: Theme.unit * 3
        visible: root.activity.hidden + root.activity.dropped > 0

        ThemeText {
            objectName: "hidden"
            text: qsTr("Not shown, of other levels or kinds: %1").arg(root.activity.hidden)
            color: Theme.textSecondary
            font.pixelSize: Theme.captionSize
            visible: root.activity.hidden > 0
        }

        ThemeText {
            objectName: "dropped"
            text: qsTr("Older entries no longer kept: %1").arg(root.activity.dropped)
            color: Theme.textSecondary
            font.pixelSize: Theme.captionSize
            visible: root.activity.dropped > 0
        }

        Item {
            Layout.fillWidth: true
        }
    }

    Shortcut {
        sequence: "Ctrl+Space"
        enabled: root.visible
        onActivated: root.activity.paused = !root.activity.paused
    }
}
