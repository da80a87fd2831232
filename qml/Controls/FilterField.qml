// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App

/// What a table is filtered by, as it is typed; what is wrong with it stands below, in words.
FocusScope {
    id: root

    required property TableModel model
    readonly property string error: root.model.filterError
    /// How long after the last key the rows follow, in ms.
    property int delayMs: 120

    /// Escape in an empty field, or Enter: on to the rows.
    signal rowsWanted()

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight

    function clear() {
        entry.clear();
        root.apply();
    }

    function apply() {
        delay.stop();
        root.model.filter = entry.text;
    }

    Timer {
        id: delay

        interval: root.delayMs
        onTriggered: root.apply()
    }

    Connections {
        target: root.model

        function onFilterChanged() {
            if (!delay.running && entry.text !== root.model.filter)
                entry.text = root.model.filter;
        }
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Math.round(Theme.unit / 2)

        RowLayout {
            spacing: Math.round(Theme.unit / 2)

            TextEntry {
                id: entry

                objectName: "filter"
                focus: true
                label: qsTr("Filter")
                placeholderText: qsTr("Filter, as: word, column:word, column>100")
                text: root.model.filter
                rightPadding: clear.width
                Layout.fillWidth: true

                Accessible.description: root.error === "" ? qsTr("Shows only the rows that match.")
                                                          : root.error

                onTextEdited: delay.restart()
                onAccepted: {
                    root.apply();
                    root.rowsWanted();
                }
                Keys.onEscapePressed: {
                    if (entry.text === "")
                        root.rowsWanted();
                    else
                        root.clear();
                }
                Keys.onDownPressed: {
                    root.apply();
                    root.rowsWanted();
                }

                SignButton {
                    id: clear

                    anchors.right: parent.right
                    objectName: "clearFilter"
                    sign: "close"
                    label: qsTr("Clear the filter")
                    flat: true
                    focusPolicy: Qt.NoFocus
                    visible: entry.text !== ""
                    onClicked: root.clear()
                }
            }

            SignButton {
                objectName: "filterHelp"
                sign: "help"
                label: qsTr("What can be typed into the filter")
                onClicked: help.open()
            }
        }

        StatusLabel {
            objectName: "filterError"
            status: Status.Caution
            text: root.error
            wrapMode: Text.Wrap
            visible: root.error !== ""
            Accessible.role: Accessible.AlertMessage
            Layout.fillWidth: true
        }
    }

    FloatingPanel {
        id: help

        objectName: "filterHelpPanel"
        y: Theme.touchTarget + Theme.unit
        title: qsTr("What can be typed into the filter")

        ScrollPage {
            contentHeight: helpWords.height
            Layout.preferredWidth: Theme.unit * 56
            Layout.preferredHeight: Math.min(helpWords.height,
                                             (root.Window.height ?? 0) - Theme.unit * 12)

            ThemeText {
                id: helpWords

                width: Theme.unit * 53
                text: root.model.filterHelp
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
        }
    }
}
