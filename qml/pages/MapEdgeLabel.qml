// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.App as App
import Nunect.Controls

/// What is known of a connection on the map; with a figure where something is wrong.
Item {
    id: root

    required property int status
    required property string words

    implicitWidth: word.x + word.implicitWidth

    StatusSymbol {
        id: mark

        status: root.status
        size: Math.round(Theme.captionSize * 0.86)
        visible: root.status !== App.Status.Normal
        anchors.verticalCenter: parent.verticalCenter
        Accessible.ignored: true
    }

    ThemeText {
        id: word

        x: mark.visible ? mark.width + Theme.unit / 2 : 0
        width: parent.width - x
        anchors.verticalCenter: parent.verticalCenter
        text: root.words
        color: Theme.statusTextColor(root.status)
        font.pixelSize: Theme.captionSize
        Accessible.ignored: true
    }
}
