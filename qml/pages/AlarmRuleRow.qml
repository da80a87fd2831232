// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// The rule of one kind of alarm, to be edited.
FocusScope {
    id: root

    required property int index
    required property string name
    required property string why
    required property string priority
    required property int priorityIndex
    required property string unit
    required property bool hasValue
    required property bool ruleEnabled
    required property bool sound
    required property bool changed
    required property string limit
    required property string deadband
    required property string onDelay
    required property string offDelay
    required property string limitError
    required property string deadbandError
    required property string onDelayError
    required property string offDelayError
    required property App.AlarmRulesModel rules

    readonly property int fieldWidth: Theme.unit * 14
    /// What has no label above it stands level with what has.
    readonly property int besideFields: Math.round(Theme.captionSize * 1.5)

    implicitHeight: row.implicitHeight + Theme.unit * 2
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(root.name).arg(root.priority)

    RowLayout {
        id: row

        width: parent.width
        y: Theme.unit
        spacing: Theme.unit * 1.5

        ColumnLayout {
            spacing: Math.round(Theme.unit / 4)
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop

            // Nothing is wrong here, so nothing is coloured.
            ThemeText {
                text: root.ruleEnabled ? root.name : qsTr("%1 – off").arg(root.name)
                color: root.ruleEnabled ? Theme.text : Theme.textSecondary
                font.bold: true
                Layout.fillWidth: true
            }

            ThemeText {
                text: root.why
                color: Theme.textSecondary
                font.pixelSize: Theme.captionSize
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }

            ChoiceRow {
                objectName: "priority"
                name: qsTr("%1: priority").arg(root.name)
                choices: root.rules.priorities
                current: root.priorityIndex
                onChosen: index => root.rules.setPriority(root.index, index)
                Layout.fillWidth: true
            }
        }

        ThemeCheckBox {
            objectName: "on"
            text: qsTr("On")
            checked: root.ruleEnabled
            Accessible.name: qsTr("%1: on").arg(root.name)
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: root.besideFields
            onToggled: root.rules.setEnabled(root.index, checked)
        }

        ThemeCheckBox {
            objectName: "sound"
            text: qsTr("Sound")
            checked: root.sound
            Accessible.name: qsTr("%1: sound").arg(root.name)
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: root.besideFields
            onToggled: root.rules.setSound(root.index, checked)
        }

        // The place stays where a kind has no value: the columns are to stand below each other.
        Item {
            implicitWidth: root.fieldWidth * 2 + row.spacing
            implicitHeight: values.implicitHeight
            Layout.alignment: Qt.AlignTop

            RowLayout {
                id: values

                width: parent.width
                spacing: row.spacing
                visible: root.hasValue

                AlarmRuleField {
                    objectName: "limit"
                    ruleName: root.name
                    label: qsTr("Limit (%1)").arg(root.unit)
                    value: root.limit
                    error: root.limitError
                    Layout.preferredWidth: root.fieldWidth
                    Layout.alignment: Qt.AlignTop
                    onTyped: text => root.rules.setText(root.index, App.AlarmRulesModel.Limit, text)
                }

                AlarmRuleField {
                    objectName: "deadband"
                    ruleName: root.name
                    label: qsTr("Deadband (%1)").arg(root.unit)
                    value: root.deadband
                    error: root.deadbandError
                    Layout.preferredWidth: root.fieldWidth
                    Layout.alignment: Qt.AlignTop
                    onTyped: text =>
                        root.rules.setText(root.index, App.AlarmRulesModel.Deadband, text)
                }
            }
        }

        AlarmRuleField {
            objectName: "onDelay"
            ruleName: root.name
            label: qsTr("On delay (s)")
            value: root.onDelay
            error: root.onDelayError
            Layout.preferredWidth: root.fieldWidth
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignTop
            onTyped: text => root.rules.setText(root.index, App.AlarmRulesModel.OnDelay, text)
        }

        AlarmRuleField {
            objectName: "offDelay"
            ruleName: root.name
            label: qsTr("Off delay (s)")
            value: root.offDelay
            error: root.offDelayError
            Layout.preferredWidth: root.fieldWidth
            Layout.fillWidth: false
            Layout.alignment: Qt.AlignTop
            onTyped: text => root.rules.setText(root.index, App.AlarmRulesModel.OffDelay, text)
        }

        ActionButton {
            objectName: "reset"
            text: qsTr("Standard")
            enabled: root.changed
            Accessible.name: qsTr("%1: as it is without anybody's doing").arg(root.name)
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: root.besideFields
            onClicked: root.rules.reset(root.index)
        }
    }

    Rectangle {
        width: parent.width
        height: Theme.hairline
        anchors.bottom: parent.bottom
        color: Theme.line
    }
}
