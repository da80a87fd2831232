// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic
import Nunect.App as App
import Nunect.Controls

/// A connection on the map: level lines alone, with what is known of it beside them. The place of a
/// node is its middle.
Item {
    id: root

    required property int index
    required property int kind
    required property string from
    required property string to
    required property int status
    required property string linkState
    required property string rtt
    required property string rate
    required property string way
    required property int fromLayer
    required property double fromColumn
    required property int toLayer
    required property double toColumn
    required property int between
    required property string whatIf

    required property real columnWidth
    required property real layerHeight
    required property real firstY
    required property real nodeHeight
    /// What the lines of all edges lie on, below the words of all.
    required property Item ground

    readonly property bool level: root.fromLayer === root.toLayer
    // Whole pixels: of what lies between two the software renderer leaves traces.
    readonly property int x1: (root.fromColumn + 0.5) * root.columnWidth
    readonly property int x2: (root.toColumn + 0.5) * root.columnWidth
    readonly property int y1: root.firstY + root.fromLayer * root.layerHeight + root.nodeHeight / 2
    readonly property int y2: root.firstY + root.toLayer * root.layerHeight + root.nodeHeight / 2
    /// Where the way lies that the line takes across: over the nodes, the higher the more stand
    /// between, or below, so that all that hangs on one node has one.
    readonly property int acrossY: !root.level ? root.y1 + root.nodeHeight / 2 + Theme.unit * 2
        : root.y1 - root.nodeHeight / 2 - Theme.unit * (2.5 + 3 * Math.min(3, root.between))
    readonly property bool isLink: root.kind !== 3
    readonly property string measured: root.rtt === "" || root.rate === ""
        ? root.rtt + root.rate : qsTr("%1 · %2").arg(root.rtt).arg(root.rate)
    readonly property string figures: root.measured === "" || root.way === ""
        ? root.measured + root.way : qsTr("%1 · %2").arg(root.measured).arg(root.way)
    /// How it is now.
    readonly property string present: root.status === App.Status.Normal
        ? root.figures : root.figures === "" ? root.linkState
                       : qsTr("%1, %2").arg(root.linkState).arg(root.figures)
    readonly property string words: root.whatIf === "" || root.present === ""
        ? root.present + root.whatIf : qsTr("%1 · %2").arg(root.present).arg(root.whatIf)
    readonly property color lineColor: Theme.isAbnormal(root.status)
        ? Theme.statusColor(root.status) : Theme.textMuted
    readonly property int halfWidth: root.lineWidth / 2
    readonly property int lineWidth: Theme.isAbnormal(root.status) ? Theme.hairline * 3
                                                                   : Theme.hairline

    signal activated()
    /// By the keyboard.
    signal focused(label: Item)

    Item {
        parent: root.ground

        // From the first node up or down.
        Rectangle {
            color: root.lineColor
            x: root.x1 - root.halfWidth
            y: Math.min(root.y1, root.acrossY)
            width: root.lineWidth
            height: Math.abs(root.acrossY - root.y1)
        }

        Rectangle {
            color: root.lineColor
            x: Math.min(root.x1, root.x2) - root.halfWidth
            y: root.acrossY - root.halfWidth
            width: Math.abs(root.x2 - root.x1) + root.lineWidth
            height: root.lineWidth
        }

        Rectangle {
            color: root.lineColor
            x: root.x2 - root.halfWidth
            y: Math.min(root.y2, root.acrossY)
            width: root.lineWidth
            height: Math.abs(root.y2 - root.acrossY)
        }
    }

    AbstractButton {
        id: label

        // Beside the line's lower end, or on its middle.
        readonly property real room: root.level ? Math.abs(root.x2 - root.x1) - Theme.unit * 2
                                                : root.columnWidth - Theme.unit * 2

        objectName: "edge"
        x: Math.round(root.level ? (root.x1 + root.x2 - width) / 2 : root.x2 + Theme.unit / 2)
        y: Math.round((root.level ? root.acrossY
            : (root.acrossY + root.y2 - root.nodeHeight / 2) / 2) - height / 2)
        width: Math.ceil(Math.min(room, implicitContentWidth + Theme.unit))
        height: Theme.touchTarget
        padding: 0
        leftPadding: Theme.unit / 2
        focusPolicy: root.isLink ? Qt.StrongFocus : Qt.NoFocus
        enabled: root.isLink
        visible: root.words !== "" || root.isLink

        Accessible.role: root.isLink ? Accessible.Button : Accessible.StaticText
        Accessible.name: qsTr("%1 to %2: %3").arg(root.from).arg(root.to)
            .arg(root.status === App.Status.Normal && root.figures !== ""
                 ? qsTr("%1, %2").arg(root.linkState).arg(root.words) : root.words)
        Accessible.onPressAction: root.activated()

        Keys.onReturnPressed: root.activated()
        Keys.onEnterPressed: root.activated()
        onClicked: root.activated()
        onVisualFocusChanged: {
            if (label.visualFocus)
                root.focused(label);
        }

        contentItem: MapEdgeLabel {
            status: root.status
            words: root.words
        }

        background: Rectangle {
            // No line runs through the words.
            y: (parent.height - height) / 2
            height: Theme.captionSize * 1.5
            color: Theme.surface
        }

        FocusRing {
            visible: label.visualFocus
        }
    }
}
