// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Nunect.App

/// One figure that sums up a page, with its worst member's status. Pressing it opens the page. Two
/// lines where there is little height.
AbstractButton {
    id: root

    property string title
    property string figure
    property string caption ///< what the figure counts, beside it
    /// What is not as it should be, or that all is well; of two lines the first is the worst member.
    property string detail
    property int status: Status.Unknown
    property list<real> trend    ///< of the figure, the newest last; empty: none
    property int trendCapacity: 60

    implicitWidth: Theme.unit * 24
    implicitHeight: Math.max(Theme.touchTarget,
                             root.implicitContentHeight + root.topPadding + root.bottomPadding)
    padding: Theme.compact ? Theme.unit : Theme.unit * 1.5
    leftPadding: Theme.unit * 2
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1, %2: %3 %4, %5").arg(root.title).arg(Theme.statusWord(root.status))
                         .arg(root.figure).arg(root.caption)
                         .arg(root.detail.replace("\n", ", "))

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: ColumnLayout {
        spacing: Math.round(Theme.unit / 2)

        // Beside one another where there is little height.
        GridLayout {
            columns: Theme.compact ? 2 : 1
            columnSpacing: Theme.unit
            rowSpacing: Math.round(Theme.unit / 2)

            ThemeText {
                text: root.title
                color: Theme.textSecondary
                font.pixelSize: Theme.compact ? Theme.captionSize : Theme.bodySize
                font.bold: true
                Layout.fillWidth: true
            }

            RowLayout {
                spacing: Theme.unit

                // Smaller where both do not fit: neither may be cut.
                ThemeText {
                    text: root.figure
                    color: Theme.statusTextColor(root.status)
                    font.pixelSize: Theme.compact ? Theme.bodySize : Theme.figureSize
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.captionSize
                    elide: Text.ElideNone
                    Layout.fillWidth: true
                    Layout.maximumWidth: Math.ceil(implicitWidth)
                    Layout.alignment: Qt.AlignBaseline
                }

                ThemeText {
                    text: root.caption
                    color: Theme.textSecondary
                    elide: Text.ElideNone
                    visible: !Theme.compact
                    Layout.alignment: Qt.AlignBaseline
                }

                Item {
                    visible: !Theme.compact
                    Layout.fillWidth: true
                }
            }
        }

        ColumnLayout {
            spacing: 0

            Repeater {
                model: 2 // always: the tables below are not to move

                ThemeText {
                    required property int index

                    // Hidden rather than not there: Qt 6.4 lays out a row that has just gone, and crashes.
                    visible: index === 0 || !Theme.compact
                    // Each for itself: a text of two lines is not elided.
                    text: root.detail.split("\n")[index] ?? ""
                    color: Theme.isAbnormal(root.status) ? Theme.text : Theme.textSecondary
                    font.pixelSize: Theme.captionSize
                    Layout.fillWidth: true
                }
            }
        }

        RowLayout {
            spacing: Theme.unit * 1.5
            visible: !Theme.compact

            StatusLabel {
                status: root.status
                pixelSize: Theme.captionSize
                Layout.fillWidth: false
            }

            Sparkline {
                objectName: "trend"
                values: root.trend
                capacity: root.trendCapacity
                color: Theme.textSecondary
                implicitHeight: Theme.unit * 2
                opacity: root.trend.length > 1 ? 1 : 0 // it has its place from the start
                Layout.fillWidth: true
            }
        }
    }

    background: Rectangle {
        color: root.down ? Theme.selected : Theme.surface
        border.color: Theme.isAbnormal(root.status) ? Theme.statusColor(root.status) : Theme.line
        border.width: Theme.hairline
        radius: Theme.radius

        Rectangle {
            width: Math.round(Theme.unit / 2)
            height: parent.height
            color: Theme.statusColor(root.status)
            visible: Theme.isAbnormal(root.status)
        }

        FocusRing {
            visible: root.visualFocus
        }
    }
}
