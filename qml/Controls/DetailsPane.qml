// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Nunect.App

/// All that is known of one row, in groups, at the right edge of its page: beside the table where
/// there is room, over it where there is not. Up, Down, PageUp, PageDown, Home and End scroll,
/// Escape and a button close it. What is put into it stands below the groups.
///
/// Its parent is an Item beside whose table `reserved` stays free.
FocusScope {
    id: root

    required property DetailsModel details
    property string title: root.details.title
    property bool open: root.details.shown
    /// Why what is shown is not as it is now; empty: it is.
    property string problem: root.details.gone
        ? qsTr("It is not there any more. This is the last that was known.") : ""
    property int problemStatus: Status.Unknown
    /// What gets the keyboard back when it closes.
    property Item returnFocusTo
    property real preferredWidth: Theme.unit * 60
    readonly property bool overlaid: root.parent !== null
        && root.parent.width < root.preferredWidth + Theme.unit * 90
    readonly property real reserved: root.open && !root.overlaid ? root.width + Theme.unit * 1.5 : 0
    default property alias content: extra.data

    /// The person has had enough of it; whoever opened it closes it.
    signal closed()

    anchors.top: parent?.top
    anchors.bottom: parent?.bottom
    anchors.right: parent?.right
    width: Math.min(root.parent?.width ?? root.preferredWidth, root.preferredWidth)
    visible: root.open

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Details of %1").arg(root.title)

    onOpenChanged: {
        if (root.open)
            list.forceActiveFocus(Qt.TabFocusReason);
        else if (root.returnFocusTo)
            root.returnFocusTo.forceActiveFocus(Qt.TabFocusReason);
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
        anchors.margins: Theme.unit * 2
        spacing: Theme.unit

        RowLayout {
            spacing: Theme.unit

            ThemeText {
                text: root.title
                font.pixelSize: Theme.titleSize
                font.bold: true
                wrapMode: Text.Wrap
                maximumLineCount: 2
                Layout.fillWidth: true
            }

            ActionButton {
                objectName: "closeDetails"
                text: qsTr("Close")
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
            id: list

            model: root.details
            focus: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            spacing: Math.round(Theme.unit / 2)
            section.property: "group"
            // Lines differ in height: all are made, so that the scroll bar tells the truth.
            cacheBuffer: 100000
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.unit * 12

            Accessible.role: Accessible.List
            Accessible.name: root.title

            function scrollBy(pixels: real) {
                const end = Math.max(list.originY, list.originY + list.contentHeight - list.height);
                list.contentY = Math.max(list.originY, Math.min(end, list.contentY + pixels));
            }

            Keys.onUpPressed: list.scrollBy(-Theme.rowHeight)
            Keys.onDownPressed: list.scrollBy(Theme.rowHeight)
            Keys.onPressed: event => {
                event.accepted = true;
                if (event.key === Qt.Key_PageUp)
                    list.scrollBy(-list.height);
                else if (event.key === Qt.Key_PageDown)
                    list.scrollBy(list.height);
                else if (event.key === Qt.Key_Home)
                    list.positionViewAtBeginning();
                else if (event.key === Qt.Key_End)
                    list.positionViewAtEnd();
                else
                    event.accepted = false;
            }

            ScrollBar.vertical: SlimScrollBar {}

            // Bound to this file, Qt 6.4 would make no headings: they reach for nothing in it.
            section.delegate: ThemeText {
                required property string section

                width: parent?.width ?? 0
                topPadding: Theme.unit * 1.5
                bottomPadding: Math.round(Theme.unit / 2)
                text: section
                color: Theme.textSecondary
                font.bold: true
                Accessible.role: Accessible.Heading
                Accessible.name: section
            }

            delegate: DetailRow {
                width: (ListView.view?.width ?? 0) - Theme.unit * 2
            }

            FocusRing {
                visible: list.activeFocus
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
