// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Nunect.App
import Nunect.Controls

/// One cell of a plain table: text, the status symbol where the cell has a status, and the line of the
/// last values where it has a trend.
Item {
    id: root

    property string text
    property string tooltip
    property int status: Status.Unknown
    property bool hasStatus: false
    property bool numeric: false
    property bool stale: false
    property list<real> trend: []
    readonly property bool truncated: label.truncated
    readonly property alias hovered: hover.hovered
    /// There is more to say than what the cell shows.
    readonly property bool wantsTip: root.hovered
        && (label.truncated || root.tooltip !== root.text)
    /// What the cell would like to be wide, without the margins.
    readonly property real contentWidth: label.implicitWidth + label.symbolSpace + label.trendSpace

    StatusSymbol {
        id: symbol

        anchors.verticalCenter: parent.verticalCenter
        // Beside the text, and under one another from row to row.
        x: root.numeric ? root.width - width - Theme.unit : Theme.unit
        status: root.status
        opacity: root.stale ? 0.7 : 1
        visible: root.hasStatus
        Accessible.ignored: true
    }

    ThemeText {
        id: label

        readonly property int symbolSpace: root.hasStatus ? symbol.width + Theme.unit : 0

        readonly property int trendSpace: root.trend.length > 0 ? Theme.unit * 12 : 0

        x: Theme.unit + trendSpace + (root.numeric ? 0 : symbolSpace)
        width: root.width - 2 * Theme.unit - symbolSpace - trendSpace
        height: root.height
        text: root.text
        font.pixelSize: Theme.tableSize
        color: root.stale ? Theme.textMuted
             : root.hasStatus ? Theme.statusTextColor(root.status) : Theme.text
        font.italic: root.stale
        font.bold: root.hasStatus && !root.stale && Theme.isAbnormal(root.status)
        horizontalAlignment: root.numeric ? Text.AlignRight : Text.AlignLeft
        Accessible.ignored: true
    }

    // Only where there is one. No Loader: Qt 6.4's cannot load a bound component here.
    Repeater {
        model: root.trend.length > 0 ? 1 : 0

        Sparkline {
            x: Theme.unit
            y: Math.round((root.height - height) / 2)
            width: label.trendSpace - Theme.unit
            values: root.trend
            color: label.color
        }
    }

    HoverHandler {
        id: hover
    }

    // Only while it is wanted. No Loader: Qt 6.4's cannot load a bound component here.
    Repeater {
        model: root.wantsTip ? 1 : 0

        Item {
            HoverTip {
                parent: root
                text: root.tooltip
                visible: true
            }
        }
    }
}
