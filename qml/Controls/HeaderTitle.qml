// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.App

/// A column's title in a TableHeader: sorts by it, shows that it does, and has an edge to drag.
Item {
    id: root

    required property TableColumns columns
    required property int section
    property bool adjustable: false
    /// The keyboard acts on it.
    property bool current: false
    property bool numeric: root.columns.revision >= 0
        && root.columns.model.columnIsNumeric(root.section)

    readonly property string title: root.columns.revision >= 0
        ? root.columns.model.columnTitle(root.section) : ""
    readonly property string help: root.columns.revision >= 0
        ? root.columns.model.columnHelp(root.section) : ""
    readonly property int place: root.adjustable && root.columns.sortRevision >= 0
        ? root.columns.model.sortPlace(root.section) : 0
    readonly property bool downwards: root.columns.sortRevision >= 0
        && root.columns.model.sortsDownwards(root.section)
    readonly property string sortWords: {
        if (root.place === 0)
            return "";
        const direction = root.downwards ? qsTr("Sorted downwards") : qsTr("Sorted upwards");
        return root.columns.sortCount < 2 ? direction
            : qsTr("%1, %2").arg(direction).arg(root.ordinal(root.place));
    }

    signal pressed()
    signal sortWanted(add: bool)
    signal menuWanted()

    width: root.columns.width(root.section)

    Accessible.role: Accessible.ColumnHeader
    Accessible.name: root.sortWords === "" ? root.title
                                           : qsTr("%1, %2").arg(root.title).arg(root.sortWords)
    Accessible.description: root.help
    Accessible.onPressAction: {
        if (root.adjustable)
            root.sortWanted(false);
    }

    Tip.text: !label.truncated ? root.help
        : root.help === "" ? root.title : qsTr("%1: %2").arg(root.title).arg(root.help)
    Tip.current: root.current

    function ordinal(place: int): string {
        return place === 1 ? qsTr("1st") : place === 2 ? qsTr("2nd") : place === 3 ? qsTr("3rd")
             : qsTr("%1th").arg(place);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.alternate
        visible: root.adjustable && hover.hovered
    }

    ThemeText {
        id: label

        x: Theme.unit
        width: root.width - 2 * Theme.unit - (sign.visible ? sign.width : 0)
        height: root.height
        text: root.title
        tipped: false
        color: root.place > 0 ? Theme.text : Theme.textSecondary
        font.pixelSize: Theme.captionSize
        font.bold: true
        horizontalAlignment: root.numeric ? Text.AlignRight : Text.AlignLeft
        Accessible.ignored: true
    }

    Row {
        id: sign

        x: root.numeric ? root.width - Theme.unit - width
                        : Math.min(label.x + label.paintedWidth, label.x + label.width)
        height: root.height
        leftPadding: Math.round(Theme.unit / 2)
        visible: root.place > 0

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.downwards ? "arrow-down" : "arrow-up"
            size: Theme.captionSize
        }

        ThemeText {
            height: root.height
            text: root.place
            font.pixelSize: Theme.captionSize
            font.bold: true
            elide: Text.ElideNone
            visible: root.columns.sortCount > 1
            Accessible.ignored: true
        }
    }

    HoverHandler {
        id: hover
    }

    TapHandler {
        id: tap

        enabled: root.adjustable
        onTapped: {
            root.pressed();
            root.sortWanted((tap.point.modifiers & (Qt.ShiftModifier | Qt.ControlModifier)) !== 0);
        }
        onLongPressed: {
            root.pressed();
            root.menuWanted();
        }
    }

    TapHandler {
        enabled: root.adjustable
        acceptedButtons: Qt.RightButton
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad | PointerDevice.Stylus
        onTapped: {
            root.pressed();
            root.menuWanted();
        }
    }

    FocusRing {
        visible: root.current
    }

    // The menu has the same for a finger.
    MouseArea {
        id: edge

        property real start: 0
        property real startWidth: 0

        x: root.width - width
        width: Theme.unit * 1.5
        height: root.height
        enabled: root.adjustable
        cursorShape: root.adjustable ? Qt.SplitHCursor : Qt.ArrowCursor
        preventStealing: true
        objectName: "edge"

        onPressed: mouse => {
            edge.start = edge.mapToItem(null, mouse.x, 0).x;
            edge.startWidth = root.width;
        }
        onPositionChanged: mouse => {
            const moved = edge.mapToItem(null, mouse.x, 0).x - edge.start;
            if (Math.abs(moved) > 2)
                root.columns.choose(root.section, edge.startWidth + moved);
        }
        onDoubleClicked: root.columns.chooseContent(root.section)

        Rectangle {
            anchors.right: parent.right
            width: Theme.hairline
            height: parent.height
            color: Theme.line
            visible: root.adjustable && (hover.hovered || edge.pressed)
        }
    }
}
