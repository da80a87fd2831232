// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Nunect.App

/// Writes all rows that a table shows into a file, and tells how far it is.
FloatingPanel {
    id: root

    required property TableModel model
    required property string tableName
    property int format: TableFormat.Csv
    /// Locked meanwhile: what was begun ends, without a file.
    readonly property bool readOnly: Theme.readOnly
    readonly property bool ended: task.result !== "" && !task.failed

    title: qsTr("Export what is shown")
    modal: true
    closePolicy: task.running ? Popup.NoAutoClose
                              : Popup.CloseOnEscape | Popup.CloseOnPressOutside

    onAboutToShow: {
        task.reset();
        path.text = task.proposedPath(root.tableName, root.format);
    }
    onOpened: path.forceActiveFocus(Qt.PopupFocusReason)

    onReadOnlyChanged: {
        if (root.readOnly) {
            task.cancel();
            root.close();
        }
    }

    function start() {
        if (root.readOnly)
            return;
        task.start(root.model, path.text, root.format);
    }

    TableExport {
        id: task
    }

    RowLayout {
        spacing: Theme.unit
        enabled: !task.running

        Repeater {
            model: [
                { format: TableFormat.Csv, text: qsTr("CSV") },
                { format: TableFormat.Json, text: qsTr("JSON") },
                { format: TableFormat.Text, text: qsTr("Text") }
            ]

            ActionButton {
                id: choice

                required property var modelData

                text: choice.modelData.text
                checkable: true
                checked: root.format === choice.modelData.format
                Accessible.role: Accessible.RadioButton
                Accessible.checked: choice.checked
                onClicked: {
                    root.format = choice.modelData.format;
                    choice.checked = Qt.binding(() => root.format === choice.modelData.format);
                    path.text = task.withEnding(path.text, root.format);
                }
            }
        }
    }

    ThemeText {
        text: root.format === TableFormat.Text
            ? qsTr("As on screen, with tabs between the cells.")
            : qsTr("Figures without units: times in nanoseconds, sizes in bytes.")
        color: Theme.textSecondary
        font.pixelSize: Theme.captionSize
        Layout.fillWidth: true
    }

    TextEntry {
        id: path

        objectName: "exportPath"
        label: qsTr("File")
        enabled: !task.running
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.unit * 70
        onTextEdited: task.reset()
        onAccepted: root.start()
    }

    ProgressBar {
        id: bar

        from: 0
        to: Math.max(1, task.total)
        value: task.done
        visible: task.running
        Layout.fillWidth: true

        Accessible.role: Accessible.ProgressBar
        Accessible.name: qsTr("%1 of %2 rows written").arg(task.done).arg(task.total)

        background: Rectangle {
            implicitHeight: Theme.unit
            color: Theme.alternate
        }

        contentItem: Item {
            implicitHeight: Theme.unit

            Rectangle {
                width: bar.visualPosition * parent.width
                height: parent.height
                color: Theme.textSecondary
            }
        }
    }

    StatusLabel {
        objectName: "exportResult"
        status: task.failed ? Status.Caution : Status.Normal
        text: task.result
        wrapMode: Text.WrapAnywhere
        visible: task.result !== ""
        Accessible.role: Accessible.AlertMessage
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.unit * 70
    }

    RowLayout {
        spacing: Theme.unit
        Layout.alignment: Qt.AlignRight

        ActionButton {
            objectName: "cancelExport"
            text: task.running ? qsTr("Cancel") : qsTr("Close")
            onClicked: {
                if (task.running)
                    task.cancel();
                else
                    root.close();
            }
        }

        ActionButton {
            objectName: "startExport"
            text: qsTr("Export %1 rows").arg(root.model.count)
            primary: true
            enabled: !task.running && path.text !== ""
            visible: !root.ended
            onClicked: root.start()
        }
    }
}
