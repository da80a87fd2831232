// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Nunect.App

/// What a page knows of one row in full, at its right edge: beside the table where there is room,
/// over it where there is not. Escape and a button close it. What is put into it stands below the
/// labels and values.
///
/// Put it beside the table into an Item, and keep `reserved` free at the table's right.
FocusScope {
    id: root

    required property string title
    required property DetailsModel details
    property bool open: false
    /// Why what is shown is not as it is now; empty: it is.
    property string problem
    property int problemStatus: Status.Unknown
    /// What gets the keyboard back when it closes.
    property Item returnFocusTo
    property real preferredWidth: Theme.unit * 60
    readonly property bool overlay: root.parent !== null
        && root.parent.width < root.preferredWidth + Theme.unit * 90
    readonly property real reserved: root.open && !root.overlay ? root.width + Theme.unit : 0
    default property alias content: extra.data

    /// The person has had enough of it; whoever opened it closes it.
    signal closed()

    anchors.top: parent?.top
    anchors.bottom: parent?.bottom
    anchors.right: parent?.right
    width: Math.min(root.parent ? root.parent.width : root.preferredWidth, root.preferredWidth)
    visible: root.open

    Accessible.role: Accessible.Pane
    Accessible.name: root.title

    onOpenChanged: {
        if (root.open)
            closing.forceActiveFocus(Qt.OtherFocusReason);
        else if (root.returnFocusTo)
            root.returnFocusTo.forceActiveFocus(Qt.OtherFocusReason);
    }

    Keys.onEscapePressed: root.closed()

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
        border.color: Theme.line
        border.width: Theme.hairline
        radius: Theme.radius

        // What lies below must not be reached through it.
        MouseArea {
            anchors.fill: parent
            onWheel: wheel => wheel.accepted = true
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.unit
        anchors.leftMargin: Theme.unit * 2
        spacing: Theme.unit

        RowLayout {
            spacing: Theme.unit

            ThemeText {
                text: root.title
                font.bold: true
                font.pixelSize: Theme.titleSize
                wrapMode: Text.Wrap
                maximumLineCount: 2
                Layout.fillWidth: true
            }

            ActionButton {
                id: closing

                objectName: "closeDetails"
                text: qsTr("Close")
                focus: true
                onClicked: root.closed()
            }
        }

        StatusLabel {
            objectName: "detailsProblem"
            status: root.problemStatus
            text: root.problem
            wrapMode: Text.Wrap
            visible: root.problem !== ""
            Layout.fillWidth: true
        }

        ListView {
            id: lines

            objectName: "detailsLines"
            model: root.details
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.unit * 12

            Accessible.role: Accessible.List
            Accessible.name: root.title

            Keys.onUpPressed: lines.flick(0, Theme.unit * 100)
            Keys.onDownPressed: lines.flick(0, -Theme.unit * 100)

            ScrollBar.vertical: SlimScrollBar {}

            section.property: "group"
            section.delegate: ThemeText {
                required property string section

                width: lines.width
                topPadding: Theme.unit
                text: section
                color: Theme.textSecondary
                font.bold: true
                visible: section !== ""
                height: visible ? implicitHeight : 0
            }

            delegate: DetailsLine {
                required label
                required value
                required status
                required hasStatus
                required stale

                width: lines.width - Theme.unit * 2
            }

            FocusRing {
                visible: lines.activeFocus
            }
        }

        ColumnLayout {
            id: extra

            spacing: Theme.unit
            visible: extra.children.length > 0
            Layout.fillWidth: true
        }
    }
}
