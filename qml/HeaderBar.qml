// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// Whose site this is, how this console is connected to it, and what time it is; one line where there
/// is little height.
Rectangle {
    id: root

    required property App.Application app
    property App.Launcher launcher: null ///< where there are other sites to go to
    /// What its width holds: where it is small, or what it shows is large, the less important goes;
    /// the pages have it, too.
    readonly property real room: root.width / Theme.unit
    readonly property bool showsSystem: root.app.hasSystemLogin && root.room >= 112
    readonly property bool showsServer: root.room >= (root.app.hasSystemLogin ? 148 : 140)
    readonly property bool showsConsole: root.room >= (root.app.hasSystemLogin ? 170 : 150)
    /// Units that the others leave to those that matter most.
    readonly property real freed: (root.showsConsole ? 0 : 17) + (root.showsServer ? 0 : 15)
        - (root.showsSystem ? 17 : 0)
    readonly property int largeSize: Theme.compact ? Theme.bodySize : Theme.titleSize

    /// What a field keeps of the width that it would like: all, where the others, which need so many
    /// units, still have theirs.
    function kept(wanted: real, least: real, others: real): real {
        const most = root.room + root.freed - others;
        return Theme.unit * Math.max(least, Math.min(wanted / Theme.unit, most));
    }

    implicitHeight: row.implicitHeight + (Theme.compact ? Theme.gap : Theme.unit * 2)
    color: Theme.surface

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Site and connection")

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 2
        anchors.rightMargin: Theme.unit * 2
        spacing: Theme.unit * 3

        Image {
            source: Qt.resolvedUrl("icons/nunect-64.png")
            sourceSize.width: width
            opacity: Theme.imageOpacity
            visible: !Theme.compact
            Layout.preferredWidth: Theme.unit * 4
            Layout.preferredHeight: Theme.unit * 4
            Layout.rightMargin: -Theme.unit
            Accessible.ignored: true
        }

        Field {
            objectName: "site"
            label: qsTr("Site")
            labelled: !Theme.compact
            value: root.app.domain
            valueSize: root.largeSize
            Layout.fillWidth: true
            Layout.minimumWidth: root.kept(implicitWidth, root.launcher ? 10 : 12, 132)
            Layout.preferredWidth: implicitWidth
        }

        SiteMenu {
            launcher: root.launcher
            visible: root.launcher !== null && !Theme.compact
            Layout.leftMargin: -Theme.unit * 2
        }

        Field {
            label: qsTr("Connection")
            labelled: !Theme.compact
            value: root.app.connectionState
            status: root.app.connectionStatus
            showStatus: true
            Layout.fillWidth: true
            Layout.minimumWidth: root.kept(implicitWidth, 14, 140)
            Layout.preferredWidth: implicitWidth
        }

        Field {
            label: qsTr("Server")
            labelled: !Theme.compact
            visible: root.showsServer
            value: root.app.serverName === "" ? qsTr("–")
                : qsTr("%1, version %2").arg(root.app.serverName).arg(root.app.serverVersion)
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.unit * 12
            Layout.preferredWidth: implicitWidth
        }

        Field {
            objectName: "systemState"
            label: qsTr("System login")
            labelled: !Theme.compact
            visible: root.showsSystem
            value: root.app.systemState
            status: root.app.systemStatus
            showStatus: true
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.unit * 14
            Layout.preferredWidth: implicitWidth
        }

        Field {
            label: qsTr("Native RTT")
            labelled: !Theme.compact
            visible: root.room >= 96
            value: root.app.nativeRttText
            status: root.app.nativeRttStatus
            showStatus: true
            Layout.fillWidth: false
            Layout.minimumWidth: Theme.unit * 13
        }

        Field {
            label: qsTr("Clock")
            labelled: !Theme.compact
            value: root.app.clockText
            status: root.app.clockStatus
            showStatus: true
            Layout.fillWidth: true
            Layout.minimumWidth: root.kept(implicitWidth, 16, 134)
            Layout.preferredWidth: implicitWidth
        }

        Field {
            label: qsTr("This console")
            labelled: !Theme.compact
            visible: root.showsConsole
            value: root.app.unitId
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.unit * (root.launcher ? 11 : 14)
            Layout.preferredWidth: implicitWidth
        }

        Field {
            label: qsTr("Time")
            labelled: !Theme.compact
            value: root.app.wallClockText
            valueSize: root.largeSize
            Layout.fillWidth: false
            Layout.minimumWidth: timeWidth.advanceWidth

            TextMetrics {
                id: timeWidth

                font.family: Theme.fontFamily
                font.pixelSize: root.largeSize
                text: "00:00:00 UTC "
            }
        }
    }

    Rectangle {
        width: parent.width
        height: Theme.hairline
        anchors.bottom: parent.bottom
        color: Theme.line
    }
}
