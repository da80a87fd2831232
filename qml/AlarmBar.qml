// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// The alarms in one line, on every page: the one that stands first, and how many there are. A tap
/// opens their page. It is there without alarms, too, so that nothing moves when one comes.
AbstractButton {
    id: root

    required property App.Application app
    readonly property App.AlarmSummary summary: root.app.alarms.summary
    readonly property bool quiet: root.summary.worstText === ""
    readonly property string words: !root.quiet ? root.summary.worstText
        : root.app.connected ? qsTr("No alarms") : qsTr("Not connected: no alarms are known")
    readonly property string progress: root.quiet ? ""
        : root.summary.unacknowledged > 0
            ? qsTr("Unacknowledged: %1").arg(root.summary.unacknowledged)
            : qsTr("All acknowledged")
    readonly property string counts: (root.counted(qsTr("Critical: %1"), root.summary.critical)
        + root.counted(qsTr("Serious: %1"), root.summary.serious)
        + root.counted(qsTr("Caution: %1"), root.summary.caution)
        + root.counted(qsTr("Shelved: %1"), root.summary.shelved)).trim()

    function counted(words: string, count: int): string {
        return count > 0 ? words.arg(count) + "   " : "";
    }

    implicitHeight: Theme.touchTarget
    padding: 0
    rightPadding: Theme.unit * 2
    focusPolicy: Qt.StrongFocus
    font.family: Theme.fontFamily

    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("Alarms: %1. %2 %3").arg(root.words).arg(root.progress).arg(root.counts)
    Accessible.onPressAction: root.clicked()

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: RowLayout {
        spacing: Theme.unit * 3

        StatusLabel {
            objectName: "worstAlarm"
            status: root.quiet && !root.app.connected ? App.Status.Unknown
                                                      : root.summary.worstStatus
            text: root.words
            pixelSize: Theme.titleSize
            Accessible.ignored: true
            Layout.leftMargin: Theme.unit * 3
            Layout.fillWidth: true
        }

        ThemeText {
            text: root.progress
            font.bold: root.summary.unacknowledged > 0
            Accessible.ignored: true
        }

        ThemeText {
            objectName: "alarmCounts"
            text: root.counts
            color: Theme.textSecondary
            visible: root.width >= Theme.unit * 120 // else they leave the worst no room
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        color: root.down || root.summary.worstUnacknowledged ? Theme.selected : Theme.surface

        Rectangle {
            width: Theme.unit
            height: parent.height
            color: Theme.statusColor(root.summary.worstStatus)
            visible: Theme.isAbnormal(root.summary.worstStatus)
        }

        Rectangle {
            width: parent.width
            height: Theme.hairline
            anchors.bottom: parent.bottom
            color: Theme.line
        }

        FocusRing {
            visible: root.visualFocus
        }
    }
}
