// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.App

/// A status as a figure that needs no colour to be told from the others. Made of rectangles, which
/// every renderer draws alike.
Item {
    id: root

    property int status: Status.Unknown
    property int size: Theme.symbolSize

    readonly property string shape: Theme.statusShape(root.status)
    readonly property color color: Theme.statusColor(root.status)
    readonly property int stroke: Math.max(2, Math.round(root.size / 7))

    implicitWidth: root.size
    implicitHeight: root.size

    Accessible.role: Accessible.Graphic
    Accessible.name: Theme.statusWord(root.status)

    // Square, diamond, disc, ring and bar are one rectangle each.
    Rectangle {
        readonly property bool round: root.shape === "disc" || root.shape === "ring"
        readonly property real extent: root.shape === "diamond" ? root.size * 0.76
                                     : root.shape === "square" ? root.size * 0.88 : root.size

        anchors.centerIn: parent
        width: extent
        height: root.shape === "bar" ? root.stroke + 1 : extent
        radius: round ? width / 2 : 0
        rotation: root.shape === "diamond" ? 45 : 0
        antialiasing: round || root.shape === "diamond"
        color: root.shape === "ring" ? "transparent" : root.color
        border.width: root.shape === "ring" ? root.stroke : 0
        border.color: root.color
        visible: root.shape !== "triangle" && root.shape !== "question"
    }

    // The upper half of a square on its corner.
    Item {
        width: root.size
        height: Math.round(root.size * 0.9)
        anchors.centerIn: parent
        clip: true
        visible: root.shape === "triangle"

        Rectangle {
            x: (parent.width - width) / 2
            // The corner touches the top edge, the middle lies on the bottom edge; the height is
            // then stretched to that of a triangle with three like sides.
            width: root.size * Math.SQRT1_2
            height: width
            y: parent.height - height / 2
            color: root.color
            antialiasing: true
            transform: [
                Rotation {
                    angle: 45
                    origin.x: root.size * Math.SQRT1_2 / 2
                    origin.y: root.size * Math.SQRT1_2 / 2
                },
                Scale {
                    yScale: 1.8
                    origin.y: root.size * Math.SQRT1_2 / 2
                }
            ]
        }
    }

    Text {
        anchors.centerIn: parent
        text: "?"
        color: root.color
        font.family: Theme.fontFamily
        font.pixelSize: Math.round(root.size * 1.2)
        font.bold: true
        Accessible.ignored: true
        visible: root.shape === "question"
    }
}
