// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// The steps of connecting, how long each took, and what to do about the one that failed.
Panel {
    id: root

    required property App.ConnectionSteps steps

    title: qsTr("Connection, step by step")

    Repeater {
        model: root.steps

        delegate: ColumnLayout {
            id: step

            required property int index
            required property string name
            required property int status
            required property string stateWord
            required property string took
            required property string text

            objectName: "step" + step.index
            spacing: 0
            Layout.fillWidth: true

            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: %2").arg(step.name).arg(step.stateWord)
            Accessible.description: step.text

            RowLayout {
                spacing: Theme.unit
                Layout.minimumHeight: Theme.rowHeight

                StatusSymbol {
                    status: step.status
                    size: Theme.symbolSize
                    Accessible.ignored: true
                }

                ThemeText {
                    text: step.name
                    Accessible.ignored: true
                    Layout.preferredWidth: Theme.unit * 19
                }

                ThemeText {
                    text: step.stateWord
                    color: Theme.statusTextColor(step.status)
                    font.bold: Theme.isAbnormal(step.status)
                    Accessible.ignored: true
                    Layout.fillWidth: true
                }

                ThemeText {
                    text: step.took
                    color: Theme.textSecondary
                    Accessible.ignored: true
                }
            }

            ThemeText {
                text: step.text
                color: Theme.isAbnormal(step.status) ? Theme.text : Theme.textSecondary
                wrapMode: Text.Wrap
                visible: step.text !== ""
                Accessible.ignored: true
                Layout.leftMargin: Theme.symbolSize + Theme.unit
                Layout.fillWidth: true
            }
        }
    }
}
