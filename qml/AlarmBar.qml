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
    readonly property App.AlarmSound sound: root.app.alarms.sound
    readonly property bool mutable: root.sound.wanted || root.sound.muted
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

    /// A critical alarm that nobody has acknowledged draws the eye: it blinks once a second, or is
    /// shown inverted where a person wants no motion.
    readonly property bool urgent: root.summary.worstUnacknowledged
        && root.summary.worstStatus === App.Status.Critical
    property bool lit: true
    readonly property bool inverted: root.urgent && (Theme.reducedMotion || !root.lit)

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

    Timer {
        interval: 500
        repeat: true
        running: root.urgent && !Theme.reducedMotion && root.visible
        onTriggered: root.lit = !root.lit
        onRunningChanged: root.lit = true
    }

    contentItem: RowLayout {
        spacing: Theme.unit * 3

        UrgentLabel {
            status: root.quiet && !root.app.connected ? App.Status.Unknown
                                                      : root.summary.worstStatus
            text: root.words
            inverted: root.inverted
            Layout.leftMargin: Theme.unit * 2
            Layout.fillWidth: true
        }

        SoundProblem {
            objectName: "soundProblem"
            problem: root.sound.problem
            Layout.fillWidth: false
        }

        ActionButton {
            objectName: "mute"
            text: root.sound.muted ? qsTr("Muted for %1").arg(root.sound.mutedFor)
                                   : qsTr("Mute 5 min")
            visible: root.mutable
            Accessible.name: root.sound.muted
                ? qsTr("Muted for %1, press to hear alarms again").arg(root.sound.mutedFor)
                : qsTr("Mute alarms for 5 minutes")
            onClicked: root.sound.muted ? root.sound.unmute() : root.sound.mute()
        }

        ThemeText {
            text: root.progress
            visible: !(Theme.compact && root.mutable) // which says as much
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
