// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic

/// The whole of a text that had to be cut short.
ToolTip {
    id: root

    delay: 400
    padding: Theme.unit
    // A long text wraps instead of running off the window.
    width: Math.min(implicitWidth, Theme.unit * 60)

    // No ThemeText, which has a tip itself.
    contentItem: Text {
        text: root.text
        color: Theme.text
        font.family: Theme.fontFamily
        font.pixelSize: Theme.bodySize
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
    }

    background: Rectangle {
        color: Theme.selected
        border.color: Theme.line
        radius: Theme.radius
    }
}
