// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Nunect
import Nunect.App as App
import Nunect.Controls

/// Messages on subjects that a person chooses, newest first. It listens only while the page is on
/// screen, unless it is to go on.
Panel {
    id: root

    required property App.Application app
    readonly property App.TapControl tap: root.app.tap
    /// Where there is little height, subjects and settings show only when asked for.
    property bool settingsWanted: false
    readonly property bool settingsShown: !Theme.compact || root.settingsWanted

    fillsPage: true
    title: qsTr("Messages, newest first")

    Component.onCompleted: root.tap.setShown(root.visible)
    // As the window goes, so may the tap.
    onVisibleChanged: root.tap?.setShown(root.visible)

    function addSubject() {
        if (root.tap.add(subject.text))
            subject.clear();
    }

    function openMessage(row: int) {
        if (row >= 0)
            root.tap.openMessage(root.tap.messages.rowId(row));
    }

    RowLayout {
        spacing: Theme.unit

        TextEntry {
            id: subject

            objectName: "subject"
            label: qsTr("Subject to listen to")
            placeholderText: qsTr("Subject, as: stage.lights.* or stage.>")
            enabled: !Theme.readOnly
            visible: root.settingsShown
            onAccepted: root.addSubject()
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.unit * 30
            Layout.alignment: Qt.AlignTop
        }

        ButtonFlow {
            MenuButton {
                objectName: "settings"
                text: qsTr("Subjects: %1").arg(subjects.count)
                visible: Theme.compact
                width: Theme.compact ? implicitWidth : 0
                checked: root.settingsWanted
                onClicked: root.settingsWanted = !root.settingsWanted
            }

            ActionButton {
                objectName: "add"
                visible: root.settingsShown
                width: root.settingsShown ? implicitWidth : 0
                text: qsTr("Add")
                enabled: !Theme.readOnly && subject.text !== ""
                onClicked: root.addSubject()
            }

            ActionButton {
                objectName: "run"
                text: root.tap.running ? qsTr("Stop") : qsTr("Start")
                primary: !root.tap.running
                enabled: !Theme.readOnly
                onClicked: root.tap.running ? root.tap.stop() : root.tap.start()
            }

            ActionButton {
                objectName: "pause"
                text: root.tap.paused ? qsTr("Resume") : qsTr("Pause")
                onClicked: root.tap.paused = !root.tap.paused
            }

            ActionButton {
                objectName: "clear"
                text: qsTr("Clear")
                enabled: !Theme.readOnly
                onClicked: root.tap.clear()
            }

            ActionButton {
                objectName: "openDetails"
                visible: !Theme.compact // as on a TablePage
                width: Theme.compact ? 0 : implicitWidth
                text: qsTr("Details")
                enabled: table.currentRow >= 0
                onClicked: root.openMessage(table.currentRow)
            }

            ThemeCheckBox {
                objectName: "keepRunning"
                visible: root.settingsShown
                width: root.settingsShown ? implicitWidth : 0
                text: qsTr("Keep running")
                checked: root.tap.keepRunning
                enabled: !Theme.readOnly
                onToggled: root.tap.keepRunning = checked
            }
        }
    }

    StatusLabel {
        objectName: "tapError"
        status: App.Status.Caution
        text: root.tap.error
        wrapMode: Text.Wrap
        visible: root.tap.error !== ""
        Accessible.role: Accessible.AlertMessage
        Layout.fillWidth: true
    }

    Repeater {
        id: subjects

        model: root.tap.subjects

        delegate: RowLayout {
            id: line

            required property string label
            required property string value
            required property int status

            spacing: Theme.unit
            visible: root.settingsShown
            Layout.fillWidth: true

            ThemeText {
                text: line.label
                font.bold: true
                Layout.maximumWidth: Theme.unit * 50
            }

            StatusLabel {
                status: line.status
                text: line.value
                Layout.fillWidth: true
            }

            ActionButton {
                text: qsTr("Remove")
                enabled: !Theme.readOnly
                Accessible.name: qsTr("Remove %1").arg(line.label)
                onClicked: root.tap.remove(line.label)
            }
        }
    }

    RowLayout {
        spacing: Theme.unit * 2

        ThemeText {
            objectName: "tapNote"
            text: root.tap.note
            color: Theme.textSecondary
            font.pixelSize: Theme.captionSize
            Layout.fillWidth: true
        }

        StatusLabel {
            objectName: "waiting"
            status: App.Status.Standby
            text: qsTr("Paused. Waiting to be shown: %1").arg(root.tap.waiting)
            visible: root.tap.paused
            Layout.fillWidth: false
        }
    }

    Item {
        implicitHeight: table.implicitHeight
        Layout.fillWidth: true
        Layout.fillHeight: true

        DataTable {
            id: table

            anchors.fill: parent
            anchors.rightMargin: drawer.reserved
            model: root.tap.messages
            name: qsTr("Messages")
            filterable: true
            onActivated: rowId => root.tap.openMessage(rowId)
            emptyText: root.tap.emptyText
            showDetail: false
        }

        MessageDrawer {
            id: drawer

            message: root.tap.details
            returnFocusTo: table
        }
    }

    Shortcut {
        sequence: "Ctrl+Space"
        enabled: root.visible
        onActivated: root.tap.paused = !root.tap.paused
    }
}
